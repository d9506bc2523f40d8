import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join, sep } from "node:path";

import { chooseEncoding, matchesEtag } from "@/lib/server/finished-page";

type StaticFile = { readonly body: Buffer; readonly type: string; readonly etag: string };

/** The build's compressed files by the path under which a browser asks for them. */
export type StaticFiles = ReadonlyMap<string, StaticFile>;

type Exchange = { readonly request: IncomingMessage; readonly response: ServerResponse };

const PREFIX = "/_next/static/";
// A name holds the hash of what is in it.
const FOR_EVER = "public, max-age=31536000, immutable";
// As Next sends them, so that the encoding makes no other difference.
const TYPES: Readonly<Record<string, string>> = {
  ".js": "application/javascript; charset=UTF-8",
  ".css": "text/css; charset=UTF-8",
  ".svg": "image/svg+xml",
  ".json": "application/json; charset=UTF-8",
  ".txt": "text/plain; charset=UTF-8",
};

/**
 * Reads the Brotli twins that the build has made (scripts/setup/precompress.mjs), some hundred kilobytes. Only what is
 * found here is ever answered, so no path in a request reaches the disk.
 */
export function readStaticFiles(buildFolder: string): StaticFiles {
  const folder = join(buildFolder, "static-br");
  if (!existsSync(folder)) return new Map();
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return new Map(
    names.flatMap((name) => {
      const type = TYPES[extname(name)];
      if (type === undefined || !statSync(join(folder, name)).isFile()) return [];
      const body = readFileSync(join(folder, name));
      const digest = createHash("sha256").update(body).digest("base64url").slice(0, 27);
      return [[PREFIX + name.replaceAll(sep, "/"), { body, type, etag: `"${digest}-br"` }] as const];
    }),
  );
}

/** Answers a file of the build to a browser that reads Brotli. False when Next has to: it knows gzip and ranges. */
export function answerStaticFile(files: StaticFiles, { request, response }: Exchange): boolean {
  const file = findFile(files, request);
  if (!file) return false;
  response.setHeader("Cache-Control", FOR_EVER);
  response.setHeader("Vary", "Accept-Encoding");
  response.setHeader("ETag", file.etag);
  if (matchesEtag(request.headers["if-none-match"], file.etag)) {
    response.writeHead(304).end();
    return true;
  }
  response.setHeader("Content-Type", file.type);
  response.setHeader("Content-Encoding", "br");
  response.setHeader("Content-Length", file.body.length);
  response.writeHead(200).end(request.method === "HEAD" ? undefined : file.body);
  return true;
}

function findFile(files: StaticFiles, { method, url = "/", headers }: IncomingMessage): StaticFile | undefined {
  if ((method !== "GET" && method !== "HEAD") || !url.startsWith(PREFIX) || "range" in headers) return undefined;
  const readsBrotli = chooseEncoding(headers["accept-encoding"]?.toString()) === "br";
  return readsBrotli ? files.get(pathOf(url)) : undefined;
}

function pathOf(url: string): string {
  const [path = ""] = url.split("?", 1);
  try {
    return decodeURIComponent(path);
  } catch {
    return "";
  }
}
