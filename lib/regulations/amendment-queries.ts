import "server-only";

import { cache } from "react";

import { fromCivilDate } from "@/lib/core/civil-date";
import { db } from "@/lib/core/db";
import type { RegulationSummary } from "@/lib/regulations/document";
import { REGULATION_SUMMARY, toRegulationSummary } from "@/lib/regulations/summary";

/** What a regulation amends (null where the store does not hold it) and what amended it by a day, oldest first. */
export type Amendments = {
  readonly amends: readonly { readonly citation: string; readonly target: RegulationSummary | null }[];
  readonly amendedBy: readonly RegulationSummary[];
};

/**
 * The amendments around a published regulation. Public: what is published is gazetted, and drafts are left out.
 *
 * @param day "YYYY-MM-DD": amendments that take effect later are left out
 */
export const findAmendments = cache(async (slug: string, day: string): Promise<Amendments> => {
  const rows = await db.regulationRelation.findMany({
    where: {
      type: "AMENDS",
      OR: [
        { regulation: { slug, status: { not: "DRAFT" } } },
        { target: { slug }, regulation: { status: { not: "DRAFT" }, effectiveFrom: { lte: fromCivilDate(day) } } },
      ],
    },
    orderBy: [{ regulation: { effectiveFrom: "asc" } }, { ordinal: "asc" }],
    select: {
      citation: true,
      target: { select: REGULATION_SUMMARY },
      regulation: { select: REGULATION_SUMMARY },
    },
  });
  const [own, inverse] = [
    rows.filter(({ regulation }) => regulation.slug === slug),
    rows.filter(({ target }) => target?.slug === slug),
  ];
  return {
    amends: own.map(({ citation, target }) => ({
      citation,
      target: target && target.status !== "DRAFT" ? toRegulationSummary(target, day) : null,
    })),
    amendedBy: inverse.map(({ regulation }) => toRegulationSummary(regulation, day)),
  };
});
