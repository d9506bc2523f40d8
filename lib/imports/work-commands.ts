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

async function keepResult(execute: Execute, target: Target, result: ImportResult): Promise<void> {
  const { importId, lineCount } = target;
  await execute(sql`SELECT 1 FROM import_sessions WHERE id = ${importId}::uuid FOR UPDATE`);
  await execute(sql`DELETE FROM import_standards WHERE import_id = ${importId}::uuid`);
  await execute(sql`DELETE FROM import_findings WHERE import_id = ${importId}::uuid`);
  const opened = openResult(result);
  const places = await keepStandards(execute, target, result.standards);
  const findings = inOrder(opened.findings, standardFinder(places, lineCount));
  for (const rows of inBatches(findings, FINDINGS_AT_ONCE)) await execute(insertFindings(importId, rows));
  const regulation = JSON.stringify(opened.regulation);
  await execute(sql`UPDATE import_sessions SET regulation = ${regulation}::jsonb WHERE id = ${importId}::uuid`);
}

type Content = ImportResult["standards"][number];
type Place = ReturnType<typeof placesOf>[number];

/**
 * Hands the standards over to the database, and lets go of them as it does: all of them twice would be too much. Each is
 * looked through while the database works on those before it.
 */
async function keepStandards(execute: Execute, target: Target, standards: Content[]): Promise<readonly Place[]> {
  // Positions that share one table were given the same rows. Held weakly: nothing of a standard is to outlive it.
  const tables = new WeakMap<object, number>();
  const kept: Place[] = [];
  while (standards.length > 0) {
    const contents = standards.splice(0, STANDARDS_AT_ONCE);
    const places = placesOf(contents, { tables, first: kept.length, lineCount: target.lineCount });
    await execute(insertStandards(target.importId, { places, contents }));
    kept.push(...places);
  }
  return kept;
}

type Seen = { readonly tables: WeakMap<object, number>; readonly first: number; readonly lineCount: number };

function placesOf(contents: readonly Content[], { tables, first, lineCount }: Seen) {
  return contents.map((content, at) => {
    const { competencies, positionNameAsWritten, position } = content;
    const ordinal = first + at;
    const tableOf = tables.get(competencies) ?? ordinal;
    tables.set(competencies, tableOf);
    return { ordinal, name: positionNameAsWritten.value ?? position, ...linesOfStandard(content, lineCount), tableOf };
  });
}

function* inBatches<Row>(rows: readonly Row[], size: number): Generator<readonly Row[]> {
  for (let at = 0; at < rows.length; at += size) yield rows.slice(at, at + size);
}

type Batch = { readonly places: readonly Place[]; readonly contents: readonly Content[] };

/** Each content a parameter: in one text for all, the database would read it twice, which takes twice as long. */
function insertStandards(importId: string, { places, contents }: Batch): Prisma.Sql {
  const values = places.map(
    ({ ordinal, name, lineFrom, lineTo, tableOf }, at) =>
      sql`(${importId}::uuid, ${ordinal}, ${name}, ${JSON.stringify(contents[at])}::jsonb, ${lineFrom}, ${lineTo}, ${tableOf})`,
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
