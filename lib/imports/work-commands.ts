import "server-only";

import type { Transaction } from "@/lib/core/db";
import { db } from "@/lib/core/db";
import type { ImportResult } from "@/lib/importer/draft";
import { importRegulation } from "@/lib/importer/import";
import { dictionaryWith } from "@/lib/imports/dictionary";
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
  const dictionary = dictionaryWith(
    await db.competency.findMany({
      select: { code: true, name: true, kind: true, aliases: true },
      orderBy: { code: "asc" },
    }),
  );
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
  const standards = result.standards.map((content, ordinal) => ({
    importId,
    ordinal,
    name: content.positionNameAsWritten.value ?? content.position,
    content,
    ...linesOfStandard(content, lineCount),
  }));
  for (let at = 0; at < standards.length; at += BATCH / 10) {
    await tx.importStandard.createMany({ data: standards.slice(at, at + BATCH / 10) });
  }
  const standardOf = standardFinder(standards, lineCount);
  const findings = result.findings.map((finding, ordinal) => ({
    importId,
    ordinal,
    ...finding,
    standard: standardOf(finding),
  }));
  for (let at = 0; at < findings.length; at += BATCH) {
    await tx.importFinding.createMany({ data: findings.slice(at, at + BATCH) });
  }
  await tx.importSession.update({ where: { id: importId }, data: { regulation: result.regulation } });
}
