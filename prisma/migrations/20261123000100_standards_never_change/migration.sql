-- DESIGN.md 3: two published versions of one position never overlap in time; a published version and its rows never change.

ALTER TABLE users ADD CONSTRAINT user_email_is_lower_case CHECK (email = lower(email));
ALTER TABLE source_spans ADD CONSTRAINT span_runs_forward CHECK (line_from >= 1 AND line_from <= line_to);
ALTER TABLE annex_listings ADD CONSTRAINT listing_runs_forward CHECK (line_from >= 1 AND line_from <= line_to);
ALTER TABLE competency_requirements ADD CONSTRAINT required_level_is_1_to_5 CHECK (required_level BETWEEN 1 AND 5);
ALTER TABLE competency_levels ADD CONSTRAINT dictionary_level_is_1_to_5 CHECK (level BETWEEN 1 AND 5);
ALTER TABLE standard_versions ADD CONSTRAINT validity_runs_forward CHECK (valid_to IS NULL OR valid_to >= valid_from);
ALTER TABLE standard_versions ADD CONSTRAINT published_standard_has_publisher
  CHECK (status IN ('DRAFT', 'IN_REVIEW') OR (published_by_id IS NOT NULL AND published_at IS NOT NULL));
-- DESIGN.md 6: a verifier publishes what somebody else drafted.
ALTER TABLE standard_versions ADD CONSTRAINT publisher_is_not_drafter
  CHECK (published_by_id IS NULL OR published_by_id <> drafted_by_id);
ALTER TABLE regulations ADD CONSTRAINT revoked_regulation_says_when
  CHECK ((status = 'REVOKED') = (revoked_from IS NOT NULL));

ALTER TABLE standard_versions ADD CONSTRAINT published_standards_never_overlap
  EXCLUDE USING gist (position_id WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
  WHERE (status IN ('PUBLISHED', 'SUPERSEDED'));

-- One draft at a time: two admins never correct the same regulation apart from each other.
CREATE UNIQUE INDEX one_draft_standard_per_position_and_regulation
  ON standard_versions (position_id, regulation_id) WHERE status IN ('DRAFT', 'IN_REVIEW');

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% on % is refused: %', TG_OP, TG_TABLE_NAME, TG_ARGV[0] USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER source_documents_immutable BEFORE UPDATE ON source_documents
  FOR EACH ROW EXECUTE FUNCTION refuse_change('a source document never changes');

-- A version that left review keeps every column; it may only be closed (valid_to once, PUBLISHED to SUPERSEDED).
CREATE FUNCTION keep_published_standard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status IN ('DRAFT', 'IN_REVIEW') THEN
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
  END IF;
  IF TG_OP = 'UPDATE'
    AND to_jsonb(NEW) - '{status,valid_to,revision}'::text[] = to_jsonb(OLD) - '{status,valid_to,revision}'::text[]
    AND (NEW.status = OLD.status OR (OLD.status = 'PUBLISHED' AND NEW.status = 'SUPERSEDED'))
    AND (OLD.valid_to IS NULL OR NEW.valid_to = OLD.valid_to)
  THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a published standard version never changes' USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER standard_versions_immutable BEFORE UPDATE OR DELETE ON standard_versions
  FOR EACH ROW EXECUTE FUNCTION keep_published_standard();

-- Rows below a version: writable only while the version is a draft. The row lock keeps a publication from slipping in between.
CREATE FUNCTION require_draft_standard(version_id uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE current_status standard_status;
BEGIN
  SELECT status INTO current_status FROM standard_versions WHERE id = version_id FOR SHARE;
  IF current_status IN ('PUBLISHED', 'SUPERSEDED') THEN
    RAISE EXCEPTION 'rows of a published standard version never change' USING ERRCODE = 'restrict_violation';
  END IF;
END $$;

CREATE FUNCTION keep_rows_of_published_standard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN PERFORM require_draft_standard(OLD.standard_version_id); END IF;
  IF TG_OP <> 'DELETE' THEN PERFORM require_draft_standard(NEW.standard_version_id); RETURN NEW; END IF;
  RETURN OLD;
END $$;

CREATE TRIGGER competency_requirements_immutable BEFORE INSERT OR UPDATE OR DELETE ON competency_requirements
  FOR EACH ROW EXECUTE FUNCTION keep_rows_of_published_standard();
CREATE TRIGGER position_requirements_immutable BEFORE INSERT OR UPDATE OR DELETE ON position_requirements
  FOR EACH ROW EXECUTE FUNCTION keep_rows_of_published_standard();
CREATE TRIGGER source_spans_immutable BEFORE INSERT OR UPDATE OR DELETE ON source_spans
  FOR EACH ROW EXECUTE FUNCTION keep_rows_of_published_standard();
CREATE TRIGGER transcription_notes_immutable BEFORE INSERT OR UPDATE OR DELETE ON transcription_notes
  FOR EACH ROW EXECUTE FUNCTION keep_rows_of_published_standard();

CREATE FUNCTION keep_indicators_of_published_standard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    PERFORM require_draft_standard(standard_version_id) FROM competency_requirements WHERE id = OLD.competency_requirement_id;
  END IF;
  IF TG_OP <> 'DELETE' THEN
    PERFORM require_draft_standard(standard_version_id) FROM competency_requirements WHERE id = NEW.competency_requirement_id;
    RETURN NEW;
  END IF;
  RETURN OLD;
END $$;

CREATE TRIGGER indicators_immutable BEFORE INSERT OR UPDATE OR DELETE ON indicators
  FOR EACH ROW EXECUTE FUNCTION keep_indicators_of_published_standard();

-- The citation must lie inside its document.
CREATE FUNCTION span_lies_in_document() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.line_to > (SELECT line_count FROM source_documents WHERE id = NEW.document_id) THEN
    RAISE EXCEPTION 'line % lies beyond the end of the source document', NEW.line_to USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER source_spans_lie_in_document BEFORE INSERT OR UPDATE ON source_spans
  FOR EACH ROW EXECUTE FUNCTION span_lies_in_document();

-- Regulations: everything freezes with the publication, except the revocation by a later one.
CREATE FUNCTION keep_published_regulation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status = 'DRAFT' THEN
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
  END IF;
  IF TG_OP = 'UPDATE' AND OLD.status = 'IN_FORCE' AND NEW.status IN ('IN_FORCE', 'REVOKED')
    AND to_jsonb(NEW) - '{status,revoked_from,revision}'::text[] = to_jsonb(OLD) - '{status,revoked_from,revision}'::text[]
  THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a published regulation never changes' USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER regulations_immutable BEFORE UPDATE OR DELETE ON regulations
  FOR EACH ROW EXECUTE FUNCTION keep_published_regulation();

CREATE FUNCTION require_draft_regulation(wanted_id uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE current_status regulation_status;
BEGIN
  SELECT status INTO current_status FROM regulations WHERE id = wanted_id FOR SHARE;
  IF current_status <> 'DRAFT' THEN
    RAISE EXCEPTION 'rows of a published regulation never change' USING ERRCODE = 'restrict_violation';
  END IF;
END $$;

CREATE FUNCTION keep_rows_of_published_regulation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN PERFORM require_draft_regulation(OLD.regulation_id); END IF;
  IF TG_OP <> 'DELETE' THEN PERFORM require_draft_regulation(NEW.regulation_id); RETURN NEW; END IF;
  RETURN OLD;
END $$;

CREATE TRIGGER articles_immutable BEFORE INSERT OR UPDATE OR DELETE ON articles
  FOR EACH ROW EXECUTE FUNCTION keep_rows_of_published_regulation();
CREATE TRIGGER annexes_immutable BEFORE INSERT OR UPDATE OR DELETE ON annexes
  FOR EACH ROW EXECUTE FUNCTION keep_rows_of_published_regulation();
CREATE TRIGGER regulation_relations_immutable BEFORE INSERT OR UPDATE OR DELETE ON regulation_relations
  FOR EACH ROW EXECUTE FUNCTION keep_rows_of_published_regulation();

CREATE FUNCTION keep_listings_of_published_regulation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    PERFORM require_draft_regulation(regulation_id) FROM annexes WHERE id = OLD.annex_id;
  END IF;
  IF TG_OP <> 'DELETE' THEN
    PERFORM require_draft_regulation(regulation_id) FROM annexes WHERE id = NEW.annex_id;
    RETURN NEW;
  END IF;
  RETURN OLD;
END $$;

CREATE TRIGGER annex_listings_immutable BEFORE INSERT OR UPDATE OR DELETE ON annex_listings
  FOR EACH ROW EXECUTE FUNCTION keep_listings_of_published_regulation();

-- DESIGN.md 3: a revocation closes the old versions at its date minus one day, in the same transaction; checked at commit.
CREATE FUNCTION revoked_regulation_has_no_open_standard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM standard_versions s JOIN regulations r ON r.id = s.regulation_id
    WHERE r.id = NEW.id AND r.status = 'REVOKED' AND s.status IN ('PUBLISHED', 'SUPERSEDED')
      AND (s.valid_to IS NULL OR s.valid_to >= r.revoked_from)
  ) THEN
    RAISE EXCEPTION 'a revoked regulation still has standards in force' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER revocation_closes_standards AFTER UPDATE ON regulations
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION revoked_regulation_has_no_open_standard();
