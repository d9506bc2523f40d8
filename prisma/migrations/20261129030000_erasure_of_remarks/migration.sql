-- Notes on a competency as a whole are frozen with a result since 29 November 2026; so is why a signer's conflict of interest
-- was accepted. Both are words about a person: they go with the personal data. A field that a content lacks stays absent.
CREATE OR REPLACE FUNCTION erased_content(content jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT content || jsonb_build_object(
    'person', erased_profile(content -> 'person') || '{"nip": ""}',
    'competencies', (
      SELECT coalesce(jsonb_agg(found || jsonb_build_object('reason', '', 'advice', '', 'dissents', '[]'::jsonb,
        'evidence', (
          SELECT coalesce(jsonb_agg(seen || '{"notes": []}' ORDER BY row), '[]')
          FROM jsonb_array_elements(found -> 'evidence') WITH ORDINALITY AS evidence (seen, row)))
        || CASE WHEN found ? 'remarks' THEN '{"remarks": []}'::jsonb ELSE '{}'::jsonb END ORDER BY place), '[]')
      FROM jsonb_array_elements(content -> 'competencies') WITH ORDINALITY AS competencies (found, place)),
    'requirements', (
      SELECT coalesce(jsonb_agg(requirement || '{"reason": ""}' ORDER BY place), '[]')
      FROM jsonb_array_elements(content -> 'requirements') WITH ORDINALITY AS requirements (requirement, place)),
    'signers', (
      SELECT coalesce(jsonb_agg(jsonb_set(signer, '{conflict,decision}', '""', false) ORDER BY place), '[]')
      FROM jsonb_array_elements(content -> 'signers') WITH ORDINALITY AS signers (signer, place)))
$$;

-- Whoever was erased before this came.
UPDATE results SET content = erased_content(content)
  WHERE content <> erased_content(content) AND is_erased_candidate(candidate_id);
