import { randomUUID } from "node:crypto";

import type { Sql } from "./sql";

type Requirement = { readonly code: string; readonly level: number | null; readonly indicator?: string };

type Listed = {
  readonly name: string;
  readonly unit?: string;
  readonly tier?: string;
  readonly follows?: string;
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly competencies?: readonly Requirement[];
  readonly requirement?: string;
};

/** One institution with a regulation whose annex names the positions; those with competencies get a standard. */
export async function givenCatalogue(sql: Sql) {
  // Letters only: PostgreSQL reads "12e4" in a name as a number, not as the word that the search looks for.
  const slug = `instansi-${randomUUID()
    .slice(0, 8)
    .replace(/\d/g, (digit) => "ghijklmnop".charAt(Number(digit)))}`;
  const institution = await sql.insert("institutions", { slug, name: `Pemerintah ${slug}`, short_name: slug });
  const drafter = await sql.insert("users", { email: `${randomUUID()}@uji.id`, name: "Penyusun" });
  const verifier = await sql.insert("users", { email: `${randomUUID()}@uji.id`, name: "Verifikator" });
  const source = { slug: `d-${slug}`, file_name: "uji.txt", sha256: slug, text: "satu\ndua", line_count: 2 };
  const document = await sql.insert("source_documents", source);
  const regulation = await sql.insert("regulations", {
    slug: `r-${slug}`,
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
  let places = 0;
  const versions: string[] = [];

  async function list({ name, unit = "", tier = "PENGAWAS", ...rest }: Listed): Promise<string> {
    const key = { institution_id: institution, slug: `p-${(places += 1)}`, name, unit, tier };
    const position = await sql.insert("positions", key);
    await sql.query(
      "INSERT INTO annex_listings (annex_id, position_id, ordinal, name_as_written, line_from, line_to, follows_id) VALUES ($1, $2, $3, $4, 1, 1, $5)",
      [annex, position, places, name, rest.follows ?? null],
    );
    if (rest.competencies) versions.push(await addStandard(position, rest));
    return position;
  }

  /** Another standard of the same position. */
  async function replace(position: string, standard: Omit<Listed, "name">): Promise<void> {
    versions.push(await addStandard(position, { version: 2, ...standard }));
  }

  type Version = Omit<Listed, "name"> & { readonly version?: number };

  async function addStandard(position: string, { competencies = [], requirement, ...rest }: Version) {
    const version = await sql.insert("standard_versions", {
      position_id: position,
      regulation_id: regulation,
      annex_id: annex,
      version: rest.version ?? 1,
      valid_from: rest.validFrom ?? "2020-01-01",
      valid_to: rest.validTo ?? null,
      drafted_by_id: drafter,
    });
    for (const [place, { code, level, indicator }] of competencies.entries()) {
      const name = code.replaceAll("-", " ");
      await sql.query(
        "INSERT INTO competencies (id, code, name, kind) VALUES ($1, $2, $3, 'MANAGERIAL') ON CONFLICT DO NOTHING",
        [randomUUID(), code, name],
      );
      const { rows } = await sql.query("SELECT id FROM competencies WHERE code = $1", [code]);
      const row = { standard_version_id: version, competency_id: rows[0].id, kind: "MANAGERIAL", name };
      const required = await sql.insert("competency_requirements", { ...row, place, required_level: level });
      if (indicator) {
        await sql.insert("indicators", { competency_requirement_id: required, place: 0, text: indicator });
      }
    }
    if (requirement) {
      const row = { standard_version_id: version, place: 0, category: "EXPERIENCE", text: requirement };
      await sql.insert("position_requirements", row);
    }
    return version;
  }

  async function publish(): Promise<void> {
    await sql.query("UPDATE regulations SET status = 'IN_FORCE' WHERE id = $1", [regulation]);
    await sql.query(
      "UPDATE standard_versions SET status = 'PUBLISHED', published_by_id = $2, published_at = now() WHERE id = ANY($1) AND status = 'DRAFT'",
      [versions, verifier],
    );
  }

  return { slug, list, replace, publish };
}
