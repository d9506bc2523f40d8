-- Search over positions (DESIGN.md 7): the Indonesian stemmer *and* plain words, because the stemmer reads "mengelola" as
-- elola and "kelola" as lola; trigrams on names for typos. One row a position, kept by triggers.

CREATE FUNCTION search_vector(words text, weight "char") RETURNS tsvector LANGUAGE sql STABLE AS $$
  SELECT setweight(to_tsvector('indonesian', unaccent(words)), weight) || setweight(to_tsvector('simple', unaccent(words)), weight)
$$;

CREATE FUNCTION refresh_position_search(wanted_id uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  version_id uuid;
  title text;
  competency_names text;
  body text;
BEGIN
  SELECT concat_ws(' ', p.name, p.unit, g.name) INTO title
  FROM positions p LEFT JOIN positions g ON g.id = p.follows_id WHERE p.id = wanted_id;
  -- The newest published version, its own or that of the group position it follows.
  SELECT s.id INTO version_id FROM positions p JOIN standard_versions s ON s.position_id = coalesce(p.follows_id, p.id)
  WHERE p.id = wanted_id AND s.status = 'PUBLISHED' ORDER BY s.valid_from DESC LIMIT 1;
  SELECT string_agg(coalesce(c.name, k.name), ' ' ORDER BY c.place) INTO competency_names
  FROM competency_requirements c JOIN competencies k ON k.id = c.competency_id WHERE c.standard_version_id = version_id;
  SELECT concat_ws(' ',
    (SELECT concat_ws(' ', summary, affair) FROM standard_versions WHERE id = version_id),
    (SELECT string_agg(description, ' ') FROM competency_requirements WHERE standard_version_id = version_id),
    (SELECT string_agg(i.text, ' ') FROM indicators i JOIN competency_requirements c ON c.id = i.competency_requirement_id
      WHERE c.standard_version_id = version_id),
    (SELECT string_agg(text, ' ') FROM position_requirements WHERE standard_version_id = version_id)) INTO body;

  INSERT INTO position_search (position_id, names, document)
  VALUES (wanted_id, lower(unaccent(concat_ws(' ', title, competency_names))),
          search_vector(title, 'A') || search_vector(coalesce(competency_names, ''), 'B') || search_vector(coalesce(body, ''), 'C'))
  ON CONFLICT (position_id) DO UPDATE SET names = excluded.names, document = excluded.document;
END $$;

CREATE FUNCTION position_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_position_search(NEW.id);
  RETURN NULL;
END $$;

CREATE TRIGGER positions_refresh_search AFTER INSERT OR UPDATE ON positions
  FOR EACH ROW EXECUTE FUNCTION position_changed();

CREATE FUNCTION standard_status_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_position_search(id) FROM positions WHERE NEW.position_id IN (id, follows_id);
  RETURN NULL;
END $$;

CREATE TRIGGER standard_versions_refresh_search AFTER UPDATE OF status ON standard_versions
  FOR EACH ROW WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION standard_status_changed();

-- "The standards have changed": every replica listens and drops its cached pages (docs/adr on the page cache).
CREATE FUNCTION announce_catalogue_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('catalogue_changed', '');
  RETURN NULL;
END $$;

CREATE TRIGGER institutions_announce AFTER INSERT OR UPDATE OR DELETE ON institutions
  FOR EACH STATEMENT EXECUTE FUNCTION announce_catalogue_change();
CREATE TRIGGER positions_announce AFTER INSERT OR UPDATE OR DELETE ON positions
  FOR EACH STATEMENT EXECUTE FUNCTION announce_catalogue_change();
CREATE TRIGGER regulations_announce AFTER INSERT OR UPDATE OR DELETE ON regulations
  FOR EACH STATEMENT EXECUTE FUNCTION announce_catalogue_change();
CREATE TRIGGER standard_versions_announce AFTER INSERT OR UPDATE OR DELETE ON standard_versions
  FOR EACH STATEMENT EXECUTE FUNCTION announce_catalogue_change();
CREATE TRIGGER competencies_announce AFTER INSERT OR UPDATE OR DELETE ON competencies
  FOR EACH STATEMENT EXECUTE FUNCTION announce_catalogue_change();
CREATE TRIGGER competency_levels_announce AFTER INSERT OR UPDATE OR DELETE ON competency_levels
  FOR EACH STATEMENT EXECUTE FUNCTION announce_catalogue_change();
