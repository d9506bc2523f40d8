import "server-only";

import { inBulk } from "@/lib/core/bulk";
import { db } from "@/lib/core/db";
import { Prisma } from "@/lib/generated/prisma/client";
import type { ImportResult } from "@/lib/importer/draft";
import { importRegulation } from "@/lib/importer/import";
import { strangerFinding } from "@/lib/imports/issuer";
import type { ToldFinding } from "@/lib/imports/openings";
import { openResult, pathOf } from "@/lib/imports/openings";
import { loadDictionary } from "@/lib/imports/part-queries";
import { linesOfStandard, standardFinder } from "@/lib/imports/rules";

// The worker's side of an import: no viewer, for the worker holds the server itself and has asked for its creator's rights.

const { sql } = Prisma;

/** Says how many steps are done; false when the job is no longer this worker's, and everything it did is nobody's. */
export type Advance = (completed: number) => Promise<boolean>;

/** Rows that go to the database together, about a megabyte: a large regulation has tens of thousands of findings. */
const STANDARDS_AT_ONCE = 5;
const FINDINGS_AT_ONCE = 500;

/** Reads the text of an import and keeps what was read; true when it is done. */
export async function readImport(importId: string, advance: Advance): Promise<boolean> {
  const { text, lineCount, hasCells, institution } = await db.importSession.findUniqueOrThrow({
    where: { id: importId },
    select: { text: true, lineCount: true, hasCells: true, institution: { select: { name: true, shortName: true } } },
  });
  const dictionary = await loadDictionary(db);
  if (!(await advance(1))) return false;
  const result = importRegulation(text, { dictionary, hasCells });
  const stranger = strangerFinding(result.regulation.issuer, institution);
  if (stranger) result.findings.push(stranger);
  if (!(await advance(2))) return false;
  await inBulk((execute) => keepResult(execute, { importId, lineCount }, result));
  return advance(3);
}

type Target = { readonly importId: string; readonly lineCount: number };
type Execute = Parameters<Parameters<typeof inBulk>[0]>[0];

/** Hands the standards over to the database and lets go of them as it does: all of them twice would be too much. */
async function keepResult(execute: Execute, { importId, lineCount }: Target, result: ImportResult): Promise<void> {
  await execute(sql`SELECT 1 FROM import_sessions WHERE id = ${importId}::uuid FOR UPDATE`);
  await execute(sql`DELETE FROM import_standards WHERE import_id = ${importId}::uuid`);
  await execute(sql`DELETE FROM import_findings WHERE import_id = ${importId}::uuid`);
  const opened = openResult(result);
  // Positions that share one table were given the same rows.
  const tables = new Map<object, number>();
  for (const [ordinal, { competencies }] of result.standards.entries()) {
    if (!tables.has(competencies)) tables.set(competencies, ordinal);
  }
  const places = result.standards.map((content, ordinal) => ({
    ordinal,
    name: content.positionNameAsWritten.value ?? content.position,
    ...linesOfStandard(content, lineCount),
    tableOf: tables.get(content.competencies) ?? ordinal,
  }));
  tables.clear();
  for (const batch of inBatches(places, STANDARDS_AT_ONCE)) {
    const contents = result.standards.splice(0, batch.length);
    const rows = batch.map((place, at) => ({ ...place, content: contents[at] }));
    await execute(insertStandards(importId, rows));
  }
  const findings = inOrder(opened.findings, standardFinder(places, lineCount));
  for (const rows of inBatches(findings, FINDINGS_AT_ONCE)) await execute(insertFindings(importId, rows));
  const regulation = JSON.stringify(opened.regulation);
  await execute(sql`UPDATE import_sessions SET regulation = ${regulation}::jsonb WHERE id = ${importId}::uuid`);
}

function* inBatches<Row>(rows: readonly Row[], size: number): Generator<readonly Row[]> {
  for (let at = 0; at < rows.length; at += size) yield rows.slice(at, at + size);
}

type KeptStandard = {
  readonly ordinal: number;
  readonly name: string;
  readonly lineFrom: number;
  readonly lineTo: number;
  readonly tableOf: number;
  readonly content: ImportResult["standards"][number] | undefined;
};

/** Each content a parameter: in one text for all, the database would read it twice, which takes twice as long. */
function insertStandards(importId: string, rows: readonly KeptStandard[]): Prisma.Sql {
  const values = rows.map(
    ({ ordinal, name, content, lineFrom, lineTo, tableOf }) =>
      sql`(${importId}::uuid, ${ordinal}, ${name}, ${JSON.stringify(content)}::jsonb, ${lineFrom}, ${lineTo}, ${tableOf})`,
  );
  return sql`
    INSERT INTO import_standards (import_id, ordinal, name, content, line_from, line_to, table_of)
    VALUES ${Prisma.join(values)}`;
}

/** As one text: findings are many and short, and a parameter for each of their values takes longer. */
function insertFindings(importId: string, rows: readonly object[]): Prisma.Sql {
  return sql`
    INSERT INTO import_findings (import_id, ordinal, kind, severity, source, path, standard, found, suggestion, message)
    SELECT ${importId}::uuid, r.* FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS r(ordinal int, kind text, severity finding_severity, source jsonb, path text, standard int, found text,
        suggestion text, message text)`;
}

/** Worked off position by position, in the order of the text. */
function inOrder(findings: readonly ToldFinding[], standardOf: ReturnType<typeof standardFinder>) {
  const lineOf = ({ source }: ToldFinding) => source[0]?.lineFrom ?? 0;
  return findings
    .map((finding) => {
      const standard = finding.standard ?? standardOf(finding);
      return { ...finding, standard, path: pathOf(finding, standard) };
    })
    .sort((a, b) => (a.standard ?? -1) - (b.standard ?? -1) || lineOf(a) - lineOf(b))
    .map((finding, ordinal) => ({ ...finding, ordinal }));
}
