-- Issue B: kinds of instruments, declared conflicts, free observations, advice, background jobs.
-- CreateEnum
CREATE TYPE "instrument_kind" AS ENUM ('GROUP_DISCUSSION', 'IN_BASKET', 'INTERVIEW', 'PRESENTATION', 'CASE_ANALYSIS', 'PSYCHOLOGICAL_TEST', 'COMPUTER_TEST', 'OTHER');

-- CreateEnum
CREATE TYPE "conflict_reason" AS ENUM ('SUPERIOR', 'SAME_UNIT', 'OTHER');

-- CreateEnum
CREATE TYPE "job_kind" AS ENUM ('REPORTS');

-- CreateEnum
CREATE TYPE "job_status" AS ENUM ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED');

-- AlterTable
ALTER TABLE "candidates" ADD COLUMN     "performance_score" DECIMAL(5,2);

-- AlterTable
ALTER TABLE "event_instruments" ADD COLUMN     "kind" "instrument_kind" NOT NULL DEFAULT 'OTHER';

-- AlterTable
ALTER TABLE "integrated_ratings" ADD COLUMN     "decided_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- AlterTable
ALTER TABLE "people" ADD COLUMN     "erased_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "results" ADD COLUMN     "reused_from_id" UUID;

-- CreateTable
CREATE TABLE "declared_conflicts" (
    "candidate_id" UUID NOT NULL,
    "assessor_id" UUID NOT NULL,
    "reason" "conflict_reason" NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "declared_by_id" UUID NOT NULL,
    "declared_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "declared_conflicts_pkey" PRIMARY KEY ("candidate_id","assessor_id")
);

-- CreateTable
CREATE TABLE "field_notes" (
    "id" UUID NOT NULL,
    "sheet_id" UUID NOT NULL,
    "observed_at" TIMESTAMPTZ(3) NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "indicator_id" UUID,
    "is_removed" BOOLEAN NOT NULL DEFAULT false,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "saved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "field_notes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "jobs" (
    "id" UUID NOT NULL,
    "institution_id" UUID NOT NULL,
    "kind" "job_kind" NOT NULL,
    "status" "job_status" NOT NULL DEFAULT 'QUEUED',
    "input" JSONB NOT NULL,
    "total" INTEGER NOT NULL,
    "completed" INTEGER NOT NULL DEFAULT 0,
    "problem" TEXT,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "leased_until" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "jobs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "job_files" (
    "job_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "content" BYTEA NOT NULL,

    CONSTRAINT "job_files_pkey" PRIMARY KEY ("job_id","ordinal")
);

-- CreateTable
CREATE TABLE "development_advice" (
    "candidate_id" UUID NOT NULL,
    "competency_requirement_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "written_by_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "development_advice_pkey" PRIMARY KEY ("candidate_id","competency_requirement_id")
);

-- CreateTable
CREATE TABLE "development_suggestions" (
    "id" UUID NOT NULL,
    "institution_id" UUID NOT NULL,
    "competency_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "created_by_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "development_suggestions_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "field_notes_sheet_id_observed_at_idx" ON "field_notes"("sheet_id", "observed_at");

-- CreateIndex
CREATE INDEX "jobs_status_created_at_idx" ON "jobs"("status", "created_at");

-- CreateIndex
CREATE INDEX "development_suggestions_institution_id_competency_id_idx" ON "development_suggestions"("institution_id", "competency_id");

-- AddForeignKey
ALTER TABLE "declared_conflicts" ADD CONSTRAINT "declared_conflicts_candidate_id_fkey" FOREIGN KEY ("candidate_id") REFERENCES "candidates"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "declared_conflicts" ADD CONSTRAINT "declared_conflicts_assessor_id_fkey" FOREIGN KEY ("assessor_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "declared_conflicts" ADD CONSTRAINT "declared_conflicts_declared_by_id_fkey" FOREIGN KEY ("declared_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "field_notes" ADD CONSTRAINT "field_notes_sheet_id_fkey" FOREIGN KEY ("sheet_id") REFERENCES "sheets"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "field_notes" ADD CONSTRAINT "field_notes_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicators"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "jobs" ADD CONSTRAINT "jobs_institution_id_fkey" FOREIGN KEY ("institution_id") REFERENCES "institutions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "jobs" ADD CONSTRAINT "jobs_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "job_files" ADD CONSTRAINT "job_files_job_id_fkey" FOREIGN KEY ("job_id") REFERENCES "jobs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "development_advice" ADD CONSTRAINT "development_advice_candidate_id_fkey" FOREIGN KEY ("candidate_id") REFERENCES "candidates"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "development_advice" ADD CONSTRAINT "development_advice_competency_requirement_id_fkey" FOREIGN KEY ("competency_requirement_id") REFERENCES "competency_requirements"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "development_advice" ADD CONSTRAINT "development_advice_written_by_id_fkey" FOREIGN KEY ("written_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "development_suggestions" ADD CONSTRAINT "development_suggestions_institution_id_fkey" FOREIGN KEY ("institution_id") REFERENCES "institutions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "development_suggestions" ADD CONSTRAINT "development_suggestions_competency_id_fkey" FOREIGN KEY ("competency_id") REFERENCES "competencies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "development_suggestions" ADD CONSTRAINT "development_suggestions_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "results" ADD CONSTRAINT "results_reused_from_id_fkey" FOREIGN KEY ("reused_from_id") REFERENCES "results"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE candidates ADD CONSTRAINT performance_is_0_to_100 CHECK (performance_score BETWEEN 0 AND 100);
ALTER TABLE jobs ADD CONSTRAINT job_progress_is_within_its_total CHECK (completed BETWEEN 0 AND total);

-- A tombstone has no NIP any more; its id keeps it unique.
ALTER TABLE people DROP CONSTRAINT nip_has_18_digits;
ALTER TABLE people ADD CONSTRAINT nip_has_18_digits CHECK (nip ~ '^[0-9]{18}$' OR (erased_at IS NOT NULL AND nip = id::text));

CREATE TRIGGER field_notes_of_open_sheets BEFORE INSERT OR UPDATE OR DELETE ON field_notes
  FOR EACH ROW EXECUTE FUNCTION require_open_sheet();

CREATE FUNCTION keep_field_note_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO sheet_entry_versions (sheet_id, subject_id, revision, content, saved_at)
  VALUES (NEW.sheet_id, NEW.id, NEW.revision,
          jsonb_build_object('observedAt', NEW.observed_at, 'text', NEW.text, 'indicatorId', NEW.indicator_id,
                             'isRemoved', NEW.is_removed), NEW.saved_at);
  RETURN NULL;
END $$;

CREATE TRIGGER field_notes_keep_versions AFTER INSERT OR UPDATE ON field_notes
  FOR EACH ROW EXECUTE FUNCTION keep_field_note_version();

-- What the assessors agreed on changes only while the event is being integrated. FOR SHARE: closing the integration and a
-- change of a level wait for each other.
CREATE FUNCTION require_integrating() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  wanted_id uuid := CASE TG_OP WHEN 'DELETE' THEN OLD.candidate_id ELSE NEW.candidate_id END;
  current_status event_status;
BEGIN
  SELECT e.status INTO current_status FROM assessment_events e JOIN candidates c ON c.event_id = e.id
    WHERE c.id = wanted_id FOR SHARE OF e;
  IF current_status IS DISTINCT FROM 'INTEGRATING' THEN
    RAISE EXCEPTION 'integrated levels change only while the event is being integrated' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;

CREATE TRIGGER integrated_ratings_while_integrating BEFORE INSERT OR UPDATE OR DELETE ON integrated_ratings
  FOR EACH ROW EXECUTE FUNCTION require_integrating();

-- A sign-off names one content for ever; it can only be voided.
CREATE FUNCTION keep_sign_off() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.voided_at IS NULL AND to_jsonb(NEW) - 'voided_at' = to_jsonb(OLD) - 'voided_at' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a sign-off is only ever voided' USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER sign_offs_stay BEFORE UPDATE OR DELETE ON sign_offs FOR EACH ROW EXECUTE FUNCTION keep_sign_off();
-- One valid sign-off per person and candidate.
CREATE UNIQUE INDEX sign_offs_one_valid_per_person ON sign_offs (candidate_id, user_id) WHERE voided_at IS NULL;
