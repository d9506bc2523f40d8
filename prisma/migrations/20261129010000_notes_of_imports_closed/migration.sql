-- Issue 4, "Verify and publish": a note of the import is closed by the correction of its value, and with others of its kind
-- or position in one step, with a reason. What stays open is published with its lines (docs/adr/0024).

ALTER TABLE "review_comments" ADD COLUMN     "finding_kind" TEXT,
ADD COLUMN     "lines" JSONB,
ADD COLUMN     "resolution" TEXT;
