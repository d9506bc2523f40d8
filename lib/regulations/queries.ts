import "server-only";

import { cache } from "react";

import { todayInJakarta } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { RelationType } from "@/lib/generated/prisma/enums";
import type { PositionSummary, RegulationSummary } from "@/lib/regulations/document";
import { correctedText, correctionsBy, nextCorrectionAfter } from "@/lib/regulations/corrected";
import { AnnexContent, DraftArticle, RegulationBody } from "@/lib/regulations/schema";
import {
  POSITION_SUMMARY,
  REGULATION_SUMMARY,
  toPositionSummary,
  toRegulationSummary,
} from "@/lib/regulations/summary";

// Public queries: they take no viewer, because a published regulation is gazetted. Drafts are left out in `where`.
const PUBLISHED = { status: { not: "DRAFT" } } as const;

export type RegulationRelationView = {
  readonly type: RelationType;
  readonly citation: string;
  readonly lineFrom: number;
  readonly lineTo: number;
  readonly target: RegulationSummary | null;
};

export type AnnexPosition = PositionSummary & {
  readonly printedOrdinal: string | null;
  readonly nameAsWritten: string;
  readonly lineFrom: number;
  readonly lineTo: number;
  /** False where the annex only names the position. */
  readonly hasStandard: boolean;
  /** Whose standard it follows by the words of this regulation. */
  readonly follows: PositionSummary | null;
  /** The newest amendment that gave the position another standard. */
  readonly changedBy: RegulationSummary | null;
};

export type AnnexView = {
  readonly slug: string;
  readonly label: string;
  readonly title: string;
  readonly content: AnnexContent;
  readonly positions: readonly AnnexPosition[];
};

export type RegulationDetail = RegulationSummary & {
  readonly document: { readonly slug: string; readonly fileName: string; readonly sha256: string };
  /** As corrected by the day; what a correction changed says so. */
  readonly body: RegulationBody;
  readonly articles: readonly DraftArticle[];
  readonly annexes: readonly AnnexView[];
  readonly relations: readonly RegulationRelationView[];
  /** Relations that other published regulations have to this one ("dicabut oleh"). */
  readonly inverseRelations: readonly { readonly type: RelationType; readonly from: RegulationSummary }[];
  /** Since when our copy of the body is corrected, by the day: the last correction last. */
  readonly corrections: readonly { readonly since: string }[];
  /** First day of the first correction after that day, once it is published; null where none is. */
  readonly nextCorrection: string | null;
};

const REGULATION_ROWS = {
  ...REGULATION_SUMMARY,
  body: true,
  document: { select: { slug: true, fileName: true, sha256: true } },
  articles: { orderBy: { ordinal: "asc" }, select: { content: true } },
  annexes: {
    orderBy: { ordinal: "asc" },
    select: {
      slug: true,
      label: true,
      title: true,
      content: true,
      standards: { select: { positionId: true } },
      listings: {
        orderBy: { ordinal: "asc" },
        select: {
          positionId: true,
          printedOrdinal: true,
          nameAsWritten: true,
          lineFrom: true,
          lineTo: true,
          position: { select: POSITION_SUMMARY },
          follows: { select: POSITION_SUMMARY },
        },
      },
    },
  },
  relations: {
    orderBy: { ordinal: "asc" },
    select: { type: true, citation: true, lineFrom: true, lineTo: true, target: { select: REGULATION_SUMMARY } },
  },
  inverseRelations: {
    where: { regulation: PUBLISHED },
    orderBy: { regulation: { effectiveFrom: "asc" } },
    select: {
      type: true,
      regulation: { select: { ...REGULATION_SUMMARY, standards: { select: { positionId: true } } } },
    },
  },
} as const satisfies Prisma.RegulationSelect;

type InverseRow = Prisma.RegulationGetPayload<{ select: typeof REGULATION_ROWS }>["inverseRelations"][number];

function toInverse({ type, regulation: { standards, ...from } }: InverseRow, day: string) {
  return { type, from: toRegulationSummary(from, day), positionIds: standards.map(({ positionId }) => positionId) };
}

/** Without a day everything that is announced counts, too. */
function hasBegunBy(asOf: string | null) {
  return ({ from }: ReturnType<typeof toInverse>) => asOf === null || from.effectiveFrom <= asOf;
}

/**
 * A published regulation with its body, articles, annexes, relations and source document, or null.
 *
 * @param asOf "YYYY-MM-DD": with the statuses and the words of that day, and without what regulations that took effect later did to it
 */
export const findRegulation = cache(
  async (slug: string, asOf: string | null = null): Promise<RegulationDetail | null> => {
    const row = await db.regulation.findFirst({
      where: { slug, ...PUBLISHED },
      select: REGULATION_ROWS,
    });
    if (!row) return null;
    const day = asOf ?? todayInJakarta(new Date());
    const corrections = correctionsBy(row.corrections, day);
    const inverse = row.inverseRelations.map((relation) => toInverse(relation, day)).filter(hasBegunBy(asOf));
    const changes = new Map(
      inverse
        .filter(({ type }) => type === "AMENDS")
        .flatMap(({ from, positionIds }) => positionIds.map((id) => [id, from] as const)),
    );

    return {
      ...toRegulationSummary(row, day),
      document: row.document,
      ...correctedText(
        {
          body: RegulationBody.parse(row.body),
          articles: row.articles.map(({ content }) => DraftArticle.parse(content)),
        },
        corrections,
      ),
      corrections: corrections.map(({ since }) => ({ since })),
      nextCorrection: nextCorrectionAfter(row.corrections, day),
      annexes: row.annexes.map((annex) => toAnnex(annex, changes)),
      relations: row.relations.map(({ target, ...relation }) => ({
        ...relation,
        target: target && target.status !== "DRAFT" ? toRegulationSummary(target, day) : null,
      })),
      inverseRelations: inverse.map(({ type, from }) => ({ type, from })),
    };
  },
);

type AnnexRow = Prisma.RegulationGetPayload<{ select: typeof REGULATION_ROWS }>["annexes"][number];

/** @param changes by position: the newest amendment that gave it another standard */
function toAnnex(
  { listings, standards, content, ...annex }: AnnexRow,
  changes: ReadonlyMap<string, RegulationSummary>,
): AnnexView {
  const detailed = new Set(standards.map(({ positionId }) => positionId));
  return {
    ...annex,
    content: AnnexContent.parse(content),
    positions: listings.map(({ position, positionId, follows, ...listing }) => ({
      ...toPositionSummary(position),
      ...listing,
      follows: follows && toPositionSummary(follows),
      hasStandard: detailed.has(positionId),
      changedBy: changes.get(positionId) ?? null,
    })),
  };
}

export type SourceDocumentView = {
  readonly slug: string;
  readonly fileName: string;
  readonly sha256: string;
  /** Line N of the citations is `lines[N - 1]`. */
  readonly lines: readonly string[];
};

/** The source document of a published regulation (by the regulation's slug), or null. */
export const findSourceDocument = cache(async (regulationSlug: string): Promise<SourceDocumentView | null> => {
  const row = await db.regulation.findFirst({
    where: { slug: regulationSlug, ...PUBLISHED },
    select: { document: { select: { slug: true, fileName: true, sha256: true, text: true } } },
  });
  if (!row) return null;
  const { text, ...document } = row.document;
  return { ...document, lines: text.split("\n") };
});
