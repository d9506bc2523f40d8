import type { Route } from "next";

type Filters = { readonly q?: string; readonly halaman?: number };

/** The library of an institution (`instansi` is its slug). */
export function libraryPath(slug: string, { q = "", halaman = 1 }: Filters = {}): Route {
  const query = new URLSearchParams({ instansi: slug });
  if (q !== "") query.set("q", q);
  if (halaman > 1) query.set("halaman", String(halaman));
  return `/admin/saran-pengembangan?${query}` as Route;
}

/** What the library has for one competency. */
export function suggestionsPath(code: string, slug: string): Route {
  return `/admin/saran-pengembangan/${code}?${new URLSearchParams({ instansi: slug })}` as Route;
}
