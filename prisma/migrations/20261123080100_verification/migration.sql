-- Verification of a drafted regulation (issue 4): rounds of sending and returning or publishing, and comments at a value.

CREATE TYPE "review_outcome" AS ENUM ('RETURNED', 'PUBLISHED', 'WITHDRAWN');

CREATE TABLE "review_rounds" (
    "id" UUID NOT NULL,
    "regulation_id" UUID NOT NULL,
    "sent_by_id" UUID NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "outcome" "review_outcome",
    "ended_by_id" UUID,
    "ended_at" TIMESTAMPTZ(3),
    "reason" TEXT,

    CONSTRAINT "review_rounds_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "review_comments" (
    "id" UUID NOT NULL,
    "regulation_id" UUID NOT NULL,
    "standard_version_id" UUID,
    "path" TEXT NOT NULL,
    "quote" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "author_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "resolved_by_id" UUID,
    "resolved_at" TIMESTAMPTZ(3),

    CONSTRAINT "review_comments_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "review_rounds_regulation_id_sent_at_idx" ON "review_rounds"("regulation_id", "sent_at");
CREATE INDEX "review_comments_regulation_id_created_at_idx" ON "review_comments"("regulation_id", "created_at");
CREATE INDEX "review_comments_standard_version_id_idx" ON "review_comments"("standard_version_id");

ALTER TABLE "review_rounds" ADD CONSTRAINT "review_rounds_regulation_id_fkey" FOREIGN KEY ("regulation_id") REFERENCES "regulations"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "review_rounds" ADD CONSTRAINT "review_rounds_sent_by_id_fkey" FOREIGN KEY ("sent_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "review_rounds" ADD CONSTRAINT "review_rounds_ended_by_id_fkey" FOREIGN KEY ("ended_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "review_comments" ADD CONSTRAINT "review_comments_regulation_id_fkey" FOREIGN KEY ("regulation_id") REFERENCES "regulations"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "review_comments" ADD CONSTRAINT "review_comments_standard_version_id_fkey" FOREIGN KEY ("standard_version_id") REFERENCES "standard_versions"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "review_comments" ADD CONSTRAINT "review_comments_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "review_comments" ADD CONSTRAINT "review_comments_resolved_by_id_fkey" FOREIGN KEY ("resolved_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE UNIQUE INDEX one_open_review_per_regulation ON review_rounds (regulation_id) WHERE ended_at IS NULL;
ALTER TABLE review_rounds ADD CONSTRAINT ended_review_says_how
  CHECK ((outcome IS NULL) = (ended_at IS NULL) AND (ended_at IS NULL) = (ended_by_id IS NULL));
ALTER TABLE review_rounds ADD CONSTRAINT returned_review_says_why
  CHECK (outcome IS NULL OR outcome = 'PUBLISHED' OR length(trim(reason)) > 0);
ALTER TABLE review_comments ADD CONSTRAINT resolved_comment_says_who
  CHECK ((resolved_at IS NULL) = (resolved_by_id IS NULL));
