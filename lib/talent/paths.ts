import type { Route } from "next";

/** The performance scores of an event's candidates. */
export function performancePath(eventId: string): Route {
  return `/kegiatan/${eventId}/kinerja` as Route;
}
