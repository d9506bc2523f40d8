import "server-only";

import type { Viewer } from "@/lib/auth/policy";
import type { Transaction } from "@/lib/core/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { codesOf } from "@/lib/imports/changes";
import { isMended } from "@/lib/imports/mended";
import { loadDictionary, loadDraft, loadRead, spans } from "@/lib/imports/part-queries";

// Which findings are over because the draft has changed; authorized and locked by the command that changed it.

type Parts = {
  readonly importId: string;
  /** Places of the standards that were changed, null for the regulation. */
  readonly standards: readonly (number | null)[];
  /** A row that was added has been taken out again: what told of it may be open again, though somebody had decided it. */
  readonly isRowGone?: boolean;
};

/** Marks what is over, and opens again what is not after all. */
export async function settleMended(tx: Transaction, viewer: Viewer, parts: Parts): Promise<void> {
  const { importId } = parts;
  const ordinals = await withTables(tx, importId, parts.standards);
  const wanted = { importId, standards: ordinals };
  const { draft: read } = await loadRead(tx, wanted);
  const now = await loadDraft(tx, wanted, codesOf(await loadDictionary(tx)));
  const leftOut = await leftOutOf(tx, importId);
  const open = await tx.importFinding.findMany({ where: concerned(parts, ordinals), orderBy: { ordinal: "asc" } });
  const isOver = (row: (typeof open)[number]) =>
    (row.standard !== null && leftOut.has(row.standard)) ||
    isMended({ ...row, source: spans(row.source) }, { read, now });
  const over = open.filter((row) => row.decision !== "MENDED" && row.decision !== "ACCEPTED" && isOver(row));
  const again = open.filter((row) => (row.decision === "MENDED" || row.decision === "ACCEPTED") && !isOver(row));
  const among = (rows: typeof open) => ({ importId, ordinal: { in: rows.map(({ ordinal }) => ordinal) } });
  await tx.importFinding.updateMany({
    where: among(over),
    data: { decision: "MENDED", decidedById: viewer.id, decidedAt: new Date() },
  });
  await tx.importFinding.updateMany({
    where: among(again),
    data: { decision: null, replacement: null, decidedById: null, decidedAt: null },
  });
}

/** The standards with those whose table they share: what is told of it is told at the first. */
async function withTables(tx: Transaction, importId: string, parts: readonly (number | null)[]): Promise<number[]> {
  const ordinals = [...new Set(parts.filter((part) => part !== null))];
  const rows = await tx.importStandard.findMany({
    where: { importId, ordinal: { in: ordinals } },
    select: { tableOf: true },
  });
  return [...new Set([...ordinals, ...rows.map(({ tableOf }) => tableOf)])];
}

function concerned(
  { importId, standards, isRowGone }: Parts,
  ordinals: readonly number[],
): Prisma.ImportFindingWhereInput {
  // A tier is told at its position and held by the regulation.
  const inRegulation = standards.includes(null) ? [{ standard: null }, { path: { startsWith: "/regulation/" } }] : [];
  const added = isRowGone ? [{ decision: "ACCEPTED" as const, kind: "MISSING_ROW" }] : [];
  return {
    importId,
    AND: [
      { OR: [{ standard: { in: [...ordinals] } }, ...inRegulation] },
      { OR: [{ decision: null }, { decision: { in: ["LATER" as const, "MENDED" as const] } }, ...added] },
    ],
  };
}

/** Standards that no draft is made of: they are left out, and so is each that shares their table. */
async function leftOutOf(tx: Transaction, importId: string): Promise<ReadonlySet<number>> {
  const edits = await tx.importEdit.findMany({
    where: { importId, OR: [{ kind: "VALUE", path: { endsWith: "/isLeftOut" } }, { kind: "UNDONE" }] },
    orderBy: [{ decidedAt: "asc" }, { id: "asc" }],
    select: { id: true, kind: true, path: true, value: true, standard: true },
  });
  const undone = new Set(edits.flatMap(({ kind, path }) => (kind === "UNDONE" ? [path] : [])));
  const out = new Set<number>();
  for (const { id, kind, value, standard } of edits) {
    if (kind === "UNDONE" || standard === null || undone.has(id)) continue;
    if (value === "ya") out.add(standard);
    else out.delete(standard);
  }
  const sharing = await tx.importStandard.findMany({
    where: { importId, tableOf: { in: [...out] } },
    select: { ordinal: true, tableOf: true },
  });
  for (const { ordinal, tableOf } of sharing) if (!out.has(ordinal)) out.delete(tableOf);
  return out;
}
