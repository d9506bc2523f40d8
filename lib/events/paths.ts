import type { Route } from "next";

/** The event's own page. */
export function eventPath(eventId: string): Route {
  return `/kegiatan/${eventId}` as Route;
}

export type CandidateChange = "ditambahkan" | "dikeluarkan";

/** The same, saying what has just happened to a candidate. */
export function changedEventPath(eventId: string, change: CandidateChange): Route {
  return `${eventPath(eventId)}?peserta=${change}` as Route;
}

/** The same, saying that it has just gone one stage back. */
export function steppedBackPath(eventId: string): Route {
  return `${eventPath(eventId)}?tahap=kembali` as Route;
}

/** The form that changes the event. */
export function editEventPath(eventId: string): Route {
  return `${eventPath(eventId)}/ubah` as Route;
}

/** The form that adds a candidate. */
export function addCandidatePath(eventId: string): Route {
  return `${eventPath(eventId)}/peserta/tambah` as Route;
}

/** The candidate's page with the result. */
export function candidatePath(eventId: string, candidateId: string): Route {
  return `${eventPath(eventId)}/peserta/${candidateId}` as Route;
}

/** The form that corrects or removes the candidate. */
export function correctCandidatePath(eventId: string, candidateId: string): Route {
  return `${candidatePath(eventId, candidateId)}/ubah` as Route;
}

/** The meeting about all candidates of the event, or the grid of one. */
export function integrationPath(eventId: string, candidateId?: string): Route {
  return `${eventPath(eventId)}/integrasi${candidateId ? `/${candidateId}` : ""}` as Route;
}

/** The instruments of the event, and what each measures. */
export function instrumentsPath(eventId: string): Route {
  return `${eventPath(eventId)}/instrumen` as Route;
}

/** The form that plans a new event like this one. */
export function copyEventPath(eventId: string): Route {
  return `/kegiatan/baru?dari=${eventId}` as Route;
}
