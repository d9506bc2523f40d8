-- The importer (issue 4): the text of a regulation as handed in, what was read in it, and what a person decided on it.

-- CreateEnum
CREATE TYPE "finding_severity" AS ENUM ('INFO', 'WARNING', 'ERROR');

-- CreateEnum
CREATE TYPE "finding_decision" AS ENUM ('ACCEPTED', 'DISMISSED', 'LATER');

-- CreateEnum
CREATE TYPE "import_edit_kind" AS ENUM ('VALUE', 'ADDED', 'REMOVED', 'MOVED');

-- AlterEnum
ALTER TYPE "job_kind" ADD VALUE 'IMPORT_READ';
ALTER TYPE "job_kind" ADD VALUE 'IMPORT_DRAFT';

-- CreateTable
CREATE TABLE "import_sessions" (
    "id" UUID NOT NULL,
    "institution_id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "line_count" INTEGER NOT NULL,
    "job_id" UUID NOT NULL,
    "regulation" JSONB,
    "draft_slug" TEXT,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "import_sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_standards" (
    "import_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "line_from" INTEGER NOT NULL,
    "line_to" INTEGER NOT NULL,
    "table_of" INTEGER NOT NULL,

    CONSTRAINT "import_standards_pkey" PRIMARY KEY ("import_id","ordinal")
);

-- CreateTable
CREATE TABLE "import_findings" (
    "import_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "severity" "finding_severity" NOT NULL,
    "source" JSONB NOT NULL,
    "path" TEXT,
    "standard" INTEGER,
    "found" TEXT NOT NULL,
    "suggestion" TEXT,
    "message" TEXT NOT NULL,
    "decision" "finding_decision",
    "replacement" TEXT,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "import_findings_pkey" PRIMARY KEY ("import_id","ordinal")
);

-- CreateTable
CREATE TABLE "import_edits" (
    "id" UUID NOT NULL,
    "import_id" UUID NOT NULL,
    "standard" INTEGER,
    "kind" "import_edit_kind" NOT NULL,
    "path" TEXT NOT NULL,
    "value" TEXT,
    "reason" TEXT NOT NULL,
    "source" JSONB NOT NULL,
    "decided_by_id" UUID NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "import_edits_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_presences" (
    "import_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "standard" INTEGER,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "import_presences_pkey" PRIMARY KEY ("import_id","user_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "import_sessions_job_id_key" ON "import_sessions"("job_id");

-- CreateIndex
CREATE INDEX "import_sessions_institution_id_created_at_idx" ON "import_sessions"("institution_id", "created_at");

-- CreateIndex
CREATE INDEX "import_findings_import_id_decision_idx" ON "import_findings"("import_id", "decision");

-- CreateIndex
CREATE INDEX "import_findings_import_id_standard_idx" ON "import_findings"("import_id", "standard");

-- CreateIndex
CREATE INDEX "import_edits_import_id_standard_idx" ON "import_edits"("import_id", "standard");

-- AddForeignKey
ALTER TABLE "import_sessions" ADD CONSTRAINT "import_sessions_institution_id_fkey" FOREIGN KEY ("institution_id") REFERENCES "institutions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_sessions" ADD CONSTRAINT "import_sessions_job_id_fkey" FOREIGN KEY ("job_id") REFERENCES "jobs"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_sessions" ADD CONSTRAINT "import_sessions_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_standards" ADD CONSTRAINT "import_standards_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "import_sessions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_findings" ADD CONSTRAINT "import_findings_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "import_sessions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_findings" ADD CONSTRAINT "import_findings_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_edits" ADD CONSTRAINT "import_edits_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "import_sessions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_edits" ADD CONSTRAINT "import_edits_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_presences" ADD CONSTRAINT "import_presences_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "import_sessions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_presences" ADD CONSTRAINT "import_presences_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE import_standards ADD CONSTRAINT import_standard_lines_in_order CHECK (line_from <= line_to);
-- A decision has its person and its moment, or is not there at all.
ALTER TABLE import_findings ADD CONSTRAINT import_decision_is_whole
  CHECK ((decision IS NULL) = (decided_by_id IS NULL) AND (decision IS NULL) = (decided_at IS NULL));
ALTER TABLE import_findings ADD CONSTRAINT import_replacement_is_accepted CHECK (replacement IS NULL OR decision = 'ACCEPTED');

-- What was handed in stays as it was: every value cites its lines.
CREATE FUNCTION keep_import_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.text IS DISTINCT FROM OLD.text OR NEW.sha256 IS DISTINCT FROM OLD.sha256 OR NEW.file_name IS DISTINCT FROM OLD.file_name THEN
    RAISE EXCEPTION 'the text of an import never changes';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER import_text_immutable BEFORE UPDATE ON import_sessions
  FOR EACH ROW EXECUTE FUNCTION keep_import_text();

-- Edits are a record: what was typed at the bench is added to, never rewritten.
CREATE FUNCTION keep_import_edit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'an edit of an import never changes';
END $$;
CREATE TRIGGER import_edit_immutable BEFORE UPDATE ON import_edits
  FOR EACH ROW EXECUTE FUNCTION keep_import_edit();
