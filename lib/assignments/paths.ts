import type { Route } from "next";

import { eventPath } from "@/lib/events/paths";
import type { ListAsk } from "@/lib/events/candidate-list";
import { listQuery } from "@/lib/events/candidate-list";

const FIRST: ListAsk = { page: 1, search: "" };

/** Who assesses whom with what. */
export function assignmentsPath(eventId: string, ask: ListAsk = FIRST): Route {
  return `${eventPath(eventId)}/penugasan${listQuery(ask)}` as Route;
}

/** What balancing would add, before it is done. */
export function proposalPath(eventId: string): Route {
  return `${eventPath(eventId)}/penugasan/usulan` as Route;
}

/** The plan to print. */
export function schedulePath(eventId: string): Route {
  return `${eventPath(eventId)}/jadwal` as Route;
}

/** The same as a workbook. */
export function scheduleWorkbookPath(eventId: string): string {
  return `${schedulePath(eventId)}/unduh/xlsx`;
}

/** The same page with the assignments of one candidate to be changed. */
export function candidateAssignmentsPath(eventId: string, candidateId: string, ask: ListAsk = FIRST): Route {
  const list = assignmentsPath(eventId, ask);
  return `${list}${list.includes("?") ? "&" : "?"}ubah=${candidateId}#ubah` as Route;
}
