-- Issue 4, "The importer": a finding that nobody decided goes along with the draft as an open note. It is told from what a
-- verifier wrote, which keeps the draft from being published.

ALTER TABLE "review_comments" ADD COLUMN     "is_from_import" BOOLEAN NOT NULL DEFAULT false;
