import type { Route } from "next";

/** The result of a sheet's candidate for the assessor who has just sent it, saying so. */
export function sentPath(sheetId: string): Route {
  return `/penilaian/${sheetId}/hasil?lembar=terkirim` as Route;
}
