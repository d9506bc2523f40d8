import "server-only";

import { createHash } from "node:crypto";

import type { Transaction } from "@/lib/core/db";
import { newIds } from "@/lib/core/uuid";
import { TYPED_FILE } from "@/lib/regulations/typed";

type Sheet = { readonly id: string; readonly slug: string; readonly document: { readonly id: string } };

/**
 * A source document never changes: another sheet takes the place of a typed regulation's. Lines that stand in both stay
 * the lines they were, so that citations hold.
 */
export async function replaceSheet(tx: Transaction, { id, slug, document }: Sheet, text: string): Promise<void> {
  const sha256 = createHash("sha256").update(text).digest("hex");
  const next = await tx.sourceDocument.create({
    data: {
      slug: `${slug}-${newIds(1, new Date())[0] ?? ""}`,
      fileName: TYPED_FILE,
      sha256,
      text,
      lineCount: text.split("\n").length,
    },
    select: { id: true },
  });
  await tx.regulation.update({ where: { id }, data: { documentId: next.id } });
  await tx.sourceSpan.updateMany({ where: { documentId: document.id }, data: { documentId: next.id } });
  await tx.sourceDocument.delete({ where: { id: document.id } });
}
