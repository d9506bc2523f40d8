import { dayAfter } from "@/lib/core/dates";
import type { EventStatus } from "@/lib/generated/prisma/enums";

/**
 * The day ("YYYY-MM-DD") whose standard the pinned one is held against: today, or the first day of an event that lies
 * ahead, because a new candidate would be pinned to that day's.
 */
export function decisiveDay(startsOn: string, today: string): string {
  // Civil dates sort as text.
  return startsOn > today ? startsOn : today;
}

type Version = { readonly id: string; readonly validFrom: string };
type Pinned = Version & { readonly validTo: string | null };

/** What became of the pinned standard by a day, and `from` which: another one in its place, or none. */
export type Succession<Standard> =
  | { readonly kind: "REPLACED"; readonly from: string; readonly standard: Standard }
  | { readonly kind: "ENDED"; readonly from: string };

/**
 * What became of the pinned standard; null while it is in force.
 *
 * @param ofTheDay the standard of the position that is in force on `day` ("YYYY-MM-DD"), or null
 */
export function successionOf<Standard extends Version>(
  pinned: Pinned,
  ofTheDay: Standard | null,
  day: string,
): Succession<Standard> | null {
  // Civil dates sort as text.
  if (ofTheDay === null) {
    const hasEnded = pinned.validTo !== null && pinned.validTo < day;
    return hasEnded ? { kind: "ENDED", from: dayAfter(pinned.validTo) } : null;
  }
  const isAnother = ofTheDay.id !== pinned.id && ofTheDay.validFrom > pinned.validFrom;
  return isAnother ? { kind: "REPLACED", from: ofTheDay.validFrom, standard: ofTheDay } : null;
}

/** Which standard a decision is about: the one that came, or the pinned one that ended without another. */
export function decidedStandardId(pinned: Version, succession: Succession<Version>): string {
  return succession.kind === "REPLACED" ? succession.standard.id : pinned.id;
}

/** Why nothing can be decided any more, or null. */
export function decisionObstacle(status: EventStatus): string | null {
  return status === "CANCELLED" ? "Kegiatan ini dibatalkan; tidak ada penilaian yang perlu diputuskan." : null;
}
