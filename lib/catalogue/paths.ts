import type { Route } from "next";

import { PARAMETER } from "@/lib/catalogue/schema";

// Addresses are part of the product: they are written here once. Next cannot type what stands behind a dynamic segment.

type PositionKey = { readonly slug: string; readonly institution: { readonly slug: string } };

/** The page of a position, as of a day where one is given. */
export function positionPath({ institution, slug }: PositionKey, asOf: string | null = null): Route {
  return `/jabatan/${institution.slug}/${slug}${asOfQuery(asOf)}` as Route;
}

/** All versions of the standard of a position. */
export function historyPath(position: PositionKey): Route {
  return `${positionPath(position)}/riwayat` as Route;
}

type Within = { readonly anchor?: string | null; readonly asOf?: string | null };

/** A regulation, or one annex or article on its page; as of a day where one is given. */
export function regulationPath(
  { slug }: { readonly slug: string },
  { anchor = null, asOf = null }: Within = {},
): Route {
  return `/peraturan/${slug}${asOfQuery(asOf)}${anchor === null ? "" : `#${anchor}`}` as Route;
}

/** Which regulation an address is about, itself or its source text; null where it is another address. */
export function regulationOfPath(path: string): string | null {
  return /^\/peraturan\/([^/?#]+)/.exec(path)?.[1] ?? null;
}

const asOfQuery = (asOf: string | null): string => (asOf === null ? "" : `?${PARAMETER.asOf}=${asOf}`);

/** A page that has no other parameters, as of a day where one is given. */
export function pathAsOf(path: "/" | "/peraturan", asOf: string | null): Route {
  return `${path}${asOfQuery(asOf)}` as Route;
}

/** The source text of a regulation with line numbers. */
export function sourcePath(regulation: { readonly slug: string }): Route {
  return `${regulationPath(regulation)}/sumber` as Route;
}

/** The source text as a file. */
export function sourceFilePath(regulation: { readonly slug: string }): string {
  return `${regulationPath(regulation)}/sumber.txt`;
}

/** How `/bandingkan` names a standard: "purwakarta/pengawas", with "@2" for a certain version. */
export function comparisonKey({ institution, slug }: PositionKey, version: number | null = null): string {
  return `${institution.slug}/${slug}${version === null ? "" : `@${version}`}`;
}

/** The file under /unduh, as of a day where one is given. */
export function downloadPath(position: PositionKey, format: "pdf" | "xlsx" | "json", asOf: string | null): string {
  return `/jabatan/${position.institution.slug}/${position.slug}/unduh/${format}${asOfQuery(asOf)}`;
}

/** The change feed of an institution or of one of its positions, without the extension of the format. */
export function feedBase({ institution, slug }: { readonly slug?: string } & Pick<PositionKey, "institution">): string {
  return ["/jabatan", institution.slug, ...(slug === undefined ? [] : [slug]), "perubahan"].join("/");
}
