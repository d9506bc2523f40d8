import "server-only";

import { createHash } from "node:crypto";

import { recordAudit } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/policy";
import { authorize } from "@/lib/auth/viewer";
import { fromCivilDate } from "@/lib/core/civil-date";
import type { Transaction } from "@/lib/core/db";
import { db } from "@/lib/core/db";
import { refuse } from "@/lib/core/errors";
import { wasPublished } from "@/lib/regulations/history-queries";
import { removalObstacle, reviewObstacle, romanOrder } from "@/lib/regulations/rules";
import type { DraftRegulation, StartRegulation } from "@/lib/regulations/schema";
import { typedRegulation } from "@/lib/regulations/typed";
import { verbatimOf } from "@/lib/sources/reading";

export type SourceText = { readonly fileName: string; readonly text: string };

/**
 * Takes a regulation in as a draft, replacing an earlier draft of the same slug: source document, body, articles,
 * annexes with the positions they name, relations.
 *
 * @throws Refusal `forbidden`, `not-found` (institution), `rule` when the regulation is already published.
 */
export async function draftRegulation(viewer: Viewer, draft: DraftRegulation, source: SourceText): Promise<void> {
  await db.$transaction(async (tx) => {
    const institution = await tx.institution.findUnique({ where: { slug: draft.institution }, select: { id: true } });
    if (!institution) throw refuse.notFound("Instansi");
    authorize(viewer, "regulation:draft", institution.id);
    await removeEarlierDraft(tx, draft.slug, institution.id);

    const documentId = await keepSource(tx, draft.slug, source);
    const regulation = await tx.regulation.create({
      data: {
        slug: draft.slug,
        institutionId: institution.id,
        documentId,
        draftedById: viewer.id,
        ...regulationColumns(draft),
      },
      select: { id: true },
    });
    await addArticles(tx, regulation.id, draft);
    await addAnnexes(tx, { regulationId: regulation.id, institutionId: institution.id }, draft);
    await addRelations(tx, regulation.id, draft);
    await recordAudit(tx, {
      actor: viewer,
      institutionId: institution.id,
      action: "regulation.drafted",
      subjectType: "regulation",
      subjectId: regulation.id,
      after: { slug: draft.slug },
    });
  });
}

/**
 * Begins a regulation from what is typed in a form, for standards that are written at the portal: its source document is
 * the record of the typing and says so (docs/adr/0012).
 *
 * @returns its slug
 * @throws Refusal `not-found` (institution), `forbidden`, `invalid` where a regulation of this number and year is there
 */
export async function startRegulation(viewer: Viewer, input: StartRegulation): Promise<{ readonly slug: string }> {
  const where = { id: input.institutionId };
  const institution = await db.institution.findUnique({ where, select: { id: true, slug: true } });
  if (!institution) throw refuse.notFound("Instansi");
  authorize(viewer, "regulation:draft", institution.id);
  const { draft, source } = typedRegulation(input, institution.slug);
  const isTaken = await db.regulation.findUnique({ where: { slug: draft.slug }, select: { id: true } });
  if (isTaken) throw refuse.field("number", "Peraturan dengan nomor dan tahun ini sudah ada.");
  await draftRegulation(viewer, draft, source);
  return { slug: draft.slug };
}

async function removeEarlierDraft(tx: Transaction, slug: string, institutionId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM regulations WHERE slug = ${slug} FOR UPDATE`;
  const earlier = await tx.regulation.findUnique({
    where: { slug },
    select: {
      id: true,
      status: true,
      institutionId: true,
      reviews: { where: { endedAt: null }, select: { id: true } },
    },
  });
  if (!earlier) return;
  if (earlier.institutionId !== institutionId) throw refuse.rule("Nama pendek peraturan ini dipakai instansi lain.");
  if (earlier.status !== "DRAFT") throw refuse.rule("Peraturan ini sudah diterbitkan dan tidak dapat diganti.");
  const obstacle = reviewObstacle(earlier.reviews);
  if (obstacle) throw refuse.rule(obstacle);
  const kept = removalObstacle(await wasPublished(tx, earlier.id));
  if (kept) throw refuse.rule(kept);
  await tx.standardVersion.deleteMany({ where: { regulationId: earlier.id } });
  await tx.regulation.delete({ where: { id: earlier.id } });
}

/** The same text is kept once; another text under the same slug is another document. */
async function keepSource(tx: Transaction, slug: string, { fileName, text }: SourceText): Promise<string> {
  const sha256 = createHash("sha256").update(text).digest("hex");
  const existing = await tx.sourceDocument.findUnique({ where: { slug }, select: { id: true, sha256: true } });
  if (existing?.sha256 === sha256) return existing.id;
  const { id } = await tx.sourceDocument.create({
    data: {
      slug: existing ? `${slug}-${sha256.slice(0, 8)}` : slug,
      fileName,
      sha256,
      text,
      lineCount: text.split("\n").length,
    },
    select: { id: true },
  });
  return id;
}

function regulationColumns(draft: DraftRegulation) {
  const dateOf = (act: "ENACTED" | "PROMULGATED") =>
    draft.signatures.find((signature) => signature.act === act)?.date.value ?? null;
  const enactedOn = dateOf("ENACTED");
  const promulgatedOn = dateOf("PROMULGATED");
  const { preamble, considerations, legalBases, decision, closing, signatures, findings, number, year, title, issuer } =
    draft;
  if (number.value === null || year.value === null || title.value === null || issuer.value === null) {
    throw refuse.rule("Nomor, tahun, judul dan penerbit peraturan harus ada.");
  }
  return {
    kind: draft.kind,
    number: number.value,
    year: year.value,
    title: title.value,
    issuer: issuer.value,
    enactedOn: enactedOn ? fromCivilDate(enactedOn) : null,
    promulgatedOn: promulgatedOn ? fromCivilDate(promulgatedOn) : null,
    effectiveFrom: fromCivilDate(draft.effectiveFrom),
    gazette: draft.gazette?.value ?? null,
    body: {
      number,
      year,
      title,
      issuer,
      preamble,
      considerations,
      legalBases,
      decision,
      closing,
      signatures,
      gazette: draft.gazette,
      findings,
    },
  };
}

async function addArticles(tx: Transaction, regulationId: string, { articles }: DraftRegulation): Promise<void> {
  await tx.article.createMany({
    data: articles.map((content, ordinal) => ({ regulationId, number: content.number, ordinal, content })),
  });
}

type Scope = { readonly regulationId: string; readonly institutionId: string };

async function addAnnexes(tx: Transaction, scope: Scope, { annexes }: DraftRegulation): Promise<void> {
  for (const { slug, label, title, heading, signature, positions } of annexes) {
    const annex = await tx.annex.create({
      data: {
        regulationId: scope.regulationId,
        slug,
        label,
        ordinal: romanOrder(label),
        title: title.value ?? "",
        content: { title, heading, signature },
      },
      select: { id: true },
    });
    for (const [ordinal, position] of positions.entries()) {
      const { id, first } = await addPosition(tx, scope, position);
      await tx.annexListing.create({
        data: {
          annexId: annex.id,
          positionId: id,
          ordinal,
          printedOrdinal: position.ordinal?.value ?? null,
          nameAsWritten: verbatimOf(position.name),
          lineFrom: first.lineFrom,
          lineTo: position.name.source.at(-1)?.lineTo ?? first.lineTo,
        },
      });
    }
  }
}

type AnnexPosition = DraftRegulation["annexes"][number]["positions"][number];

/** The position that an annex names, made where it is new, and the line on which its name begins. */
async function addPosition(tx: Transaction, { institutionId }: Scope, { slug, name, unit, tier }: AnnexPosition) {
  const [first] = name.source;
  if (name.value === null || !first) throw refuse.rule("Jabatan dalam lampiran harus bernama dan menyebut barisnya.");
  const { id } = await tx.position.upsert({
    where: { institutionId_slug: { institutionId, slug } },
    create: { institutionId, slug, name: name.value, unit: unit?.value ?? "", tier },
    update: {},
    select: { id: true },
  });
  return { id, first };
}

/** A regulation of the store, or null where only the citation stands. */
async function findTarget(tx: Transaction, target: string | null): Promise<string | null> {
  if (target === null) return null;
  const known = await tx.regulation.findUnique({ where: { slug: target }, select: { id: true } });
  if (!known) throw refuse.notFound(`Peraturan ${target}`);
  return known.id;
}

async function addRelations(tx: Transaction, regulationId: string, { relations }: DraftRegulation): Promise<void> {
  for (const [ordinal, { type, target, citation }] of relations.entries()) {
    const [first] = citation.source;
    if (citation.value === null || !first) throw refuse.rule("Hubungan antarperaturan harus menyebut barisnya.");
    await tx.regulationRelation.create({
      data: {
        regulationId,
        type,
        targetId: await findTarget(tx, target),
        ordinal,
        citation: citation.value,
        lineFrom: first.lineFrom,
        lineTo: citation.source.at(-1)?.lineTo ?? first.lineTo,
      },
    });
  }
}
