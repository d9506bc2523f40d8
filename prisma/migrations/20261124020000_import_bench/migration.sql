-- The review bench: every edit is kept as a record of its own, and who is at which position is known.

CREATE TYPE "import_edit_kind" AS ENUM ('VALUE', 'ADDED', 'REMOVED', 'MOVED');

-- What was answered for the draft is a value of its regulation now, edited like any other.
ALTER TABLE "import_sessions" DROP COLUMN "answers";

-- An import that was read before has every position in a table of its own.
ALTER TABLE "import_standards" ADD COLUMN "table_of" INTEGER;
UPDATE "import_standards" SET "table_of" = "ordinal";
ALTER TABLE "import_standards" ALTER COLUMN "table_of" SET NOT NULL;

ALTER TABLE "import_findings" ADD COLUMN "standard" INTEGER;
UPDATE "import_findings" SET "standard" = split_part("path", '/', 3)::integer WHERE "path" ~ '^/standards/[0-9]+(/|$)';

CREATE TABLE "import_edits" (
    "id" UUID NOT NULL,
    "import_id" UUID NOT NULL,
    "standard" INTEGER,
    "kind" "import_edit_kind" NOT NULL,
    "path" TEXT NOT NULL,
    "value" TEXT,
    "reason" TEXT NOT NULL,
    "source" JSONB NOT NULL,
    "decided_by_id" UUID NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "import_edits_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "import_presences" (
    "import_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "standard" INTEGER,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "import_presences_pkey" PRIMARY KEY ("import_id","user_id")
);

CREATE INDEX "import_findings_import_id_standard_idx" ON "import_findings"("import_id", "standard");
CREATE INDEX "import_edits_import_id_standard_idx" ON "import_edits"("import_id", "standard");

ALTER TABLE "import_edits" ADD CONSTRAINT "import_edits_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "import_sessions"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "import_edits" ADD CONSTRAINT "import_edits_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "import_presences" ADD CONSTRAINT "import_presences_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "import_sessions"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "import_presences" ADD CONSTRAINT "import_presences_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Edits are a record: what was typed at the bench is added to, never rewritten.
CREATE FUNCTION keep_import_edit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'an edit of an import never changes';
END $$;
CREATE TRIGGER import_edit_immutable BEFORE UPDATE ON import_edits
  FOR EACH ROW EXECUTE FUNCTION keep_import_edit();
