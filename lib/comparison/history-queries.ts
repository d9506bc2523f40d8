import "server-only";

import { likelyCounterparts } from "@/lib/comparison/counterparts";
import type { Comparison } from "@/lib/comparison/rules";
import { compareStandards } from "@/lib/comparison/rules";
import { fromCivilDate } from "@/lib/core/civil-date";
import { dayAfter, dayBefore } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import type { PositionSummary, RegulationSummary } from "@/lib/regulations/document";
import {
  POSITION_SUMMARY,
  REGULATION_SUMMARY,
  toPositionSummary,
  toRegulationSummary,
} from "@/lib/regulations/summary";
import { versionKey } from "@/lib/standards/ending";
import type { PositionDetail, VersionSummary } from "@/lib/standards/queries";
import { findStandardVersion } from "@/lib/standards/queries";
import { publishedNumber } from "@/lib/standards/validity";
import { PUBLISHED } from "@/lib/standards/in-force";

// Public: what is published is gazetted. Regulations and standards that are drafts are left out in `where`.

export type ChangeCounts = Pick<Comparison, "competencyCounts" | "requirementCounts" | "identityCounts">;

/** A whole standard is read for each version: older ones are compared on the page of their own comparison only. */
const MOST_COUNTED = 12;

/** What each version changes from the one before it, by its key (`versionKey`); nothing for the first one. */
export async function countChanges(position: PositionDetail): Promise<ReadonlyMap<string, ChangeCounts>> {
  const newest = position.versions.slice(0, MOST_COUNTED);
  const standards = await Promise.all(
    newest.map(({ owner, version }) => findStandardVersion(owner.institution.slug, owner.slug, version)),
  );
  const counts = new Map<string, ChangeCounts>();
  newest.slice(0, -1).forEach((version, index) => {
    const [later, earlier] = standards.slice(index);
    if (later && earlier) counts.set(versionKey(version), compareStandards(earlier, later));
  });
  return counts;
}

/** A standard of another position that may be the same under another name. */
export type Counterpart = {
  readonly direction: "BEFORE" | "AFTER";
  readonly position: PositionSummary;
  readonly version: number;
  readonly regulation: RegulationSummary;
  /** The version in this position's line that stands beside it. */
  readonly own: Pick<VersionSummary, "owner" | "version">;
};

/**
 * Where the line of versions begins or ends with a regulation that replaced another: positions of that other one which
 * may be this one under another name.
 */
export async function findCounterparts(position: PositionDetail): Promise<readonly Counterpart[]> {
  const [newest, oldest] = [position.versions[0], position.versions.at(-1)];
  if (!newest || !oldest) return [];
  const [after, before] = await Promise.all([
    newest.validTo === null ? [] : listReplacing(newest, dayAfter(newest.validTo)),
    listReplaced(oldest, dayBefore(oldest.validFrom)),
  ]);
  const choose = (rows: readonly Candidate[], direction: Counterpart["direction"], own: VersionSummary) =>
    likelyCounterparts(
      own.owner,
      rows.filter(({ slug }) => slug !== own.owner.slug),
    ).map(({ version, regulation, ...summary }) => ({
      direction,
      position: summary,
      version,
      regulation,
      own,
    }));
  return [...choose(after, "AFTER", newest), ...choose(before, "BEFORE", oldest)];
}

type Candidate = PositionSummary & Pick<Counterpart, "version" | "regulation">;

const CANDIDATE = {
  version: true,
  position: { select: POSITION_SUMMARY },
  regulation: { select: REGULATION_SUMMARY },
} as const;
const REPLACES = { in: ["REVOKES", "AMENDS"] as ("REVOKES" | "AMENDS")[] };
/** More positions than any regulation has: a guard, not a page. */
const MOST_CANDIDATES = 2_000;

/** First standards of their positions that begin on that day in a regulation which replaces the one of this version. */
async function listReplacing({ regulation }: VersionSummary, day: string): Promise<readonly Candidate[]> {
  const rows = await db.standardVersion.findMany({
    where: {
      status: PUBLISHED,
      validFrom: fromCivilDate(day),
      position: { standards: { none: { status: PUBLISHED, validFrom: { lt: fromCivilDate(day) } } } },
      regulation: {
        status: { not: "DRAFT" },
        relations: { some: { type: REPLACES, target: { slug: regulation.slug } } },
      },
    },
    orderBy: { id: "asc" },
    take: MOST_CANDIDATES,
    select: CANDIDATE,
  });
  return rows.map(toCandidate);
}

/** Standards whose last day that was, when the regulation of this version replaced theirs. */
async function listReplaced({ regulation }: VersionSummary, day: string): Promise<readonly Candidate[]> {
  const rows = await db.standardVersion.findMany({
    where: {
      status: PUBLISHED,
      validTo: fromCivilDate(day),
      regulation: { inverseRelations: { some: { type: REPLACES, regulation: { slug: regulation.slug } } } },
      position: { standards: { none: { status: PUBLISHED, regulation: { slug: regulation.slug } } } },
    },
    orderBy: { id: "asc" },
    take: MOST_CANDIDATES,
    select: CANDIDATE,
  });
  return rows.map(toCandidate);
}

type CandidateRow = {
  readonly version: number | null;
  readonly position: Parameters<typeof toPositionSummary>[0];
  readonly regulation: Parameters<typeof toRegulationSummary>[0];
};

function toCandidate({ version, position, regulation }: CandidateRow): Candidate {
  return {
    ...toPositionSummary(position),
    version: publishedNumber(version),
    regulation: toRegulationSummary(regulation),
  };
}
