import { todayInJakarta } from "@/lib/core/dates";
import { isOver } from "@/lib/events/rules";
import type { EventStatus } from "@/lib/generated/prisma/enums";
import { foldedName } from "@/lib/people/naming";

type Disclosure = {
  readonly status: EventStatus;
  /** The one who asks has a sheet of this candidate that is not sent yet. */
  readonly isStillScoring: boolean;
};

/**
 * May what the sheets say be handed out? HR may be an assessor too: nothing of others before the scoring is over
 * (DESIGN.md 4, blind).
 */
export function areMarksOpen({ status, isStillScoring }: Disclosure): boolean {
  return isOver(status) || (status === "INTEGRATING" && !isStillScoring);
}

/** Whether what was typed is the name that is shown; case and spaces do not matter. */
export function isConfirmed(typed: string, name: string): boolean {
  return foldedName(typed) === foldedName(name);
}

type EventFacts = { readonly eventName: string; readonly status: EventStatus };

/** Why nothing can be erased yet, as a sentence, or null: what is still being assessed needs its candidates. */
export function erasureObstacle(events: readonly EventFacts[]): string | null {
  const open = [...new Set(events.filter(({ status }) => !isOver(status)).map(({ eventName }) => eventName))];
  if (open.length === 0) return null;
  return `Masih menjadi peserta kegiatan yang belum selesai: ${open.join("; ")}. Selesaikan atau batalkan kegiatan itu, atau keluarkan pesertanya, lalu ulangi.`;
}

type Retention = { readonly status: EventStatus; readonly retentionUntil: string | null };

/**
 * Is it time to erase the personal data of the event? The last day itself still counts.
 *
 * @param today "YYYY-MM-DD"
 */
export function isOverdue({ status, retentionUntil }: Retention, today: string): boolean {
  return isOver(status) && retentionUntil !== null && retentionUntil < today;
}

type Ending = {
  readonly endsOn: string;
  /** The last change of stage. */
  readonly latest: { readonly status: EventStatus; readonly at: Date } | undefined;
};

/** From which day on personal data may be let go: the last day of the event, or that of its cancelling where it comes first. */
export function firstRetentionDay({ endsOn, latest }: Ending): string {
  if (latest?.status !== "CANCELLED") return endsOn;
  const cancelledOn = todayInJakarta(latest.at);
  return cancelledOn < endsOn ? cancelledOn : endsOn;
}
