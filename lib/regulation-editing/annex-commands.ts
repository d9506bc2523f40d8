import "server-only";

import type { Viewer } from "@/lib/auth/policy";
import type { Transaction } from "@/lib/core/db";
import { refuse } from "@/lib/core/errors";
import { nextPlace } from "@/lib/editing/copy-commands";
import { requireSeen } from "@/lib/editing/seen";
import { replaceSheet } from "@/lib/editing/sheet-commands";
import { additionObstacle, placeAmong } from "@/lib/regulation-editing/annex-labels";
import {
  annexAt,
  annexObstacle,
  annexSlug,
  annexValues,
  isOfHead,
  writtenAnnex,
} from "@/lib/regulation-editing/annexes";
import type { LockedRegulation } from "@/lib/regulation-editing/lock-commands";
import { recordEdit } from "@/lib/regulation-editing/lock-commands";
import { markOf } from "@/lib/regulation-editing/parts";
import { penOf } from "@/lib/regulation-editing/pen";
import type { PlacePosition, RemoveAnnex, SaveAnnex } from "@/lib/regulation-editing/schema";
import { annexName } from "@/lib/regulations/labels";
import { AnnexContent } from "@/lib/regulations/schema";

type Saved = { readonly slug: string; readonly mark: string };

/** Writes label, title and heading of an annex anew, or a new one among the others; positions and signature stay. */
export async function writeAnnex(
  tx: Transaction,
  viewer: Viewer,
  [regulation, input]: readonly [LockedRegulation, SaveAnnex],
): Promise<Saved> {
  const { label, title, heading, rowId } = input;
  const rows = await findAnnexes(tx, regulation);
  const row = rowId === null ? null : requireAnnex(rows, rowId);
  const before = row && annexValues(row);
  const typed = { label, title, heading: heading.join("\n") };
  if (before) requireSeen(markOf(before), input, [before, typed]);
  const others = rows.filter((other) => other !== row).map((other) => other.label);
  if (row?.label !== label) requireLabel(others, label);
  const content = await writeContent(tx, regulation, [row?.content ?? null, input]);
  const values = { label, slug: annexSlug(label), title, content };
  if (row) await tx.annex.update({ where: { id: row.id }, data: values });
  else await insertAnnex(tx, regulation, [rows, values]);
  await recordAnnex(tx, viewer, [
    regulation,
    { before, after: { part: "annex", change: row ? "edited" : "added", ...typed } },
  ]);
  return { slug: values.slug, mark: markOf(typed) };
}

async function findAnnexes(tx: Transaction, { id }: LockedRegulation) {
  const rows = await tx.annex.findMany({
    where: { regulationId: id },
    orderBy: { ordinal: "asc" },
    select: {
      id: true,
      slug: true,
      label: true,
      ordinal: true,
      content: true,
      listings: {
        select: { positionId: true, ordinal: true, lineFrom: true, position: { select: { slug: true, name: true } } },
      },
      _count: { select: { standards: true } },
    },
  });
  return rows.map((row) => ({ ...row, content: AnnexContent.parse(row.content) }));
}

type AnnexRow = Awaited<ReturnType<typeof findAnnexes>>[number];

function requireAnnex(rows: readonly AnnexRow[], slug: string): AnnexRow {
  const row = rows.find((each) => each.slug === slug);
  if (!row) throw refuse.notFound("Lampiran");
  return row;
}

/** Only a single annex goes without a number, and no two have the same. */
function requireLabel(others: readonly string[], label: string): void {
  if (others.some((other) => annexSlug(other) === annexSlug(label))) {
    throw refuse.field("label", "Lampiran dengan nomor ini sudah ada.");
  }
  if (label === "" && others.length > 0) {
    throw refuse.field("label", "Tulis nomor atau hurufnya: rancangan ini mempunyai lampiran lain.");
  }
}

type Wanted = readonly [AnnexContent | null, Pick<SaveAnnex, "title" | "heading" | "reason" | "lines">];

async function writeContent(
  tx: Transaction,
  regulation: LockedRegulation,
  [stored, { title, heading, reason, lines }]: Wanted,
): Promise<AnnexContent> {
  const { isTyped } = regulation;
  const { text } = regulation.document;
  const pen = penOf({ text, isTyped, reason, lines });
  const content = AnnexContent.parse(writtenAnnex(pen, isTyped, [stored, { title, heading }]));
  if (pen.text() !== text) await replaceSheet(tx, regulation, pen.text());
  return content;
}

type NewAnnex = Pick<AnnexRow, "label" | "slug" | "content"> & { readonly title: string };

/** At the place that its label has in print. */
async function insertAnnex(
  tx: Transaction,
  { id: regulationId }: LockedRegulation,
  [rows, values]: readonly [readonly AnnexRow[], NewAnnex],
): Promise<void> {
  const labels = rows.map(({ label }) => label);
  const obstacle = additionObstacle(labels);
  if (obstacle) throw refuse.rule(obstacle);
  const ordinal = rows[placeAmong(labels, values.label)]?.ordinal ?? nextPlace(rows);
  const behind = { regulationId, ordinal: { gte: ordinal } };
  await tx.annex.updateMany({ where: behind, data: { ordinal: { increment: 1 } } });
  await tx.annex.create({ data: { ...values, regulationId, ordinal } });
}

type Values = Readonly<Record<string, string>>;
type Change = { readonly before: Values | null; readonly after: Values };

async function recordAnnex(
  tx: Transaction,
  viewer: Viewer,
  [regulation, { before, after }]: readonly [LockedRegulation, Change],
): Promise<void> {
  await tx.regulation.update({ where: { id: regulation.id }, data: { revision: { increment: 1 } } });
  await recordEdit(tx, viewer, [regulation, { ...(before && { before: { part: "annex", ...before } }), after }]);
}

/** Deletes an annex that names no position and holds no standard, and takes its words off the sheet. */
export async function deleteAnnex(
  tx: Transaction,
  viewer: Viewer,
  [regulation, { rowId, seen }]: readonly [LockedRegulation, RemoveAnnex],
): Promise<void> {
  const rows = await findAnnexes(tx, regulation);
  const row = requireAnnex(rows, rowId);
  const before = annexValues(row);
  if (markOf(before) !== seen) throw refuse.stale();
  if (rows.length === 1) throw refuse.rule("Lampiran satu-satunya tidak dapat dihapus; ubah isinya.");
  const { label, listings, _count } = row;
  const obstacle = annexObstacle({ label, listingCount: listings.length, standardCount: _count.standards });
  if (obstacle) throw refuse.rule(obstacle);
  const { text } = regulation.document;
  const pen = penOf({ text, isTyped: regulation.isTyped });
  pen.strike([row.content.title, ...row.content.heading].filter((cited) => !isOfHead(cited)));
  if (pen.text() !== text) await replaceSheet(tx, regulation, pen.text());
  await tx.annex.delete({ where: { id: row.id } });
  await recordAnnex(tx, viewer, [regulation, { before, after: { part: "annex", change: "removed", label } }]);
}

/**
 * Moves the listing, which keeps its line, and the standard with it. Out of the annex in which a document prints it, it goes
 * only with a reason, as every value that differs from the document (docs/adr/0008).
 */
export async function movePosition(
  tx: Transaction,
  viewer: Viewer,
  [regulation, input]: readonly [LockedRegulation, PlacePosition],
): Promise<void> {
  const rows = await findAnnexes(tx, regulation);
  const found = rows.flatMap((row) => row.listings.map((listing) => ({ from: row, ...listing })));
  const listing = found.find(({ positionId }) => positionId === input.position);
  if (!listing) throw refuse.notFound("Jabatan");
  const { from, positionId, position } = listing;
  if (from.slug !== input.seen) throw refuse.stale();
  const to = rows.find(({ slug }) => slug === input.annex);
  if (!to) throw refuse.field("annex", "Pilih lampiran rancangan ini.");
  if (to === from) return;
  const printed = regulation.isTyped ? null : annexAt(rows, listing.lineFrom);
  if (printed && printed !== to && input.reason === null) {
    const where = `Naskah mencetak jabatan ini pada baris ${listing.lineFrom}, di bawah ${annexName(printed)}`;
    throw refuse.field("reason", `${where}: tuliskan alasannya.`);
  }
  await tx.annexListing.update({
    where: { annexId_positionId: { annexId: from.id, positionId } },
    data: { annexId: to.id, ordinal: nextPlace(to.listings) },
  });
  await tx.standardVersion.updateMany({
    where: { regulationId: regulation.id, positionId },
    data: { annexId: to.id, revision: { increment: 1 } },
  });
  await tx.regulation.update({ where: { id: regulation.id }, data: { revision: { increment: 1 } } });
  const { name } = position;
  const { reason } = input;
  const record = (annex: AnnexRow) => ({ part: "position", name, annexId: annexName(annex) });
  await recordEdit(tx, viewer, [
    regulation,
    { before: record(from), after: { change: "moved", ...record(to), ...(reason !== null && { reason }) } },
  ]);
}
