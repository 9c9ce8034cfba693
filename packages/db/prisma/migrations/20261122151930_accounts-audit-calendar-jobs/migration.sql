-- CreateEnum
CREATE TYPE "LinkPurpose" AS ENUM ('first_admin', 'invitation', 'reset');

-- CreateEnum
CREATE TYPE "PasswordPolicy" AS ENUM ('mlps', 'nist');

-- CreateEnum
CREATE TYPE "AuditKind" AS ENUM ('sign_in', 'sign_out', 'mutation', 'refusal', 'export', 'reading');

-- CreateEnum
CREATE TYPE "JobStatus" AS ENUM ('queued', 'running', 'done', 'failed');

-- AlterEnum
ALTER TYPE "Role" ADD VALUE 'admin';

-- AlterTable
ALTER TABLE "Assignment" ADD COLUMN     "postId" UUID;

-- AlterTable
ALTER TABLE "AuditEntry" ADD COLUMN     "actorName" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "address" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "chain" TEXT NOT NULL DEFAULT 'before',
ADD COLUMN     "changes" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "concept" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "entryIds" UUID[] DEFAULT '{}',
ADD COLUMN     "hash" CHAR(64) NOT NULL DEFAULT repeat('0', 64),
ADD COLUMN     "kind" "AuditKind" NOT NULL DEFAULT 'mutation',
ADD COLUMN     "outcome" TEXT NOT NULL DEFAULT 'done',
ADD COLUMN     "previousHash" CHAR(64) NOT NULL DEFAULT repeat('0', 64),
ADD COLUMN     "sequence" INTEGER NOT NULL DEFAULT 0,
ALTER COLUMN "actorId" DROP NOT NULL,
ALTER COLUMN "agencyId" DROP NOT NULL,
ALTER COLUMN "role" DROP NOT NULL;

-- What was logged before there were chains stands in one of its own, without hashes.
UPDATE "AuditEntry" e SET "sequence" = n."sequence", "concept" = split_part(e."procedure", '.', 1)
FROM (SELECT "id", row_number() OVER (ORDER BY "at", "id") AS "sequence" FROM "AuditEntry") n WHERE n."id" = e."id";
ALTER TABLE "AuditEntry" ALTER COLUMN "chain" DROP DEFAULT,
ALTER COLUMN "changes" DROP DEFAULT,
ALTER COLUMN "concept" DROP DEFAULT,
ALTER COLUMN "entryIds" DROP DEFAULT,
ALTER COLUMN "hash" DROP DEFAULT,
ALTER COLUMN "kind" DROP DEFAULT,
ALTER COLUMN "outcome" DROP DEFAULT,
ALTER COLUMN "previousHash" DROP DEFAULT,
ALTER COLUMN "sequence" DROP DEFAULT;

-- AlterTable
ALTER TABLE "HolidayNotice" ADD COLUMN     "loadedById" UUID;

-- AlterTable
ALTER TABLE "Service" ADD COLUMN     "userId" UUID;

-- AlterTable
ALTER TABLE "Session" ADD COLUMN     "confirmedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- AlterTable
ALTER TABLE "User" ADD COLUMN     "disabledAt" TIMESTAMPTZ(3),
ADD COLUMN     "lastSignInAt" TIMESTAMPTZ(3),
ADD COLUMN     "lastSignInFrom" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "passwordChangedAt" TIMESTAMPTZ(3),
ADD COLUMN     "signedInAt" TIMESTAMPTZ(3),
ADD COLUMN     "signedInFrom" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "twoFactorEnabled" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "usernameSkeleton" TEXT,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "TwoFactor" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "secret" TEXT NOT NULL,
    "backupCodes" TEXT NOT NULL,
    "verified" BOOLEAN NOT NULL DEFAULT true,
    "failedVerificationCount" INTEGER NOT NULL DEFAULT 0,
    "lockedUntil" TIMESTAMPTZ(3),

    CONSTRAINT "TwoFactor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "UsedCode" (
    "userId" UUID NOT NULL,
    "digest" TEXT NOT NULL,
    "usedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "UsedCode_pkey" PRIMARY KEY ("userId","digest")
);

-- CreateTable
CREATE TABLE "OneTimeLink" (
    "id" UUID NOT NULL,
    "purpose" "LinkPurpose" NOT NULL,
    "digest" TEXT NOT NULL,
    "userId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "OneTimeLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RateLimit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "expire" TIMESTAMPTZ(3),

    CONSTRAINT "RateLimit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "AgencySettings" (
    "agencyId" UUID NOT NULL,
    "passwordPolicy" "PasswordPolicy" NOT NULL DEFAULT 'mlps',
    "secondFactorRoles" "Role"[] DEFAULT ARRAY[]::"Role"[],
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "AgencySettings_pkey" PRIMARY KEY ("agencyId")
);

-- CreateTable
CREATE TABLE "DeadlineChange" (
    "id" UUID NOT NULL,
    "agencyId" UUID NOT NULL,
    "noticeId" UUID NOT NULL,
    "concept" TEXT NOT NULL,
    "entryId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "oldDueOn" CHAR(10) NOT NULL,
    "oldProvisional" BOOLEAN NOT NULL,
    "newDueOn" CHAR(10) NOT NULL,
    "newProvisional" BOOLEAN NOT NULL,
    "reason" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seenAt" TIMESTAMPTZ(3),
    "seenById" UUID,

    CONSTRAINT "DeadlineChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Job" (
    "id" UUID NOT NULL,
    "agencyId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "input" JSONB NOT NULL,
    "status" "JobStatus" NOT NULL DEFAULT 'queued',
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "result" JSONB,
    "problem" TEXT NOT NULL DEFAULT '',
    "requestedById" UUID NOT NULL,
    "requestedByName" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "startedAt" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Job_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "TwoFactor_userId_key" ON "TwoFactor"("userId");

-- CreateIndex
CREATE INDEX "UsedCode_usedAt_idx" ON "UsedCode"("usedAt");

-- CreateIndex
CREATE UNIQUE INDEX "OneTimeLink_digest_key" ON "OneTimeLink"("digest");

-- CreateIndex
CREATE INDEX "OneTimeLink_userId_idx" ON "OneTimeLink"("userId");

-- CreateIndex
CREATE INDEX "DeadlineChange_agencyId_seenAt_createdAt_idx" ON "DeadlineChange"("agencyId", "seenAt", "createdAt");

-- CreateIndex
CREATE INDEX "DeadlineChange_entryId_idx" ON "DeadlineChange"("entryId");

-- CreateIndex
CREATE UNIQUE INDEX "DeadlineChange_noticeId_concept_entryId_key" ON "DeadlineChange"("noticeId", "concept", "entryId");

-- CreateIndex
CREATE INDEX "Job_agencyId_createdAt_id_idx" ON "Job"("agencyId", "createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Job_agencyId_status_idx" ON "Job"("agencyId", "status");

-- CreateIndex
CREATE INDEX "Assignment_agencyId_role_idx" ON "Assignment"("agencyId", "role");

-- CreateIndex
CREATE INDEX "Assignment_postId_idx" ON "Assignment"("postId");

-- CreateIndex
CREATE INDEX "AuditEntry_agencyId_actorId_at_idx" ON "AuditEntry"("agencyId", "actorId", "at" DESC);

-- CreateIndex
CREATE INDEX "AuditEntry_agencyId_concept_at_idx" ON "AuditEntry"("agencyId", "concept", "at" DESC);

-- CreateIndex
CREATE INDEX "AuditEntry_agencyId_kind_at_idx" ON "AuditEntry"("agencyId", "kind", "at" DESC);

-- CreateIndex
CREATE INDEX "AuditEntry_entryIds_idx" ON "AuditEntry" USING GIN ("entryIds");

-- CreateIndex
CREATE UNIQUE INDEX "AuditEntry_chain_sequence_key" ON "AuditEntry"("chain", "sequence");

-- CreateIndex
CREATE INDEX "Service_userId_idx" ON "Service"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "User_usernameSkeleton_key" ON "User"("usernameSkeleton");

-- AddForeignKey
ALTER TABLE "TwoFactor" ADD CONSTRAINT "TwoFactor_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UsedCode" ADD CONSTRAINT "UsedCode_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OneTimeLink" ADD CONSTRAINT "OneTimeLink_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_postId_fkey" FOREIGN KEY ("postId") REFERENCES "StaffPost"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgencySettings" ADD CONSTRAINT "AgencySettings_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DeadlineChange" ADD CONSTRAINT "DeadlineChange_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DeadlineChange" ADD CONSTRAINT "DeadlineChange_noticeId_fkey" FOREIGN KEY ("noticeId") REFERENCES "HolidayNotice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Job" ADD CONSTRAINT "Job_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Service" ADD CONSTRAINT "Service_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;
