import { randomUUID } from "node:crypto";

import pg from "pg";

type Values = Readonly<Record<string, unknown>>;

/** A plain connection to the test file's database, past Prisma and our commands: what somebody with psql could try. */
export async function openSql() {
  const client = new pg.Client({ connectionString: process.env["DATABASE_URL"] });
  await client.connect();

  /** Inserts one row with a fresh id and answers the id. */
  async function insert(table: string, values: Values): Promise<string> {
    const row: Values = { id: randomUUID(), ...values };
    const columns = Object.keys(row);
    await client.query(
      `INSERT INTO ${table} (${columns.join(", ")}) VALUES (${columns.map((_, index) => `$${index + 1}`).join(", ")})`,
      Object.values(row),
    );
    return String(row["id"]);
  }

  return {
    query: (text: string, values: unknown[] = []) => client.query(text, values),
    insert,
    end: () => client.end(),
  };
}

export type Sql = Awaited<ReturnType<typeof openSql>>;

/** The smallest rows that a published standard hangs on, with one competency, indicator, requirement, span and note. */
export async function givenStandardRows(sql: Sql) {
  const key = randomUUID().slice(0, 8);
  const institution = await sql.insert("institutions", { slug: `i-${key}`, name: "Pemerintah Uji", short_name: "Uji" });
  const drafter = await sql.insert("users", { email: `a-${key}@uji.id`, name: "Penyusun" });
  const verifier = await sql.insert("users", { email: `b-${key}@uji.id`, name: "Verifikator" });
  const document = await sql.insert("source_documents", {
    slug: `d-${key}`,
    file_name: "uji.txt",
    sha256: key,
    text: "satu\ndua",
    line_count: 2,
  });
  const regulation = await sql.insert("regulations", {
    slug: `r-${key}`,
    institution_id: institution,
    document_id: document,
    kind: "PERBUP",
    number: "1",
    year: 2020,
    title: "Uji",
    issuer: "BUPATI UJI",
    effective_from: "2020-01-01",
    body: "{}",
    drafted_by_id: drafter,
  });
  const annex = await sql.insert("annexes", {
    regulation_id: regulation,
    slug: "lampiran",
    label: "",
    ordinal: 0,
    title: "Uji",
    content: "{}",
  });
  const article = await sql.insert("articles", { regulation_id: regulation, number: "1", ordinal: 1, content: "{}" });
  const position = await sql.insert("positions", {
    institution_id: institution,
    slug: `p-${key}`,
    name: `Jabatan ${key}`,
    tier: "PENGAWAS",
  });
  const version = await sql.insert("standard_versions", {
    position_id: position,
    regulation_id: regulation,
    annex_id: annex,
    version: 1,
    valid_from: "2020-01-01",
    drafted_by_id: drafter,
  });
  const competency = await sql.insert("competencies", { code: `k-${key}`, name: "Integritas", kind: "MANAGERIAL" });
  const required = await sql.insert("competency_requirements", {
    standard_version_id: version,
    competency_id: competency,
    kind: "MANAGERIAL",
    place: 0,
    required_level: 2,
  });
  const indicator = await sql.insert("indicators", {
    competency_requirement_id: required,
    place: 0,
    code: "2.1",
    text: "Mengingatkan",
  });
  const requirement = await sql.insert("position_requirements", {
    standard_version_id: version,
    place: 0,
    category: "RANK",
    text: "III/b",
  });
  const span = await sql.insert("source_spans", {
    standard_version_id: version,
    document_id: document,
    path: "/competencies/0/name",
    ordinal: 0,
    line_from: 1,
    line_to: 1,
    reading: "satu",
  });
  const note = await sql.insert("transcription_notes", {
    standard_version_id: version,
    path: "",
    ordinal: 0,
    kind: "AS_PRINTED",
    verbatim: "satu",
    reason: "uji",
  });
  return {
    institution,
    drafter,
    verifier,
    document,
    regulation,
    annex,
    article,
    position,
    version,
    competency,
    required,
    indicator,
    requirement,
    span,
    note,
  };
}

export type StandardRows = Awaited<ReturnType<typeof givenStandardRows>>;

export async function publishRows(sql: Sql, { version, regulation, verifier }: StandardRows): Promise<void> {
  await sql.query("UPDATE regulations SET status = 'IN_FORCE' WHERE id = $1", [regulation]);
  await sql.query(
    "UPDATE standard_versions SET status = 'PUBLISHED', published_by_id = $2, published_at = now() WHERE id = $1",
    [version, verifier],
  );
}

/** An event with one candidate, pinned to the standard, and one sheet with a rating and evidence. */
export async function givenSheetRows(sql: Sql, standard: StandardRows) {
  const key = randomUUID().slice(0, 8);
  const assessor = await sql.insert("users", { email: `c-${key}@uji.id`, name: "Asesor" });
  const scheme = await sql.insert("assessment_schemes", { code: `s-${key}`, version: 1, name: "Uji", settings: "{}" });
  const event = await sql.insert("assessment_events", {
    institution_id: standard.institution,
    name: "Uji",
    purpose: "MAPPING",
    scheme_id: scheme,
    status: "SCORING",
    starts_on: "2026-01-01",
    ends_on: "2026-01-02",
    created_by_id: standard.drafter,
  });
  const instrument = await sql.insert("event_instruments", { event_id: event, name: "Penilaian", ordinal: 0 });
  const person = await sql.insert("people", {
    institution_id: standard.institution,
    nip: "198504122010012003",
    employment: "PNS",
    name: "Peserta Uji",
    sex: "FEMALE",
    birth_date: "1985-04-12",
  });
  const candidate = await sql.insert("candidates", {
    event_id: event,
    person_id: person,
    target_position_id: standard.position,
    standard_version_id: standard.version,
    standard_snapshot: "{}",
    standard_hash: "x",
    profile: "{}",
  });
  const sheet = await sql.insert("sheets", {
    candidate_id: candidate,
    assessor_id: assessor,
    instrument_id: instrument,
  });
  await sql.query("INSERT INTO ratings (sheet_id, competency_requirement_id, level) VALUES ($1, $2, 3)", [
    sheet,
    standard.required,
  ]);
  await sql.query(
    "INSERT INTO evidence (sheet_id, indicator_id, observation, note) VALUES ($1, $2, 'EVIDENT', 'terlihat')",
    [sheet, standard.indicator],
  );
  return { assessor, scheme, event, instrument, person, candidate, sheet };
}
