import "server-only";

import type { Transaction } from "@/lib/core/db";
import { db } from "@/lib/core/db";
import type { ImportResult } from "@/lib/importer/draft";
import { importRegulation } from "@/lib/importer/import";
import { loadDictionary } from "@/lib/imports/part-queries";
import { linesOfStandard, standardFinder } from "@/lib/imports/rules";

// The worker's side of an import: no viewer, for the worker holds the server itself and has asked for its creator's rights.

/** Says how many steps are done; false when the job is no longer this worker's, and everything it did is nobody's. */
export type Advance = (completed: number) => Promise<boolean>;

/** Rows that go to the database together: a large regulation has tens of thousands of findings. */
const BATCH = 2_000;

/** Reads the text of an import and keeps what was read; true when it is done. */
export async function readImport(importId: string, advance: Advance): Promise<boolean> {
  const { text, lineCount } = await db.importSession.findUniqueOrThrow({
    where: { id: importId },
    select: { text: true, lineCount: true },
  });
  const dictionary = await loadDictionary(db);
  if (!(await advance(1))) return false;
  const result = importRegulation(text, { dictionary });
  if (!(await advance(2))) return false;
  await db.$transaction((tx) => keepResult(tx, { importId, lineCount }, result), { timeout: 120_000 });
  return advance(3);
}

type Target = { readonly importId: string; readonly lineCount: number };

async function keepResult(tx: Transaction, { importId, lineCount }: Target, result: ImportResult): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM import_sessions WHERE id = ${importId}::uuid FOR UPDATE`;
  await tx.importStandard.deleteMany({ where: { importId } });
  await tx.importFinding.deleteMany({ where: { importId } });
  // Positions that share one table were given the same rows.
  const tables = new Map<object, number>();
  for (const [ordinal, { competencies }] of result.standards.entries()) {
    if (!tables.has(competencies)) tables.set(competencies, ordinal);
  }
  const standards = result.standards.map((content, ordinal) => ({
    importId,
    ordinal,
    name: content.positionNameAsWritten.value ?? content.position,
    content,
    tableOf: tables.get(content.competencies) ?? ordinal,
    ...linesOfStandard(content, lineCount),
  }));
  for (let at = 0; at < standards.length; at += BATCH / 10) {
    await tx.importStandard.createMany({ data: standards.slice(at, at + BATCH / 10) });
  }
  const findings = inOrder(result.findings, standardFinder(standards, lineCount)).map((finding, ordinal) => ({
    importId,
    ordinal,
    ...finding,
  }));
  for (let at = 0; at < findings.length; at += BATCH) {
    await tx.importFinding.createMany({ data: findings.slice(at, at + BATCH) });
  }
  await tx.importSession.update({ where: { id: importId }, data: { regulation: result.regulation } });
}

/** Worked off position by position, in the order of the text. */
function inOrder(findings: ImportResult["findings"], standardOf: ReturnType<typeof standardFinder>) {
  const lineOf = ({ source }: ImportResult["findings"][number]) => source[0]?.lineFrom ?? 0;
  return findings
    .map((finding) => ({ ...finding, standard: standardOf(finding) }))
    .sort((a, b) => (a.standard ?? -1) - (b.standard ?? -1) || lineOf(a) - lineOf(b));
}
