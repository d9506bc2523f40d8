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

/** Whether the standard of the day is another one that came after the pinned one. */
export function isReplaced(pinned: Version, ofTheDay: Version | null): ofTheDay is Version {
  return ofTheDay !== null && ofTheDay.id !== pinned.id && ofTheDay.validFrom > pinned.validFrom;
}

/** Why nothing can be decided any more, or null. */
export function decisionObstacle(status: EventStatus): string | null {
  return status === "CANCELLED" ? "Kegiatan ini dibatalkan; tidak ada penilaian yang perlu diputuskan." : null;
}
