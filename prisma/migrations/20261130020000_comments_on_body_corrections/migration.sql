-- Issue 4, docs/adr/0030: a correction of the body is commented on at its passages, with the comments of every draft.

ALTER TABLE "review_comments" ADD COLUMN     "body_correction_id" UUID;

-- CreateIndex
CREATE INDEX "review_comments_body_correction_id_idx" ON "review_comments"("body_correction_id");

-- AddForeignKey
ALTER TABLE "review_comments" ADD CONSTRAINT "review_comments_body_correction_id_fkey" FOREIGN KEY ("body_correction_id") REFERENCES "body_corrections"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE review_comments ADD CONSTRAINT comment_stands_in_one_draft
  CHECK (body_correction_id IS NULL OR standard_version_id IS NULL);
