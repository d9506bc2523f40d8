import type { Route } from "next";

import { candidatePath, eventPath } from "@/lib/events/paths";

/** How far the assessors agree. */
export function agreementPath(eventId: string): Route {
  return `${eventPath(eventId)}/kesepakatan` as Route;
}

/** The final results of an event together. */
export function recapPath(eventId: string, page = 1): Route {
  return `${eventPath(eventId)}/rekap${page === 1 ? "" : `?halaman=${page}`}` as Route;
}

/** The same as a file. */
export function recapFilePath(eventId: string, format: "pdf" | "xlsx"): string {
  return `${recapPath(eventId)}/unduh/${format}`;
}

/** Where the form sends who is compared: `?p=ID&p=ID`. */
export function sideBySidePath(eventId: string): Route {
  return `${recapPath(eventId)}/banding` as Route;
}

/** Which other positions the person fits. */
export function otherPositionsPath(eventId: string, candidateId: string): Route {
  return `${candidatePath(eventId, candidateId)}/jabatan-lain` as Route;
}
