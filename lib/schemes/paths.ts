import type { Route } from "next";

/** The schemes of an institution (`instansi` is its slug). */
export function schemesPath(slug: string): Route {
  return `/admin/skema?${new URLSearchParams({ instansi: slug })}` as Route;
}

export function newSchemePath(slug: string): Route {
  return `/admin/skema/baru?${new URLSearchParams({ instansi: slug })}` as Route;
}

export function schemePath(code: string, slug: string): Route {
  return `/admin/skema/rincian/${code}?${new URLSearchParams({ instansi: slug })}` as Route;
}
