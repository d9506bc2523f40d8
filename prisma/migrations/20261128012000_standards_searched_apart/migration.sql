-- The words of standards are searched apart from names. 180 positions follow one group position, and each of them held a
-- copy of its standard's words: 12 kB a row, 6 GB for 500,000 positions, written anew whenever the standard changed. Now a
-- version has its words once, and a search asks the version that is in force on its day, also on another day than today.

CREATE TABLE "standard_search" (
    "version_id" UUID NOT NULL,
    "document" tsvector NOT NULL,
    "shard" SMALLINT NOT NULL DEFAULT floor(random() * 64),

    CONSTRAINT "standard_search_pkey" PRIMARY KEY ("version_id")
);

ALTER TABLE "standard_search" ADD CONSTRAINT "standard_search_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "standard_versions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Empty, it is filled anew below without its bulk.
TRUNCATE position_search;
DROP INDEX position_search_title_idx, position_search_sample_idx, position_search_larger_sample_idx;
-- Whom a position follows depends on the day: position_followings says it (docs/adr/0018).
ALTER TABLE "position_search" DROP COLUMN "document",
DROP COLUMN     "follows_id",
ADD COLUMN     "has_standard" BOOLEAN NOT NULL DEFAULT false;

-- Facets of one version: 'i=' institution, 'c=' competency, 'c=…=4' competency at a level, 'l=' level. Who follows a
-- standard belongs to the institution that set it.
CREATE FUNCTION standard_facets(wanted_id uuid) RETURNS text[] LANGUAGE sql STABLE AS $$
  SELECT array_agg(DISTINCT facet) FROM (
    SELECT 'i=' || p.institution_id AS facet
    FROM standard_versions s JOIN positions p ON p.id = s.position_id WHERE s.id = wanted_id
    UNION ALL
    SELECT unnest(ARRAY['c=' || k.code, 'c=' || k.code || '=' || c.required_level, 'l=' || c.required_level])
    FROM competency_requirements c JOIN competencies k ON k.id = c.competency_id WHERE c.standard_version_id = wanted_id
  ) AS facets WHERE facet IS NOT NULL
$$;

-- The vocabulary: every word of names and standards as the index has it, with its Indonesian stem. A search asks for the few
-- words that exist instead of dozens of beginnings that might.
TRUNCATE search_words;
ALTER TABLE "search_words" ADD COLUMN "in_texts" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN "is_name" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN "stem" TEXT;
CREATE INDEX "search_words_stem_idx" ON "search_words"("stem");
-- By their bytes, whatever the database's collation: a beginning is a range.
CREATE INDEX search_words_beginning_idx ON search_words (word COLLATE "C") WHERE is_name OR in_texts;

-- Plain words: their stems stand in the vocabulary. Signs part words, as in what a person types: PostgreSQL would take "IV/b"
-- for the name of a file.
CREATE FUNCTION search_lexemes(words text) RETURNS tsvector LANGUAGE sql STABLE AS $$
  SELECT strip(to_tsvector('simple', regexp_replace(lower(unaccent(words)), '[^a-z0-9]+', ' ', 'g')))
$$;

-- In the order of the words, so that two publications of the same moment wait for each other instead of in a circle.
CREATE FUNCTION keep_search_words(words text[], named boolean) RETURNS void LANGUAGE sql AS $$
  INSERT INTO search_words AS known (word, stem, is_name, in_texts)
  SELECT word, coalesce((ts_lexize('indonesian_stem', word))[1], word), named, NOT named
  FROM unnest(words) AS word
  WHERE NOT EXISTS (SELECT 1 FROM search_words w WHERE w.word = word.word AND CASE WHEN named THEN w.is_name ELSE w.in_texts END)
  ORDER BY word
  ON CONFLICT (word) DO UPDATE SET is_name = known.is_name OR excluded.is_name, in_texts = known.in_texts OR excluded.in_texts
$$;

-- What the pages call a category of requirements (REQUIREMENT_CATEGORY_LABEL, lib/standards/labels.ts): "pangkat" finds what a
-- regulation prints under that head.
CREATE FUNCTION requirement_words(category requirement_category) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE category
    WHEN 'EDUCATION' THEN 'Pendidikan' WHEN 'TRAINING' THEN 'Pelatihan' WHEN 'EXPERIENCE' THEN 'Pengalaman kerja'
    WHEN 'RANK' THEN 'Pangkat' WHEN 'PERFORMANCE_INDICATOR' THEN 'Indikator kinerja jabatan' WHEN 'AGE' THEN 'Usia'
    WHEN 'HEALTH' THEN 'Kesehatan' WHEN 'EXPERTISE' THEN 'Keahlian' WHEN 'APPRAISAL' THEN 'Penilaian prestasi kerja'
    WHEN 'DISCIPLINE' THEN 'Disiplin dan status hukum' END
$$;

-- The words of a published version, of the name of its position and of whose it is: "camat integritas" is found in one row.
CREATE FUNCTION refresh_standard_search(wanted_id uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  competency_names text;
  words tsvector;
BEGIN
  IF NOT EXISTS (SELECT 1 FROM standard_versions WHERE id = wanted_id AND status IN ('PUBLISHED', 'SUPERSEDED')) THEN
    DELETE FROM standard_search WHERE version_id = wanted_id;
    RETURN;
  END IF;
  SELECT string_agg(concat_ws(' ', coalesce(c.name, k.name), c.name_as_written), ' ' ORDER BY c.place) INTO competency_names
  FROM competency_requirements c JOIN competencies k ON k.id = c.competency_id WHERE c.standard_version_id = wanted_id;
  SELECT search_lexemes(concat_ws(' ', p.name, p.unit, n.short_name, competency_names, s.summary, s.affair,
    (SELECT string_agg(description, ' ') FROM competency_requirements WHERE standard_version_id = wanted_id),
    (SELECT string_agg(i.text, ' ') FROM indicators i JOIN competency_requirements c ON c.id = i.competency_requirement_id
      WHERE c.standard_version_id = wanted_id),
    (SELECT string_agg(concat_ws(' ', requirement_words(category), label, text), ' ')
      FROM position_requirements WHERE standard_version_id = wanted_id)))
  INTO words
  FROM standard_versions s JOIN positions p ON p.id = s.position_id JOIN institutions n ON n.id = p.institution_id
  WHERE s.id = wanted_id;

  INSERT INTO standard_search (version_id, document)
  VALUES (wanted_id, words || array_to_tsvector(standard_facets(wanted_id)))
  ON CONFLICT (version_id) DO UPDATE SET document = excluded.document;
  PERFORM keep_search_words(tsvector_to_array(words), false);
  PERFORM keep_search_words(tsvector_to_array(search_lexemes(competency_names)), true);
END $$;

-- Named by a published regulation, or held to a published standard. Anything else is somebody's draft.
CREATE FUNCTION position_is_public(wanted_id uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT 1 FROM standard_versions WHERE status IN ('PUBLISHED', 'SUPERSEDED') AND position_id IN (
                   SELECT wanted_id UNION ALL SELECT follows_id FROM position_followings WHERE position_id = wanted_id))
      OR EXISTS (SELECT 1 FROM annex_listings l JOIN annexes a ON a.id = l.annex_id JOIN regulations r ON r.id = a.regulation_id
                 WHERE l.position_id = wanted_id AND r.status <> 'DRAFT')
$$;

-- The words of its own name, its unit, its institution and the positions that it follows.
CREATE FUNCTION position_words(wanted_id uuid) RETURNS tsvector LANGUAGE sql STABLE AS $$
  SELECT search_lexemes(concat_ws(' ', p.name, p.unit, n.short_name, (
    SELECT string_agg(g.name, ' ') FROM position_followings f JOIN positions g ON g.id = f.follows_id WHERE f.position_id = p.id)))
  FROM positions p JOIN institutions n ON n.id = p.institution_id WHERE p.id = wanted_id
$$;

-- A public position: what its list filters and sorts by, and its words.
CREATE OR REPLACE FUNCTION refresh_position_search(wanted_id uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  wanted positions;
  names tsvector;
BEGIN
  SELECT * INTO wanted FROM positions WHERE id = wanted_id;
  IF NOT position_is_public(wanted_id) THEN
    DELETE FROM position_search WHERE position_id = wanted_id;
    RETURN;
  END IF;
  names := position_words(wanted_id);
  INSERT INTO position_search (position_id, institution_id, tier, name_key, title, has_standard)
  VALUES (wanted_id, wanted.institution_id, wanted.tier, lower(unaccent(wanted.name)), names,
          EXISTS (SELECT 1 FROM standard_versions WHERE position_id = wanted_id AND status IN ('PUBLISHED', 'SUPERSEDED')))
  ON CONFLICT (position_id) DO UPDATE SET institution_id = excluded.institution_id, tier = excluded.tier,
    name_key = excluded.name_key, title = excluded.title, has_standard = excluded.has_standard;
  PERFORM keep_search_words(tsvector_to_array(names), true);
END $$;

-- The position and all that ever follow it.
CREATE FUNCTION refresh_search_around(wanted_id uuid) RETURNS void LANGUAGE sql AS $$
  SELECT refresh_position_search(id) FROM (
    SELECT wanted_id AS id UNION SELECT position_id FROM position_followings WHERE follows_id = wanted_id) AS around
$$;

-- The name of a position stands in the words of its standards, and in the titles of those that follow it.
CREATE OR REPLACE FUNCTION position_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_search_around(NEW.id);
  PERFORM refresh_standard_search(version_id) FROM standard_search s JOIN standard_versions v ON v.id = s.version_id
  WHERE v.position_id = NEW.id;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION standard_status_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_standard_search(NEW.id);
  PERFORM refresh_search_around(NEW.position_id);
  RETURN NULL;
END $$;

CREATE FUNCTION following_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_position_search(coalesce(NEW.position_id, OLD.position_id));
  RETURN NULL;
END $$;

CREATE TRIGGER position_followings_refresh_search AFTER INSERT OR UPDATE OR DELETE ON position_followings
  FOR EACH ROW EXECUTE FUNCTION following_changed();

CREATE FUNCTION institution_renamed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_position_search(position_id) FROM position_search WHERE institution_id = NEW.id;
  PERFORM refresh_standard_search(v.id) FROM standard_versions v JOIN positions p ON p.id = v.position_id
  WHERE p.institution_id = NEW.id AND v.status IN ('PUBLISHED', 'SUPERSEDED');
  RETURN NULL;
END $$;

CREATE TRIGGER institutions_refresh_search AFTER UPDATE OF short_name ON institutions
  FOR EACH ROW WHEN (OLD.short_name IS DISTINCT FROM NEW.short_name) EXECUTE FUNCTION institution_renamed();

DROP FUNCTION position_is_public(uuid, uuid);
ALTER TABLE "positions" DROP COLUMN "follows_id";
DROP FUNCTION position_facets(uuid, uuid);
DROP FUNCTION search_vector(text, "char");

SELECT refresh_standard_search(id) FROM standard_versions WHERE status IN ('PUBLISHED', 'SUPERSEDED');
-- What refresh_position_search does, for all at once.
INSERT INTO position_search (position_id, institution_id, tier, name_key, title, has_standard)
SELECT p.id, p.institution_id, p.tier, lower(unaccent(p.name)), position_words(p.id),
       EXISTS (SELECT 1 FROM standard_versions s WHERE s.position_id = p.id AND s.status IN ('PUBLISHED', 'SUPERSEDED'))
FROM positions p WHERE position_is_public(p.id);
SELECT keep_search_words(array_agg(DISTINCT word), true) FROM position_search, unnest(tsvector_to_array(title)) AS word;

-- A word that stands in most standards fills the window of a search from the first part; see lib/catalogue.
CREATE INDEX "standard_search_document_idx" ON "standard_search" USING GIN ("document");
CREATE INDEX "standard_search_sample_idx" ON "standard_search" USING GIN ("document") WHERE shard = 0;
CREATE INDEX "standard_search_larger_sample_idx" ON "standard_search" USING GIN ("document") WHERE shard < 8;
CREATE INDEX "position_search_title_idx" ON "position_search" USING GIN ("title");
CREATE INDEX "position_search_sample_idx" ON "position_search" USING GIN ("title") WHERE shard = 0;
