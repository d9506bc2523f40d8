import { randomBytes } from "node:crypto";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";

import { refuseLargeBody } from "@/lib/server/body-limit";
import { redirectToShortAddress } from "@/lib/server/canonical-address";
import { REFUSAL_HEADER } from "@/lib/server/not-found-page";
import { settleClientAddress } from "@/lib/server/client-address";
import { answerDirectly } from "@/lib/server/direct-routes";
import type { DirectRoute } from "@/lib/server/direct-routes";
import type { PageCache } from "@/lib/server/page-cache";
import { answerFromCache } from "@/lib/server/public-page";
import { contentSecurityPolicy, fixedHeaders } from "@/lib/server/security-headers";
import { answerStaticFile } from "@/lib/server/static-files";
import type { StaticFiles } from "@/lib/server/static-files";

type Exchange = { readonly request: IncomingMessage; readonly response: ServerResponse };

type PipelineOptions = {
  readonly render: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  readonly cache: PageCache;
  readonly files: StaticFiles;
  /** Asked for with each request: in development they are replaced as they change. */
  readonly directRoutes: () => readonly DirectRoute[];
  readonly dev: boolean;
  readonly https: boolean;
  readonly trustProxy: boolean;
};

/** What happens to every request before Next sees it. */
export function createPipeline(options: PipelineOptions): RequestListener {
  const { render, cache, files, directRoutes, dev, https, trustProxy } = options;
  const headers = fixedHeaders({ https });
  const withoutInline = contentSecurityPolicy({ scriptHashes: [] }, { dev });
  return (request, response) => {
    settleClientAddress(request, trustProxy);
    for (const [name, value] of headers) response.setHeader(name, value);
    if (!isReadable(request.url ?? "/")) return refuseAddress(response);
    // Neither a file nor JSON has inline scripts, and the random of a nonce is not for nothing.
    response.setHeader("Content-Security-Policy", withoutInline);
    const exchange = { request, response };
    if (refuseRequest(exchange) || redirectToShortAddress(exchange)) return;
    if (answerStaticFile(files, exchange) || answerDirectly(directRoutes(), exchange)) return;
    const nonce = randomBytes(18).toString("base64url");
    const policy = contentSecurityPolicy({ nonce }, { dev });
    response.setHeader("Content-Security-Policy", policy);
    // Next finds the nonce for its own scripts here; one that a client sent along is overwritten.
    request.headers["content-security-policy"] = policy;
    // A page does not know its own address; the sign-in page leads back to it.
    request.headers["x-portal-path"] = request.url ?? "/";
    // Only our server says why there is no file.
    delete request.headers[REFUSAL_HEADER];
    if (answerFromCache(cache, exchange, nonce)) return;
    nameMethods(exchange);
    render(request, response).catch(() => response.destroy());
  };
}

const refuseRequest = (exchange: Exchange): boolean => refuseLargeBody(exchange) || refuseMethod(exchange);

const PAGE_METHODS: readonly string[] = ["GET", "HEAD", "POST", "OPTIONS"];

/** Next shows a page whatever is asked of it; only routes under /api and downloads know methods of their own. */
function refuseMethod({ request: { method = "GET", url = "/" }, response }: Exchange): boolean {
  if (PAGE_METHODS.includes(method) || url.startsWith("/api/")) return false;
  response.writeHead(405, { Allow: PAGE_METHODS.join(", ") }).end();
  return true;
}

/**
 * Next refuses a method that a route has no handler for, and does not say which ones it has. Ours are either read or sent
 * something.
 */
function nameMethods({ request, response }: Exchange): void {
  const writeHead = response.writeHead.bind(response);
  const isRead = request.method === "GET" || request.method === "HEAD";
  response.writeHead = ((...given: [number]) => {
    const isRefused = given[0] === 405 && !response.hasHeader("Allow");
    if (isRefused) response.setHeader("Allow", isRead ? "POST, OPTIONS" : "GET, HEAD, OPTIONS");
    return writeHead(...given);
  }) as typeof response.writeHead;
}

/** Whether every %XX in the path can be decoded: Next answers one that cannot with a 500. */
function isReadable(url: string): boolean {
  try {
    decodeURIComponent(url.split("?", 1)[0] ?? "");
    return true;
  } catch {
    return false;
  }
}

function refuseAddress(response: ServerResponse): void {
  response.writeHead(400, { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" });
  response.end(
    "Alamat tidak dapat dibaca: ada tanda % yang tidak lengkap. Periksa alamatnya, atau mulai dari halaman depan.\n",
  );
}
