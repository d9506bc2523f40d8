-- A rank is one word besides its parts: searched as "iv" and "b", a standard that asks for "Diploma IV" and "III/b" was found
-- by "IV/b".

-- As regulations print them, also "IV/ a"; "III/D-IV" are diplomas (RANK, lib/catalogue/words.ts).
CREATE FUNCTION ranks_in(words text) RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
  SELECT ARRAY(SELECT DISTINCT rank[1] || '/' || rank[2] FROM regexp_matches(lower(words),
    '\m(i{1,3}|iv)\s*/\s*([abce]\M|d\M(?!\s*[-.]?\s*(?:i{1,3}|iv|[1-4])\M(?!\s*/\s*[a-e]\M)))', 'g') AS rank)
$$;

CREATE OR REPLACE FUNCTION search_lexemes(words text) RETURNS tsvector LANGUAGE sql STABLE AS $$
  SELECT strip(to_tsvector('simple', regexp_replace(lower(unaccent(words)), '[^a-z0-9]+', ' ', 'g')))
    || array_to_tsvector(ranks_in(words))
$$;

-- What may hold a rank, by the index.
SELECT refresh_standard_search(version_id) FROM standard_search
WHERE document @@ '(i | ii | iii | iv) & (a | b | c | d | e)'::tsquery;
SELECT refresh_position_search(id) FROM positions WHERE ranks_in(concat_ws(' ', name, unit)) <> '{}';
