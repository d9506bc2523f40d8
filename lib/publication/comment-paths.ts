import type { Route } from "next";

type Place = { readonly standardId: string | null; readonly path: string };

/** Anchor of a value on the page that shows it beside its source. */
export const valueAnchor = (path: string): string => `nilai${path.replaceAll("/", "-")}`;

/** The body of a regulation beside its source. */
export const bodyReviewPath = (regulation: string): Route => `/admin/peraturan/${regulation}/batang-tubuh` as Route;

/** Where the value stands beside its source; null for a comment on the regulation as a whole. */
export function valuePath(regulation: string, { standardId, path }: Place): Route | null {
  if (standardId === null) return null;
  return `/admin/peraturan/${regulation}/${standardId}${path === "" ? "" : `#${valueAnchor(path)}`}` as Route;
}

/** The form in which the value is changed; the draft itself for a comment on the whole. */
export function formPath({ standardId, path }: Place): Route | null {
  if (standardId === null) return null;
  const [, list, row] = path.split("/");
  const draft = `/admin/standar/${standardId}`;
  if (list === "competencies") return `${draft}/kompetensi/${row ?? ""}` as Route;
  if (list === "requirements") return `${draft}/persyaratan/${row ?? ""}` as Route;
  return (path === "" ? draft : `${draft}/identitas`) as Route;
}
