import "server-only";

import { cache } from "react";

import { toCivilDate } from "@/lib/core/civil-date";
import { todayInJakarta } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { StandardStatus } from "@/lib/generated/prisma/enums";
import type { PositionSummary, RegulationSummary } from "@/lib/regulations/document";
import {
  POSITION_SUMMARY,
  REGULATION_SUMMARY,
  revokedWith,
  REVOKING,
  toPositionSummary,
  toRegulationSummary,
} from "@/lib/regulations/summary";
import { STANDARD_ROWS, toStandardDocument } from "@/lib/standards/assemble";
import type { StandardDocument } from "@/lib/standards/document";
import type { Following } from "@/lib/standards/following";
import { joinFollowings, sharedPeriod, standardsInForce } from "@/lib/standards/following";
import { publishedNumber, standardStatusOn } from "@/lib/standards/validity";
import { PUBLISHED } from "@/lib/standards/in-force";

// Public queries: they take no viewer, because a published standard is the annex of a gazetted regulation. Drafts are
// left out in `where`.

export type AnnexReference = { readonly slug: string; readonly label: string; readonly title: string };

export type PositionListing = {
  readonly regulation: RegulationSummary;
  readonly annex: AnnexReference;
  readonly printedOrdinal: string | null;
  readonly nameAsWritten: string;
  readonly lineFrom: number;
  readonly lineTo: number;
};

export type VersionSummary = {
  readonly id: string;
  /** Which position it is of: the one that was asked for, or one whose standard that one follows. */
  readonly owner: PositionSummary;
  readonly version: number;
  readonly status: StandardStatus;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly regulation: RegulationSummary;
  /** What that regulation amends; a regulation of its own amends nothing. */
  readonly amends: readonly RegulationSummary[];
  /** What revokes that regulation from its `revokedFrom` on. */
  readonly revokedBy: readonly RegulationSummary[];
  readonly annex: AnnexReference;
  /** Why it corrects our copy of the regulation, and since when; null for what the regulation came with. */
  readonly correction: { readonly since: string; readonly reason: string } | null;
};

export type PositionDetail = PositionSummary & {
  readonly id: string;
  readonly institutionId: string;
  /** Whose standard it follows or followed, for example that of all Administrators; newest first. */
  readonly followings: readonly Following[];
  readonly listings: readonly PositionListing[];
  /** Published versions of its own and, for the days on which it follows another position, of that one; newest first. */
  readonly versions: readonly VersionSummary[];
};

const VERSION_SUMMARY = {
  id: true,
  version: true,
  status: true,
  validFrom: true,
  validTo: true,
  correctionReason: true,
  regulation: {
    select: {
      ...REGULATION_SUMMARY,
      relations: {
        where: { type: "AMENDS", target: { status: { not: "DRAFT" } } },
        orderBy: { ordinal: "asc" },
        select: { target: { select: REGULATION_SUMMARY } },
      },
      inverseRelations: REVOKING,
    },
  },
  annex: { select: { slug: true, label: true, title: true } },
} as const satisfies Prisma.StandardVersionSelect;

const PUBLISHED_VERSIONS = {
  where: { status: PUBLISHED },
  orderBy: { validFrom: "desc" },
  select: VERSION_SUMMARY,
} as const;

const POSITION_ROWS = {
  ...POSITION_SUMMARY,
  id: true,
  institutionId: true,
  followings: {
    orderBy: { validFrom: "desc" },
    select: {
      validFrom: true,
      validTo: true,
      leader: { select: { ...POSITION_SUMMARY, standards: PUBLISHED_VERSIONS } },
    },
  },
  standards: PUBLISHED_VERSIONS,
  listings: {
    where: { annex: { regulation: { status: { not: "DRAFT" } } } },
    select: {
      printedOrdinal: true,
      nameAsWritten: true,
      lineFrom: true,
      lineTo: true,
      annex: {
        select: { slug: true, label: true, title: true, regulation: { select: REGULATION_SUMMARY } },
      },
    },
  },
} as const satisfies Prisma.PositionSelect;

/**
 * A position with what it follows, where regulations name it, and its published versions; null when there is none.
 *
 * @param day as of which words and status of versions and regulations are said, "YYYY-MM-DD"; today, where it is left out
 */
export const findPosition = cache(
  async (institution: string, slug: string, day?: string): Promise<PositionDetail | null> => {
    const where = { slug, institution: { slug: institution } };
    const row = await db.position.findFirst({ where, select: POSITION_ROWS });
    return row && toPosition(row, day ?? todayInJakarta(new Date()));
  },
);

type PositionRow = Prisma.PositionGetPayload<{ select: typeof POSITION_ROWS }>;

function toPosition(row: PositionRow, day: string): PositionDetail {
  const own = toPositionSummary(row);
  const followings = joinFollowings(
    row.followings.map(({ leader, ...period }) => ({
      ...toPeriod(period),
      leader: toPositionSummary(leader),
      standards: leader.standards,
    })),
  );
  const followed = followings.flatMap(({ leader, standards, ...period }) =>
    standards.flatMap((version) => sharedPeriod(toVersion(version, leader, day), period) ?? []),
  );
  return {
    ...own,
    id: row.id,
    institutionId: row.institutionId,
    followings: followings.map(({ leader, validFrom, validTo }) => ({ leader, validFrom, validTo })),
    listings: row.listings.map(({ annex: { regulation, ...annex }, ...listing }) => ({
      ...listing,
      annex,
      regulation: toRegulationSummary(regulation, day),
    })),
    versions: [...row.standards.map((version) => toVersion(version, own, day)), ...followed].toSorted((one, other) =>
      one.validFrom < other.validFrom ? 1 : -1,
    ),
  };
}

function toPeriod({ validFrom, validTo }: { readonly validFrom: Date; readonly validTo: Date | null }) {
  return { validFrom: toCivilDate(validFrom), validTo: validTo && toCivilDate(validTo) };
}

type VersionRow = Prisma.StandardVersionGetPayload<{ select: typeof VERSION_SUMMARY }>;

function toVersion(
  { status, validFrom, validTo, correctionReason: reason, ...version }: VersionRow,
  owner: PositionSummary,
  day: string,
): VersionSummary {
  const period = toPeriod({ validFrom, validTo });
  const { relations, inverseRelations, ...row } = version.regulation;
  const regulation = toRegulationSummary(row, day);
  return {
    ...version,
    ...period,
    version: publishedNumber(version.version),
    owner,
    correction: reason === null ? null : { since: period.validFrom, reason },
    status: standardStatusOn({ status, validTo: period.validTo }, day),
    regulation,
    amends: relations.flatMap(({ target }) => (target ? [toRegulationSummary(target, day)] : [])),
    revokedBy: revokedWith(regulation, inverseRelations, day),
  };
}

/**
 * The standard of a position that is in force on a day: its own, or the one it follows that day.
 *
 * @param day "YYYY-MM-DD", a civil date in the institution's time zone
 * @returns null when there is no such position, or no standard in force for it that day
 */
export const findStandardInForce = cache(
  async (institution: string, position: string, day: string): Promise<StandardDocument | null> => {
    const row = await db.standardVersion.findFirst({
      where: standardsInForce({ slug: position, institution: { slug: institution } }, day),
      orderBy: { validFrom: "desc" },
      select: STANDARD_ROWS,
    });
    return row && toStandardDocument(row, day);
  },
);

/** A published version of the position's own standard by its number, or null. */
export const findStandardVersion = cache(
  async (institution: string, position: string, version: number): Promise<StandardDocument | null> => {
    const row = await db.standardVersion.findFirst({
      where: { position: { slug: position, institution: { slug: institution } }, status: PUBLISHED, version },
      select: STANDARD_ROWS,
    });
    return row && toStandardDocument(row);
  },
);
