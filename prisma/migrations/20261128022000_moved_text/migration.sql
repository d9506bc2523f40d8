-- Words that the document prints elsewhere than they belong are neither as printed nor corrected: they were taken out of
-- another sentence (SEPARATED) or put together in their order (JOINED). What must hold then: lib/sources/reading.ts.
ALTER TYPE "note_kind" ADD VALUE 'SEPARATED' AFTER 'CORRECTED';
ALTER TYPE "note_kind" ADD VALUE 'JOINED' AFTER 'SEPARATED';
