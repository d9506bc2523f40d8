import "server-only";

import { recordAudit } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/policy";
import { authorize } from "@/lib/auth/viewer";
import type { Transaction } from "@/lib/core/db";
import { db } from "@/lib/core/db";
import { refuse } from "@/lib/core/errors";
import { fingerprint } from "@/lib/editing/fingerprint";
import { requireSeen } from "@/lib/editing/seen";
import type { SaveSuggestion } from "@/lib/suggestions/schema";

/**
 * Adds a development suggestion to the institution's library, rewrites it, or with an empty text takes it out. What was
 * already picked for a candidate is that candidate's and stays.
 *
 * @returns the mark of the text as it stands now
 * @throws Refusal `forbidden`, `not-found` (competency, suggestion), `conflict`, `invalid` (empty, or there already)
 */
export async function saveSuggestion(viewer: Viewer, input: SaveSuggestion): Promise<string> {
  const { institutionId, code, rowId, text } = input;
  authorize(viewer, "suggestion:edit", institutionId);
  await db.$transaction(async (tx) => {
    const place = { institutionId, competencyId: await lockCompetency(tx, code) };
    const before = await readBefore(tx, place, input);
    const after = text === "" ? null : { text };
    await writeSuggestion(tx, { place, rowId, text, viewer });
    await recordAudit(tx, {
      actor: viewer,
      institutionId,
      action: after ? "suggestion.saved" : "suggestion.removed",
      subjectType: "competency",
      subjectId: code,
      ...(before && { before }),
      ...(after && { after }),
    });
  });
  return fingerprint({ text });
}

type Place = { readonly institutionId: string; readonly competencyId: string };

/** What the text replaces, as one saw it; null for a new one. */
async function readBefore(tx: Transaction, place: Place, input: SaveSuggestion): Promise<{ text: string } | null> {
  const { rowId, text } = input;
  const all = await tx.developmentSuggestion.findMany({ where: place, select: { id: true, text: true } });
  if (all.some((other) => other.id !== rowId && other.text === text)) {
    throw refuse.field("text", "Saran ini sudah ada di pustaka.");
  }
  if (rowId === null) {
    if (text === "") throw refuse.field("text", "Tulis saran yang akan ditambahkan.");
    return null;
  }
  const stored = all.find(({ id }) => id === rowId);
  if (!stored) throw refuse.notFound("Saran");
  const before = { text: stored.text };
  requireSeen(fingerprint(before), input, [before, { text }]);
  return before;
}

type Write = Pick<SaveSuggestion, "rowId" | "text"> & { readonly place: Place; readonly viewer: Viewer };

async function writeSuggestion(tx: Transaction, { place, rowId: id, text, viewer }: Write): Promise<void> {
  const { developmentSuggestion: library } = tx;
  if (id === null) await library.create({ data: { ...place, text, createdById: viewer.id }, select: { id: true } });
  else if (text === "") await library.delete({ where: { id }, select: { id: true } });
  else await library.update({ where: { id }, data: { text, revision: { increment: 1 } }, select: { id: true } });
}

/** One change at a time per competency: two people must not add the same suggestion at once. */
async function lockCompetency(tx: Transaction, code: string): Promise<string> {
  const [row] = await tx.$queryRaw<readonly { id: string }[]>`
    SELECT id FROM competencies WHERE code = ${code} FOR NO KEY UPDATE`;
  if (!row) throw refuse.notFound("Kompetensi");
  return row.id;
}
