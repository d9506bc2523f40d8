import type { IncomingHttpHeaders } from "node:http";

export type RequestFacts = {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
};

const MAX_URL = 300;
const PUBLIC_PAGE = /^\/(?:$|(?:jabatan|kompetensi|peraturan|bandingkan)(?:\/|$))/;
const DOWNLOAD = /\/unduh\//;
// Set for signed-out visitors too, and read by no page.
const HARMLESS_COOKIE = /^(?:__Host-|__Secure-)?next-auth\.(?:csrf-token|callback-url)=/;
// A page's data for the router in the browser, or a form: the same address, another answer.
const OTHER_ANSWER = ["rsc", "next-action", "next-router-prefetch", "next-router-state-tree", "range", "authorization"];

/** The key under which a public page may be kept, or `null` where the answer might be somebody's own. */
export function cacheKey({ method, url, headers }: RequestFacts, today: string): string | null {
  const asksForPage = (method === "GET" || method === "HEAD") && OTHER_ANSWER.every((name) => !(name in headers));
  if (!asksForPage || !isPublicPage(url) || !hasOnlyHarmlessCookies(headers.cookie)) return null;
  // What is in force depends on the day.
  return `${today} ${url}`;
}

function isPublicPage(url: string): boolean {
  const [path = "", query = ""] = url.split("?", 2);
  if (url.length > MAX_URL || new URLSearchParams(query).has("_rsc")) return false;
  return isPublicPath(path);
}

/** A page of the catalogue, which looks the same to everybody. */
export function isPublicPath(path: string): boolean {
  return PUBLIC_PAGE.test(path) && !DOWNLOAD.test(path);
}

function hasOnlyHarmlessCookies(cookie: string | undefined): boolean {
  if (cookie === undefined || cookie.trim() === "") return true;
  return cookie.split(";").every((pair) => HARMLESS_COOKIE.test(pair.trim()));
}

const JAKARTA_DAY = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Jakarta" });

/** The civil date in Asia/Jakarta, "YYYY-MM-DD". */
export function dayInJakarta(now: Date): string {
  return JAKARTA_DAY.format(now);
}
