import { createServer } from "node:http";
import type { Server, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";

import { afterEach, describe, expect, it } from "vitest";

import { REFUSAL_HEADER, withReadableNotFound } from "@/lib/server/not-found-page";

const EMPTY = '<!DOCTYPE html><html id="__next_error__"><body></body></html>';
const FULL = "<!DOCTYPE html><html><body><h1>Halaman tidak ditemukan</h1></body></html>";
let server: Server | undefined;

/** Next, as far as it matters here: writes in parts, and sets headers that belong to the first answer only. */
function answer(url: string, response: ServerResponse): void {
  const [status, type, body] = {
    "/kompetensi/x": [404, "text/html; charset=utf-8", EMPTY] as const,
    "/kompetensi/y": [200, "text/html; charset=utf-8", EMPTY] as const,
    "/data": [404, "text/x-component", EMPTY] as const,
  }[url] ?? [404, "text/html; charset=utf-8", FULL];
  response.statusCode = status;
  response.setHeader("Content-Type", type);
  if (body === EMPTY) response.setHeader("X-First", "1");
  response.flushHeaders();
  response.write(body.slice(0, 20));
  response.end(body.slice(20));
}

async function start(render: Parameters<typeof withReadableNotFound>[0]): Promise<string> {
  const handle = withReadableNotFound(render);
  server = createServer((request, response) => {
    response.setHeader("X-Ours", "1");
    void handle(request, response);
  });
  await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

afterEach(() => new Promise<unknown>((resolve) => (server ? server.close(resolve) : resolve(null))));

describe("withReadableNotFound", () => {
  it("sends the whole page where a page says that it is not there", async () => {
    const asked: unknown[] = [];
    const base = await start(async (request, response) => {
      asked.push([request.method, request.url, request.headers["x-visitor"]]);
      answer(request.url ?? "", response);
    });
    const response = await fetch(`${base}/kompetensi/x`, { headers: { "X-Visitor": "a", Connection: "close" } });
    expect([response.status, await response.text()]).toEqual([404, FULL]);
    expect(response.headers.get("x-ours")).toBe("1");
    expect(response.headers.get("x-first")).toBeNull();
    expect(asked).toEqual([
      ["GET", "/kompetensi/x", "a"],
      ["GET", "/_tidak-ada", "a"],
    ]);
  });

  it.each([
    ["/kompetensi/y", "GET", 200, EMPTY],
    ["/data", "GET", 404, EMPTY],
    ["/tidak-ada", "GET", 404, FULL],
    ["/kompetensi/x", "HEAD", 404, ""],
  ])("lets %s by %s through as it is", async (path, method, status, body) => {
    let rendered = 0;
    const base = await start(async (request, response) => {
      rendered += 1;
      answer(request.url ?? "", response);
    });
    const response = await fetch(`${base}${path}`, { method, headers: { Connection: "close" } });
    expect([response.status, await response.text(), rendered]).toEqual([status, body, 1]);
  });

  it("reads what was compressed on its way out", async () => {
    const base = await start(async (request, response) => {
      const body = gzipSync(request.url === "/kompetensi/x" ? EMPTY : FULL);
      const headers = { "Content-Type": "text/html", "Content-Encoding": "gzip" };
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
      response.writeHead(404);
      response.end(body);
    });
    for (const path of ["/kompetensi/x", "/tidak-ada"]) {
      const response = await fetch(`${base}${path}`, { headers: { Connection: "close" } });
      expect([response.status, await response.text()]).toEqual([404, FULL]);
    }
  });

  describe("where there is no file", () => {
    const REFUSAL = JSON.stringify({ status: 410, title: "Berkas tidak tersedia", detail: "Dicabut – hari ini." });

    async function askForFile(path: string, accept: string) {
      const base = await start(async (request, response) => {
        const given = request.headers[REFUSAL_HEADER];
        const isPage = request.url === "/_tidak-ada";
        response.statusCode = isPage ? 404 : 410;
        response.setHeader("Content-Type", isPage ? "text/html" : "application/problem+json; charset=utf-8");
        response.end(isPage ? `<h1>${decodeURIComponent(String(given))}</h1>` : REFUSAL);
      });
      return fetch(`${base}${path}`, { headers: { Accept: accept, Connection: "close" } });
    }

    it("shows people a page that says why, with the status of the refusal", async () => {
      const response = await askForFile("/jabatan/a/b/unduh/pdf", "text/html,*/*;q=0.8");
      expect([response.status, response.headers.get("content-type")]).toEqual([410, "text/html"]);
      expect(await response.text()).toBe(`<h1>${REFUSAL}</h1>`);
    });

    it.each([
      ["/jabatan/a/b/unduh/pdf", "*/*"],
      ["/api/v1/positions/a/b", "text/html"],
    ])("tells programs in problem details: %s for %s", async (path, accept) => {
      const response = await askForFile(path, accept);
      expect([response.status, await response.text()]).toEqual([410, REFUSAL]);
    });
  });
});
