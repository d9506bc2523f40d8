-- DESIGN.md 4, ADR 0019: a result that is revoked says something against itself; one that was taken back because its event
-- went on does not. Who was revoked gets another result only after somebody took the candidate in again, with a reason.

-- AlterTable
ALTER TABLE "results" ADD COLUMN     "is_reopened" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "readmissions" (
    "result_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "readmitted_by_id" UUID NOT NULL,
    "readmitted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "readmissions_pkey" PRIMARY KEY ("result_id")
);

-- AddForeignKey
ALTER TABLE "readmissions" ADD CONSTRAINT "readmissions_result_id_fkey" FOREIGN KEY ("result_id") REFERENCES "results"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "readmissions" ADD CONSTRAINT "readmissions_readmitted_by_id_fkey" FOREIGN KEY ("readmitted_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was revoked until today: by name, as the audit trail has it, or with its event. Erased results have lost their
-- reason, so that the trail decides; what nobody recorded counts as revoked by name, the graver of the two.
ALTER TABLE results DISABLE TRIGGER results_immutable;
UPDATE results r SET is_reopened = true
WHERE r.revoked_at IS NOT NULL
  AND (r.revoke_reason LIKE 'Kegiatan dibuka kembali: %' OR r.revoke_reason LIKE 'Hasil asalnya dicabut. Kegiatan dibuka kembali: %'
    OR r.revoke_reason = 'Data pribadi dihapus')
  AND NOT EXISTS (SELECT FROM audit_events a WHERE a.action = 'result.revoked' AND a.subject_type = 'result'
    AND a.subject_id IN (r.id::text, r.reused_from_id::text));
ALTER TABLE results ENABLE TRIGGER results_immutable;

ALTER TABLE results ADD CONSTRAINT reopened_result_is_revoked CHECK (NOT is_reopened OR revoked_at IS NOT NULL);

-- A revocation comes with its kind, and neither changes afterwards.
CREATE OR REPLACE FUNCTION keep_result() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.revoked_at IS NULL
    AND to_jsonb(NEW) - '{revoked_at,revoke_reason,is_reopened}'::text[]
      = to_jsonb(OLD) - '{revoked_at,revoke_reason,is_reopened}'::text[]
  THEN
    RETURN NEW;
  END IF;
  IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - '{content,revoke_reason}'::text[] = to_jsonb(OLD) - '{content,revoke_reason}'::text[]
    AND NEW.content = erased_content(OLD.content)
    AND NEW.revoke_reason IS NOT DISTINCT FROM (CASE WHEN OLD.revoke_reason IS NULL THEN NULL ELSE 'Data pribadi dihapus' END)
    AND is_erased_candidate(OLD.candidate_id)
  THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a final result never changes' USING ERRCODE = 'restrict_violation';
END $$;

CREATE FUNCTION require_readmission() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM results r WHERE r.candidate_id = NEW.candidate_id AND r.revoked_at IS NOT NULL AND NOT r.is_reopened
    AND NOT EXISTS (SELECT FROM readmissions a WHERE a.result_id = r.id);
  IF FOUND THEN
    RAISE EXCEPTION 'whose result was revoked is taken in again first' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER results_after_readmission BEFORE INSERT ON results FOR EACH ROW EXECUTE FUNCTION require_readmission();

CREATE FUNCTION require_revoked_result() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM results WHERE id = NEW.result_id AND revoked_at IS NOT NULL AND NOT is_reopened;
  IF NOT FOUND OR trim(NEW.reason) = '' THEN
    RAISE EXCEPTION 'only who was revoked is taken in again, with a reason' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER readmissions_of_revoked BEFORE INSERT ON readmissions
  FOR EACH ROW EXECUTE FUNCTION require_revoked_result();

-- The door for erasing (20261123070000): the reason may name the person.
CREATE FUNCTION keep_readmission() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF only_blanks(to_jsonb(OLD), to_jsonb(NEW), 'reason')
      AND is_erased_candidate((SELECT candidate_id FROM results WHERE id = OLD.result_id))
    THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION 'a readmission never changes' USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER readmissions_stay BEFORE UPDATE OR DELETE ON readmissions
  FOR EACH ROW EXECUTE FUNCTION keep_readmission();

CREATE FUNCTION erase_readmissions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE readmissions SET reason = ''
    WHERE reason <> '' AND result_id IN (SELECT id FROM results WHERE candidate_id = NEW.id);
  RETURN NULL;
END $$;

CREATE TRIGGER candidates_erase_readmissions AFTER UPDATE ON candidates
  FOR EACH ROW WHEN (OLD.erased_at IS NULL AND NEW.erased_at IS NOT NULL) EXECUTE FUNCTION erase_readmissions();

-- A file made before says nothing of the revocation: no archive offers it any more.
CREATE FUNCTION drop_revoked_files() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM job_files f
    USING jobs j, LATERAL jsonb_array_elements_text(j.input -> 'resultIds') WITH ORDINALITY AS wanted (result_id, place)
    WHERE j.kind = 'REPORTS' AND f.job_id = j.id AND f.ordinal = wanted.place - 1
      AND wanted.result_id IN (
        SELECT after.id::text FROM after JOIN before USING (id)
        WHERE after.revoked_at IS NOT NULL AND before.revoked_at IS NULL);
  RETURN NULL;
END $$;

CREATE TRIGGER results_drop_files AFTER UPDATE ON results
  REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION drop_revoked_files();
