import type { Route } from "next";

import type { FindingFilter } from "@/lib/imports/schema";

/** The review bench of an import. */
export function importPath(importId: string): Route {
  return `/admin/impor/${importId}` as Route;
}

type Place = FindingFilter & {
  readonly finding?: number | undefined;
  readonly page?: number | undefined;
  readonly standard?: number | undefined;
};

/** The bench at a finding, with the filters kept. */
export function findingPath(importId: string, { kind, state, finding, page, standard }: Place): Route {
  const query = new URLSearchParams();
  if (standard !== undefined) query.set("standar", String(standard));
  if (kind !== null) query.set("jenis", kind);
  if (state !== null) query.set("keadaan", state);
  if (page !== undefined && page > 1) query.set("hal", String(page));
  if (finding !== undefined) query.set("temuan", String(finding));
  return (query.size === 0 ? importPath(importId) : `${importPath(importId)}?${query.toString()}`) as Route;
}
