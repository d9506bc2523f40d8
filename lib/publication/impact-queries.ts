import "server-only";

import { renamings } from "@/lib/comparison/counterparts";
import { fromCivilDate, toCivilDate } from "@/lib/core/civil-date";
import { dayBefore } from "@/lib/core/dates";
import type { Transaction } from "@/lib/core/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { DraftForReview } from "@/lib/publication/draft-queries";
import { targetIds } from "@/lib/publication/draft-queries";
import type { PublishingPlan } from "@/lib/publication/ending-commands";
import { positionTitle, REGULATION_NAME, regulationName } from "@/lib/regulations/labels";
import { PUBLISHED } from "@/lib/standards/in-force";

// What a draft would do, for who drafts or verifies it; authorised by whoever asks.

/** What publishing would change. Positions are said by name. */
export type Impact = {
  /** Standards that come into force, and published ones that end because of it. */
  readonly beginning: number;
  readonly ending: number;
  /** Candidates of assessments that run, and results still valid, by standards that end. */
  readonly running: number;
  readonly valid: number;
  /** Of each regulation that the draft amends, with its earlier amendments: what is replaced, and what stays in force. */
  readonly amended: readonly (Standing & { readonly replaced: readonly string[] })[];
  /** Positions whose standard ends and that get no other one; each with the new one that it may go on as. */
  readonly unreplaced: readonly string[];
  /** Amendments of what is revoked that are not revoked themselves. */
  readonly outliving: readonly Standing[];
};

type Standing = { readonly slug: string; readonly name: string; readonly staying: readonly string[] };
type Planned = { readonly draft: DraftForReview; readonly plan: PublishingPlan };

/** @param today "YYYY-MM-DD" in Jakarta */
export async function readImpact(tx: Transaction, planned: Planned, today: string): Promise<Impact> {
  const { draft, plan } = planned;
  const own = new Set(draft.standards.map(({ id }) => id));
  const ending = plan.ends.map(({ id }) => id).filter((id) => !own.has(id));
  const byEnding = { standardVersionId: { in: ending } };
  const [running, valid] = await Promise.all([
    tx.candidate.count({ where: { ...byEnding, event: { status: { notIn: ["FINAL", "CANCELLED"] } } } }),
    tx.result.count({ where: { revokedAt: null, validUntil: { gte: fromCivilDate(today) }, candidate: byEnding } }),
  ]);
  const amended = await readRegulations(tx, { id: { in: [...targetIds(draft, "AMENDS")] } });
  const revokedIds = [...plan.revokedIds];
  const outliving = await readRegulations(tx, {
    id: { notIn: [draft.id, ...revokedIds] },
    relations: { some: { type: "AMENDS", targetId: { in: revokedIds } } },
  });
  return {
    beginning: draft.standards.length,
    ending: ending.length,
    running,
    valid,
    amended: amended.map((row) => standingOf(row, planned)),
    unreplaced: await readUnreplaced(tx, draft, ending),
    outliving: outliving.map((row) => standingOf(row, planned)).filter(({ staying }) => staying.length > 0),
  };
}

const STANDARDS = {
  where: { status: PUBLISHED },
  select: {
    id: true,
    positionId: true,
    validFrom: true,
    validTo: true,
    position: { select: { name: true, unit: true } },
  },
} as const satisfies Prisma.Regulation$standardsArgs;

const REGULATION = {
  slug: true,
  ...REGULATION_NAME,
  standards: STANDARDS,
  inverseRelations: {
    where: { type: "AMENDS", regulation: { status: { not: "DRAFT" } } },
    select: { regulation: { select: { standards: STANDARDS } } },
  },
} as const satisfies Prisma.RegulationSelect;

type RegulationRow = Prisma.RegulationGetPayload<{ select: typeof REGULATION }>;

function readRegulations(tx: Transaction, where: Prisma.RegulationWhereInput): Promise<RegulationRow[]> {
  return tx.regulation.findMany({
    where: { ...where, status: { not: "DRAFT" } },
    orderBy: { slug: "asc" },
    select: REGULATION,
  });
}

/** What the draft leaves in force of a regulation as amended so far, and what it replaces. */
function standingOf({ slug, standards, inverseRelations, ...name }: RegulationRow, { draft, plan }: Planned) {
  const day = toCivilDate(draft.effectiveFrom);
  const lastDays = new Map(plan.ends.map(({ id, to }) => [id, to]));
  const all = [...standards, ...inverseRelations.flatMap(({ regulation }) => regulation.standards)];
  const heldBefore = all.filter(({ validFrom, validTo }) => {
    // Civil dates sort as text.
    return toCivilDate(validFrom) < day && (validTo === null || toCivilDate(validTo) >= dayBefore(day));
  });
  const carried = new Set(draft.standards.map(({ positionId }) => positionId));
  const staying = heldBefore.filter(({ id, validTo }) => {
    const to = lastDays.get(id) ?? (validTo && toCivilDate(validTo));
    return to === null || to >= day;
  });
  return {
    slug,
    name: regulationName(name),
    replaced: sortedNames(heldBefore.filter(({ positionId }) => carried.has(positionId))),
    staying: sortedNames(staying),
  };
}

type Named = { readonly position: { readonly name: string; readonly unit: string } };

function sortedNames(rows: readonly Named[]): readonly string[] {
  const names = rows.map(({ position }) => positionTitle(position));
  return names.toSorted((a, b) => a.localeCompare(b, "id"));
}

const POSITION = { id: true, name: true, unit: true, tier: true } as const;

async function readUnreplaced(
  tx: Transaction,
  { standards }: DraftForReview,
  ending: readonly string[],
): Promise<readonly string[]> {
  const drafted = new Set(standards.map(({ positionId }) => positionId));
  const rows = await tx.standardVersion.findMany({
    where: { id: { in: [...ending] } },
    select: { position: { select: POSITION } },
  });
  const ended = rows.map(({ position }) => position);
  const had = new Set(ended.map(({ id }) => id));
  const unreplaced = ended.filter(({ id }) => !drafted.has(id));
  const begun = await tx.position.findMany({
    where: { id: { in: [...drafted].filter((id) => !had.has(id)) } },
    select: POSITION,
  });
  const goesOnAs = new Map(
    [...renamings(unreplaced, begun)].map(([to, { from, isLikely }]) => [from, { to, isLikely }]),
  );
  return unreplaced
    .map((position) => {
      const next = goesOnAs.get(position);
      const title = positionTitle(position);
      if (!next) return title;
      return `${title} (${next.isLikely ? "kemungkinan besar" : "mungkin"} berganti nama menjadi ${positionTitle(next.to)})`;
    })
    .toSorted((a, b) => a.localeCompare(b, "id"));
}
