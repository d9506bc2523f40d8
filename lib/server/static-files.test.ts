import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, request as httpRequest } from "node:http";
import type { IncomingMessage, Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { brotliDecompressSync } from "node:zlib";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { answerStaticFile, readStaticFiles } from "@/lib/server/static-files";

import { precompress } from "../../scripts/setup/precompress.mjs";

const CODE = "export const standar = 'kompetensi jabatan';\n".repeat(100);
const FILES = {
  "static/chunks/a1b2.js": CODE,
  "static/chunks/[kode].css": "p { color: inherit }\n".repeat(100),
  "static/media/font.woff2": CODE,
  "static/chunks/tiny.js": "1",
  "server/secret.js": CODE,
  "static-br/chunks/old.js": "left over from an earlier build",
};
const BROWSER = "gzip, deflate, br, zstd";

let folder: string;
let server: Server;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "skj-static-"));
  for (const [name, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  await precompress(folder);
  const files = readStaticFiles(folder);
  server = createServer((request, response) => {
    if (!answerStaticFile(files, { request, response })) response.writeHead(404).end("Next");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

type Asked = { readonly method?: string; readonly headers?: Record<string, string> };
type Answered = Pick<IncomingMessage, "statusCode" | "headers"> & { readonly body: Buffer };

/** Not `fetch`, which settles `..` in a path and unpacks what it receives. */
function ask(path: string, { method = "GET", headers = {} }: Asked = {}): Promise<Answered> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const options = { port, path, method, headers: { "accept-encoding": BROWSER, ...headers } };
    const sent = httpRequest(options, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () =>
        resolve({ statusCode: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    });
    sent.on("error", reject);
    sent.end();
  });
}

describe("a file of the build", () => {
  it("is sent with Brotli, to be kept for ever", async () => {
    const { statusCode, headers, body } = await ask("/_next/static/chunks/a1b2.js?v=1");
    expect(statusCode).toBe(200);
    expect(headers).toMatchObject({
      "content-type": "application/javascript; charset=UTF-8",
      "content-encoding": "br",
      "content-length": String(body.length),
      "cache-control": "public, max-age=31536000, immutable",
      vary: "Accept-Encoding",
    });
    expect(brotliDecompressSync(body).toString()).toBe(CODE);
  });

  it("is found under its escaped name", async () => {
    const { headers } = await ask("/_next/static/chunks/%5Bkode%5D.css");
    expect(headers["content-type"]).toBe("text/css; charset=UTF-8");
  });

  it("answers HEAD with the same headers and no body", async () => {
    const path = "/_next/static/chunks/a1b2.js";
    const [get, head] = [await ask(path), await ask(path, { method: "HEAD" })];
    expect({ ...head.headers, date: "" }).toEqual({ ...get.headers, date: "" });
    expect(head.body).toHaveLength(0);
  });

  it("costs no body when the browser still has it", async () => {
    const path = "/_next/static/chunks/a1b2.js";
    const etag = (await ask(path)).headers.etag ?? "";
    const again = await ask(path, { headers: { "if-none-match": etag } });
    expect([again.statusCode, again.body.length]).toEqual([304, 0]);
  });
});

describe("Next answers", () => {
  it.each(["gzip", "br;q=0, gzip", "identity"])("a browser that accepts %s", async (encoding) => {
    const { body } = await ask("/_next/static/chunks/a1b2.js", { headers: { "accept-encoding": encoding } });
    expect(body.toString()).toBe("Next");
  });

  it("parts of a file, and writes", async () => {
    const path = "/_next/static/chunks/a1b2.js";
    expect((await ask(path, { headers: { range: "bytes=0-9" } })).body.toString()).toBe("Next");
    expect((await ask(path, { method: "POST" })).body.toString()).toBe("Next");
  });

  it.each([
    "/_next/static/media/font.woff2",
    "/_next/static/chunks/tiny.js",
    "/_next/static/chunks/old.js",
    "/_next/static/chunks",
    "/_next/static/../server/secret.js",
    "/_next/static/%2e%2e/server/secret.js",
    "/_next/static/..%2fserver%2fsecret.js",
    "/_next/static/%ff",
    "/chunks/a1b2.js",
  ])("%s", async (path) => expect((await ask(path)).body.toString()).toBe("Next"));
});

it("a build without compressed files leaves everything to Next", () => {
  expect(readStaticFiles(join(folder, "static"))).toEqual(new Map());
});
