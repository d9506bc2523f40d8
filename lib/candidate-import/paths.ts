import type { Route } from "next";

import { eventPath } from "@/lib/events/paths";

/** The page that takes a file of candidates. */
export function importPath(eventId: string): Route {
  return `${eventPath(eventId)}/peserta/impor` as Route;
}

export function templatePath(eventId: string, format: "xlsx" | "csv"): string {
  return `${importPath(eventId)}/templat.${format}`;
}

/** Answers the file that is posted to it with what has to be corrected. */
export function correctionsPath(eventId: string): string {
  return `${importPath(eventId)}/koreksi.xlsx`;
}
