-- Issue 4, "Verify and publish": who drafts answers a comment of the verifiers in words, and a verifier closes it.

ALTER TABLE "review_comments" ADD COLUMN     "answer" TEXT,
ADD COLUMN     "answered_at" TIMESTAMPTZ(3),
ADD COLUMN     "answered_by_id" UUID;

ALTER TABLE "review_comments" ADD CONSTRAINT "review_comments_answered_by_id_fkey" FOREIGN KEY ("answered_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE review_comments ADD CONSTRAINT answered_comment_says_who
  CHECK ((answer IS NULL) = (answered_at IS NULL) AND (answer IS NULL) = (answered_by_id IS NULL));
