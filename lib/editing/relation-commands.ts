import "server-only";

import { recordAudit } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/policy";
import { authorizeRecord } from "@/lib/auth/viewer";
import type { Transaction } from "@/lib/core/db";
import { refuse } from "@/lib/core/errors";
import { replaceSheet } from "@/lib/editing/sheet-commands";
import type { DeclareRelation } from "@/lib/editing/schema";
import { RELATION_TYPE_LABEL, regulationName } from "@/lib/regulations/labels";
import { reviewObstacle } from "@/lib/regulations/rules";
import { TYPED_FILE } from "@/lib/regulations/typed";

/** What the sheet says in the place of a relation that was taken back: the lines below keep their numbers. */
const TAKEN_BACK = "(baris ini dihapus)";

/** The draft, authorised and locked, with what its relations need. */
export async function lockForRelations(tx: Transaction, viewer: Viewer, slug: string) {
  await tx.$queryRaw`SELECT 1 FROM regulations WHERE slug = ${slug} FOR UPDATE`;
  const draft = await tx.regulation.findUnique({
    where: { slug },
    select: {
      id: true,
      slug: true,
      status: true,
      institutionId: true,
      document: { select: { id: true, fileName: true, text: true } },
      reviews: { where: { endedAt: null }, select: { id: true } },
      relations: { orderBy: { ordinal: "desc" }, select: { id: true, ordinal: true, lineFrom: true, citation: true } },
    },
  });
  if (!draft) throw refuse.notFound("Peraturan");
  authorizeRecord(viewer, "regulation:draft", { institutionId: draft.institutionId, name: "Peraturan" });
  if (draft.status !== "DRAFT") throw refuse.rule("Peraturan ini bukan rancangan lagi; isinya tidak dapat diubah.");
  const obstacle = reviewObstacle(draft.reviews);
  if (obstacle) throw refuse.rule(obstacle);
  return draft;
}

type Draft = Awaited<ReturnType<typeof lockForRelations>>;

function requireTyped({ document }: Draft): void {
  if (document.fileName === TYPED_FILE) return;
  throw refuse.rule(
    "Hubungan peraturan ini dibaca dari dokumennya; yang dapat diatur hanya peraturan yang ditunjuknya.",
  );
}

/** A published regulation of the institution; null where nothing in the store is meant. */
export async function findRelated(tx: Transaction, { institutionId }: Draft, slug: string | null) {
  if (slug === null) return null;
  const target = await tx.regulation.findFirst({
    where: { slug, institutionId, status: { not: "DRAFT" } },
    select: { id: true, kind: true, number: true, year: true },
  });
  if (!target) throw refuse.field("target", "Peraturan ini tidak ada atau belum diterbitkan.");
  return target;
}

/** Adds the line to the sheet and the relation that cites it; answers the line. */
export async function writeRelation(tx: Transaction, draft: Draft, input: DeclareRelation): Promise<string> {
  requireTyped(draft);
  const target = await findRelated(tx, draft, input.target);
  const citation = `${RELATION_TYPE_LABEL[input.type]} ${target ? regulationName(target) : input.words}`;
  const lines = [...draft.document.text.split("\n"), citation];
  await replaceSheet(tx, draft, lines.join("\n"));
  await tx.regulationRelation.create({
    data: {
      regulationId: draft.id,
      type: input.type,
      targetId: target?.id ?? null,
      ordinal: (draft.relations[0]?.ordinal ?? -1) + 1,
      citation,
      lineFrom: lines.length,
      lineTo: lines.length,
    },
  });
  return citation;
}

/** Takes the relation and the words of its line out. */
export async function deleteRelation(tx: Transaction, draft: Draft, relationId: string): Promise<void> {
  requireTyped(draft);
  const { lineFrom } = requireRelation(draft, relationId);
  await replaceSheet(
    tx,
    draft,
    draft.document.text
      .split("\n")
      .with(lineFrom - 1, TAKEN_BACK)
      .join("\n"),
  );
  await tx.regulationRelation.delete({ where: { id: relationId } });
}

/** The relation of this draft. */
export function requireRelation({ relations }: Draft, relationId: string): Draft["relations"][number] {
  const relation = relations.find(({ id }) => id === relationId);
  if (!relation) throw refuse.notFound("Hubungan");
  return relation;
}

type Change = { readonly change: "added" | "removed" | "linked"; readonly citation: string };

/** The draft is another one than was read: its revision says so, and the trail says who did it. */
export async function recordRelation(tx: Transaction, viewer: Viewer, [draft, change]: readonly [Draft, Change]) {
  await tx.regulation.update({ where: { id: draft.id }, data: { revision: { increment: 1 } } });
  await recordAudit(tx, {
    actor: viewer,
    institutionId: draft.institutionId,
    action: "regulation.edited",
    subjectType: "regulation",
    subjectId: draft.id,
    after: { part: "relations", ...change },
  });
}
