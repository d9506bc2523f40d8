-- A report says also why the sheets of a chair with a conflict of interest were withdrawn (signers, conflict.withdrawal): words
-- about a person, which go with the personal data. A field that a content lacks stays absent; no erased content has it yet.
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
      SELECT coalesce(jsonb_agg(jsonb_set(jsonb_set(signer,
        '{conflict,decision}', '""', false), '{conflict,withdrawal}', '""', false) ORDER BY place), '[]')
      FROM jsonb_array_elements(content -> 'signers') WITH ORDINALITY AS signers (signer, place)))
$$;
