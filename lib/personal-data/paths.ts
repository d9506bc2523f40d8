import type { Route } from "next";

import { candidatePath, eventPath } from "@/lib/events/paths";

/** What the portal holds on the person behind a candidate: its export and its erasure. */
export function personalDataPath(eventId: string, candidateId: string): Route {
  return `${candidatePath(eventId, candidateId)}/data-pribadi` as Route;
}

export type ExportFormat = "json" | "xlsx";

/** Everything that is held on the person, as a file. */
export function exportPath(eventId: string, candidateId: string, format: ExportFormat): Route {
  return `${personalDataPath(eventId, candidateId)}/unduh/${format}` as Route;
}

/** How long the personal data of an event are kept, and their erasure. */
export function eventDataPath(eventId: string): Route {
  return `${eventPath(eventId)}/data-pribadi` as Route;
}
