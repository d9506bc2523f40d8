-- What HR decides about a candidate whose pinned standard was replaced since (issue 4: "pertahankan" or "nilai ulang", with
-- a reason). Every decision stays; the newest one about the standard that replaced it counts.

CREATE TYPE "standard_choice" AS ENUM ('KEEP', 'REASSESS');

CREATE TABLE "standard_decisions" (
    "id" UUID NOT NULL,
    "candidate_id" UUID NOT NULL,
    "standard_version_id" UUID NOT NULL,
    "choice" "standard_choice" NOT NULL,
    "reason" TEXT NOT NULL,
    "decided_by_id" UUID NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "standard_decisions_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "standard_decisions_candidate_id_decided_at_idx" ON "standard_decisions"("candidate_id", "decided_at");
CREATE INDEX "standard_decisions_standard_version_id_idx" ON "standard_decisions"("standard_version_id");

ALTER TABLE "standard_decisions" ADD CONSTRAINT "standard_decisions_candidate_id_fkey" FOREIGN KEY ("candidate_id") REFERENCES "candidates"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "standard_decisions" ADD CONSTRAINT "standard_decisions_standard_version_id_fkey" FOREIGN KEY ("standard_version_id") REFERENCES "standard_versions"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "standard_decisions" ADD CONSTRAINT "standard_decisions_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A decision is not rewritten; its reason may only go, with the personal data.
CREATE FUNCTION keep_standard_decision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF to_jsonb(NEW) - 'reason' = to_jsonb(OLD) - 'reason' AND NEW.reason = '' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a decision about a standard never changes' USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER standard_decisions_stay BEFORE UPDATE ON standard_decisions
  FOR EACH ROW EXECUTE FUNCTION keep_standard_decision();

-- The reason may name the person: it goes when the person becomes a tombstone, or a candidate is handed to one.
CREATE FUNCTION erase_standard_decisions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE standard_decisions SET reason = '' WHERE reason <> '' AND candidate_id IN (
    SELECT c.id FROM candidates c JOIN people p ON p.id = c.person_id WHERE p.erased_at IS NOT NULL
      AND CASE TG_TABLE_NAME WHEN 'people' THEN p.id = NEW.id ELSE c.id = NEW.id END);
  RETURN NULL;
END $$;

CREATE TRIGGER people_erase_standard_decisions AFTER UPDATE ON people
  FOR EACH ROW WHEN (OLD.erased_at IS NULL AND NEW.erased_at IS NOT NULL) EXECUTE FUNCTION erase_standard_decisions();
CREATE TRIGGER candidates_erase_standard_decisions AFTER UPDATE ON candidates
  FOR EACH ROW WHEN (OLD.person_id <> NEW.person_id) EXECUTE FUNCTION erase_standard_decisions();
