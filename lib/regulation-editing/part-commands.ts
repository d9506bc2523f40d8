import "server-only";

import type { Viewer } from "@/lib/auth/policy";
import { fromCivilDate } from "@/lib/core/civil-date";
import type { Transaction } from "@/lib/core/db";
import { db } from "@/lib/core/db";
import { replaceSheet } from "@/lib/editing/sheet-commands";
import type { LockedRegulation } from "@/lib/regulation-editing/lock-commands";
import { lockDraftRegulation, recordEdit } from "@/lib/regulation-editing/lock-commands";
import type { RegulationParts, Signature } from "@/lib/regulation-editing/parts";
import type { Pen } from "@/lib/regulation-editing/pen";
import { penOf } from "@/lib/regulation-editing/pen";
import { DraftArticle, RegulationBody } from "@/lib/regulations/schema";

type Values = Readonly<Record<string, string | number | null>>;

export type PartChange = {
  readonly parts: RegulationParts;
  /** What the trail says of it: which part, what happened, and what it is now. */
  readonly record: Values;
  /** What it was. */
  readonly before?: Values | undefined;
};

type Asked = {
  readonly regulation: string;
  readonly reason?: string | null;
  readonly lines?: string | null;
};

/**
 * The one way in which the text of a draft regulation changes: locked, read, changed by a pure function, checked by the
 * schema that everything of a regulation passes, written, recorded.
 *
 * @returns the text as it stands now
 * @throws Refusal `not-found`, `forbidden`, `rule` (no draft any more, being verified), and what `change` refuses
 */
export async function changeParts(
  viewer: Viewer,
  { regulation: slug, reason, lines }: Asked,
  change: (parts: RegulationParts, pen: Pen) => PartChange,
): Promise<RegulationParts> {
  return db.$transaction(async (tx) => {
    const regulation = await lockDraftRegulation(tx, viewer, slug);
    const { text } = regulation.document;
    const pen = penOf({ text, isTyped: regulation.isTyped, reason, lines });
    const { parts, record, before } = change(partsOf(regulation), pen);
    if (pen.text() !== text) await replaceSheet(tx, regulation, pen.text());
    await writeParts(tx, regulation, parts);
    await recordEdit(tx, viewer, [regulation, { ...(before && { before }), after: record }]);
    return parts;
  });
}

type Stored = {
  readonly body: unknown;
  readonly articles: readonly { readonly content: unknown }[];
};

export function partsOf({ body, articles }: Stored): RegulationParts {
  return {
    body: RegulationBody.parse(body),
    articles: articles.map(({ content }) => DraftArticle.parse(content)),
  };
}

async function writeParts(tx: Transaction, { id }: LockedRegulation, parts: RegulationParts): Promise<void> {
  const body = RegulationBody.parse(parts.body);
  await tx.regulation.update({
    where: { id },
    data: {
      body,
      gazette: body.gazette?.value ?? null,
      enactedOn: dayOf(body.signatures, "ENACTED"),
      promulgatedOn: dayOf(body.signatures, "PROMULGATED"),
      revision: { increment: 1 },
    },
  });
  await tx.article.deleteMany({ where: { regulationId: id } });
  await tx.article.createMany({
    data: parts.articles.map((article, ordinal) => {
      const content = DraftArticle.parse(article);
      return { regulationId: id, number: content.number, ordinal, content };
    }),
  });
}

function dayOf(signatures: readonly Signature[], act: Signature["act"]): Date | null {
  const day = signatures.find((signature) => signature.act === act)?.date.value ?? null;
  return day === null ? null : fromCivilDate(day);
}
