-- The review bench: rows are split and merged, an edit can be taken back, and a finding is over when its value was changed by any way.

ALTER TYPE "import_edit_kind" ADD VALUE 'SPLIT';
ALTER TYPE "import_edit_kind" ADD VALUE 'MERGED';
ALTER TYPE "import_edit_kind" ADD VALUE 'UNDONE';
ALTER TYPE "finding_decision" ADD VALUE 'MENDED';
