-- Issue 4, docs/adr/0029: a version of a standard is given its number when it is published. Before, drafts took numbers in the
-- order in which they were made. Every number that was published, or announced and withdrawn again, stays.

ALTER TABLE "standard_versions" ALTER COLUMN "version" DROP NOT NULL;

UPDATE standard_versions v SET version = NULL
WHERE v.status IN ('DRAFT', 'IN_REVIEW')
  AND NOT EXISTS (SELECT 1 FROM review_rounds r WHERE r.regulation_id = v.regulation_id AND r.outcome = 'WITHDRAWN'
    AND v.correction_reason IS NULL)
  AND NOT EXISTS (SELECT 1 FROM audit_events a WHERE a.subject_type = 'standard-version' AND a.subject_id = v.id::text
    AND a.action = 'correction.withdrawn');

ALTER TABLE standard_versions ADD CONSTRAINT published_versions_have_a_number
  CHECK (status IN ('DRAFT', 'IN_REVIEW') OR version IS NOT NULL);
