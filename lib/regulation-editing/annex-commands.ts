import "server-only";

import type { Viewer } from "@/lib/auth/policy";
import type { Transaction } from "@/lib/core/db";
import { refuse } from "@/lib/core/errors";
import { requireSeen } from "@/lib/editing/seen";
import { replaceSheet } from "@/lib/editing/sheet-commands";
import { annexSlug, annexValues, writtenAnnex } from "@/lib/regulation-editing/annexes";
import type { LockedRegulation } from "@/lib/regulation-editing/lock-commands";
import { recordEdit } from "@/lib/regulation-editing/lock-commands";
import { markOf } from "@/lib/regulation-editing/parts";
import { penOf } from "@/lib/regulation-editing/pen";
import type { SaveAnnex } from "@/lib/regulation-editing/schema";
import { AnnexContent } from "@/lib/regulations/schema";

/** Writes label, title and heading of an annex anew; its positions and its signature stay. */
export async function rewriteAnnex(
  tx: Transaction,
  viewer: Viewer,
  [regulation, input]: readonly [LockedRegulation, SaveAnnex],
): Promise<string> {
  const { label, title, heading, reason, lines } = input;
  const rows = await tx.annex.findMany({
    where: { regulationId: regulation.id },
    select: { id: true, slug: true, label: true, content: true },
  });
  const row = rows.find(({ slug }) => slug === input.rowId);
  if (!row) throw refuse.notFound("Lampiran");
  const stored = { label: row.label, content: AnnexContent.parse(row.content) };
  const typed = { label, title, heading: heading.join("\n") };
  requireSeen(markOf(annexValues(stored)), input, [annexValues(stored), typed]);
  if (rows.some((other) => other !== row && other.slug === annexSlug(label))) {
    throw refuse.field("label", "Lampiran dengan nomor ini sudah ada.");
  }
  const { text } = regulation.document;
  const pen = penOf({ text, isTyped: regulation.isTyped, reason, lines });
  const content = AnnexContent.parse(writtenAnnex(pen, regulation.isTyped, [stored.content, { title, heading }]));
  if (pen.text() !== text) await replaceSheet(tx, regulation, pen.text());
  await tx.annex.update({ where: { id: row.id }, data: { label, slug: annexSlug(label), title, content } });
  await tx.regulation.update({ where: { id: regulation.id }, data: { revision: { increment: 1 } } });
  const before = { part: "annex", ...annexValues(stored) };
  await recordEdit(tx, viewer, [regulation, { before, after: { part: "annex", ...typed } }]);
  return markOf(typed);
}
