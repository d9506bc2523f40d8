import "server-only";

import { recordAudit } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/policy";
import { authorizeRecord } from "@/lib/auth/viewer";
import type { Transaction } from "@/lib/core/db";
import { refuse } from "@/lib/core/errors";
import { replaceSheet } from "@/lib/editing/sheet-commands";
import type { DeclareRelation } from "@/lib/editing/schema";
import { requireWhole } from "@/lib/publication/making-queries";
import { closeMended, readNoted } from "@/lib/publication/mending-commands";
import { REGULATION_NAME, regulationName, RELATION_TYPE_LABEL } from "@/lib/regulations/labels";
import { reviewObstacle } from "@/lib/regulations/rules";
import { TAKEN_BACK, TYPED_FILE } from "@/lib/regulations/typed";
import { parseLines } from "@/lib/sources/lines";
import { foldReading } from "@/lib/sources/reading";

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
      document: { select: { id: true, fileName: true, text: true, sha256: true } },
      reviews: { where: { endedAt: null }, select: { id: true } },
      relations: {
        orderBy: { ordinal: "desc" },
        select: { id: true, type: true, targetId: true, ordinal: true, lineFrom: true, citation: true },
      },
    },
  });
  if (!draft) throw refuse.notFound("Peraturan");
  authorizeRecord(viewer, "regulation:draft", { institutionId: draft.institutionId, name: "Peraturan" });
  if (draft.status !== "DRAFT") throw refuse.rule("Peraturan ini bukan rancangan lagi; isinya tidak dapat diubah.");
  const obstacle = reviewObstacle(draft.reviews);
  if (obstacle) throw refuse.rule(obstacle);
  await requireWhole(tx, draft);
  return { ...draft, noted: await readNoted(tx, { regulationId: draft.id, standardVersionId: null }) };
}

type Draft = Awaited<ReturnType<typeof lockForRelations>>;

/** A published regulation of the institution; null where nothing in the store is meant. */
export async function findRelated(tx: Transaction, { institutionId }: Draft, slug: string | null) {
  if (slug === null) return null;
  const target = await tx.regulation.findFirst({
    where: { slug, institutionId, status: { not: "DRAFT" } },
    select: { id: true, ...REGULATION_NAME },
  });
  if (!target) throw refuse.field("target", "Peraturan ini tidak ada atau belum diterbitkan.");
  return target;
}

/** Adds the relation with the line that says so: of the sheet, or of the document; answers its words. */
export async function writeRelation(tx: Transaction, draft: Draft, input: DeclareRelation): Promise<string> {
  const target = await findRelated(tx, draft, input.target);
  if (target && draft.relations.some(({ type, targetId }) => type === input.type && targetId === target.id)) {
    throw refuse.field("target", "Hubungan dengan peraturan ini sudah ada.");
  }
  const { citation, lineFrom, lineTo } = isTyped(draft)
    ? await typeRelation(tx, draft, { type: input.type, citation: target ? regulationName(target) : input.words })
    : citeLines(draft, input.lines);
  await tx.regulationRelation.create({
    data: {
      regulationId: draft.id,
      type: input.type,
      targetId: target?.id ?? null,
      ordinal: (draft.relations[0]?.ordinal ?? -1) + 1,
      citation,
      lineFrom,
      lineTo,
    },
  });
  return citation;
}

const isTyped = ({ document }: Draft): boolean => document.fileName === TYPED_FILE;

type Typed = Pick<DeclareRelation, "type"> & { readonly citation: string };

/** The line says what is done to it; the citation is its name alone, as an importer reads it. */
async function typeRelation(tx: Transaction, draft: Draft, { type, citation }: Typed) {
  const lines = [...draft.document.text.split("\n"), `${RELATION_TYPE_LABEL[type]} ${citation}`];
  await replaceSheet(tx, draft, lines.join("\n"));
  return { citation, lineFrom: lines.length, lineTo: lines.length };
}

/** The words of the document at these lines, as they read. */
export function citeLines({ document }: { readonly document: { readonly text: string } }, asked: string | undefined) {
  const [range] = parseLines((asked ?? "").replace(/[–—]/g, "-")) ?? [];
  if (!range) throw refuse.field("lines", "Sebutkan baris naskah yang menyatakannya, misalnya 12 atau 12-14.");
  const lines = document.text.split("\n");
  if (range.lineTo > lines.length) throw refuse.field("lines", `Naskah ini berakhir pada baris ${lines.length}.`);
  const citation = foldReading(lines.slice(range.lineFrom - 1, range.lineTo).join(" "));
  if (citation === "") throw refuse.field("lines", "Baris itu kosong pada naskah.");
  return { citation, ...range };
}

/** Takes the relation out, and the words of its line off the sheet; a document stays as it is. */
export async function deleteRelation(tx: Transaction, draft: Draft, relationId: string): Promise<void> {
  const { lineFrom } = requireRelation(draft, relationId);
  const lines = draft.document.text.split("\n");
  if (isTyped(draft)) await replaceSheet(tx, draft, lines.with(lineFrom - 1, TAKEN_BACK).join("\n"));
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
  await closeMended(tx, viewer, { ...draft.noted, institutionId: draft.institutionId });
}
