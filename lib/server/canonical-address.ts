import type { IncomingMessage, ServerResponse } from "node:http";

import { isPublicPath } from "@/lib/server/cacheable";

type Exchange = { readonly request: IncomingMessage; readonly response: ServerResponse };

/**
 * A form that is sent names its empty fields, too. On public pages an empty parameter means the same as none: the browser is
 * sent to the short address, which can be passed on and is kept once. False where the address is short already.
 */
export function redirectToShortAddress({ request, response }: Exchange): boolean {
  const { method = "GET", url = "/" } = request;
  const short = method === "GET" || method === "HEAD" ? shortAddress(url) : null;
  if (short === null) return false;
  response.writeHead(308, { Location: short, "Cache-Control": "no-store" }).end();
  return true;
}

/** The address of a public page without its empty parameters; null where it has none. The others stay as they were written. */
export function shortAddress(url: string): string | null {
  const mark = url.indexOf("?");
  const path = url.slice(0, mark);
  if (mark === -1 || !isPublicPath(path)) return null;
  const given = url.slice(mark + 1).split("&");
  const kept = given.filter((pair) => pair !== "" && pair.indexOf("=") !== pair.length - 1);
  if (kept.length === given.length) return null;
  return kept.length === 0 ? path : `${path}?${kept.join("&")}`;
}
