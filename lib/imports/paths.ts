import type { Route } from "next";

import type { BenchPlace, FindingFilter } from "@/lib/imports/schema";

/** The review bench of an import. */
export function importPath(importId: string): Route {
  return `/admin/impor/${importId}` as Route;
}

type Place = Partial<BenchPlace> & { readonly to?: "temuan" | "draf" | "sunting" | undefined };

/** The bench at a place, with the filters of its list kept. */
export function benchPath(importId: string, filter: FindingFilter, place: Place = {}): Route {
  const asked = [
    ["jenis", filter.kind],
    ["keadaan", filter.state === "terbuka" ? null : (filter.state ?? "semua")],
    ["jabatan", filter.standard],
    ["hal", pageOf(place.page)],
    ["draf", place.draft],
    ["bagian", pageOf(place.part)],
    ["temuan", place.finding],
    ["bersama", place.together],
    ["sunting", place.edit],
  ].filter((entry): entry is [string, string | number] => entry[1] !== null && entry[1] !== undefined);
  const query = new URLSearchParams(asked.map(([name, value]) => [name, String(value)]));
  const address = asked.length === 0 ? importPath(importId) : `${importPath(importId)}?${query.toString()}`;
  return (place.to ? `${address}#${place.to}` : address) as Route;
}

function pageOf(page: number | null | undefined): number | null {
  return page && page > 1 ? page : null;
}

/** The positions of an import. */
export function positionsPath(importId: string, page = 1): Route {
  return `${importPath(importId)}/jabatan${page > 1 ? `?hal=${page}` : ""}` as Route;
}

/** What the draft would change, and its making. */
export function draftingPath(importId: string, page = 1): Route {
  return `${importPath(importId)}/rancangan${page > 1 ? `?hal=${page}` : ""}` as Route;
}
