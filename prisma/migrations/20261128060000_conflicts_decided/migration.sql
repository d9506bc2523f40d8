-- Issue 3, "Planning": a conflict that is declared on a sheet which is filled already is decided by HR, with a reason. Either
-- the assessment is kept, or the sheets are withdrawn: they stay as history with everything on them, and count no more.

CREATE TYPE "conflict_choice" AS ENUM ('KEEP', 'WITHDRAW');

CREATE TABLE "conflict_decisions" (
    "id" UUID NOT NULL,
    "candidate_id" UUID NOT NULL,
    "assessor_id" UUID NOT NULL,
    "choice" "conflict_choice" NOT NULL,
    "reason" TEXT NOT NULL,
    "decided_by_id" UUID NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "conflict_decisions_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "conflict_decisions_candidate_id_assessor_id_decided_at_idx" ON "conflict_decisions"("candidate_id", "assessor_id", "decided_at");

ALTER TABLE "conflict_decisions" ADD CONSTRAINT "conflict_decisions_candidate_id_fkey" FOREIGN KEY ("candidate_id") REFERENCES "candidates"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "conflict_decisions" ADD CONSTRAINT "conflict_decisions_assessor_id_fkey" FOREIGN KEY ("assessor_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "conflict_decisions" ADD CONSTRAINT "conflict_decisions_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "sheets" ADD COLUMN     "withdrawn_at" TIMESTAMPTZ(3);

-- A decision comes with its reason and is not rewritten; the reason may only go, with the personal data.
CREATE FUNCTION keep_conflict_decision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF trim(NEW.reason) <> '' THEN
      RETURN NEW;
    END IF;
    RAISE EXCEPTION 'a conflict is decided with a reason' USING ERRCODE = 'restrict_violation';
  END IF;
  IF to_jsonb(NEW) - 'reason' = to_jsonb(OLD) - 'reason' AND NEW.reason = '' AND is_erased_candidate(OLD.candidate_id) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a decision about a conflict never changes' USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER conflict_decisions_stay BEFORE INSERT OR UPDATE ON conflict_decisions
  FOR EACH ROW EXECUTE FUNCTION keep_conflict_decision();

CREATE FUNCTION erase_conflict_decisions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE conflict_decisions SET reason = '' WHERE reason <> '' AND candidate_id = NEW.id;
  RETURN NULL;
END $$;

CREATE TRIGGER candidates_erase_conflict_decisions AFTER UPDATE ON candidates
  FOR EACH ROW WHEN (OLD.erased_at IS NULL AND NEW.erased_at IS NOT NULL) EXECUTE FUNCTION erase_conflict_decisions();

-- A sheet is withdrawn by a decision only, and while it is, it stays as it was.
CREATE OR REPLACE FUNCTION keep_sheet() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.candidate_id, NEW.assessor_id, NEW.instrument_id) IS DISTINCT FROM (OLD.candidate_id, OLD.assessor_id, OLD.instrument_id) THEN
    RAISE EXCEPTION 'a sheet belongs to one assessor' USING ERRCODE = 'restrict_violation';
  END IF;
  IF OLD.status = 'SUBMITTED' AND NEW.status NOT IN ('SUBMITTED', 'RETURNED') THEN
    RAISE EXCEPTION 'a submitted sheet changes only after it is returned' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.withdrawn_at IS NOT NULL THEN
    IF NEW.status <> OLD.status THEN
      RAISE EXCEPTION 'a withdrawn sheet stays as it was' USING ERRCODE = 'restrict_violation';
    END IF;
    IF OLD.withdrawn_at IS NULL AND NOT EXISTS (SELECT FROM conflict_decisions d
      WHERE d.candidate_id = NEW.candidate_id AND d.assessor_id = NEW.assessor_id AND d.choice = 'WITHDRAW')
    THEN
      RAISE EXCEPTION 'a sheet is withdrawn by a decision about a conflict' USING ERRCODE = 'restrict_violation';
    END IF;
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION submitted_sheet_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status = 'SUBMITTED' THEN
    RAISE EXCEPTION 'a submitted sheet is never deleted' USING ERRCODE = 'restrict_violation';
  END IF;
  IF OLD.withdrawn_at IS NOT NULL THEN
    RAISE EXCEPTION 'a withdrawn sheet is never deleted' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN OLD;
END $$;

CREATE OR REPLACE FUNCTION require_open_sheet() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  wanted_id uuid := CASE TG_OP WHEN 'DELETE' THEN OLD.sheet_id ELSE NEW.sheet_id END;
  current_status sheet_status;
  withdrawal timestamptz;
BEGIN
  SELECT status, withdrawn_at INTO current_status, withdrawal FROM sheets WHERE id = wanted_id FOR SHARE;
  IF current_status = 'SUBMITTED' OR withdrawal IS NOT NULL THEN
    IF TG_OP = 'UPDATE' THEN
      IF only_blanks(to_jsonb(OLD), to_jsonb(NEW), CASE TG_TABLE_NAME WHEN 'field_notes' THEN 'text' ELSE 'note' END)
        AND is_erased_candidate((SELECT candidate_id FROM sheets WHERE id = wanted_id))
      THEN
        RETURN NEW;
      END IF;
    END IF;
    IF withdrawal IS NOT NULL THEN
      RAISE EXCEPTION 'a withdrawn sheet stays as it was' USING ERRCODE = 'restrict_violation';
    END IF;
    RAISE EXCEPTION 'a submitted sheet changes only after it is returned' USING ERRCODE = 'restrict_violation';
  END IF;
  IF TG_OP = 'UPDATE' AND NEW.sheet_id <> OLD.sheet_id THEN
    RAISE EXCEPTION 'an entry stays on its sheet' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
