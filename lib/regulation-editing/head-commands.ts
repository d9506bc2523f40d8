import "server-only";

import type { Viewer } from "@/lib/auth/policy";
import { fromCivilDate } from "@/lib/core/civil-date";
import { formatDate } from "@/lib/core/dates";
import type { Transaction } from "@/lib/core/db";
import { refuse, Refusal } from "@/lib/core/errors";
import { requireSeen } from "@/lib/editing/seen";
import { replaceSheet } from "@/lib/editing/sheet-commands";
import { isOfHead } from "@/lib/regulation-editing/annexes";
import type { Head } from "@/lib/regulation-editing/head";
import { headOf } from "@/lib/regulation-editing/head";
import type { LockedRegulation } from "@/lib/regulation-editing/lock-commands";
import { recordEdit } from "@/lib/regulation-editing/lock-commands";
import { markOf } from "@/lib/regulation-editing/parts";
import { penOf } from "@/lib/regulation-editing/pen";
import { contradictedDay, precededDay, saidFirstDay } from "@/lib/regulations/first-day";
import { AnnexContent, DraftArticle, RegulationBody } from "@/lib/regulations/schema";
import type { EditRegulation } from "@/lib/regulations/schema";
import type { CitedText } from "@/lib/sources/schema";
import { regulationSlug, typedRegulation } from "@/lib/regulations/typed";

/** Writes the head anew: columns, cited body, sheet, address, and the first day of its standards. */
export async function rewriteHead(
  tx: Transaction,
  viewer: Viewer,
  [regulation, input]: readonly [LockedRegulation, EditRegulation],
) {
  const { rowId: _id, seen, overwrite, reason, isRetroactive, ...head } = input;
  const stored = headOf(regulation);
  requireSeen(markOf(stored), { seen, overwrite }, [stored, head]);
  const effectiveFrom = fromCivilDate(head.effectiveFrom);
  const slug = await findAddress(tx, regulation, head);
  const body = RegulationBody.parse(regulation.body);
  if (head.effectiveFrom !== stored.effectiveFrom) {
    if (!isRetroactive) requireNoEarlierDay(head, body);
    if (!regulation.isTyped && !reason) requireSaidDay(head, [regulation, body]);
  }
  const values = regulation.isTyped
    ? await typeHead(tx, regulation, head)
    : citeHead(regulation, { body, head, reason });
  await tx.regulation.update({
    where: { id: regulation.id },
    data: { ...head, slug, effectiveFrom, body: { ...body, ...values }, revision: { increment: 1 } },
  });
  await tx.standardVersion.updateMany({ where: { regulationId: regulation.id }, data: { validFrom: effectiveFrom } });
  const isMoved = slug !== regulation.slug;
  // With the address that it had: what was recorded under it is still about this draft (lib/publication).
  await recordEdit(tx, viewer, [
    regulation,
    {
      before: { ...stored, ...(isMoved && { slug: regulation.slug }) },
      after: { ...head, ...(isMoved && { slug }), ...(reason && { reason }) },
    },
  ]);
  return { slug, mark: markOf(head), isMoved };
}

/** A day before its enactment is more often mistyped than meant. */
function requireNoEarlierDay({ effectiveFrom }: Head, { signatures }: RegulationBody): void {
  const days = signatures.map(({ date }) => date.value);
  const day = precededDay(effectiveFrom, days);
  if (day === null) return;
  throw new Refusal("invalid", "Periksa isian yang ditandai.", {
    effectiveFrom: [`Tanggal ini mendahului penetapan atau pengundangannya, ${formatDate(day)}. Perbaiki tanggalnya.`],
    isRetroactive: ["Bila naskahnya memang menyatakan berlaku surut, centang pernyataan ini lalu simpan lagi."],
  });
}

/** Another day than the articles of the document name needs a reason, as every value that differs from it. */
function requireSaidDay(
  { effectiveFrom }: Head,
  [{ articles }, { signatures }]: readonly [LockedRegulation, RegulationBody],
) {
  const said = saidFirstDay({ articles: articles.map(({ content }) => DraftArticle.parse(content)), signatures });
  const contradicted = contradictedDay(effectiveFrom, said);
  if (contradicted === null) return;
  throw refuse.field("reason", `${contradicted}: tuliskan alasannya.`);
}

/** A draft goes by its number: corrected, it gets the address of the right one, and the wrong one is free again. */
async function findAddress(tx: Transaction, { slug, kind, number, year, institution }: LockedRegulation, head: Head) {
  if (kind === head.kind && number === head.number && year === head.year) return slug;
  const wanted = regulationSlug(head, institution.slug);
  if (wanted === slug) return slug;
  if (await tx.regulation.findUnique({ where: { slug: wanted }, select: { id: true } })) {
    throw refuse.field("number", "Peraturan dengan nomor dan tahun ini sudah ada.");
  }
  await tx.importSession.updateMany({ where: { draftSlug: slug }, data: { draftSlug: wanted } });
  return wanted;
}

/** The first lines of the sheet, with the heading of the annex that cites them. */
async function typeHead(tx: Transaction, regulation: LockedRegulation, head: Head) {
  const { draft, source } = typedRegulation(head, regulation.institution.slug);
  const { number, year, title, issuer, annexes } = draft;
  const lines = source.text.split("\n");
  const rest = regulation.document.text.split("\n").slice(lines.length);
  await replaceSheet(tx, regulation, [...lines, ...rest].join("\n"));
  const [annex] = annexes;
  for (const { id, content: stored } of annex ? regulation.annexes : []) {
    const before = AnnexContent.parse(stored);
    const renewed = (cited: CitedText, written: CitedText | undefined) =>
      isOfHead(cited) && written ? written : cited;
    const content = {
      ...before,
      title: renewed(before.title, annex?.title),
      // What was typed in the form of the annex stands in lines of its own.
      heading: before.heading.map((cited) => renewed(cited, annex?.heading[0])),
    };
    await tx.annex.update({ where: { id }, data: { content } });
  }
  return { number, year, title, issuer };
}

type Reading = { readonly body: RegulationBody; readonly head: Head; readonly reason: string | undefined };

/** What was read from a document keeps its lines and its reading. */
function citeHead({ document }: LockedRegulation, { body, head, reason }: Reading) {
  const pen = penOf({ text: document.text, isTyped: false, reason });
  return {
    number: pen.write(body.number, head.number),
    year: pen.write(body.year, head.year),
    title: pen.write(body.title, head.title),
    issuer: pen.write(body.issuer, head.issuer),
  };
}
