import type { IncomingMessage, ServerResponse } from "node:http";

import { cacheKey, dayInJakarta } from "@/lib/server/cacheable";
import { chooseEncoding, finishPage, matchesEtag } from "@/lib/server/finished-page";
import type { FinishedPage } from "@/lib/server/finished-page";
import type { PageCache } from "@/lib/server/page-cache";

// Browsers keep the page but ask each time; with the tag that costs no body.
const REVALIDATE = "private, no-cache";
const MAX_POLICY = 3500;

type Exchange = { readonly request: IncomingMessage; readonly response: ServerResponse };

/** Answers a public page from the cache. False when it has to be rendered; it is then kept on its way out. */
export function answerFromCache(cache: PageCache, { request, response }: Exchange, nonce: string): boolean {
  const { method = "GET", url = "/", headers } = request;
  const key = cacheKey({ method, url, headers }, dayInJakarta(new Date()));
  if (key === null) return false;
  const page = cache.find(key);
  if (page) {
    void send(page, { request, response });
    return true;
  }
  if (method === "GET") keepOnItsWayOut(cache.begin(key), { request, response }, nonce);
  return false;
}

async function send(page: FinishedPage, { request, response }: Exchange): Promise<void> {
  const encoding = chooseEncoding(request.headers["accept-encoding"]?.toString());
  const etag = page.etagOf(encoding);
  response.setHeader("Content-Security-Policy", page.policy);
  response.setHeader("Cache-Control", REVALIDATE);
  response.setHeader("Vary", "Accept-Encoding, Cookie, RSC");
  response.setHeader("ETag", etag);
  if (page.link) response.setHeader("Link", page.link);
  if (matchesEtag(request.headers["if-none-match"], etag)) {
    response.writeHead(304).end();
    return;
  }
  const body = await page.bodyIn(encoding);
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.setHeader("Content-Length", body.length);
  if (encoding !== "identity") response.setHeader("Content-Encoding", encoding);
  response.writeHead(200).end(request.method === "HEAD" ? undefined : body);
}

/** Copies what Next writes. Uncompressed, so that it can be read; only this first visitor pays for that. */
function keepOnItsWayOut(fill: ReturnType<PageCache["begin"]>, { request, response }: Exchange, nonce: string): void {
  delete request.headers["accept-encoding"];
  const chunks: Buffer[] = [];
  const [write, end] = [response.write.bind(response), response.end.bind(response)];
  const copy = (chunk: unknown): void => {
    if (typeof chunk === "string") chunks.push(Buffer.from(chunk));
    else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
  };
  response.write = ((chunk: unknown, ...rest: []) => {
    copy(chunk);
    return write(chunk, ...rest);
  }) as typeof response.write;
  response.end = ((chunk: unknown, ...rest: []) => {
    copy(chunk);
    return end(chunk, ...rest);
  }) as typeof response.end;
  response.once("finish", () => {
    if (!isWorthKeeping(response)) return;
    const link = response.getHeader("link");
    const html = Buffer.concat(chunks).toString("utf8");
    const page = finishPage({ html, nonce, link: link === undefined ? undefined : String(link) });
    // A page of very many inline scripts would need a header that proxies refuse; it stays one rendered each time.
    if (page.policy.length <= MAX_POLICY) fill.store(page);
  });
}

function isWorthKeeping(response: ServerResponse): boolean {
  return (
    response.statusCode === 200 &&
    String(response.getHeader("content-type")).startsWith("text/html") &&
    response.getHeader("set-cookie") === undefined &&
    response.getHeader("content-encoding") === undefined
  );
}
