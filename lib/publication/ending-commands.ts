import "server-only";

import { fromCivilDate, toCivilDate } from "@/lib/core/civil-date";
import { dayBefore, formatDate } from "@/lib/core/dates";
import type { Transaction } from "@/lib/core/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { RelationType } from "@/lib/generated/prisma/enums";
import type { DraftForReview } from "@/lib/publication/draft-queries";
import { targetIds } from "@/lib/publication/draft-queries";
import type { EndPlan, Span } from "@/lib/publication/rules";
import { planEnds } from "@/lib/publication/rules";
import { positionTitle, REGULATION_NAME, regulationName } from "@/lib/regulations/labels";
import { PUBLISHED } from "@/lib/standards/in-force";

const SPAN = {
  id: true,
  positionId: true,
  version: true,
  validFrom: true,
  validTo: true,
  position: { select: { name: true, unit: true } },
  regulationId: true,
  regulation: { select: { revokedFrom: true } },
} as const;

type SpanRow = Prisma.StandardVersionGetPayload<{ select: typeof SPAN }>;

/** First days of no longer being in force by regulation; what a publication is about to change of them. */
type Revocations = ReadonlyMap<string, string | null>;

function toSpan(row: SpanRow, revocations: Revocations): Span {
  const stored = row.regulation.revokedFrom && toCivilDate(row.regulation.revokedFrom);
  const changed = revocations.get(row.regulationId);
  return {
    id: row.id,
    positionId: row.positionId,
    position: row.position.name,
    from: toCivilDate(row.validFrom),
    to: row.validTo && toCivilDate(row.validTo),
    revokedFrom: changed === undefined ? stored : changed,
  };
}

/** Published versions of these positions, and all other versions of their positions and of these regulations. */
async function findLines(tx: Transaction, positionIds: readonly string[], regulationIds: readonly string[]) {
  const touched = { OR: [{ positionId: { in: [...positionIds] } }, { regulationId: { in: [...regulationIds] } }] };
  const rows = await tx.standardVersion.findMany({
    where: { status: PUBLISHED, ...touched },
    select: { positionId: true },
    distinct: ["positionId"],
  });
  const all = [...new Set([...positionIds, ...rows.map(({ positionId }) => positionId)])];
  return tx.standardVersion.findMany({
    where: { status: PUBLISHED, positionId: { in: all } },
    orderBy: { id: "asc" },
    select: SPAN,
  });
}

export type PublishingPlan = EndPlan & {
  /** Regulations whose first day out of force becomes the draft's first day in force. */
  readonly revokedIds: readonly string[];
  readonly revokedFrom: string | null;
};

type Draft = Pick<
  DraftForReview,
  "id" | "institutionId" | "effectiveFrom" | "standards" | "relations" | "inverseRelations"
>;

/** What publishing the draft changes about what is published, and what forbids it. Writes nothing. */
export async function planPublishing(tx: Transaction, draft: Draft, today: string): Promise<PublishingPlan> {
  const day = toCivilDate(draft.effectiveFrom);
  const revokedFrom = earliest(draft.inverseRelations.filter(isOwn(draft)));
  const revoked = await findRevoked(tx, draft, today);
  const revocations = new Map(revoked.ids.map((id) => [id, day]));
  const rows = await findLines(
    tx,
    draft.standards.map(({ positionId }) => positionId),
    revoked.ids,
  );
  const added = draft.standards.map(({ id, positionId, position, validFrom }): Span => {
    return { id, positionId, position: position.name, from: toCivilDate(validFrom), to: null, revokedFrom };
  });
  const { ends, clashes } = planEnds([...rows.map((row) => toSpan(row, revocations)), ...added], today);
  const own =
    revokedFrom !== null && revokedFrom <= day
      ? [`Peraturan ini sudah dicabut mulai ${formatDate(revokedFrom)}, sebelum mulai berlaku.`]
      : [];
  const misdated = draft.standards.some(({ validFrom }) => toCivilDate(validFrom) !== day)
    ? ["Ada standar yang mulai berlaku pada hari lain daripada peraturannya; atur ulang tanggal mulai berlakunya."]
    : [];
  return {
    ends,
    clashes: [...own, ...misdated, ...revoked.clashes, ...(await amendmentClashes(tx, draft)), ...clashes],
    revokedIds: revoked.ids,
    revokedFrom,
  };
}

type Revoking = Pick<Draft["inverseRelations"][number], "type"> & {
  readonly regulation: { readonly effectiveFrom: Date; readonly institutionId: string };
};

function isOwn({ institutionId }: Draft) {
  return ({ type, regulation }: Revoking) => type === "REVOKES" && regulation.institutionId === institutionId;
}

function earliest(rows: readonly Revoking[]): string | null {
  return rows.map(({ regulation }) => toCivilDate(regulation.effectiveFrom)).toSorted()[0] ?? null;
}

/** An amendment changes what is in force on its first day, and nothing is revoked and amended at once. */
async function amendmentClashes(tx: Transaction, draft: Draft): Promise<readonly string[]> {
  const day = toCivilDate(draft.effectiveFrom);
  const amended = await tx.regulation.findMany({
    where: { id: { in: [...targetIds(draft, "AMENDS")] }, institutionId: draft.institutionId },
    select: { id: true, ...REGULATION_NAME, effectiveFrom: true, revokedFrom: true },
  });
  const revokedIds = targetIds(draft, "REVOKES");
  return amended.flatMap((target) => {
    const [from, until] = [toCivilDate(target.effectiveFrom), target.revokedFrom && toCivilDate(target.revokedFrom)];
    const name = regulationName(target);
    if (revokedIds.includes(target.id)) return [`${name} tidak dapat sekaligus dicabut dan diubah.`];
    if (from >= day) return [`${name} yang diubah baru berlaku mulai ${formatDate(from)}.`];
    return until !== null && until <= day ? [`${name} yang diubah tidak berlaku lagi mulai ${formatDate(until)}.`] : [];
  });
}

async function findRevoked(tx: Transaction, draft: Draft, today: string) {
  const day = toCivilDate(draft.effectiveFrom);
  const targets = await tx.regulation.findMany({
    where: {
      id: { in: [...targetIds(draft, "REVOKES")] },
      institutionId: draft.institutionId,
      OR: [{ revokedFrom: null }, { revokedFrom: { gt: draft.effectiveFrom } }],
    },
    select: { id: true, ...REGULATION_NAME, effectiveFrom: true, revokedFrom: true },
  });
  const clashes = targets.flatMap((target) => {
    const [from, until] = [toCivilDate(target.effectiveFrom), target.revokedFrom && toCivilDate(target.revokedFrom)];
    if (from >= day) return [`${regulationName(target)} yang dicabut baru berlaku mulai ${formatDate(from)}.`];
    if (until !== null && until <= today)
      return [`${regulationName(target)} sudah dicabut sejak ${formatDate(until)}.`];
    return [];
  });
  return { ids: targets.map(({ id }) => id), clashes };
}

/** Writes what was planned, and the draft's own standards as published. */
export async function writeEnds(tx: Transaction, plan: PublishingPlan, draft: Draft): Promise<void> {
  const own = new Set(draft.standards.map(({ id }) => id));
  await tx.regulation.updateMany({
    where: { id: { in: [...plan.revokedIds] } },
    data: { revokedFrom: draft.effectiveFrom, revision: { increment: 1 } },
  });
  await setEnds(
    tx,
    plan.ends.toSorted((a, b) => Number(own.has(a.id)) - Number(own.has(b.id))),
  );
}

/** What publishing revokes, amends and ends, in names: the trail tells it also when the store has changed since. */
export async function endedBy(tx: Transaction, draft: Draft, plan: PublishingPlan) {
  const named = async (type: RelationType) => {
    const ids = [...targetIds(draft, type)];
    const select = REGULATION_NAME;
    const held = await tx.regulation.findMany({ where: { id: { in: ids } }, select });
    // What the portal does not hold is named as it is cited.
    const cited = await tx.regulationRelation.findMany({
      where: { regulationId: draft.id, type, OR: [{ targetId: null }, { target: { status: "DRAFT" } }] },
      orderBy: { ordinal: "asc" },
      select: { citation: true },
    });
    return [...held.map(regulationName), ...cited.map(({ citation }) => citation)];
  };
  const ended = await tx.standardVersion.findMany({
    where: { id: { in: plan.ends.map(({ id }) => id) } },
    orderBy: { position: { name: "asc" } },
    select: { version: true, position: { select: { name: true, unit: true } } },
  });
  return {
    revoked: await named("REVOKES"),
    amended: await named("AMENDS"),
    ended: ended.map(({ position, version }) => `${positionTitle(position)} (versi ${version})`),
  };
}

/** One statement per day: a regulation of a thousand positions ends its predecessors on one day. */
async function setEnds(tx: Transaction, ends: EndPlan["ends"]): Promise<void> {
  for (const to of new Set(ends.map((end) => end.to))) {
    await tx.standardVersion.updateMany({
      where: { id: { in: ends.filter((end) => end.to === to).map(({ id }) => id) } },
      data: { validTo: to && fromCivilDate(to), revision: { increment: 1 } },
    });
  }
}

/**
 * Lets what a withdrawn publication had ended run on, as far as nothing else ends it. The withdrawn regulation is a draft
 * already.
 *
 * @returns the versions that end on another day now, or not at all
 */
export async function reopenReplaced(tx: Transaction, draft: Draft, today: string): Promise<readonly SpanRow[]> {
  const day = toCivilDate(draft.effectiveFrom);
  const revoked = await tx.regulation.findMany({
    where: {
      id: { in: [...targetIds(draft, "REVOKES")] },
      institutionId: draft.institutionId,
      revokedFrom: draft.effectiveFrom,
    },
    select: {
      id: true,
      inverseRelations: FOREIGN_REVOCATIONS,
    },
  });
  const revocations = new Map(
    revoked.map(({ id, inverseRelations }) => [id, earliest(inverseRelations.filter(isOwn(draft)))]),
  );
  for (const [id, revokedFrom] of revocations) {
    const data = { revokedFrom: revokedFrom && fromCivilDate(revokedFrom), revision: { increment: 1 } };
    await tx.regulation.update({ where: { id }, data });
  }
  const positionIds = draft.standards.map(({ positionId }) => positionId);
  const rows = await findLines(tx, positionIds, [...revocations.keys()]);
  const spans = rows.map((row) => toSpan(row, revocations));
  const lastDay = dayBefore(day);
  const reopened = spans.map((span) => (span.to === lastDay ? { ...span, to: null } : span));
  const planned = new Map(planEnds(reopened, today).ends.map(({ id, to }) => [id, to]));
  const ends = spans.flatMap((span, index) => {
    const to = planned.get(span.id) ?? reopened[index]?.to ?? null;
    return to === span.to ? [] : [{ id: span.id, to }];
  });
  await setEnds(tx, ends);
  const moved = new Set(ends.map(({ id }) => id));
  return rows.filter(({ id }) => moved.has(id));
}

const FOREIGN_REVOCATIONS = {
  where: { type: "REVOKES", regulation: { status: { not: "DRAFT" } } },
  select: { type: true, regulation: { select: { effectiveFrom: true, institutionId: true } } },
} as const;
