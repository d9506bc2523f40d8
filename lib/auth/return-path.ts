import type { Route } from "next";

const MAX_PATH = 2000;
const BASE = "http://portal.invalid";
/** Signing in again, or a machine's address, is nowhere to be sent back to. */
const NO_DESTINATION = /^\/(?:masuk|api)(?:\/|$)/;

/**
 * Where to send somebody after signing in: the wanted path if it is one of the portal's own, else `otherwise`.
 * Anything a browser could read as another host (`//host`, a backslash, a scheme, a tab in between) is not.
 */
export function ownPath<Otherwise extends string>(wanted: unknown, otherwise: Otherwise): Route | Otherwise {
  const path = findOwnPath(wanted);
  return path === null ? otherwise : (path as Route);
}

function findOwnPath(wanted: unknown): string | null {
  if (typeof wanted !== "string" || wanted.length > MAX_PATH) return null;
  // Browsers drop tabs and line breaks and turn backslashes: "/\t/host" is "//host" to them.
  if (!/^\/(?!\/)[^\\\p{Cc}]*$/u.test(wanted)) return null;
  if (!URL.canParse(wanted, BASE)) return null;
  const url = new URL(wanted, BASE);
  if (url.origin !== BASE || url.pathname.startsWith("//") || NO_DESTINATION.test(url.pathname)) return null;
  return `${url.pathname}${url.search}${url.hash}`;
}

type Visit = { readonly referer: string | null; readonly host: string | null };

/** The sign-in page that leads back to the page of this portal on which somebody pressed its link; null for other visits. */
export function signInPathFrom({ referer, host }: Visit): Route | null {
  if (referer === null || !URL.canParse(referer)) return null;
  const { pathname, search, host: from } = new URL(referer);
  const path = from === host ? signInPath(`${pathname}${search}`) : "/masuk";
  return path === "/masuk" ? null : path;
}

/** The sign-in page that leads back to the path. */
export function signInPath(from: string): Route {
  // Next's router marks the requests by which it fetches a page; a person's address has no such mark.
  const back = findOwnPath(from.replace(/([?&])_rsc=[^&#]*(?:&|$)/, "$1").replace(/[?&]$/, ""));
  return (back === null || back === "/" ? "/masuk" : `/masuk?kembali=${encodeURIComponent(back)}`) as Route;
}
