import type { Route } from "next";

import { candidatePath } from "@/lib/events/paths";

/** The report of one candidate as PDF. */
export function reportPath(eventId: string, candidateId: string): Route {
  return `${candidatePath(eventId, candidateId)}/laporan` as Route;
}
