-- CreateEnum
CREATE TYPE "Role" AS ENUM ('clerk', 'head', 'author', 'auditor');

-- CreateEnum
CREATE TYPE "AgencyKind" AS ENUM ('county_city', 'department', 'town', 'village');

-- CreateEnum
CREATE TYPE "ApplicationStatus" AS ENUM ('open', 'awaiting_correction', 'closed');

-- CreateEnum
CREATE TYPE "ApplicantKind" AS ENUM ('natural_person', 'business', 'research', 'public_welfare', 'legal_service', 'other_organisation');

-- CreateEnum
CREATE TYPE "ApplicationChannel" AS ENUM ('in_person', 'signed_post', 'ordinary_post', 'internet', 'fax');

-- CreateEnum
CREATE TYPE "ApplicationOutcome" AS ENUM ('disclosed', 'disclosed_in_part', 'state_secret', 'forbidden_by_law', 'endangers_security', 'third_party_rights', 'internal_affairs', 'process_information', 'enforcement_file', 'administrative_inquiry', 'not_held', 'needs_making', 'still_unclear', 'petition', 'repeated', 'publication', 'excessive', 'reissue', 'not_corrected', 'fee_unpaid', 'other');

-- CreateEnum
CREATE TYPE "DayStatus" AS ENUM ('off', 'work');

-- CreateEnum
CREATE TYPE "DisclosureAttribute" AS ENUM ('proactive', 'on_application', 'withheld');

-- CreateEnum
CREATE TYPE "DisclosureStatus" AS ENUM ('draft', 'published', 'withdrawn');

-- CreateEnum
CREATE TYPE "Validity" AS ENUM ('in_force', 'amended', 'repealed', 'lapsed');

-- CreateEnum
CREATE TYPE "Genre" AS ENUM ('resolution', 'decision', 'order', 'communique', 'announcement', 'notice_to_public', 'opinion', 'notice', 'circular', 'report', 'request', 'reply', 'proposal', 'letter', 'minutes', 'meeting_minutes', 'other');

-- CreateEnum
CREATE TYPE "Channel" AS ENUM ('website', 'gazette', 'press_conference', 'reading_point_paper', 'reading_point_screen', 'notice_board', 'newspaper', 'broadcast', 'microblog', 'wechat', 'other');

-- CreateEnum
CREATE TYPE "DisputeKind" AS ENUM ('reconsideration', 'litigation_direct', 'litigation_after_reconsideration', 'complaint');

-- CreateEnum
CREATE TYPE "DisputeResult" AS ENUM ('upheld', 'corrected', 'other');

-- CreateEnum
CREATE TYPE "FeeBasis" AS ENUM ('per_item', 'per_page', 'cost');

-- CreateEnum
CREATE TYPE "ImprovementKind" AS ENUM ('problem', 'promise');

-- CreateEnum
CREATE TYPE "ImprovementStatus" AS ENUM ('open', 'done', 'dropped');

-- CreateEnum
CREATE TYPE "ReadingPointKind" AS ENUM ('archive', 'library', 'government_hall', 'village', 'other');

-- CreateEnum
CREATE TYPE "HoldingMedium" AS ENUM ('paper', 'screen');

-- CreateEnum
CREATE TYPE "ReportStatus" AS ENUM ('draft', 'in_review', 'published');

-- CreateEnum
CREATE TYPE "Basis" AS ENUM ('year', 'cumulative');

-- CreateEnum
CREATE TYPE "ServiceKind" AS ENUM ('full_time', 'part_time');

-- CreateEnum
CREATE TYPE "SupervisionKind" AS ENUM ('meeting', 'inspection', 'assessment', 'appraisal', 'accountability');

-- CreateEnum
CREATE TYPE "TrainingKind" AS ENUM ('regulation', 'practice', 'secrecy', 'platform', 'other');

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "username" TEXT,
    "displayUsername" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "token" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "ipAddress" TEXT,
    "userAgent" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Account" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "accountId" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "accessToken" TEXT,
    "refreshToken" TEXT,
    "idToken" TEXT,
    "accessTokenExpiresAt" TIMESTAMPTZ(3),
    "refreshTokenExpiresAt" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Verification" (
    "id" UUID NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Assignment" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "agencyId" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "startedOn" CHAR(10) NOT NULL,
    "endedOn" CHAR(10),

    CONSTRAINT "Assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Agency" (
    "id" UUID NOT NULL,
    "parentId" UUID,
    "kind" "AgencyKind" NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "shortName" TEXT NOT NULL,
    "unifiedCode" CHAR(18),
    "documentCode" TEXT,
    "address" TEXT NOT NULL DEFAULT '',
    "postcode" TEXT NOT NULL DEFAULT '',
    "officeHours" TEXT NOT NULL DEFAULT '',
    "telephone" TEXT NOT NULL DEFAULT '',
    "fax" TEXT NOT NULL DEFAULT '',
    "email" TEXT NOT NULL DEFAULT '',
    "position" INTEGER NOT NULL DEFAULT 0,
    "demonstration" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Agency_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Application" (
    "id" UUID NOT NULL,
    "agencyId" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "status" "ApplicationStatus" NOT NULL DEFAULT 'open',
    "channel" "ApplicationChannel" NOT NULL,
    "applicantKind" "ApplicantKind" NOT NULL,
    "applicantName" TEXT NOT NULL,
    "identityNumber" TEXT NOT NULL DEFAULT '',
    "contact" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "deliveryForm" TEXT NOT NULL DEFAULT '',
    "receivedOn" CHAR(10) NOT NULL,
    "correctedOn" CHAR(10),
    "extendedByDays" INTEGER NOT NULL DEFAULT 0,
    "outcome" "ApplicationOutcome",
    "repliedOn" CHAR(10),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Application_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Consultation" (
    "id" UUID NOT NULL,
    "applicationId" UUID NOT NULL,
    "sentOn" CHAR(10) NOT NULL,
    "answeredOn" CHAR(10),

    CONSTRAINT "Consultation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actorId" UUID NOT NULL,
    "agencyId" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "action" TEXT NOT NULL,
    "procedure" TEXT NOT NULL,
    "input" JSONB NOT NULL,
    "requestId" TEXT NOT NULL,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "HolidayNotice" (
    "id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "documentNumber" TEXT NOT NULL DEFAULT '',
    "issuedOn" CHAR(10),
    "loadedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "HolidayNotice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MovedDay" (
    "noticeId" UUID NOT NULL,
    "day" CHAR(10) NOT NULL,
    "status" "DayStatus" NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "MovedDay_pkey" PRIMARY KEY ("noticeId","day")
);

-- CreateTable
CREATE TABLE "Heading" (
    "id" UUID NOT NULL,
    "agencyId" UUID NOT NULL,
    "parentId" UUID,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "position" INTEGER NOT NULL DEFAULT 0,
    "freshnessDays" INTEGER,
    "retiredOn" CHAR(10),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Heading_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DirectoryItem" (
    "id" UUID NOT NULL,
    "agencyId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "field" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "content" TEXT NOT NULL DEFAULT '',
    "legalBasis" TEXT NOT NULL DEFAULT '',
    "withinDays" INTEGER,
    "responsible" TEXT NOT NULL DEFAULT '',
    "channels" "Channel"[],
    "audience" TEXT NOT NULL DEFAULT '全社会',
    "onApplication" BOOLEAN NOT NULL DEFAULT false,
    "atTown" BOOLEAN NOT NULL DEFAULT true,
    "atVillage" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "DirectoryItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Disclosure" (
    "id" UUID NOT NULL,
    "agencyId" UUID NOT NULL,
    "headingId" UUID NOT NULL,
    "directoryItemId" UUID,
    "indexNumber" TEXT,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "body" TEXT NOT NULL DEFAULT '',
    "documentNumber" TEXT,
    "genre" "Genre",
    "topic" TEXT,
    "issuer" TEXT,
    "attribute" "DisclosureAttribute" NOT NULL DEFAULT 'proactive',
    "ground" TEXT,
    "status" "DisclosureStatus" NOT NULL DEFAULT 'draft',
    "validity" "Validity" NOT NULL DEFAULT 'in_force',
    "formedOn" CHAR(10) NOT NULL,
    "effectiveOn" CHAR(10),
    "expiresOn" CHAR(10),
    "repealedOn" CHAR(10),
    "publishedOn" CHAR(10),
    "dueOn" CHAR(10) NOT NULL,
    "dueProvisional" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Disclosure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Posting" (
    "id" UUID NOT NULL,
    "disclosureId" UUID NOT NULL,
    "channel" "Channel" NOT NULL,
    "postedOn" CHAR(10) NOT NULL,
    "removedOn" CHAR(10),
    "place" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Posting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IndexSequence" (
    "agencyId" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "IndexSequence_pkey" PRIMARY KEY ("agencyId","year")
);

-- CreateTable
CREATE TABLE "Dispute" (
    "id" UUID NOT NULL,
    "agencyId" UUID NOT NULL,
    "applicationId" UUID,
    "kind" "DisputeKind" NOT NULL,
    "number" TEXT NOT NULL DEFAULT '',
    "receivedOn" CHAR(10) NOT NULL,
    "result" "DisputeResult",
    "closedOn" CHAR(10),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Dispute_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FeeNotice" (
    "id" UUID NOT NULL,
    "applicationId" UUID NOT NULL,
    "basis" "FeeBasis" NOT NULL,
    "noticedOn" CHAR(10) NOT NULL,
    "amountFen" INTEGER NOT NULL,
    "paidOn" CHAR(10),
    "paidFen" INTEGER NOT NULL DEFAULT 0,
    "waivedOn" CHAR(10),
    "waivedFen" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "FeeNotice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StoredFile" (
    "id" UUID NOT NULL,
    "agencyId" UUID NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "name" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "StoredFile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Attachment" (
    "disclosureId" UUID NOT NULL,
    "fileId" UUID NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Attachment_pkey" PRIMARY KEY ("disclosureId","fileId")
);

-- CreateTable
CREATE TABLE "Improvement" (
    "id" UUID NOT NULL,
    "agencyId" UUID NOT NULL,
    "reportYear" INTEGER NOT NULL,
    "kind" "ImprovementKind" NOT NULL,
    "statement" TEXT NOT NULL,
    "owner" TEXT NOT NULL DEFAULT '',
    "dueOn" CHAR(10),
    "status" "ImprovementStatus" NOT NULL DEFAULT 'open',
    "closedOn" CHAR(10),
    "outcome" TEXT NOT NULL DEFAULT '',
    "position" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Improvement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Opening" (
    "id" UUID NOT NULL,
    "agencyId" UUID NOT NULL,
    "measure" TEXT NOT NULL,
    "day" CHAR(10) NOT NULL,
    "value" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Opening_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReadingPoint" (
    "id" UUID NOT NULL,
    "agencyId" UUID NOT NULL,
    "kind" "ReadingPointKind" NOT NULL,
    "name" TEXT NOT NULL,
    "address" TEXT NOT NULL DEFAULT '',
    "officeHours" TEXT NOT NULL DEFAULT '',
    "telephone" TEXT NOT NULL DEFAULT '',
    "hasTerminal" BOOLEAN NOT NULL DEFAULT false,
    "openedOn" CHAR(10) NOT NULL,
    "closedOn" CHAR(10),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ReadingPoint_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Holding" (
    "id" UUID NOT NULL,
    "readingPointId" UUID NOT NULL,
    "disclosureId" UUID,
    "postingId" UUID,
    "externalTitle" TEXT,
    "externalIssuer" TEXT,
    "medium" "HoldingMedium" NOT NULL,
    "acknowledgedOn" CHAR(10) NOT NULL,
    "returnedOn" CHAR(10),
    "withdrawnOn" CHAR(10),

    CONSTRAINT "Holding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Visit" (
    "id" UUID NOT NULL,
    "readingPointId" UUID NOT NULL,
    "visitedOn" CHAR(10) NOT NULL,
    "visitors" INTEGER NOT NULL DEFAULT 1,
    "note" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Visit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Loan" (
    "id" UUID NOT NULL,
    "readingPointId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "lentOn" CHAR(10) NOT NULL,
    "dueOn" CHAR(10),
    "returnedOn" CHAR(10),
    "borrower" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Loan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Report" (
    "id" UUID NOT NULL,
    "agencyId" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "form" TEXT NOT NULL,
    "asOf" CHAR(10) NOT NULL,
    "status" "ReportStatus" NOT NULL DEFAULT 'draft',
    "signedOn" CHAR(10),
    "publishedAt" TIMESTAMPTZ(3),
    "document" JSONB,
    "pdfFileId" UUID,
    "docxFileId" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReportPart" (
    "reportId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "blocks" JSONB,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ReportPart_pkey" PRIMARY KEY ("reportId","key")
);

-- CreateTable
CREATE TABLE "FrozenFigure" (
    "reportId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "measure" TEXT NOT NULL,
    "basis" "Basis" NOT NULL,
    "label" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "definition" TEXT NOT NULL,
    "law" TEXT NOT NULL,
    "value" INTEGER NOT NULL,
    "opening" INTEGER NOT NULL,
    "openingDay" CHAR(10),
    "openingSource" TEXT,
    "entryIds" UUID[],
    "days" CHAR(10)[],
    "amounts" INTEGER[],
    "digest" CHAR(64) NOT NULL,

    CONSTRAINT "FrozenFigure_pkey" PRIMARY KEY ("reportId","key")
);

-- CreateTable
CREATE TABLE "FrozenEntry" (
    "reportId" UUID NOT NULL,
    "concept" TEXT NOT NULL,
    "entryId" UUID NOT NULL,
    "line" TEXT NOT NULL,
    "disclosureId" UUID,

    CONSTRAINT "FrozenEntry_pkey" PRIMARY KEY ("reportId","concept","entryId")
);

-- CreateTable
CREATE TABLE "StaffPost" (
    "id" UUID NOT NULL,
    "agencyId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "duty" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "StaffPost_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Service" (
    "id" UUID NOT NULL,
    "postId" UUID NOT NULL,
    "kind" "ServiceKind" NOT NULL,
    "startedOn" CHAR(10) NOT NULL,
    "endedOn" CHAR(10),

    CONSTRAINT "Service_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SupervisionEvent" (
    "id" UUID NOT NULL,
    "agencyId" UUID NOT NULL,
    "kind" "SupervisionKind" NOT NULL,
    "heldOn" CHAR(10) NOT NULL,
    "title" TEXT NOT NULL,
    "findings" TEXT NOT NULL DEFAULT '',
    "followUp" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SupervisionEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TrainingSession" (
    "id" UUID NOT NULL,
    "agencyId" UUID NOT NULL,
    "heldOn" CHAR(10) NOT NULL,
    "topic" TEXT NOT NULL,
    "kind" "TrainingKind" NOT NULL DEFAULT 'regulation',
    "place" TEXT NOT NULL,
    "host" TEXT NOT NULL DEFAULT '',
    "trainer" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "TrainingSession_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Attendance" (
    "id" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "attendee" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "Attendance_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE UNIQUE INDEX "User_username_key" ON "User"("username");

-- CreateIndex
CREATE UNIQUE INDEX "Session_token_key" ON "Session"("token");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "Account_userId_idx" ON "Account"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Account_providerId_accountId_key" ON "Account"("providerId", "accountId");

-- CreateIndex
CREATE INDEX "Verification_identifier_idx" ON "Verification"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "Assignment_userId_agencyId_role_startedOn_key" ON "Assignment"("userId", "agencyId", "role", "startedOn");

-- CreateIndex
CREATE UNIQUE INDEX "Agency_slug_key" ON "Agency"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Agency_unifiedCode_key" ON "Agency"("unifiedCode");

-- CreateIndex
CREATE INDEX "Agency_parentId_position_idx" ON "Agency"("parentId", "position");

-- CreateIndex
CREATE INDEX "Application_agencyId_status_receivedOn_idx" ON "Application"("agencyId", "status", "receivedOn");

-- CreateIndex
CREATE INDEX "Application_agencyId_receivedOn_idx" ON "Application"("agencyId", "receivedOn");

-- CreateIndex
CREATE UNIQUE INDEX "Application_agencyId_number_key" ON "Application"("agencyId", "number");

-- CreateIndex
CREATE INDEX "Consultation_applicationId_idx" ON "Consultation"("applicationId");

-- CreateIndex
CREATE INDEX "AuditEntry_agencyId_at_id_idx" ON "AuditEntry"("agencyId", "at" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "HolidayNotice_year_version_key" ON "HolidayNotice"("year", "version");

-- CreateIndex
CREATE INDEX "Heading_agencyId_position_idx" ON "Heading"("agencyId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Heading_agencyId_code_key" ON "Heading"("agencyId", "code");

-- CreateIndex
CREATE UNIQUE INDEX "DirectoryItem_agencyId_number_key" ON "DirectoryItem"("agencyId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Disclosure_indexNumber_key" ON "Disclosure"("indexNumber");

-- CreateIndex
CREATE INDEX "Disclosure_agencyId_publishedOn_id_idx" ON "Disclosure"("agencyId", "publishedOn" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Disclosure_agencyId_formedOn_id_idx" ON "Disclosure"("agencyId", "formedOn" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Disclosure_headingId_publishedOn_id_idx" ON "Disclosure"("headingId", "publishedOn" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Posting_disclosureId_channel_postedOn_idx" ON "Posting"("disclosureId", "channel", "postedOn");

-- CreateIndex
CREATE INDEX "Dispute_agencyId_receivedOn_idx" ON "Dispute"("agencyId", "receivedOn");

-- CreateIndex
CREATE INDEX "FeeNotice_applicationId_idx" ON "FeeNotice"("applicationId");

-- CreateIndex
CREATE INDEX "StoredFile_sha256_idx" ON "StoredFile"("sha256");

-- CreateIndex
CREATE INDEX "Improvement_agencyId_reportYear_position_idx" ON "Improvement"("agencyId", "reportYear", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Opening_agencyId_measure_key" ON "Opening"("agencyId", "measure");

-- CreateIndex
CREATE UNIQUE INDEX "ReadingPoint_agencyId_name_key" ON "ReadingPoint"("agencyId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "Holding_postingId_key" ON "Holding"("postingId");

-- CreateIndex
CREATE INDEX "Holding_disclosureId_idx" ON "Holding"("disclosureId");

-- CreateIndex
CREATE UNIQUE INDEX "Holding_readingPointId_disclosureId_medium_key" ON "Holding"("readingPointId", "disclosureId", "medium");

-- CreateIndex
CREATE INDEX "Visit_readingPointId_visitedOn_id_idx" ON "Visit"("readingPointId", "visitedOn" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Loan_readingPointId_lentOn_id_idx" ON "Loan"("readingPointId", "lentOn" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "Report_agencyId_year_key" ON "Report"("agencyId", "year");

-- CreateIndex
CREATE UNIQUE INDEX "StaffPost_agencyId_title_key" ON "StaffPost"("agencyId", "title");

-- CreateIndex
CREATE INDEX "Service_postId_startedOn_idx" ON "Service"("postId", "startedOn");

-- CreateIndex
CREATE INDEX "SupervisionEvent_agencyId_heldOn_idx" ON "SupervisionEvent"("agencyId", "heldOn");

-- CreateIndex
CREATE INDEX "TrainingSession_agencyId_heldOn_id_idx" ON "TrainingSession"("agencyId", "heldOn" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "Attendance_sessionId_attendee_key" ON "Attendance"("sessionId", "attendee");

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Agency" ADD CONSTRAINT "Agency_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Application" ADD CONSTRAINT "Application_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Consultation" ADD CONSTRAINT "Consultation_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MovedDay" ADD CONSTRAINT "MovedDay_noticeId_fkey" FOREIGN KEY ("noticeId") REFERENCES "HolidayNotice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Heading" ADD CONSTRAINT "Heading_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Heading" ADD CONSTRAINT "Heading_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Heading"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DirectoryItem" ADD CONSTRAINT "DirectoryItem_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Disclosure" ADD CONSTRAINT "Disclosure_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Disclosure" ADD CONSTRAINT "Disclosure_headingId_fkey" FOREIGN KEY ("headingId") REFERENCES "Heading"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Disclosure" ADD CONSTRAINT "Disclosure_directoryItemId_fkey" FOREIGN KEY ("directoryItemId") REFERENCES "DirectoryItem"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Posting" ADD CONSTRAINT "Posting_disclosureId_fkey" FOREIGN KEY ("disclosureId") REFERENCES "Disclosure"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IndexSequence" ADD CONSTRAINT "IndexSequence_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Dispute" ADD CONSTRAINT "Dispute_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Dispute" ADD CONSTRAINT "Dispute_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FeeNotice" ADD CONSTRAINT "FeeNotice_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StoredFile" ADD CONSTRAINT "StoredFile_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_disclosureId_fkey" FOREIGN KEY ("disclosureId") REFERENCES "Disclosure"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "StoredFile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Improvement" ADD CONSTRAINT "Improvement_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Opening" ADD CONSTRAINT "Opening_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReadingPoint" ADD CONSTRAINT "ReadingPoint_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Holding" ADD CONSTRAINT "Holding_readingPointId_fkey" FOREIGN KEY ("readingPointId") REFERENCES "ReadingPoint"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Holding" ADD CONSTRAINT "Holding_disclosureId_fkey" FOREIGN KEY ("disclosureId") REFERENCES "Disclosure"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Holding" ADD CONSTRAINT "Holding_postingId_fkey" FOREIGN KEY ("postingId") REFERENCES "Posting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Visit" ADD CONSTRAINT "Visit_readingPointId_fkey" FOREIGN KEY ("readingPointId") REFERENCES "ReadingPoint"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Loan" ADD CONSTRAINT "Loan_readingPointId_fkey" FOREIGN KEY ("readingPointId") REFERENCES "ReadingPoint"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_pdfFileId_fkey" FOREIGN KEY ("pdfFileId") REFERENCES "StoredFile"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_docxFileId_fkey" FOREIGN KEY ("docxFileId") REFERENCES "StoredFile"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportPart" ADD CONSTRAINT "ReportPart_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FrozenFigure" ADD CONSTRAINT "FrozenFigure_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FrozenEntry" ADD CONSTRAINT "FrozenEntry_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StaffPost" ADD CONSTRAINT "StaffPost_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Service" ADD CONSTRAINT "Service_postId_fkey" FOREIGN KEY ("postId") REFERENCES "StaffPost"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SupervisionEvent" ADD CONSTRAINT "SupervisionEvent_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TrainingSession" ADD CONSTRAINT "TrainingSession_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attendance" ADD CONSTRAINT "Attendance_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "TrainingSession"("id") ON DELETE CASCADE ON UPDATE CASCADE;
