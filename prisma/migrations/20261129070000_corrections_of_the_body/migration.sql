-- Issue 4, docs/adr/0027: a slip in our copy of the body of a published regulation is corrected from a day on by an overlay of
-- its own; the rows of the regulation stay as they are.

-- CreateEnum
CREATE TYPE "correction_status" AS ENUM ('DRAFT', 'IN_REVIEW', 'PUBLISHED');

-- CreateTable
CREATE TABLE "body_corrections" (
    "id" UUID NOT NULL,
    "regulation_id" UUID NOT NULL,
    "passages" JSONB NOT NULL DEFAULT '{}',
    "status" "correction_status" NOT NULL DEFAULT 'DRAFT',
    "revision" INTEGER NOT NULL DEFAULT 0,
    "valid_from" DATE,
    "drafted_by_id" UUID NOT NULL,
    "published_by_id" UUID,
    "published_at" TIMESTAMPTZ(3),

    CONSTRAINT "body_corrections_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "body_corrections_regulation_id_valid_from_key" ON "body_corrections"("regulation_id", "valid_from");

-- AddForeignKey
ALTER TABLE "body_corrections" ADD CONSTRAINT "body_corrections_regulation_id_fkey" FOREIGN KEY ("regulation_id") REFERENCES "regulations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "body_corrections" ADD CONSTRAINT "body_corrections_drafted_by_id_fkey" FOREIGN KEY ("drafted_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "body_corrections" ADD CONSTRAINT "body_corrections_published_by_id_fkey" FOREIGN KEY ("published_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE UNIQUE INDEX one_open_correction_per_body ON body_corrections (regulation_id) WHERE status <> 'PUBLISHED';

-- Words of the body alone, each with its lines and its reason. What has effect on dates and versions has no path here: number,
-- year, kind, first day in force, relations, annexes, the numbers of articles, the days of enactment and promulgation.
CREATE FUNCTION are_body_passages(passages jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN jsonb_typeof(passages) <> 'object' THEN false ELSE NOT EXISTS (
    SELECT 1 FROM jsonb_each(passages) AS passage(path, content) WHERE NOT coalesce(
      path ~ '^/(title|issuer|(preamble|considerations|legalBases|decision|closing|gazette)/[\d.-]+|articles/[^/]+/(chapter|lead|[\d.-]+(/[\d.-]+)?)|signatures/(ENACTED|PROMULGATED)/(place|office|name))$'
      AND jsonb_typeof(content -> 'value') = 'string' AND trim(content ->> 'value') <> ''
      AND jsonb_typeof(content -> 'reason') = 'string' AND trim(content ->> 'reason') <> ''
      AND jsonb_typeof(content -> 'source') = 'array' AND content -> 'source' <> '[]', false)) END
$$;

ALTER TABLE body_corrections ADD CONSTRAINT body_correction_has_passages_only CHECK (are_body_passages(passages));
ALTER TABLE body_corrections ADD CONSTRAINT sent_body_correction_corrects_something
  CHECK (status = 'DRAFT' OR passages <> '{}');
ALTER TABLE body_corrections ADD CONSTRAINT published_body_correction_has_day_and_publisher
  CHECK ((status = 'PUBLISHED') = (valid_from IS NOT NULL) AND (status = 'PUBLISHED') = (published_by_id IS NOT NULL)
    AND (status = 'PUBLISHED') = (published_at IS NOT NULL));
ALTER TABLE body_corrections ADD CONSTRAINT body_correction_publisher_is_not_drafter CHECK (published_by_id <> drafted_by_id);

-- A correction begins as a draft of what is in force, is written only as a draft, comes to be published only from its verification
-- and from a day on that is not over and that comes after every earlier one; then it never changes. Before its first day it may go
-- back to draft.
CREATE FUNCTION keep_body_correction() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  step text[] := '{status,revision,valid_from,published_by_id,published_at}';
  typing text[] := '{passages,revision}';
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM 1 FROM regulations WHERE id = NEW.regulation_id AND status <> 'DRAFT' AND effective_from <= today_in_jakarta()
      AND (revoked_from IS NULL OR revoked_from > today_in_jakarta()) FOR SHARE;
    IF NOT FOUND OR NEW.status <> 'DRAFT' THEN
      RAISE EXCEPTION 'a body correction begins as a draft of a regulation in force' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF TG_OP = 'DELETE' AND OLD.status = 'DRAFT' THEN RETURN OLD; END IF;
  IF TG_OP = 'UPDATE' AND OLD.status = 'DRAFT' AND NEW.status = 'DRAFT'
    AND to_jsonb(NEW) - typing = to_jsonb(OLD) - typing
  THEN
    RETURN NEW;
  END IF;
  IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - step = to_jsonb(OLD) - step AND (CASE
      WHEN OLD.status = 'DRAFT' THEN NEW.status = 'IN_REVIEW'
      WHEN OLD.status = 'IN_REVIEW' AND NEW.status = 'PUBLISHED' THEN NEW.valid_from >= today_in_jakarta() AND NOT EXISTS (
        SELECT 1 FROM body_corrections WHERE regulation_id = NEW.regulation_id AND valid_from >= NEW.valid_from)
      WHEN OLD.status = 'IN_REVIEW' THEN NEW.status = 'DRAFT'
      ELSE NEW.status = 'DRAFT' AND OLD.valid_from > today_in_jakarta() END)
  THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a body correction never changes but as a draft' USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER body_corrections_immutable BEFORE INSERT OR UPDATE OR DELETE ON body_corrections
  FOR EACH ROW EXECUTE FUNCTION keep_body_correction();
CREATE TRIGGER body_corrections_announce AFTER INSERT OR UPDATE OR DELETE ON body_corrections
  FOR EACH STATEMENT EXECUTE FUNCTION announce_catalogue_change();
