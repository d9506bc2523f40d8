-- UU 12/2011, lampiran II: an amending regulation numbers its own articles "Pasal I", "Pasal II", and what it inserts is
-- "Pasal 12A". The number of an article is its label; its place in the document is a column of its own.

ALTER TABLE "articles" ADD COLUMN     "ordinal" SMALLINT NOT NULL DEFAULT 0;
-- Rewriting a column fires no trigger: articles of published regulations stay what they are.
ALTER TABLE "articles" ALTER COLUMN "ordinal" DROP DEFAULT,
ALTER COLUMN "ordinal" SET DATA TYPE SMALLINT USING "number";
ALTER TABLE "articles" ALTER COLUMN "number" SET DATA TYPE TEXT USING "number"::text;
