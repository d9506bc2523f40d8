-- Issue 4, "The importer": whether the tables of a document come with cells of their own is known when it is opened, not by
-- the name of its file.

ALTER TABLE "import_sessions" ADD COLUMN     "has_cells" BOOLEAN NOT NULL DEFAULT false;

-- What is still to be read was told by its name.
UPDATE "import_sessions" SET "has_cells" = true WHERE "regulation" IS NULL AND "file_name" ~* '\.(docx|xlsx|csv)$';
