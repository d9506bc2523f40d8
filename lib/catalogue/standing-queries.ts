import "server-only";

import { queryByIndex } from "@/lib/catalogue/index-queries";
import { Prisma } from "@/lib/generated/prisma/client";

// Public: regulations that left DRAFT, and the positions of position_search. What holds on a day is decided by dates
// alone: a status says what was decided, also about days to come.

const { sql } = Prisma;

/** Version `v` is in force on the day. */
export function inForce(day: string): Prisma.Sql {
  return sql`v.status IN ('PUBLISHED', 'SUPERSEDED') AND v.valid_from <= ${day}::date
    AND (v.valid_to IS NULL OR v.valid_to >= ${day}::date)`;
}

/** Regulation `r` is in force on the day; `revoked_from` is the first day on which it no longer is. */
export function regulationInForce(day: string): Prisma.Sql {
  return sql`r.status <> 'DRAFT' AND r.effective_from <= ${day}::date
    AND (r.revoked_from IS NULL OR r.revoked_from > ${day}::date)`;
}

/** Following `f` holds on the day. */
function followingHolds(day: string): Prisma.Sql {
  return sql`f.valid_from <= ${day}::date AND (f.valid_to IS NULL OR f.valid_to >= ${day}::date)`;
}

/** Whose standard the position follows on the day, as a scalar: one at the most, and often none. */
export function leaderOf(position: Prisma.Sql, day: string): Prisma.Sql {
  return sql`(SELECT f.follows_id FROM position_followings f WHERE f.position_id = ${position} AND ${followingHolds(day)})`;
}

/** Search rows of the positions that follow another one on the day. */
export function followersOf(leader: Prisma.Sql, day: string): Prisma.Sql {
  return sql`SELECT own.* FROM position_followings f JOIN position_search own ON own.position_id = f.position_id
    WHERE f.follows_id = ${leader} AND ${followingHolds(day)}`;
}

/** Version `v` holds for the position on the day: its own, or the one it follows. */
export function holdsFor(position: Prisma.Sql, day: string): Prisma.Sql {
  return sql`v.position_id = ANY (ARRAY[${position}, ${leaderOf(position, day)}]) AND ${inForce(day)}`;
}

/** The institutions whose positions do not all stand on a day: with some of their regulations in force, or with none. */
export type Standings = { readonly some: readonly string[]; readonly none: readonly string[] };

/**
 * Where every published regulation of an institution is in force, all of its positions stand and none needs to be looked
 * at one by one; where none is, none does. That keeps a search of 500,000 positions as quick as one without a day.
 */
export async function readStandings(day: string): Promise<Standings> {
  const rows = await queryByIndex<{ id: string; hasSome: boolean }>(sql`
    SELECT institution_id AS id, bool_or(${regulationInForce(day)}) AS "hasSome"
    FROM regulations r WHERE r.status <> 'DRAFT'
    GROUP BY institution_id HAVING NOT bool_and(${regulationInForce(day)})`);
  const ids = (hasSome: boolean) => rows.filter((row) => row.hasSome === hasSome).map(({ id }) => id);
  return { some: ids(true), none: ids(false) };
}

/** Search row `s` stands on the day: a regulation in force names it, or a standard in force holds for it. */
export function standsOn(day: string, { some, none }: Standings): Prisma.Sql {
  const notNone = none.length === 0 ? sql`TRUE` : sql`s.institution_id <> ALL (${[...none]}::uuid[])`;
  if (some.length === 0) return notNone;
  return sql`${notNone} AND (s.institution_id <> ALL (${[...some]}::uuid[])
    OR EXISTS (SELECT 1 FROM annex_listings l JOIN annexes a ON a.id = l.annex_id JOIN regulations r ON r.id = a.regulation_id
      WHERE l.position_id = s.position_id AND ${regulationInForce(day)})
    OR EXISTS (SELECT 1 FROM standard_versions v WHERE ${holdsFor(sql`s.position_id`, day)}))`;
}
