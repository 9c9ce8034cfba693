-- Rules that the Prisma schema has no words for: checks, the two database roles, row-level security.

-- A day is text of one form everywhere; whether it exists is checked by the schema at the edge.
DO $$
DECLARE day record;
BEGIN
  FOR day IN
    SELECT table_name, column_name FROM information_schema.columns
    WHERE table_schema = 'public' AND data_type = 'character' AND character_maximum_length = 10
  LOOP
    EXECUTE format(
      'ALTER TABLE %I ADD CONSTRAINT %I CHECK (%I ~ ''^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'')',
      day.table_name, day.table_name || '_' || day.column_name || '_day', day.column_name);
  END LOOP;
END $$;

-- 统一社会信用代码: form here, check digit in the domain.
ALTER TABLE "Agency" ADD CONSTRAINT "Agency_unifiedCode_form" CHECK ("unifiedCode" ~ '^11[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}$');
ALTER TABLE "Agency" ADD CONSTRAINT "Agency_not_own_parent" CHECK ("parentId" <> "id");
-- One installation serves one city.
CREATE UNIQUE INDEX "Agency_one_root" ON "Agency" (("parentId" IS NULL)) WHERE "parentId" IS NULL;
ALTER TABLE "Heading" ADD CONSTRAINT "Heading_not_own_parent" CHECK ("parentId" <> "id");
ALTER TABLE "Heading" ADD CONSTRAINT "Heading_freshness" CHECK ("freshnessDays" > 0);
ALTER TABLE "DirectoryItem" ADD CONSTRAINT "DirectoryItem_within" CHECK ("withinDays" > 0);

ALTER TABLE "Disclosure" ADD CONSTRAINT "Disclosure_posted_after_formed" CHECK ("publishedOn" >= "formedOn");
ALTER TABLE "Disclosure" ADD CONSTRAINT "Disclosure_status_published" CHECK (("status" = 'draft') = ("publishedOn" IS NULL));
ALTER TABLE "Disclosure" ADD CONSTRAINT "Disclosure_index_number" CHECK ("publishedOn" IS NULL OR "indexNumber" IS NOT NULL);
ALTER TABLE "Disclosure" ADD CONSTRAINT "Disclosure_only_proactive" CHECK ("publishedOn" IS NULL OR "attribute" = 'proactive');
ALTER TABLE "Disclosure" ADD CONSTRAINT "Disclosure_ground" CHECK ("attribute" = 'withheld' OR "ground" IS NULL);
ALTER TABLE "Posting" ADD CONSTRAINT "Posting_removed_after_posted" CHECK ("removedOn" >= "postedOn");
ALTER TABLE "IndexSequence" ADD CONSTRAINT "IndexSequence_positive" CHECK ("last" > 0);

ALTER TABLE "ReadingPoint" ADD CONSTRAINT "ReadingPoint_closed_after_opened" CHECK ("closedOn" >= "openedOn");
ALTER TABLE "Holding" ADD CONSTRAINT "Holding_of_one_item" CHECK (("disclosureId" IS NULL) <> ("externalTitle" IS NULL));
ALTER TABLE "Holding" ADD CONSTRAINT "Holding_returned" CHECK ("returnedOn" >= "acknowledgedOn" AND "withdrawnOn" >= "acknowledgedOn");
ALTER TABLE "Visit" ADD CONSTRAINT "Visit_visitors" CHECK ("visitors" > 0);
ALTER TABLE "Loan" ADD CONSTRAINT "Loan_returned_after_lent" CHECK ("returnedOn" >= "lentOn");

ALTER TABLE "Service" ADD CONSTRAINT "Service_ended_after_started" CHECK ("endedOn" >= "startedOn");
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_ended_after_started" CHECK ("endedOn" >= "startedOn");

ALTER TABLE "Application" ADD CONSTRAINT "Application_extension" CHECK ("extendedByDays" BETWEEN 0 AND 20);
ALTER TABLE "Application" ADD CONSTRAINT "Application_closed" CHECK (("status" = 'closed') = ("outcome" IS NOT NULL));
ALTER TABLE "Application" ADD CONSTRAINT "Application_replied_after_received" CHECK ("repliedOn" >= "receivedOn");
ALTER TABLE "Consultation" ADD CONSTRAINT "Consultation_answered_after_sent" CHECK ("answeredOn" >= "sentOn");
ALTER TABLE "FeeNotice" ADD CONSTRAINT "FeeNotice_amounts" CHECK ("amountFen" >= 0 AND "paidFen" >= 0 AND "waivedFen" >= 0 AND "paidFen" + "waivedFen" <= "amountFen");
ALTER TABLE "FeeNotice" ADD CONSTRAINT "FeeNotice_days" CHECK (("paidFen" > 0) = ("paidOn" IS NOT NULL) AND ("waivedFen" > 0) = ("waivedOn" IS NOT NULL));
ALTER TABLE "Dispute" ADD CONSTRAINT "Dispute_result" CHECK (("result" IS NULL) = ("closedOn" IS NULL) AND "closedOn" >= "receivedOn");
ALTER TABLE "Improvement" ADD CONSTRAINT "Improvement_closed" CHECK (("status" = 'open') = ("closedOn" IS NULL));

-- 期初数 closes a calendar year, so that the years after it add up.
ALTER TABLE "Opening" ADD CONSTRAINT "Opening_year_end" CHECK ("day" LIKE '%-12-31');
ALTER TABLE "Opening" ADD CONSTRAINT "Opening_value" CHECK ("value" >= 0);

ALTER TABLE "Report" ADD CONSTRAINT "Report_cut_off" CHECK (left("asOf", 4) = "year"::text);
ALTER TABLE "Report" ADD CONSTRAINT "Report_published" CHECK (("status" = 'published') = ("document" IS NOT NULL AND "publishedAt" IS NOT NULL AND "signedOn" IS NOT NULL));
ALTER TABLE "FrozenFigure" ADD CONSTRAINT "FrozenFigure_entries" CHECK (cardinality("entryIds") = cardinality("amounts"));
ALTER TABLE "StoredFile" ADD CONSTRAINT "StoredFile_size" CHECK ("size" > 0);

-- A published report is fixed.
CREATE FUNCTION refuse_change_of_published_report() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a published report is fixed';
END $$;
CREATE TRIGGER "Report_fixed" BEFORE UPDATE OR DELETE ON "Report"
  FOR EACH ROW WHEN (OLD."status" = 'published') EXECUTE FUNCTION refuse_change_of_published_report();

-- The office's process reads and writes the ledger; the log and what a report froze it can only add to.
-- The public site's process reads what is public, row by row.
-- Roles belong to the whole server: another database's migration may have made them, or be making them now.
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['daylight_office', 'daylight_site'] LOOP
    BEGIN
      EXECUTE format('CREATE ROLE %I NOLOGIN', name);
    EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
    END;
  END LOOP;
END $$;

GRANT USAGE ON SCHEMA public TO daylight_office, daylight_site;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO daylight_office;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO daylight_office;
REVOKE UPDATE, DELETE ON "AuditEntry", "FrozenFigure", "FrozenEntry" FROM daylight_office;

GRANT SELECT ON "Agency", "Heading", "Disclosure", "Posting", "Attachment", "StoredFile", "ReadingPoint",
  "Report", "FrozenFigure", "FrozenEntry" TO daylight_site;

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['Agency', 'Heading', 'Disclosure', 'Posting', 'Attachment', 'StoredFile',
    'ReadingPoint', 'Report', 'FrozenFigure', 'FrozenEntry']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY office ON %I TO daylight_office USING (true) WITH CHECK (true)', name);
  END LOOP;
  IF EXISTS (SELECT FROM pg_tables WHERE schemaname = 'public' AND tablename = '_prisma_migrations') THEN
    REVOKE ALL ON "_prisma_migrations" FROM daylight_office;
  END IF;
END $$;

CREATE POLICY public ON "Agency" FOR SELECT TO daylight_site USING (true);
CREATE POLICY public ON "Heading" FOR SELECT TO daylight_site USING (true);
CREATE POLICY public ON "ReadingPoint" FOR SELECT TO daylight_site USING (true);
CREATE POLICY public ON "Disclosure" FOR SELECT TO daylight_site
  USING ("status" = 'published' AND "attribute" = 'proactive');
CREATE POLICY public ON "Posting" FOR SELECT TO daylight_site
  USING (EXISTS (SELECT FROM "Disclosure" d WHERE d."id" = "disclosureId"));
-- What was made public on other channels alone has its catalogue entry here, and its files there.
CREATE POLICY public ON "Attachment" FOR SELECT TO daylight_site
  USING (EXISTS (SELECT FROM "Posting" p WHERE p."disclosureId" = "Attachment"."disclosureId" AND p."channel" = 'website'));
CREATE POLICY public ON "Report" FOR SELECT TO daylight_site USING ("status" = 'published');
CREATE POLICY public ON "FrozenFigure" FOR SELECT TO daylight_site
  USING (EXISTS (SELECT FROM "Report" r WHERE r."id" = "reportId"));
CREATE POLICY public ON "FrozenEntry" FOR SELECT TO daylight_site
  USING (EXISTS (SELECT FROM "Report" r WHERE r."id" = "reportId"));
CREATE POLICY public ON "StoredFile" FOR SELECT TO daylight_site
  USING (
    EXISTS (SELECT FROM "Attachment" a WHERE a."fileId" = "StoredFile"."id")
    OR EXISTS (SELECT FROM "Report" r WHERE "StoredFile"."id" IN (r."pdfFileId", r."docxFileId"))
  );
