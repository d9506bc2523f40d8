import type { EventStatus } from "@/lib/generated/prisma/enums";

/** Sheets are compared only when nobody scores any more: an assessor who saw it earlier would no longer be blind. */
export function areSheetsComparable(status: EventStatus): boolean {
  return status === "INTEGRATING" || status === "FINAL";
}
