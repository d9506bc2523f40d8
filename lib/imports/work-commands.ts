import "server-only";

import type { Viewer } from "@/lib/auth/policy";
import type { Transaction } from "@/lib/core/db";
import { db } from "@/lib/core/db";
import { refuse } from "@/lib/core/errors";
import type { ImportResult } from "@/lib/importer/draft";
import { importRegulation } from "@/lib/importer/import";
import { buildDrafts, readDictionary } from "@/lib/imports/read-queries";
import { linesOfStandard } from "@/lib/imports/rules";
import { DraftAnswers } from "@/lib/imports/schema";
import { draftRegulation } from "@/lib/regulations/commands";
import { draftStandard } from "@/lib/standards/commands";

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
  const dictionary = await readDictionary(db);
  if (!(await advance(1))) return false;
  const result = importRegulation(text, { dictionary });
  if (!(await advance(2))) return false;
  await db.$transaction((tx) => keepResult(tx, { importId, lineCount }, result), { timeout: 120_000 });
  return advance(3);
}

/**
 * Makes the draft regulation and the drafts of its standards through the same commands as everybody else, in the name of
 * whoever asked for it. Begun again after an interruption it makes them anew; true when it is done.
 *
 * @throws Refusal where a command refuses, or something is missing by now
 */
export async function draftImport(creator: Viewer, importId: string, advance: Advance): Promise<boolean> {
  const { answers, text, fileName } = await db.importSession.findUniqueOrThrow({
    where: { id: importId },
    select: { answers: true, text: true, fileName: true },
  });
  const drafts = await buildDrafts(db, importId, DraftAnswers.parse(answers));
  if ("obstacles" in drafts) throw refuse.rule(drafts.obstacles[0] ?? "Rancangan belum dapat dibuat.");
  const { regulation, standards } = drafts;
  await draftRegulation(creator, regulation, { fileName, text });
  if (!(await advance(1))) return false;
  for (const [place, standard] of standards.entries()) {
    await draftStandard(creator, standard);
    if (!(await advance(place + 2))) return false;
  }
  await db.importSession.update({ where: { id: importId }, data: { draftSlug: regulation.slug } });
  return true;
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
  const findings = result.findings.map((finding, ordinal) => ({ importId, ordinal, ...finding }));
  for (let at = 0; at < findings.length; at += BATCH) {
    await tx.importFinding.createMany({ data: findings.slice(at, at + BATCH) });
  }
  await tx.importSession.update({ where: { id: importId }, data: { regulation: result.regulation } });
}
