-- DESIGN.md 3: a sheet belongs to one assessor; a rating's level is 0-5; a submitted sheet changes only after it is returned;
-- a candidate stays pinned to the standard; a final result never changes.

ALTER TABLE ratings ADD CONSTRAINT rating_level_is_0_to_5 CHECK (level BETWEEN 0 AND 5);
ALTER TABLE integrated_ratings ADD CONSTRAINT integrated_level_is_0_to_5 CHECK (level BETWEEN 0 AND 5);
ALTER TABLE people ADD CONSTRAINT nip_has_18_digits CHECK (nip ~ '^[0-9]{18}$');
ALTER TABLE assessment_events ADD CONSTRAINT event_runs_forward CHECK (ends_on >= starts_on);
ALTER TABLE sheets ADD CONSTRAINT submitted_sheet_says_when CHECK (status <> 'SUBMITTED' OR submitted_at IS NOT NULL);
ALTER TABLE results ADD CONSTRAINT revoked_result_says_why
  CHECK (revoked_at IS NULL OR length(trim(coalesce(revoke_reason, ''))) > 0);

CREATE TRIGGER assessment_schemes_immutable BEFORE UPDATE ON assessment_schemes
  FOR EACH ROW EXECUTE FUNCTION refuse_change('a scheme never changes: add a version');

CREATE FUNCTION keep_candidate_pinned() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.event_id, NEW.person_id, NEW.target_position_id, NEW.standard_version_id, NEW.standard_hash)
    IS DISTINCT FROM (OLD.event_id, OLD.person_id, OLD.target_position_id, OLD.standard_version_id, OLD.standard_hash)
    OR NEW.standard_snapshot IS DISTINCT FROM OLD.standard_snapshot
  THEN
    RAISE EXCEPTION 'a candidate stays pinned to the standard of the assessment' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER candidates_stay_pinned BEFORE UPDATE ON candidates
  FOR EACH ROW EXECUTE FUNCTION keep_candidate_pinned();

CREATE FUNCTION candidate_stays_in_institution() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT institution_id FROM people WHERE id = NEW.person_id)
    IS DISTINCT FROM (SELECT institution_id FROM assessment_events WHERE id = NEW.event_id)
  THEN
    RAISE EXCEPTION 'a candidate belongs to the institution of the event' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER candidates_stay_in_institution BEFORE INSERT ON candidates
  FOR EACH ROW EXECUTE FUNCTION candidate_stays_in_institution();

CREATE FUNCTION keep_sheet() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.candidate_id, NEW.assessor_id, NEW.instrument_id) IS DISTINCT FROM (OLD.candidate_id, OLD.assessor_id, OLD.instrument_id) THEN
    RAISE EXCEPTION 'a sheet belongs to one assessor' USING ERRCODE = 'restrict_violation';
  END IF;
  IF OLD.status = 'SUBMITTED' AND NEW.status NOT IN ('SUBMITTED', 'RETURNED') THEN
    RAISE EXCEPTION 'a submitted sheet changes only after it is returned' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER sheets_keep_their_assessor BEFORE UPDATE ON sheets FOR EACH ROW EXECUTE FUNCTION keep_sheet();

CREATE FUNCTION submitted_sheet_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status = 'SUBMITTED' THEN
    RAISE EXCEPTION 'a submitted sheet is never deleted' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN OLD;
END $$;

CREATE TRIGGER submitted_sheets_stay BEFORE DELETE ON sheets FOR EACH ROW EXECUTE FUNCTION submitted_sheet_stays();

-- FOR SHARE: a save and a submission of the same sheet wait for each other.
CREATE FUNCTION require_open_sheet() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  wanted_id uuid := CASE TG_OP WHEN 'DELETE' THEN OLD.sheet_id ELSE NEW.sheet_id END;
  current_status sheet_status;
BEGIN
  SELECT status INTO current_status FROM sheets WHERE id = wanted_id FOR SHARE;
  IF current_status = 'SUBMITTED' THEN
    RAISE EXCEPTION 'a submitted sheet changes only after it is returned' USING ERRCODE = 'restrict_violation';
  END IF;
  IF TG_OP = 'UPDATE' AND NEW.sheet_id <> OLD.sheet_id THEN
    RAISE EXCEPTION 'an entry stays on its sheet' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;

CREATE TRIGGER ratings_of_open_sheets BEFORE INSERT OR UPDATE OR DELETE ON ratings
  FOR EACH ROW EXECUTE FUNCTION require_open_sheet();
CREATE TRIGGER evidence_of_open_sheets BEFORE INSERT OR UPDATE OR DELETE ON evidence
  FOR EACH ROW EXECUTE FUNCTION require_open_sheet();

-- Every version of every entry is kept.
CREATE FUNCTION keep_rating_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO sheet_entry_versions (sheet_id, subject_id, revision, content, saved_at)
  VALUES (NEW.sheet_id, NEW.competency_requirement_id, NEW.revision,
          jsonb_build_object('level', NEW.level, 'mark', NEW.mark, 'note', NEW.note), NEW.saved_at);
  RETURN NULL;
END $$;

CREATE TRIGGER ratings_keep_versions AFTER INSERT OR UPDATE ON ratings
  FOR EACH ROW EXECUTE FUNCTION keep_rating_version();

CREATE FUNCTION keep_evidence_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO sheet_entry_versions (sheet_id, subject_id, revision, content, saved_at)
  VALUES (NEW.sheet_id, NEW.indicator_id, NEW.revision,
          jsonb_build_object('observation', NEW.observation, 'note', NEW.note), NEW.saved_at);
  RETURN NULL;
END $$;

CREATE TRIGGER evidence_keeps_versions AFTER INSERT OR UPDATE ON evidence
  FOR EACH ROW EXECUTE FUNCTION keep_evidence_version();

CREATE TRIGGER sheet_entry_versions_append_only BEFORE UPDATE ON sheet_entry_versions
  FOR EACH ROW EXECUTE FUNCTION refuse_change('history is append-only');

CREATE FUNCTION keep_result() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.revoked_at IS NULL
    AND to_jsonb(NEW) - '{revoked_at,revoke_reason}'::text[] = to_jsonb(OLD) - '{revoked_at,revoke_reason}'::text[]
  THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a final result never changes' USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER results_immutable BEFORE UPDATE OR DELETE ON results FOR EACH ROW EXECUTE FUNCTION keep_result();
