-- A national set on top of the seeds: 548 more institutions with about 909 positions each, 500,000 in all. Every institution
-- has the standards of the seeds as its own; its other positions follow them, with invented names. In bulk and past the
-- triggers, which keep one row at a time: what they would have kept is written here at once.
SET session_replication_role = replica;
SET maintenance_work_mem = '1GB';

CREATE TEMPORARY TABLE model ON COMMIT PRESERVE ROWS AS
SELECT v.id, v.position_id, p.slug, p.name, p.unit, p.tier, row_number() OVER (ORDER BY v.id)::int AS place
FROM standard_versions v JOIN positions p ON p.id = v.position_id
WHERE v.status = 'PUBLISHED' AND EXISTS (SELECT 1 FROM competency_requirements c WHERE c.standard_version_id = v.id);

-- Ids that can be worked out again: of a copy, from the institution and what was copied.
CREATE FUNCTION pg_temp.id_of(institution uuid, original text) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$
  SELECT md5(institution::text || original)::uuid
$$;

CREATE TEMPORARY TABLE place_names ON COMMIT PRESERVE ROWS AS
SELECT gen_random_uuid() AS id, number, 'Kabupaten Ukur ' || number AS name, 'ukur-' || number AS slug
FROM generate_series(1, 548) AS number;

INSERT INTO institutions (id, slug, name, short_name) SELECT id, slug, 'Pemerintah ' || name, name FROM place_names;

INSERT INTO regulations (id, slug, institution_id, document_id, kind, number, year, title, issuer, status, effective_from, body, drafted_by_id)
SELECT pg_temp.id_of(n.id, 'regulation'), 'perbup-' || n.slug, n.id, r.document_id, r.kind, n.number::text, r.year, r.title, r.issuer,
       'IN_FORCE', r.effective_from, r.body, r.drafted_by_id
FROM place_names n CROSS JOIN (SELECT * FROM regulations ORDER BY id LIMIT 1) AS r;

INSERT INTO annexes (id, regulation_id, slug, label, ordinal, title, content)
SELECT pg_temp.id_of(n.id, 'annex'), pg_temp.id_of(n.id, 'regulation'), 'lampiran', '', 1, a.title, a.content
FROM place_names n CROSS JOIN (SELECT * FROM annexes ORDER BY id LIMIT 1) AS a;

INSERT INTO positions (id, institution_id, slug, name, unit, tier)
SELECT pg_temp.id_of(n.id, m.id::text || 'p'), n.id, m.slug || '-' || m.place, m.name, 'Kelompok ' || m.place, m.tier
FROM place_names n CROSS JOIN model m;

INSERT INTO standard_versions (id, position_id, regulation_id, annex_id, version, status, valid_from, position_group, affair, summary, drafted_by_id,
                               published_by_id, published_at)
SELECT pg_temp.id_of(n.id, m.id::text), pg_temp.id_of(n.id, m.id::text || 'p'), pg_temp.id_of(n.id, 'regulation'),
       pg_temp.id_of(n.id, 'annex'), 1, 'PUBLISHED', v.valid_from, v.position_group, v.affair, v.summary, v.drafted_by_id,
       v.published_by_id, v.published_at
FROM place_names n CROSS JOIN model m JOIN standard_versions v ON v.id = m.id;

INSERT INTO competency_requirements (id, standard_version_id, competency_id, kind, place, ordinal, name, required_level, description)
SELECT pg_temp.id_of(n.id, c.id::text), pg_temp.id_of(n.id, m.id::text), c.competency_id, c.kind, c.place, c.ordinal, c.name,
       c.required_level, c.description
FROM place_names n CROSS JOIN model m JOIN competency_requirements c ON c.standard_version_id = m.id;

INSERT INTO indicators (id, competency_requirement_id, place, code, text)
SELECT pg_temp.id_of(n.id, i.id::text), pg_temp.id_of(n.id, c.id::text), i.place, i.code, i.text
FROM place_names n CROSS JOIN model m JOIN competency_requirements c ON c.standard_version_id = m.id
JOIN indicators i ON i.competency_requirement_id = c.id;

INSERT INTO position_requirements (id, standard_version_id, place, category, ordinal, label, text, importance)
SELECT pg_temp.id_of(n.id, r.id::text), pg_temp.id_of(n.id, m.id::text), r.place, r.category, r.ordinal, r.label, r.text, r.importance
FROM place_names n CROSS JOIN model m JOIN position_requirements r ON r.standard_version_id = m.id;

-- The followers: a rank, a field of work and an office, so that a word of a name stands in some, many or nearly all.
CREATE TEMPORARY TABLE followers ON COMMIT PRESERVE ROWS AS
WITH words AS (
  SELECT ARRAY['Kepala Bidang', 'Kepala Bagian', 'Sekretaris', 'Kepala Seksi', 'Kepala Subbagian', 'Camat', 'Lurah', 'Analis',
               'Pengelola', 'Pengawas', 'Penyusun', 'Pranata'] AS ranks,
         ARRAY['Anggaran', 'Arsip', 'Aset', 'Bencana', 'Cipta Karya', 'Data', 'Destinasi', 'Ekonomi', 'Energi', 'Farmasi',
               'Gizi', 'Guru', 'Hewan', 'Hortikultura', 'Hukum', 'Hutan', 'Industri', 'Infrastruktur', 'Irigasi', 'Jalan',
               'Jembatan', 'Kearsipan', 'Kebersihan', 'Kebudayaan', 'Kehutanan', 'Kelautan', 'Kepegawaian', 'Kependudukan',
               'Kesehatan', 'Keuangan', 'Koperasi', 'Kurikulum', 'Laboratorium', 'Lalu Lintas', 'Lingkungan', 'Mutasi',
               'Organisasi', 'Pajak', 'Pangan', 'Pariwisata', 'Pasar', 'Pelatihan', 'Pelayanan', 'Pemuda', 'Pendapatan',
               'Pendidikan', 'Penelitian', 'Pengadaan', 'Pengaduan', 'Perbendaharaan', 'Perdagangan', 'Perencanaan',
               'Perikanan', 'Perizinan', 'Perkebunan', 'Permukiman', 'Perpustakaan', 'Pertanahan', 'Pertanian', 'Perumahan',
               'Peternakan', 'Protokol', 'Rehabilitasi', 'Retribusi', 'Sanitasi', 'Sejarah', 'Statistik', 'Sumber Daya Air',
               'Tata Ruang', 'Tata Usaha', 'Teknologi Informasi', 'Tenaga Kerja', 'Terminal', 'Transmigrasi', 'Umum',
               'Usaha Mikro', 'Vaksinasi', 'Verifikasi', 'Wilayah', 'Zakat'] AS fields
)
SELECT gen_random_uuid() AS id, n.id AS institution_id, pg_temp.id_of(n.id, m.id::text || 'p') AS follows_id, m.tier,
       turn, ranks[1 + turn % 12] || ' ' || fields[1 + turn / 12] AS name,
       'Dinas ' || fields[1 + (turn * 7 + n.number) % 80] AS unit
FROM place_names n CROSS JOIN words CROSS JOIN generate_series(0, 911 - (SELECT count(*)::int FROM model)) AS turn
JOIN model m ON m.place = 1 + turn % (SELECT count(*)::int FROM model);

INSERT INTO positions (id, institution_id, slug, name, unit, tier)
SELECT id, institution_id, 'jabatan-' || turn, name, unit, tier FROM followers;
INSERT INTO position_followings (position_id, follows_id, valid_from)
SELECT f.id, f.follows_id, v.valid_from FROM followers f JOIN standard_versions v ON v.position_id = f.follows_id;

SELECT count(refresh_standard_search(pg_temp.id_of(n.id, m.id::text))) FROM place_names n CROSS JOIN model m;
SELECT count(refresh_position_search(pg_temp.id_of(n.id, m.id::text || 'p'))) FROM place_names n CROSS JOIN model m;
INSERT INTO position_search (position_id, institution_id, tier, name_key, title)
SELECT f.id, f.institution_id, f.tier, lower(f.name), search_lexemes(concat_ws(' ', f.name, f.unit, n.short_name, p.name))
FROM followers f JOIN positions p ON p.id = f.follows_id JOIN institutions n ON n.id = f.institution_id;
SELECT keep_search_words(array_agg(DISTINCT word), true) FROM position_search, unnest(tsvector_to_array(title)) AS word;
SELECT count_competency_uses(array_agg(v), 1) FROM standard_versions v JOIN positions p ON p.id = v.position_id
WHERE p.institution_id IN (SELECT id FROM place_names);

RESET session_replication_role;
