-- The dictionary is edited by hand and by workbook (issue 4, "Editing by hand"). Its entries are shared by all institutions,
-- because the standards of several name the same competency; the texts of their levels belong to one institution each.
-- No release before this one wrote into competency_levels.

ALTER TABLE "competencies" ADD COLUMN "definition" TEXT;

ALTER TABLE "competency_levels" ADD COLUMN "institution_id" UUID NOT NULL;
ALTER TABLE "competency_levels" ADD CONSTRAINT "competency_levels_institution_id_fkey" FOREIGN KEY ("institution_id") REFERENCES "institutions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
DROP INDEX "competency_levels_competency_id_level_source_key";
CREATE UNIQUE INDEX "competency_levels_institution_id_competency_id_level_key" ON "competency_levels"("institution_id", "competency_id", "level");
CREATE INDEX "competency_levels_competency_id_level_idx" ON "competency_levels"("competency_id", "level");

-- A published standard quotes the code of the entry it names (and the kind under which it stands): those stay.
CREATE FUNCTION keep_quoted_competency() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM competency_requirements r JOIN standard_versions v ON v.id = r.standard_version_id
    WHERE r.competency_id = OLD.id AND v.status IN ('PUBLISHED', 'SUPERSEDED')
  ) THEN
    RAISE EXCEPTION 'competency % is quoted by a published standard: its code and kind never change', OLD.code
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER competencies_quoted_stay BEFORE UPDATE ON competencies
  FOR EACH ROW WHEN (OLD.code <> NEW.code OR OLD.kind <> NEW.kind) EXECUTE FUNCTION keep_quoted_competency();
