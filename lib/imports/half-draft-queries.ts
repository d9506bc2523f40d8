import "server-only";

import type { Transaction } from "@/lib/core/db";
import { MAKING_FACTS, readMaking } from "@/lib/publication/making-queries";
import { REGULATION_NAME, regulationName } from "@/lib/regulations/labels";

export type HalfDraft = { readonly slug: string; readonly name: string };

type Import = { readonly institutionId: string; readonly sha256: string };

/** The draft that the making of an import left behind without finishing it; authorized by whoever asks. */
export async function findHalfDraft(
  tx: Pick<Transaction, "importSession" | "regulation">,
  { institutionId, sha256 }: Import,
): Promise<HalfDraft | null> {
  const rows = await tx.regulation.findMany({
    where: { institutionId, status: "DRAFT", document: { sha256 } },
    select: { ...MAKING_FACTS, ...REGULATION_NAME },
  });
  for (const row of rows) {
    if (await readMaking(tx, row)) return { slug: row.slug, name: regulationName(row) };
  }
  return null;
}
