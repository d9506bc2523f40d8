-- Standing follows from dates (issue 4: a future effective date takes effect by itself on that day). Publishing writes when
-- what it replaces ends, and nothing else about it: REVOKED and SUPERSEDED are what readers derive from revoked_from and
-- valid_to. Ends that still lie ahead may move, because another regulation may begin earlier or a publication may be
-- withdrawn before its first day; days that have begun never change.

-- It ties REVOKED to its date, and what is revoked loses the status and keeps the date.
ALTER TABLE regulations DROP CONSTRAINT revoked_regulation_says_when;
ALTER TABLE regulations DISABLE TRIGGER USER;
ALTER TABLE standard_versions DISABLE TRIGGER USER;
UPDATE regulations SET status = 'IN_FORCE' WHERE status = 'REVOKED';
UPDATE standard_versions SET status = 'PUBLISHED' WHERE status = 'SUPERSEDED';
ALTER TABLE regulations ENABLE TRIGGER USER;
ALTER TABLE standard_versions ENABLE TRIGGER USER;

ALTER TABLE regulations ADD CONSTRAINT revoked_regulation_says_when CHECK (status <> 'REVOKED' OR revoked_from IS NOT NULL);
ALTER TABLE regulations ADD CONSTRAINT draft_regulation_is_not_revoked CHECK (status <> 'DRAFT' OR revoked_from IS NULL);
ALTER TABLE regulations ADD CONSTRAINT revocation_runs_forward CHECK (revoked_from IS NULL OR revoked_from > effective_from);

CREATE FUNCTION today_in_jakarta() RETURNS date LANGUAGE sql STABLE AS $$
  SELECT (now() AT TIME ZONE 'Asia/Jakarta')::date
$$;

-- A version that left review keeps every column but its end, while that lies ahead; and it may go back to draft before its
-- first day, as long as nobody is assessed by it.
CREATE OR REPLACE FUNCTION keep_published_standard() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  ending text[] := '{status,valid_to,revision}';
  withdrawing text[] := '{status,valid_to,revision,published_by_id,published_at}';
BEGIN
  IF OLD.status IN ('DRAFT', 'IN_REVIEW') THEN
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
  END IF;
  IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - ending = to_jsonb(OLD) - ending
    AND (NEW.status = OLD.status OR (OLD.status = 'PUBLISHED' AND NEW.status = 'SUPERSEDED'))
    AND (OLD.valid_to IS NULL OR NEW.valid_to = OLD.valid_to OR OLD.valid_to >= today_in_jakarta())
  THEN
    RETURN NEW;
  END IF;
  IF TG_OP = 'UPDATE' AND NEW.status = 'DRAFT' AND OLD.valid_from > today_in_jakarta()
    AND to_jsonb(NEW) - withdrawing = to_jsonb(OLD) - withdrawing
    AND NOT EXISTS (SELECT 1 FROM candidates WHERE standard_version_id = OLD.id)
  THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a published standard version never changes' USING ERRCODE = 'restrict_violation';
END $$;

CREATE OR REPLACE FUNCTION keep_published_regulation() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  ending text[] := '{status,revoked_from,revision}';
  withdrawing text[] := '{status,revoked_from,revision,published_at}';
BEGIN
  IF OLD.status = 'DRAFT' THEN
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
  END IF;
  IF TG_OP = 'UPDATE' AND OLD.status = 'IN_FORCE' AND NEW.status IN ('IN_FORCE', 'REVOKED')
    AND to_jsonb(NEW) - ending = to_jsonb(OLD) - ending
    AND (OLD.revoked_from IS NULL OR NEW.revoked_from = OLD.revoked_from OR OLD.revoked_from > today_in_jakarta())
  THEN
    RETURN NEW;
  END IF;
  IF TG_OP = 'UPDATE' AND NEW.status = 'DRAFT' AND OLD.effective_from > today_in_jakarta()
    AND to_jsonb(NEW) - withdrawing = to_jsonb(OLD) - withdrawing
  THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a published regulation never changes' USING ERRCODE = 'restrict_violation';
END $$;

-- Checked at commit: a revocation ends the standards with it, and a withdrawn regulation leaves none published.
CREATE OR REPLACE FUNCTION revoked_regulation_has_no_open_standard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM standard_versions s JOIN regulations r ON r.id = s.regulation_id
    WHERE r.id = NEW.id AND r.revoked_from IS NOT NULL AND s.status IN ('PUBLISHED', 'SUPERSEDED')
      AND (s.valid_to IS NULL OR s.valid_to >= r.revoked_from)
  ) THEN
    RAISE EXCEPTION 'a revoked regulation still has standards in force' USING ERRCODE = 'restrict_violation';
  END IF;
  IF EXISTS (
    SELECT 1 FROM standard_versions s JOIN regulations r ON r.id = s.regulation_id
    WHERE r.id = NEW.id AND r.status = 'DRAFT' AND s.status IN ('PUBLISHED', 'SUPERSEDED')
  ) THEN
    RAISE EXCEPTION 'a draft regulation has no published standard' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END $$;

-- The words that are searched: of every version that is in force or will be, so that nothing has to be refreshed on the
-- day it begins; where all have ended, of the last one.
CREATE OR REPLACE FUNCTION refresh_position_search(wanted_id uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  wanted positions;
  version_ids uuid[];
  names text;
  competency_names text;
  body text;
BEGIN
  SELECT * INTO wanted FROM positions WHERE id = wanted_id;
  IF NOT position_is_public(wanted_id, wanted.follows_id) THEN
    DELETE FROM position_search WHERE position_id = wanted_id;
    RETURN;
  END IF;
  names := concat_ws(' ', wanted.name, wanted.unit, (SELECT name FROM positions WHERE id = wanted.follows_id));
  SELECT array_agg(id) INTO version_ids FROM (
    SELECT id FROM standard_versions
    WHERE position_id = coalesce(wanted.follows_id, wanted_id) AND status IN ('PUBLISHED', 'SUPERSEDED')
    ORDER BY (valid_to IS NULL OR valid_to >= today_in_jakarta()) DESC, valid_from DESC
    FETCH FIRST (SELECT greatest(1, count(*)) FROM standard_versions
      WHERE position_id = coalesce(wanted.follows_id, wanted_id) AND status IN ('PUBLISHED', 'SUPERSEDED')
        AND (valid_to IS NULL OR valid_to >= today_in_jakarta())) ROWS ONLY
  ) AS chosen;
  SELECT string_agg(coalesce(c.name, k.name), ' ' ORDER BY c.place) INTO competency_names
  FROM competency_requirements c JOIN competencies k ON k.id = c.competency_id WHERE c.standard_version_id = ANY (version_ids);
  SELECT concat_ws(' ',
    (SELECT string_agg(concat_ws(' ', summary, affair), ' ') FROM standard_versions WHERE id = ANY (version_ids)),
    (SELECT string_agg(description, ' ') FROM competency_requirements WHERE standard_version_id = ANY (version_ids)),
    (SELECT string_agg(i.text, ' ') FROM indicators i JOIN competency_requirements c ON c.id = i.competency_requirement_id
      WHERE c.standard_version_id = ANY (version_ids)),
    (SELECT string_agg(concat_ws(' ', label, text), ' ') FROM position_requirements
      WHERE standard_version_id = ANY (version_ids)))
  INTO body;

  INSERT INTO position_search (position_id, follows_id, institution_id, tier, name_key, title, document)
  VALUES (wanted_id, wanted.follows_id, wanted.institution_id, wanted.tier, lower(unaccent(wanted.name)),
          search_vector(names, 'A'),
          search_vector(concat_ws(' ', names, competency_names, body), 'A')
            || array_to_tsvector(ARRAY['i=' || wanted.institution_id, 't=' || wanted.tier]
                                 || position_facets(wanted_id, wanted.follows_id)))
  ON CONFLICT (position_id) DO UPDATE SET follows_id = excluded.follows_id, institution_id = excluded.institution_id,
    tier = excluded.tier, name_key = excluded.name_key, title = excluded.title, document = excluded.document;

  INSERT INTO search_words (word)
  SELECT word FROM regexp_split_to_table(lower(unaccent(concat_ws(' ', names, competency_names))), '[^a-z0-9]+') AS word
  WHERE length(word) BETWEEN 3 AND 40 AND NOT EXISTS (SELECT 1 FROM search_words known WHERE known.word = word.word)
  GROUP BY word ORDER BY word
  ON CONFLICT (word) DO NOTHING;
END $$;
