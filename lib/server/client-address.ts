import type { IncomingMessage } from "node:http";

const FORWARDED = ["x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-forwarded-port", "forwarded"];

/**
 * Leaves exactly one address in `x-forwarded-for`: the one our proxy appended, or without a proxy the connection's own.
 * Whatever a client claims about itself is gone, so that rate limits and the audit trail can rely on it.
 */
export function settleClientAddress(request: IncomingMessage, trustProxy: boolean): void {
  const claimed = String(request.headers["x-forwarded-for"] ?? "");
  const appended = claimed.split(",").at(-1)?.trim();
  if (!trustProxy) for (const name of FORWARDED) delete request.headers[name];
  request.headers["x-forwarded-for"] = (trustProxy && appended) || (request.socket.remoteAddress ?? "unknown");
}
