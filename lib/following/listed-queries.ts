import "server-only";

import type { Listed } from "@/lib/following/rules";
import type { Prisma } from "@/lib/generated/prisma/client";
import { positionTitle } from "@/lib/regulations/labels";

export const LISTED_ROWS = {
  annexes: {
    orderBy: { ordinal: "asc" },
    select: {
      listings: {
        orderBy: { ordinal: "asc" },
        select: {
          position: { select: { slug: true, name: true, unit: true } },
          follows: { select: { slug: true } },
        },
      },
    },
  },
  standards: { select: { position: { select: { slug: true } } } },
} as const satisfies Prisma.RegulationSelect;

type ListedRows = Prisma.RegulationGetPayload<{ select: typeof LISTED_ROWS }>;

/** The positions that a regulation names, each once. */
export function toListed({ annexes, standards }: ListedRows): readonly Listed[] {
  const held = new Set(standards.map(({ position }) => position.slug));
  const rows = annexes.flatMap(({ listings }) => listings);
  const found = rows.map(({ position: { slug, name, unit }, follows }): readonly [string, Listed] => [
    slug,
    {
      slug,
      name: positionTitle({ name, unit }),
      follows: follows?.slug ?? null,
      hasStandard: held.has(slug),
    },
  ]);
  return [...new Map(found).values()];
}
