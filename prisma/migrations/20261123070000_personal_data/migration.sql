-- Issue 3, "Personal data": erasing leaves a tombstone and the figures. What is frozen elsewhere opens here by one narrow
-- door: once a candidate is marked as erased, fields that can name the person may become blank, and nothing else.

-- AlterTable
ALTER TABLE "candidates" ADD COLUMN     "erased_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "jobs" ADD COLUMN     "attempts" SMALLINT NOT NULL DEFAULT 0,
ADD COLUMN     "files_removed_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "people" ALTER COLUMN "birth_date" DROP NOT NULL;

-- A tombstone says nothing of the person, and only a tombstone lacks the birth date.
ALTER TABLE people ADD CONSTRAINT tombstone_names_nobody CHECK (
  CASE WHEN erased_at IS NULL THEN birth_date IS NOT NULL
       ELSE birth_date IS NULL AND name = 'Data pribadi dihapus' AND nip = id::text END);

CREATE FUNCTION is_erased_candidate(candidate uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM candidates WHERE id = candidate AND erased_at IS NOT NULL)
$$;

-- What the profile of an erased candidate is: everything blank but what says nothing of one person alone.
CREATE FUNCTION erased_profile(profile jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT jsonb_build_object('employment', profile -> 'employment', 'sex', profile -> 'sex', 'name', 'Data pribadi dihapus',
    'birthDate', '', 'rank', '', 'education', '', 'educationField', '', 'unit', '', 'currentPosition', '')
$$;

-- The frozen content of a result without what can name the person; figures, levels and observations stay.
CREATE FUNCTION erased_content(content jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT content || jsonb_build_object(
    'person', erased_profile(content -> 'person') || '{"nip": ""}',
    'competencies', (
      SELECT coalesce(jsonb_agg(found || jsonb_build_object('reason', '', 'advice', '', 'dissents', '[]'::jsonb,
        'evidence', (
          SELECT coalesce(jsonb_agg(seen || '{"notes": []}' ORDER BY row), '[]')
          FROM jsonb_array_elements(found -> 'evidence') WITH ORDINALITY AS evidence (seen, row))) ORDER BY place), '[]')
      FROM jsonb_array_elements(content -> 'competencies') WITH ORDINALITY AS competencies (found, place)),
    'requirements', (
      SELECT coalesce(jsonb_agg(requirement || '{"reason": ""}' ORDER BY place), '[]')
      FROM jsonb_array_elements(content -> 'requirements') WITH ORDINALITY AS requirements (requirement, place)))
$$;

-- Whether an update leaves everything as it was but these fields, which become empty.
CREATE FUNCTION only_blanks(before jsonb, after jsonb, VARIADIC fields text[]) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT before - fields = after - fields
    AND NOT EXISTS (SELECT FROM unnest(fields) AS field WHERE after ->> field <> '')
$$;

-- The mark itself: once, when the event is over, and it takes the profile with it. Afterwards the row stays as it is.
CREATE FUNCTION keep_erased_candidate() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.erased_at IS NOT NULL THEN
    IF NEW IS DISTINCT FROM OLD THEN
      RAISE EXCEPTION 'an erased candidate stays erased' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF NEW.erased_at IS NULL THEN
    RETURN NEW;
  END IF;
  -- FOR SHARE: the event does not go back a stage while its candidates are erased.
  PERFORM FROM assessment_events WHERE id = OLD.event_id AND status IN ('FINAL', 'CANCELLED') FOR SHARE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'a candidate is erased only when the event is over' USING ERRCODE = 'restrict_violation';
  END IF;
  NEW.profile := erased_profile(OLD.profile);
  RETURN NEW;
END $$;

CREATE TRIGGER candidates_stay_erased BEFORE UPDATE ON candidates
  FOR EACH ROW EXECUTE FUNCTION keep_erased_candidate();

-- Whatever marks a candidate as erased, everything that can name the person goes in the same statement.
CREATE FUNCTION erase_candidate() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE ratings SET note = '' WHERE note <> '' AND sheet_id IN (SELECT id FROM sheets WHERE candidate_id = NEW.id);
  UPDATE evidence SET note = '' WHERE note <> '' AND sheet_id IN (SELECT id FROM sheets WHERE candidate_id = NEW.id);
  UPDATE field_notes SET text = '' WHERE text <> '' AND sheet_id IN (SELECT id FROM sheets WHERE candidate_id = NEW.id);
  UPDATE sheet_entry_versions
    SET content = content || CASE WHEN content ? 'text' THEN '{"text": ""}'::jsonb ELSE '{"note": ""}' END
    WHERE sheet_id IN (SELECT id FROM sheets WHERE candidate_id = NEW.id)
      AND (content ->> 'note' <> '' OR content ->> 'text' <> '');
  UPDATE sheets SET return_reason = '' WHERE candidate_id = NEW.id AND return_reason <> '';
  UPDATE declared_conflicts SET note = '' WHERE candidate_id = NEW.id AND note <> '';
  UPDATE requirement_checks SET document_seen = '' WHERE candidate_id = NEW.id AND document_seen <> '';
  UPDATE dissents SET opinion = '' WHERE opinion <> ''
    AND integrated_rating_id IN (SELECT id FROM integrated_ratings WHERE candidate_id = NEW.id);
  UPDATE integrated_ratings SET reason = '' WHERE candidate_id = NEW.id AND reason <> '';
  DELETE FROM development_advice WHERE candidate_id = NEW.id;
  DELETE FROM job_files f USING jobs j, results r
    WHERE r.candidate_id = NEW.id AND j.input -> 'resultIds' ? r.id::text
      AND f.job_id = j.id AND j.input -> 'resultIds' ->> f.ordinal = r.id::text;
  UPDATE results SET content = erased_content(content),
                     revoke_reason = CASE WHEN revoke_reason IS NULL THEN NULL ELSE 'Data pribadi dihapus' END
    WHERE candidate_id = NEW.id;
  RETURN NULL;
END $$;

CREATE TRIGGER candidates_erase AFTER UPDATE ON candidates
  FOR EACH ROW WHEN (OLD.erased_at IS NULL AND NEW.erased_at IS NOT NULL) EXECUTE FUNCTION erase_candidate();

-- A person becomes a tombstone when nothing is kept on them in any event, and stays one.
CREATE FUNCTION keep_erased_person() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.erased_at IS NOT NULL THEN
    IF NEW IS DISTINCT FROM OLD THEN
      RAISE EXCEPTION 'an erased person stays erased' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF NEW.erased_at IS NULL THEN
    RETURN NEW;
  END IF;
  IF EXISTS (SELECT FROM candidates WHERE person_id = OLD.id AND erased_at IS NULL) THEN
    RAISE EXCEPTION 'a person is erased after all candidates' USING ERRCODE = 'restrict_violation';
  END IF;
  NEW.nip := OLD.id::text;
  NEW.name := 'Data pribadi dihapus';
  NEW.birth_date := NULL;
  RETURN NEW;
END $$;

CREATE TRIGGER people_stay_erased BEFORE UPDATE ON people FOR EACH ROW EXECUTE FUNCTION keep_erased_person();

-- Whose data stay for another event leaves a tombstone of its own in this one: in the same update the candidate may be
-- handed to it, never to anybody who is known.
CREATE OR REPLACE FUNCTION keep_candidate_pinned() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.event_id, NEW.target_position_id, NEW.standard_version_id, NEW.standard_hash)
    IS DISTINCT FROM (OLD.event_id, OLD.target_position_id, OLD.standard_version_id, OLD.standard_hash)
    OR NEW.standard_snapshot IS DISTINCT FROM OLD.standard_snapshot
    OR (NEW.person_id <> OLD.person_id AND (OLD.erased_at IS NOT NULL OR NEW.erased_at IS NULL OR NOT EXISTS (
      SELECT FROM people stone JOIN people person ON person.institution_id = stone.institution_id
      WHERE stone.id = NEW.person_id AND stone.erased_at IS NOT NULL AND person.id = OLD.person_id)))
  THEN
    RAISE EXCEPTION 'a candidate stays pinned to the standard of the assessment' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

-- At the end of the transaction nobody who is known stands behind an erased candidate.
CREATE FUNCTION require_tombstone() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM candidates c JOIN people p ON p.id = c.person_id
    WHERE c.id = NEW.id AND c.erased_at IS NOT NULL AND p.erased_at IS NULL;
  IF FOUND THEN
    RAISE EXCEPTION 'an erased candidate is nobody who is known' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER candidates_end_as_tombstones AFTER UPDATE ON candidates DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.erased_at IS NOT NULL) EXECUTE FUNCTION require_tombstone();

-- A tombstone takes part in nothing new.
CREATE FUNCTION require_known_person() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM people WHERE id = NEW.person_id AND erased_at IS NULL FOR KEY SHARE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'an erased person stays erased' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER candidates_are_known BEFORE INSERT ON candidates FOR EACH ROW EXECUTE FUNCTION require_known_person();

-- The doors. Each lies behind the refusal that stood there before, so that an ordinary save pays nothing for it.

CREATE OR REPLACE FUNCTION require_open_sheet() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  wanted_id uuid := CASE TG_OP WHEN 'DELETE' THEN OLD.sheet_id ELSE NEW.sheet_id END;
  current_status sheet_status;
BEGIN
  SELECT status INTO current_status FROM sheets WHERE id = wanted_id FOR SHARE;
  IF current_status = 'SUBMITTED' THEN
    IF TG_OP = 'UPDATE' THEN
      IF only_blanks(to_jsonb(OLD), to_jsonb(NEW), CASE TG_TABLE_NAME WHEN 'field_notes' THEN 'text' ELSE 'note' END)
        AND is_erased_candidate((SELECT candidate_id FROM sheets WHERE id = wanted_id))
      THEN
        RETURN NEW;
      END IF;
    END IF;
    RAISE EXCEPTION 'a submitted sheet changes only after it is returned' USING ERRCODE = 'restrict_violation';
  END IF;
  IF TG_OP = 'UPDATE' AND NEW.sheet_id <> OLD.sheet_id THEN
    RAISE EXCEPTION 'an entry stays on its sheet' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;

CREATE OR REPLACE FUNCTION require_integrating() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  wanted_id uuid := CASE TG_OP WHEN 'DELETE' THEN OLD.candidate_id ELSE NEW.candidate_id END;
  current_status event_status;
BEGIN
  SELECT e.status INTO current_status FROM assessment_events e JOIN candidates c ON c.event_id = e.id
    WHERE c.id = wanted_id FOR SHARE OF e;
  IF current_status IS DISTINCT FROM 'INTEGRATING' THEN
    IF TG_OP = 'UPDATE' THEN
      IF only_blanks(to_jsonb(OLD), to_jsonb(NEW), 'reason') AND is_erased_candidate(wanted_id) THEN
        RETURN NEW;
      END IF;
    END IF;
    RAISE EXCEPTION 'integrated levels change only while the event is being integrated' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;

-- The content may only become exactly its own tombstone.
CREATE OR REPLACE FUNCTION keep_result() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.revoked_at IS NULL
    AND to_jsonb(NEW) - '{revoked_at,revoke_reason}'::text[] = to_jsonb(OLD) - '{revoked_at,revoke_reason}'::text[]
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

-- The history loses words, never a version.
CREATE FUNCTION keep_entry_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF to_jsonb(NEW) - 'content' = to_jsonb(OLD) - 'content' AND only_blanks(OLD.content, NEW.content, 'note', 'text')
    AND is_erased_candidate((SELECT candidate_id FROM sheets WHERE id = OLD.sheet_id))
  THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'history is append-only' USING ERRCODE = 'restrict_violation';
END $$;

DROP TRIGGER sheet_entry_versions_append_only ON sheet_entry_versions;
CREATE TRIGGER sheet_entry_versions_append_only BEFORE UPDATE ON sheet_entry_versions
  FOR EACH ROW EXECUTE FUNCTION keep_entry_version();

-- Blanking is no version of its own: the revision of the entry stays, and is there already.
CREATE OR REPLACE FUNCTION keep_rating_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.revision = OLD.revision AND only_blanks(to_jsonb(OLD), to_jsonb(NEW), 'note') THEN
    RETURN NULL;
  END IF;
  INSERT INTO sheet_entry_versions (sheet_id, subject_id, revision, content, saved_at)
  VALUES (NEW.sheet_id, NEW.competency_requirement_id, NEW.revision,
          jsonb_build_object('level', NEW.level, 'mark', NEW.mark, 'note', NEW.note), NEW.saved_at);
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION keep_evidence_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.revision = OLD.revision AND only_blanks(to_jsonb(OLD), to_jsonb(NEW), 'note') THEN
    RETURN NULL;
  END IF;
  INSERT INTO sheet_entry_versions (sheet_id, subject_id, revision, content, saved_at)
  VALUES (NEW.sheet_id, NEW.indicator_id, NEW.revision,
          jsonb_build_object('observation', NEW.observation, 'note', NEW.note), NEW.saved_at);
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION keep_field_note_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.revision = OLD.revision AND only_blanks(to_jsonb(OLD), to_jsonb(NEW), 'text') THEN
    RETURN NULL;
  END IF;
  INSERT INTO sheet_entry_versions (sheet_id, subject_id, revision, content, saved_at)
  VALUES (NEW.sheet_id, NEW.id, NEW.revision,
          jsonb_build_object('observedAt', NEW.observed_at, 'text', NEW.text, 'indicatorId', NEW.indicator_id,
                             'isRemoved', NEW.is_removed), NEW.saved_at);
  RETURN NULL;
END $$;
