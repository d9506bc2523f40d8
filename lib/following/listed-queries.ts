import "server-only";

import { db } from "@/lib/core/db";
import { standardsOfAmended } from "@/lib/standards/amended";
import type { Listed } from "@/lib/following/rules";
import type { Prisma } from "@/lib/generated/prisma/client";
import { positionTitle } from "@/lib/regulations/labels";

const NAMED = { slug: true, name: true, unit: true } as const;

const LISTED_ROWS = {
  annexes: {
    orderBy: { ordinal: "asc" },
    select: {
      listings: {
        orderBy: { ordinal: "asc" },
        select: { position: { select: NAMED }, follows: { select: { slug: true } } },
      },
    },
  },
  standards: { select: { position: { select: { slug: true } } } },
  relations: { where: { type: "AMENDS", target: { status: { not: "DRAFT" } } }, select: { targetId: true } },
} as const satisfies Prisma.RegulationSelect;

type Client = Pick<typeof db, "regulation" | "standardVersion">;

/**
 * The positions that a regulation names, each once, and behind them those whose standard stands in what it amends: they can
 * be followed. Whoever calls has authorized the reading of the draft.
 */
export async function readListed(regulationId: string, client: Client = db): Promise<readonly Listed[]> {
  const { annexes, standards, relations } = await client.regulation.findUniqueOrThrow({
    where: { id: regulationId },
    select: LISTED_ROWS,
  });
  const held = new Set(standards.map(({ position }) => position.slug));
  const rows = annexes.flatMap(({ listings }) => listings);
  const own = rows.map(({ position, follows }): Listed => {
    const { slug } = position;
    return { slug, name: positionTitle(position), follows: follows?.slug ?? null, hasStandard: held.has(slug) };
  });
  const amended = await client.standardVersion.findMany({
    where: standardsOfAmended(relations.flatMap(({ targetId }) => targetId ?? [])),
    orderBy: { position: { name: "asc" } },
    select: { position: { select: NAMED } },
  });
  const leaders = amended.map(({ position }): Listed => {
    return { slug: position.slug, name: positionTitle(position), follows: null, hasStandard: true, isOfAmended: true };
  });
  // A later entry of a map wins, and the draft's own word counts.
  return [...new Map([...leaders, ...own].map((each) => [each.slug, each])).values()].toSorted(
    (one, other) => Number(one.isOfAmended ?? false) - Number(other.isOfAmended ?? false),
  );
}
