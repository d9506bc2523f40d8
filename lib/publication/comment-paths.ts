import type { Route } from "next";

type Place = { readonly standardId: string | null; readonly path: string };

/** Of a comment on all of the body, which is no passage of it. */
export const WHOLE_BODY_PATH = "/body";

/** Anchor of a value on the page that shows it beside its source. */
export const valueAnchor = (path: string): string => `nilai${path.replaceAll("/", "-")}`;

/** The body of a regulation beside its source. */
export const bodyReviewPath = (regulation: string): Route => `/admin/peraturan/${regulation}/batang-tubuh` as Route;

/** A page of the findings of its import that nobody has decided. */
export const importNotesPath = (regulation: string, page: number): Route =>
  `/admin/peraturan/${regulation}${page > 1 ? `?halaman=${page}` : ""}#temuan-impor` as Route;

/** A page of the standards that a regulation brings. */
export const reviewStandardsPath = (regulation: string, page: number): Route =>
  `/admin/peraturan/${regulation}${page > 1 ? `?standar=${page}` : ""}#standar` as Route;

/** A draft standard beside the published one before it. */
export const comparisonPath = (regulation: string, standardId: string): Route =>
  `/admin/peraturan/${regulation}/${standardId}/perbandingan` as Route;

/** Where the value stands beside its source; null for a comment on the regulation as a whole. */
export function valuePath(regulation: string, { standardId, path }: Place): Route | null {
  const page = standardId === null ? bodyReviewPath(regulation) : `/admin/peraturan/${regulation}/${standardId}`;
  if (path === WHOLE_BODY_PATH) return page as Route;
  if (path !== "") return `${page}#${valueAnchor(path)}` as Route;
  return standardId === null ? null : (page as Route);
}

/** The form in which the value is changed; the draft itself for a comment on the whole, null for a regulation as a whole. */
export function formPath(regulation: string, { standardId, path }: Place): Route | null {
  const [, ...parts] = path.split("/");
  const [list = "", row = ""] = parts;
  if (standardId === null) return path === "" ? null : bodyFormPath(regulation, parts);
  const draft = `/admin/standar/${standardId}`;
  if (list === "competencies") return `${draft}/kompetensi/${row}` as Route;
  if (list === "requirements") return `${draft}/persyaratan/${row}` as Route;
  return (path === "" || list === "position" ? draft : `${draft}/identitas`) as Route;
}

/** Head, signatures, gazette and annexes have their forms on the page of the draft itself. */
const ON_THE_DRAFT: ReadonlySet<string> = new Set([
  "kind",
  "number",
  "year",
  "title",
  "issuer",
  "effectiveFrom",
  "signatures",
  "gazette",
]);

function bodyFormPath(regulation: string, [list = "", row = "", part = "", position = ""]: readonly string[]): Route {
  const draft = `/admin/standar/peraturan/${regulation}`;
  if (list === "relations") return `/admin/peraturan/${regulation}#hubungan` as Route;
  if (list === "annexes") return `${draft}${part === "positions" ? `/jabatan/${position}` : `#${row}`}` as Route;
  if (list === "articles") return `${draft}/pasal/${row}` as Route;
  return (ON_THE_DRAFT.has(list) ? draft : `${draft}/batang-tubuh`) as Route;
}
