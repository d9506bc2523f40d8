-- Issue 4, docs/adr/0025: a slip in our copy of a published regulation is corrected by another version under the same
-- regulation, and says why. A draft of it is the one draft that a published regulation may have.

ALTER TABLE "standard_versions" ADD COLUMN     "correction_reason" TEXT;

ALTER TABLE standard_versions ADD CONSTRAINT correction_says_why
  CHECK (correction_reason IS NULL OR length(trim(correction_reason)) > 0);
