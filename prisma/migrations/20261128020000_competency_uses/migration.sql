-- How many standards require a competency at a level, as steps: so many more from this day on, so many fewer. The dictionary
-- summed the requirements of every institution for each visitor; now it sums the few days on which something changed.

CREATE TABLE "competency_uses" (
    "key" UUID NOT NULL,
    "competency_id" UUID NOT NULL,
    "required_level" SMALLINT,
    "is_statement" BOOLEAN NOT NULL,
    "name" TEXT,
    "name_as_written" TEXT,
    "day" DATE NOT NULL,
    "change" INTEGER NOT NULL,

    CONSTRAINT "competency_uses_pkey" PRIMARY KEY ("key")
);

CREATE INDEX "competency_uses_competency_id_idx" ON "competency_uses"("competency_id");
ALTER TABLE "competency_uses" ADD CONSTRAINT "competency_uses_competency_id_fkey" FOREIGN KEY ("competency_id") REFERENCES "competencies"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A statement has no level, no description and no indicators; a row whose level alone was lost still has the others.
CREATE FUNCTION count_competency_uses(versions standard_versions[], sign integer) RETURNS void LANGUAGE sql AS $$
  INSERT INTO competency_uses AS uses (key, competency_id, required_level, is_statement, name, name_as_written, day, change)
  SELECT md5(jsonb_build_array(competency_id, required_level, is_statement, name, name_as_written, day)::text)::uuid,
         competency_id, required_level, is_statement, name, name_as_written, day, sum(step)
  FROM (
    SELECT c.competency_id, c.required_level, c.name, c.name_as_written, s.day, sign * s.step AS step,
      c.required_level IS NULL AND c.description IS NULL
        AND NOT EXISTS (SELECT 1 FROM indicators i WHERE i.competency_requirement_id = c.id) AS is_statement
    FROM unnest(versions) AS v JOIN competency_requirements c ON c.standard_version_id = v.id
    CROSS JOIN LATERAL (VALUES (v.valid_from, 1), (v.valid_to + 1, -1)) AS s (day, step)
    WHERE v.status IN ('PUBLISHED', 'SUPERSEDED') AND s.day IS NOT NULL
  ) AS steps
  GROUP BY competency_id, required_level, is_statement, name, name_as_written, day ORDER BY 1
  ON CONFLICT (key) DO UPDATE SET change = uses.change + excluded.change
$$;

-- Only published versions count, and their rows never change (competency_requirements_immutable). One publication at a time:
-- two that touch the same competencies in another order would wait for each other in a circle.
CREATE FUNCTION standard_validity_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('competency_uses'));
  PERFORM count_competency_uses(ARRAY[OLD], -1);
  PERFORM count_competency_uses(ARRAY[NEW], 1);
  RETURN NULL;
END $$;

CREATE TRIGGER standard_versions_count_uses AFTER UPDATE ON standard_versions
  FOR EACH ROW WHEN ((OLD.status, OLD.valid_from, OLD.valid_to) IS DISTINCT FROM (NEW.status, NEW.valid_from, NEW.valid_to)
    AND (OLD.status IN ('PUBLISHED', 'SUPERSEDED') OR NEW.status IN ('PUBLISHED', 'SUPERSEDED')))
  EXECUTE FUNCTION standard_validity_changed();

SELECT count_competency_uses(array_agg(v), 1) FROM standard_versions v;

-- The newest wordings of a level without sorting all of them.
DROP INDEX "competency_requirements_competency_id_required_level_idx";
CREATE INDEX "competency_requirements_competency_id_required_level_id_idx" ON "competency_requirements"("competency_id", "required_level", "id");
