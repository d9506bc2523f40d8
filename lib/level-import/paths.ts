import type { Route } from "next";

/** The page that takes a file of levels for one computer test. */
export function levelImportPath(instrumentId: string): Route {
  return `/penilaian/impor/${instrumentId}` as Route;
}

export function levelTemplatePath(instrumentId: string, format: "xlsx" | "csv"): string {
  return `${levelImportPath(instrumentId)}/templat.${format}`;
}

/** Answers the file that is posted to it with what has to be corrected. */
export function levelCorrectionsPath(instrumentId: string): string {
  return `${levelImportPath(instrumentId)}/koreksi.xlsx`;
}

export function sheetPath(sheetId: string): Route {
  return `/penilaian/${sheetId}` as Route;
}
