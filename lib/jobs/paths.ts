import type { Route } from "next";

import { eventPath } from "@/lib/events/paths";

/** Where HR has the reports of an event made. */
export function reportsPath(eventId: string): Route {
  return `${eventPath(eventId)}/laporan` as Route;
}

/** The files of a finished job as ZIP. */
export function archivePath(eventId: string, jobId: string): Route {
  return `${reportsPath(eventId)}/${jobId}/unduh` as Route;
}
