-- An institution makes its own versions of a scheme: those that ship belong to nobody and serve all (DESIGN.md 4).
ALTER TABLE "assessment_schemes" ADD COLUMN "institution_id" UUID;
ALTER TABLE "assessment_schemes" ADD CONSTRAINT "assessment_schemes_institution_id_fkey"
  FOREIGN KEY ("institution_id") REFERENCES "institutions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

DROP INDEX "assessment_schemes_code_version_key";
CREATE UNIQUE INDEX "assessment_schemes_institution_id_code_version_key"
  ON "assessment_schemes"("institution_id", "code", "version");
-- Null differs from null in the index above.
CREATE UNIQUE INDEX "assessment_schemes_shipped_key" ON "assessment_schemes"("code", "version") WHERE institution_id IS NULL;

CREATE FUNCTION event_uses_open_scheme() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM assessment_schemes s
    WHERE s.id = NEW.scheme_id AND s.institution_id IS NOT NULL AND s.institution_id <> NEW.institution_id
  ) THEN
    RAISE EXCEPTION 'the scheme belongs to another institution' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER events_use_open_scheme BEFORE INSERT OR UPDATE OF scheme_id, institution_id ON assessment_events
  FOR EACH ROW EXECUTE FUNCTION event_uses_open_scheme();
