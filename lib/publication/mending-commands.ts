import "server-only";

import { recordAudit } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/policy";
import type { Transaction } from "@/lib/core/db";
import { bodyGroups } from "@/lib/publication/body-values";
import type { Reading } from "@/lib/publication/mended";
import { readingAt, readingIn, resolutionOf } from "@/lib/publication/mended";
import { readText, TEXT } from "@/lib/publication/part-queries";
import { STANDARD_ROWS, toStandardDocument } from "@/lib/standards/assemble";

// A note of the import is over when the value that it is about is corrected. Authorised by whoever edits.

/** The part of a draft that is edited: one of its standards, or all that is none. */
type Part = { readonly regulationId: string; readonly standardVersionId: string | null };

type Note = { readonly id: string; readonly path: string; readonly quote: string; readonly body: string };

/** Values of the part with an open note of the import, as they read before an edit. */
export type NotedValues = Part & {
  readonly notes: readonly (Note & { readonly reading: Reading | null })[];
};

/** To be asked before the edit; notes on a whole standard or regulation are about no value and are left to a person. */
export async function readNoted(tx: Transaction, { regulationId, standardVersionId }: Part): Promise<NotedValues> {
  const part = { regulationId, standardVersionId };
  const open = { ...part, isFromImport: true, resolvedAt: null, path: { not: "" } };
  const notes = await tx.reviewComment.findMany({
    where: open,
    select: { id: true, path: true, quote: true, body: true },
  });
  if (notes.length === 0) return { ...part, notes: [] };
  const readingOf = await readerOf(tx, part);
  return { ...part, notes: notes.map((note) => ({ ...note, reading: readingOf(note.path) })) };
}

/** Closes the notes whose value reads otherwise since then; each says by what, and the trail does. */
export async function closeMended(
  tx: Transaction,
  actor: Viewer,
  { institutionId, notes, ...part }: NotedValues & { readonly institutionId: string },
): Promise<void> {
  if (notes.length === 0) return;
  const readingOf = await readerOf(tx, part);
  for (const { id, path, quote, body, reading } of notes) {
    const resolution = resolutionOf(reading, readingOf(path));
    if (resolution === null) continue;
    const done = { resolvedAt: new Date(), resolvedById: actor.id, resolution };
    await tx.reviewComment.update({ where: { id }, data: done });
    await recordAudit(tx, {
      actor,
      institutionId,
      action: "regulation.comment-resolved",
      subjectType: "regulation",
      subjectId: part.regulationId,
      after: { at: quote, note: body, resolution },
    });
  }
}

async function readerOf(tx: Transaction, { regulationId, standardVersionId }: Part) {
  if (standardVersionId === null) {
    const row = await tx.regulation.findUniqueOrThrow({ where: { id: regulationId }, select: TEXT });
    const groups = bodyGroups(readText(row));
    return (path: string) => readingIn(groups, path);
  }
  const row = await tx.standardVersion.findUniqueOrThrow({ where: { id: standardVersionId }, select: STANDARD_ROWS });
  const standard = toStandardDocument(row);
  return (path: string) => readingAt(standard, path);
}
