-- The catalogue's read model. One row a *public* position, with everything its list filters and sorts by, so that a search
-- on 500,000 positions touches one table: words and facets stand in one inverted index ('t=PENGAWAS' beside 'kelola'),
-- because PostgreSQL intersects the entries of one GIN index far faster than two bitmaps. Typos are mended against the
-- few thousand different words of all names instead of trigrams of every row.

DELETE FROM position_search;
DROP INDEX position_search_names_idx;

ALTER TABLE "position_search" DROP COLUMN "names",
ADD COLUMN     "follows_id" UUID,
ADD COLUMN     "institution_id" UUID NOT NULL,
ADD COLUMN     "name_key" TEXT NOT NULL,
ADD COLUMN     "tier" "position_tier" NOT NULL,
ADD COLUMN     "title" tsvector NOT NULL;

CREATE TABLE "search_words" (
    "word" TEXT NOT NULL,

    CONSTRAINT "search_words_pkey" PRIMARY KEY ("word")
);

CREATE INDEX "search_words_word_idx" ON "search_words" USING GIN ("word" gin_trgm_ops);
CREATE INDEX "position_search_title_idx" ON "position_search" USING GIN ("title");
CREATE INDEX "position_search_name_key_position_id_idx" ON "position_search"("name_key", "position_id");
CREATE INDEX "position_search_tier_name_key_position_id_idx" ON "position_search"("tier", "name_key", "position_id");
CREATE INDEX "position_search_institution_id_name_key_position_id_idx" ON "position_search"("institution_id", "name_key", "position_id");

-- 'i=' institution, 't=' tier, 'c=' competency, 'c=…=4' competency at a level, 'l=' level. Competencies of *all* published
-- versions: the query then asks the version that is in force on its day.
CREATE FUNCTION position_facets(wanted_id uuid, wanted_follows_id uuid) RETURNS text[] LANGUAGE sql STABLE AS $$
  SELECT coalesce(array_agg(DISTINCT facet), '{}')
  FROM standard_versions s
  JOIN competency_requirements c ON c.standard_version_id = s.id
  JOIN competencies k ON k.id = c.competency_id
  CROSS JOIN LATERAL unnest(ARRAY['c=' || k.code, 'c=' || k.code || '=' || c.required_level, 'l=' || c.required_level]) AS facet
  WHERE s.position_id IN (wanted_id, wanted_follows_id) AND s.status IN ('PUBLISHED', 'SUPERSEDED') AND facet IS NOT NULL
$$;

-- Named by a published regulation, or held to a published standard. Anything else is somebody's draft.
CREATE FUNCTION position_is_public(wanted_id uuid, wanted_follows_id uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT 1 FROM standard_versions
                 WHERE position_id IN (wanted_id, wanted_follows_id) AND status IN ('PUBLISHED', 'SUPERSEDED'))
      OR EXISTS (SELECT 1 FROM annex_listings l JOIN annexes a ON a.id = l.annex_id JOIN regulations r ON r.id = a.regulation_id
                 WHERE l.position_id = wanted_id AND r.status <> 'DRAFT')
$$;

CREATE OR REPLACE FUNCTION refresh_position_search(wanted_id uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  wanted positions;
  version_id uuid;
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
  -- The newest published version, its own or that of the group position it follows; where all are superseded, the last.
  SELECT id INTO version_id FROM standard_versions
  WHERE position_id = coalesce(wanted.follows_id, wanted_id) AND status IN ('PUBLISHED', 'SUPERSEDED')
  ORDER BY status = 'PUBLISHED' DESC, valid_from DESC LIMIT 1;
  SELECT string_agg(coalesce(c.name, k.name), ' ' ORDER BY c.place) INTO competency_names
  FROM competency_requirements c JOIN competencies k ON k.id = c.competency_id WHERE c.standard_version_id = version_id;
  SELECT concat_ws(' ',
    (SELECT concat_ws(' ', summary, affair) FROM standard_versions WHERE id = version_id),
    (SELECT string_agg(description, ' ') FROM competency_requirements WHERE standard_version_id = version_id),
    (SELECT string_agg(i.text, ' ') FROM indicators i JOIN competency_requirements c ON c.id = i.competency_requirement_id
      WHERE c.standard_version_id = version_id),
    (SELECT string_agg(concat_ws(' ', label, text), ' ') FROM position_requirements WHERE standard_version_id = version_id))
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

-- The name of a group position stands in the titles of those that follow it.
CREATE OR REPLACE FUNCTION position_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_position_search(id) FROM positions WHERE NEW.id IN (id, follows_id);
  RETURN NULL;
END $$;

-- With its regulation a position becomes public that the annex only names.
CREATE FUNCTION regulation_status_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_position_search(position_id) FROM (
    SELECT DISTINCT l.position_id FROM annex_listings l JOIN annexes a ON a.id = l.annex_id WHERE a.regulation_id = NEW.id
  ) AS listed;
  RETURN NULL;
END $$;

CREATE TRIGGER regulations_refresh_search AFTER UPDATE OF status ON regulations
  FOR EACH ROW WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION regulation_status_changed();

SELECT refresh_position_search(id) FROM positions;
