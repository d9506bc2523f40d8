import "server-only";

import { toCivilDate } from "@/lib/core/civil-date";
import { todayInJakarta } from "@/lib/core/dates";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { PositionSummary, RegulationSummary } from "@/lib/regulations/document";
import { CORRECTIONS, correctionsBy, wordsAt } from "@/lib/regulations/corrected";
import { REGULATION_NAME } from "@/lib/regulations/labels";
import { statusOn } from "@/lib/regulations/rules";

/** What every list and document selects of a regulation and of a position, and how the rows become their summaries. */
export const REGULATION_SUMMARY = {
  slug: true,
  ...REGULATION_NAME,
  title: true,
  status: true,
  enactedOn: true,
  promulgatedOn: true,
  effectiveFrom: true,
  revokedFrom: true,
  gazette: true,
  institution: { select: { slug: true, name: true, shortName: true } },
  corrections: CORRECTIONS,
} as const satisfies Prisma.RegulationSelect;

/** Selects what revokes a regulation, for `revokedWith`. */
export const REVOKING = {
  where: { type: "REVOKES", regulation: { status: { not: "DRAFT" } } },
  orderBy: { regulation: { effectiveFrom: "asc" } },
  select: { regulation: { select: REGULATION_SUMMARY } },
} as const satisfies Prisma.Regulation$inverseRelationsArgs;

type RegulationRow = Prisma.RegulationGetPayload<{ select: typeof REGULATION_SUMMARY }>;

/** @param day as of which its status and its words are said, "YYYY-MM-DD" */
export function toRegulationSummary(row: RegulationRow, day = todayInJakarta(new Date())): RegulationSummary {
  const { slug, kind, number, year, issuer, status, institution } = row;
  const corrections = correctionsBy(row.corrections, day);
  const effectiveFrom = toCivilDate(row.effectiveFrom);
  const revokedFrom = row.revokedFrom && toCivilDate(row.revokedFrom);
  return {
    slug,
    institution,
    kind,
    number,
    year,
    issuer,
    title: wordsAt(corrections, "/title") ?? row.title,
    status: statusOn({ status, effectiveFrom, revokedFrom }, day),
    gazette: wordsAt(corrections, "/gazette/") ?? row.gazette,
    enactedOn: row.enactedOn && toCivilDate(row.enactedOn),
    promulgatedOn: row.promulgatedOn && toCivilDate(row.promulgatedOn),
    effectiveFrom,
    revokedFrom,
  };
}

export const POSITION_SUMMARY = {
  slug: true,
  name: true,
  unit: true,
  tier: true,
  institution: { select: { slug: true, name: true, shortName: true } },
} as const satisfies Prisma.PositionSelect;

type PositionRow = Prisma.PositionGetPayload<{ select: typeof POSITION_SUMMARY }>;

export function toPositionSummary({ slug, name, unit, tier, institution }: PositionRow): PositionSummary {
  return { slug, institution, name, unit, tier };
}

/**
 * What revoked the regulation. Only an institution revokes its own regulations; another one that does so later changes
 * nothing any more.
 */
export function revokedWith(
  regulation: RegulationSummary,
  relations: readonly { readonly regulation: RegulationRow }[],
  day?: string,
): readonly RegulationSummary[] {
  return relations
    .map((relation) => toRegulationSummary(relation.regulation, day))
    .filter(
      ({ effectiveFrom, institution }) =>
        effectiveFrom === regulation.revokedFrom && institution.slug === regulation.institution.slug,
    );
}
