import "server-only";

import { toCivilDate } from "@/lib/core/civil-date";
import { todayInJakarta } from "@/lib/core/dates";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { PositionSummary, RegulationSummary } from "@/lib/regulations/document";

/** What every list and document selects of a regulation and of a position, and how the rows become their summaries. */
export const REGULATION_SUMMARY = {
  slug: true,
  kind: true,
  number: true,
  year: true,
  title: true,
  status: true,
  enactedOn: true,
  promulgatedOn: true,
  effectiveFrom: true,
  revokedFrom: true,
  gazette: true,
  institution: { select: { slug: true, name: true, shortName: true } },
} as const satisfies Prisma.RegulationSelect;

type RegulationRow = Prisma.RegulationGetPayload<{ select: typeof REGULATION_SUMMARY }>;

/** What is published is revoked from a day on, not by an entry that somebody makes on it: the status follows from dates. */
export function toRegulationSummary(row: RegulationRow): RegulationSummary {
  const { slug, kind, number, year, title, gazette, institution } = row;
  const revokedFrom = row.revokedFrom && toCivilDate(row.revokedFrom);
  // Civil dates sort as text.
  const isRevoked = revokedFrom !== null && revokedFrom <= todayInJakarta(new Date());
  const published = isRevoked ? ("REVOKED" as const) : ("IN_FORCE" as const);
  const status = row.status === "DRAFT" ? row.status : published;
  return {
    slug,
    institution,
    kind,
    number,
    year,
    title,
    status,
    gazette,
    enactedOn: row.enactedOn && toCivilDate(row.enactedOn),
    promulgatedOn: row.promulgatedOn && toCivilDate(row.promulgatedOn),
    effectiveFrom: toCivilDate(row.effectiveFrom),
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
