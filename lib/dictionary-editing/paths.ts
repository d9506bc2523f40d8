import type { Route } from "next";

type Filters = { readonly q?: string; readonly jenis?: string; readonly halaman?: number };

/** The list of entries, as one institution keeps its dictionary (`instansi` is its slug). */
export function entriesPath(slug: string, filters: Filters = {}): Route {
  const set = Object.entries(filters).filter(([name, value]) => value !== "" && !(name === "halaman" && value === 1));
  const query = new URLSearchParams([["instansi", slug], ...set.map(([name, value]) => [name, String(value)])]);
  return `/admin/kamus?${query}` as Route;
}

export function newEntryPath(slug: string): Route {
  return `/admin/kamus/baru?${new URLSearchParams({ instansi: slug })}` as Route;
}

export function entryPath(code: string, slug: string): Route {
  return `/admin/kamus/entri/${code}?${new URLSearchParams({ instansi: slug })}` as Route;
}

/** The page that takes a workbook. */
export function dictionaryImportPath(slug: string): Route {
  return `/admin/kamus/impor?${new URLSearchParams({ instansi: slug })}` as Route;
}

export const TEMPLATE_PATH = "/admin/kamus/impor/templat.xlsx";
/** Answers a POST with the table: the file with what is wrong beside each row. */
export const CORRECTIONS_PATH = "/admin/kamus/impor/koreksi.xlsx";
