import "server-only";

import { recordAudit } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/policy";
import { authorizeRecord } from "@/lib/auth/viewer";
import type { Transaction } from "@/lib/core/db";
import { refuse } from "@/lib/core/errors";
import { findIdAt } from "@/lib/regulation-editing/address-queries";
import { requireWhole } from "@/lib/publication/making-queries";
import { closeMended, readNoted } from "@/lib/publication/mending-commands";
import { reviewObstacle } from "@/lib/regulations/rules";
import { TYPED_FILE } from "@/lib/regulations/typed";

/** The draft regulation at an address, also at one that it had before: see lockDraftById. */
export async function lockDraftRegulation(tx: Transaction, viewer: Viewer, slug: string) {
  const id = await findIdAt(tx, slug);
  if (id === null) throw refuse.notFound("Peraturan");
  return lockDraftById(tx, viewer, id);
}

/** The draft regulation, authorised and locked, with what its forms need; edits of one draft follow each other. */
export async function lockDraftById(tx: Transaction, viewer: Viewer, id: string) {
  const regulation = await lockAnyDraft(tx, viewer, id);
  await requireWhole(tx, regulation);
  return regulation;
}

/** Also one that is not whole. */
export async function lockAnyDraft(tx: Transaction, viewer: Viewer, id: string) {
  await tx.$queryRaw`SELECT 1 FROM regulations WHERE id = ${id}::uuid FOR UPDATE`;
  const regulation = await tx.regulation.findUnique({
    where: { id },
    select: {
      id: true,
      slug: true,
      kind: true,
      number: true,
      year: true,
      title: true,
      issuer: true,
      effectiveFrom: true,
      status: true,
      revision: true,
      body: true,
      institutionId: true,
      institution: { select: { slug: true } },
      document: { select: { id: true, fileName: true, text: true, sha256: true } },
      articles: { orderBy: { ordinal: "asc" }, select: { content: true } },
      annexes: { select: { id: true, content: true } },
      reviews: { where: { endedAt: null }, select: { id: true } },
    },
  });
  if (!regulation) throw refuse.notFound("Peraturan");
  const { institutionId } = regulation;
  authorizeRecord(viewer, "regulation:draft", { institutionId, name: "Peraturan" });
  if (regulation.status !== "DRAFT") {
    throw refuse.rule("Peraturan ini bukan rancangan lagi; isinya tidak dapat diubah.");
  }
  const obstacle = reviewObstacle(regulation.reviews);
  if (obstacle) throw refuse.rule(obstacle);
  const noted = await readNoted(tx, { regulationId: regulation.id, standardVersionId: null });
  return { ...regulation, noted, isTyped: regulation.document.fileName === TYPED_FILE };
}

export type LockedRegulation = Awaited<ReturnType<typeof lockDraftById>>;

type Values = Readonly<Record<string, string | number | null>>;
type Change = { readonly before?: Values; readonly after: Values };

/** Last of an edit: notes of the import at what it corrected are over. Who may not publish is found by it (lib/publication). */
export async function recordEdit(
  tx: Transaction,
  viewer: Viewer,
  [{ id, institutionId, noted }, change]: readonly [LockedRegulation, Change],
): Promise<void> {
  await recordAudit(tx, {
    actor: viewer,
    institutionId,
    action: "regulation.edited",
    subjectType: "regulation",
    subjectId: id,
    ...change,
  });
  await closeMended(tx, viewer, { ...noted, institutionId });
}
