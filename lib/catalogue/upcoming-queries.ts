import "server-only";

import { queryByIndex } from "@/lib/catalogue/index-queries";
import type { Wanted } from "@/lib/catalogue/match-queries";
import { hitsOf, limitOf } from "@/lib/catalogue/match-queries";
import { holdsFor, readStandings } from "@/lib/catalogue/standing-queries";
import { Prisma } from "@/lib/generated/prisma/client";

// Public: regulations that left DRAFT, and the positions of position_search.

const { sql } = Prisma;

/** How many positions have no standard yet and get one on a later day, "YYYY-MM-DD". */
export type Upcoming = { readonly day: string; readonly total: number };

/** So many days to come are looked at: each is a search of its own. */
const MOST_DAYS = 3;

/** The next day that brings one of the searched positions its standard; null where none is known, or too many fit. */
export async function findUpcoming(wanted: Wanted): Promise<Upcoming | null> {
  for (const day of await readComingDays(wanted.day)) {
    const total = await countBeginning({ ...wanted, day, standings: await readStandings(day) }, wanted.day);
    if (total > 0) return { day, total };
  }
  return null;
}

async function readComingDays(today: string): Promise<readonly string[]> {
  const rows = await queryByIndex<{ day: string }>(sql`
    SELECT DISTINCT to_char(effective_from, 'YYYY-MM-DD') AS day FROM regulations
    WHERE status <> 'DRAFT' AND effective_from > ${today}::date ORDER BY day LIMIT ${MOST_DAYS}`);
  return rows.map(({ day }) => day);
}

async function countBeginning(later: Wanted, today: string): Promise<number> {
  const has = (day: string) =>
    sql`EXISTS (SELECT 1 FROM standard_versions v WHERE ${holdsFor(sql`h.position_id`, day)})`;
  const [row] = await queryByIndex<{ total: number }>(sql`
    WITH hits AS MATERIALIZED (${hitsOf(later)})
    SELECT count(DISTINCT position_id)::int AS total FROM hits h
    WHERE (SELECT count(*) FROM hits) <= ${limitOf(later)} AND ${has(later.day)} AND NOT ${has(today)}`);
  return row?.total ?? 0;
}
