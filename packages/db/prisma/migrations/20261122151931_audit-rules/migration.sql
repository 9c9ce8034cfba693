-- Rules that the Prisma schema has no words for: checks, the log that only grows, what a change was.

DO $$
DECLARE day record;
BEGIN
  FOR day IN
    SELECT table_name, column_name FROM information_schema.columns
    WHERE table_schema = 'public' AND table_name = 'DeadlineChange' AND data_type = 'character' AND character_maximum_length = 10
  LOOP
    EXECUTE format(
      'ALTER TABLE %I ADD CONSTRAINT %I CHECK (%I ~ ''^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'')',
      day.table_name, day.table_name || '_' || day.column_name || '_day', day.column_name);
  END LOOP;
END $$;

ALTER TABLE "Job" ADD CONSTRAINT "Job_progress" CHECK ("done" >= 0 AND ("total" IS NULL OR "done" <= "total"));
ALTER TABLE "Job" ADD CONSTRAINT "Job_finished" CHECK (("status" IN ('done', 'failed')) = ("finishedAt" IS NOT NULL));
ALTER TABLE "AuditEntry" ADD CONSTRAINT "AuditEntry_hash" CHECK ("hash" ~ '^[0-9a-f]{64}$' AND "previousHash" ~ '^[0-9a-f]{64}$');

-- Tokens were stored in clear until here: everybody signs in again.
DELETE FROM "Session";
UPDATE "User" SET "passwordChangedAt" = "createdAt"
WHERE EXISTS (SELECT FROM "Account" a WHERE a."userId" = "User"."id" AND a."password" IS NOT NULL);
-- As skeletonOf in domain/accounts has it.
UPDATE "User" SET "usernameSkeleton" =
  translate(replace(replace(lower("username"), 'rn', 'm'), 'vv', 'w'), '01i._-', 'oll');

-- The log only grows, whoever asks.
CREATE FUNCTION refuse_change_of_audit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit log only grows';
END $$;
CREATE TRIGGER "AuditEntry_fixed" BEFORE UPDATE OR DELETE ON "AuditEntry"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_audit();
CREATE TRIGGER "AuditEntry_kept" BEFORE TRUNCATE ON "AuditEntry"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_audit();

-- What a mutation changed, row by row, gathered in the transaction for its audit entry. Only where the
-- transaction asks for it: loading a demonstration or moving a million deadlines is logged as a whole.
CREATE FUNCTION gather_change(change jsonb) RETURNS void LANGUAGE sql AS $$
  SELECT set_config('daylight.changes',
    coalesce(nullif(current_setting('daylight.changes', true), '') || chr(10), '') || change::text, true)
$$;

CREATE FUNCTION gather_inserted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF coalesce(current_setting('daylight.audit', true), '') = 'on' THEN
    PERFORM set_config('daylight.changes', concat_ws(chr(10),
      nullif(current_setting('daylight.changes', true), ''),
      (SELECT string_agg(jsonb_build_object('table', TG_TABLE_NAME, 'after', to_jsonb(n))::text, chr(10)) FROM inserted n)), true);
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION gather_changed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  before jsonb := to_jsonb(OLD);
  after jsonb;
BEGIN
  IF coalesce(current_setting('daylight.audit', true), '') <> 'on' THEN RETURN NULL; END IF;
  IF TG_OP = 'DELETE' THEN
    PERFORM gather_change(jsonb_build_object('table', TG_TABLE_NAME, 'before', before));
    RETURN NULL;
  END IF;
  after := to_jsonb(NEW);
  IF before IS DISTINCT FROM after THEN
    PERFORM gather_change(jsonb_build_object('table', TG_TABLE_NAME, 'id', before -> 'id',
      'before', (SELECT jsonb_object_agg(b.key, b.value) FROM jsonb_each(before) b WHERE after -> b.key IS DISTINCT FROM b.value),
      'after', (SELECT jsonb_object_agg(a.key, a.value) FROM jsonb_each(after) a WHERE before -> a.key IS DISTINCT FROM a.value)));
  END IF;
  RETURN NULL;
END $$;

-- Every book of the ledger. A table that comes later calls this for itself; a test holds that it does.
CREATE FUNCTION gather_changes_of(book text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('CREATE TRIGGER gather_inserted AFTER INSERT ON %I REFERENCING NEW TABLE AS inserted
    FOR EACH STATEMENT EXECUTE FUNCTION gather_inserted()', book);
  EXECUTE format('CREATE TRIGGER gather_changed AFTER UPDATE OR DELETE ON %I
    FOR EACH ROW EXECUTE FUNCTION gather_changed()', book);
END $$;

DO $$
DECLARE book text;
BEGIN
  FOR book IN
    SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename NOT IN (
      '_prisma_migrations', 'AuditEntry', 'Session', 'Verification', 'TwoFactor', 'UsedCode', 'OneTimeLink', 'RateLimit',
      'FrozenFigure', 'FrozenEntry', 'IndexSequence', 'Job')
  LOOP
    PERFORM gather_changes_of(book);
  END LOOP;
END $$;
