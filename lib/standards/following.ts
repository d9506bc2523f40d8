import { fromCivilDate } from "@/lib/core/civil-date";
import { dayBefore } from "@/lib/core/dates";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { PositionSummary } from "@/lib/regulations/document";
import { inForceOn } from "@/lib/standards/in-force";
import { standingOn } from "@/lib/standards/validity";

/** Whose standard holds for a position without one of its own, from a day to a day ("YYYY-MM-DD"). */
export type Following = {
  readonly leader: PositionSummary;
  readonly validFrom: string;
  readonly validTo: string | null;
};

/** The position whose standard is followed on a day; null where none is. */
export function leaderOn(followings: readonly Following[], day: string): PositionSummary | null {
  return followings.find((following) => standingOn(following, day) === "IN_FORCE")?.leader ?? null;
}

/**
 * Followings that go on without a day between them, as one: each regulation that names a position says anew whom it
 * follows, and that is no change.
 *
 * @param followings newest first
 */
export function joinFollowings<T extends Following>(followings: readonly T[]): readonly T[] {
  const joined: T[] = [];
  for (const following of followings) {
    const later = joined.at(-1);
    const goesOn = later?.leader.slug === following.leader.slug && following.validTo === dayBefore(later.validFrom);
    if (later && goesOn) joined[joined.length - 1] = { ...later, validFrom: following.validFrom };
    else joined.push(following);
  }
  return joined;
}

type Period = { readonly validFrom: string; readonly validTo: string | null };

/** The days that two periods share; null where they share none. */
export function sharedPeriod<T extends Period>(period: T, { validFrom, validTo }: Period): T | null {
  // Civil dates sort as text.
  const from = period.validFrom > validFrom ? period.validFrom : validFrom;
  const ends = [period.validTo, validTo].filter((day) => day !== null).toSorted();
  const to = ends[0] ?? null;
  return to !== null && to < from ? null : { ...period, validFrom: from, validTo: to };
}

/** Followings that hold on a day, for `where`. */
export function followingOn(day: string) {
  const date = fromCivilDate(day);
  return {
    validFrom: { lte: date },
    OR: [{ validTo: null }, { validTo: { gte: date } }],
  } satisfies Prisma.PositionFollowingWhereInput;
}

/** Standards in force on a day for these positions: their own, or the ones that they follow that day. */
export function standardsInForce(positions: Prisma.PositionWhereInput, day: string) {
  return {
    ...inForceOn(day),
    position: { OR: [positions, { followedBy: { some: { ...followingOn(day), position: positions } } }] },
  } satisfies Prisma.StandardVersionWhereInput;
}

/** Positions for which a standard is in force on a day. */
export function heldByStandard(day: string) {
  const standards = { some: inForceOn(day) };
  return {
    OR: [{ standards }, { followings: { some: { ...followingOn(day), leader: { standards } } } }],
  } satisfies Prisma.PositionWhereInput;
}
