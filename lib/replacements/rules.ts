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

const ANY_NIP = /(?:\d[ .-]?){18}/u;
const folded = (text: string) => text.normalize("NFKC").trim().replace(/\s+/gu, " ").toLocaleLowerCase("id");

/** Why a reason cannot stand in the audit trail, or null: the trail is never erased, so it does not name the candidate. */
export function reasonObstacle(reason: string, name: string): string | null {
  const isNaming = ANY_NIP.test(reason) || folded(reason).includes(folded(name));
  return isNaming ? "Alasan ini menetap dalam jejak audit; jangan menyebut nama atau NIP." : null;
}
