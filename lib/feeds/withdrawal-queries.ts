import "server-only";

import { fromCivilDate } from "@/lib/core/civil-date";
import { db } from "@/lib/core/db";
import type { ChangeEvent, FeedEntry } from "@/lib/feeds/entries";
import { withdrawalEntry } from "@/lib/feeds/entries";
import type { Prisma } from "@/lib/generated/prisma/client";
import { Withdrawal } from "@/lib/publication/withdrawals";
import { PUBLISHED } from "@/lib/standards/in-force";

type Where = Prisma.PositionWhereInput;

// Public: every one of these was announced by a published regulation, or correction of the copy, before it was withdrawn.

const WITHDRAWN = ["regulation.withdrawn", "correction.withdrawn"] as const;

/** Newest first; a publication is rarely taken back. */
const MOST_WITHDRAWALS = 100;

/**
 * Announcements of an institution that were taken back, newest first.
 *
 * @param positionId only those that touch this position, or one whose standard it follows on the day
 */
export async function listWithdrawals(institutionId: string, positionId?: string): Promise<readonly FeedEntry[]> {
  const rows = await db.auditEvent.findMany({
    where: { action: { in: [...WITHDRAWN] }, institutionId },
    orderBy: { id: "desc" },
    take: MOST_WITHDRAWALS,
    select: { action: true, at: true, after: true, institution: { select: { slug: true, shortName: true } } },
  });
  const events = rows.flatMap(({ action, at, after, institution }) => {
    const withdrawal = Withdrawal.safeParse(after).data;
    if (!withdrawal || !institution) return [];
    const isCorrection = action === "correction.withdrawn";
    return eventsOf(withdrawal).map((event) => ({ ...event, isCorrection, at, institution }));
  });
  const shown = positionId === undefined ? events : await touching(events, positionId);
  const positions = await db.position.findMany({
    where: { id: { in: shown.map((event) => event.positionId) }, OR: [HAS_STANDARD, IS_LISTED] },
    select: { id: true, slug: true },
  });
  const byId = new Map(positions.map((position) => [position.id, position]));
  return shown.map((event) => withdrawalEntry({ ...event, position: byId.get(event.positionId) ?? null }));
}

/** A position that only the withdrawn draft names has no page of its own (any more). */
const HAS_STANDARD = { standards: { some: { status: PUBLISHED } } } satisfies Where;
const IS_LISTED = { listings: { some: { annex: { regulation: { status: { not: "DRAFT" } } } } } } satisfies Where;

function eventsOf({ regulation, effectiveFrom: day, beginnings, endings }: Withdrawal) {
  const said = (kind: ChangeEvent["kind"]) => {
    return ({ positionId, position: positionTitle, version }: Withdrawal["beginnings"][number]) => {
      return { kind, positionId, positionTitle, version, regulation, day };
    };
  };
  return [...beginnings.map(said("BEGINS")), ...endings.map(said("ENDS"))];
}

type Event = { readonly positionId: string; readonly day: string };

async function touching<Each extends Event>(events: readonly Each[], positionId: string): Promise<readonly Each[]> {
  if (events.length === 0) return [];
  const leaders = await db.positionFollowing.findMany({
    where: { positionId },
    select: { followsId: true, validFrom: true, validTo: true },
  });
  return events.filter(
    (event) =>
      event.positionId === positionId ||
      leaders.some(({ followsId, validFrom, validTo }) => {
        const day = fromCivilDate(event.day);
        return followsId === event.positionId && validFrom <= day && (validTo === null || validTo >= day);
      }),
  );
}
