import { createServer } from "node:http";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { listenToCatalogue } from "@/lib/server/catalogue-listener";
import { createPageCache } from "@/lib/server/page-cache";
import { createPipeline } from "@/lib/server/pipeline";

import { withClient } from "../../scripts/setup/embedded-database.mjs";

const databaseUrl = process.env["DATABASE_URL"] ?? "";

/** The pipeline as the portal runs it, in front of a page that counts how often it was rendered. */
async function startServer() {
  const cache = createPageCache(1024 * 1024);
  const heard = vi.fn();
  const listening = vi.fn();
  const listener = listenToCatalogue(databaseUrl, {
    onChange: () => [cache.clear(), heard()],
    onListening: (value) => [cache.setListening(value), listening(value)],
  });
  let rendered = 0;
  const server = createServer(
    createPipeline({
      cache,
      files: new Map(),
      directRoutes: () => [],
      dev: false,
      https: false,
      trustProxy: false,
      async render(request, response) {
        rendered += 1;
        const nonce = /'nonce-([^']+)'/.exec(String(request.headers["content-security-policy"]))?.[1] ?? "";
        if (request.url === "/jabatan/hilang") response.statusCode = 404;
        if (request.url?.startsWith("/api/") && request.method !== "GET") response.statusCode = 405;
        if (request.url === "/kompetensi") response.setHeader("Set-Cookie", "a=b");
        response.setHeader("Content-Type", "text/html; charset=utf-8");
        response.write(`<p>Rancangan ke-${rendered}</p><script nonce="${nonce}">ours()</script>`);
        response.end("<script>injected()</script>");
      },
    }),
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  await vi.waitFor(() => expect(listening).toHaveBeenLastCalledWith(true));
  return { server, listener, heard, listening };
}

type Started = Awaited<ReturnType<typeof startServer>>;
let started: Started;

const addressOf = (server: Server): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${addressOf(started.server)}${path}`, { headers });

/** Opens a page until it comes from the cache, which is filled a moment after the first answer. */
async function getKept(path: string): Promise<Response> {
  await (await get(path)).text();
  return vi.waitFor(async () => {
    const response = await get(path);
    expect(response.headers.get("etag")).not.toBeNull();
    return response;
  });
}

beforeEach(async () => {
  started = await startServer();
});

afterEach(async () => {
  await started.listener.stop();
  started.server.closeAllConnections();
  await new Promise((resolve) => started.server.close(resolve));
});

describe("a public page", () => {
  it("is kept finished, without a nonce, trusting only the scripts that had one", async () => {
    const first = await get("/jabatan");
    expect(first.headers.get("content-security-policy")).toContain("'nonce-");
    await first.text();
    const kept = await getKept("/jabatan");
    const body = await kept.text();
    const policy = kept.headers.get("content-security-policy") ?? "";
    expect(body).toMatch(/^<p>Rancangan ke-\d+<\/p><script>ours\(\)<\/script>/);
    expect(policy).not.toContain("nonce");
    // One hash, and two inline scripts: the one that was smuggled in stays untrusted.
    expect(policy.match(/'sha256-/g)).toHaveLength(1);
  });

  it("costs no body when the browser still has it", async () => {
    const etag = (await getKept("/peraturan")).headers.get("etag") ?? "";
    const again = await get("/peraturan", { "If-None-Match": etag });
    expect([again.status, await again.text()]).toEqual([304, ""]);
  });

  it("is rendered anew once it is midnight in Jakarta, when a version may have become valid by itself", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-23T16:59:59Z") });
    try {
      const before = await (await getKept("/jabatan?per=2026-01-01")).text();
      vi.setSystemTime(new Date("2026-11-23T17:00:00Z"));
      const after = await get("/jabatan?per=2026-01-01");
      expect(after.headers.get("etag")).toBeNull();
      expect(await after.text()).not.toBe(before);
      // Another day that is asked for is another page.
      expect((await get("/jabatan?per=2026-01-02")).headers.get("etag")).toBeNull();
    } finally {
      vi.useRealTimers();
    }
  });

  it("is rendered anew after the catalogue changed on any replica", async () => {
    const before = await (await getKept("/jabatan")).text();
    await withClient(databaseUrl, (client) =>
      client.query("INSERT INTO institutions (id, slug, name, short_name) VALUES (gen_random_uuid(), $1, 'A', 'A')", [
        crypto.randomUUID(),
      ]),
    );
    await vi.waitFor(() => expect(started.heard).toHaveBeenCalled());
    const after = await get("/jabatan");
    expect(after.headers.get("etag")).toBeNull();
    expect(await after.text()).not.toBe(before);
  });

  it("is not kept while changes cannot be heard of, and is again afterwards", async () => {
    await getKept("/jabatan");
    started.listening.mockClear();
    await withClient(databaseUrl, (client) =>
      client.query(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'skj-page-cache' AND datname = current_database()",
      ),
    );
    await vi.waitFor(() => expect(started.listening).toHaveBeenCalledWith(false));
    expect((await get("/jabatan")).headers.get("etag")).toBeNull();
    await vi.waitFor(() => expect(started.listening).toHaveBeenLastCalledWith(true), 5000);
    await getKept("/jabatan");
  });
});

it("has one address: what a form names and leaves empty is taken out of it", async () => {
  const response = await fetch(`${addressOf(started.server)}/jabatan?q=camat&instansi=`, { redirect: "manual" });
  expect([response.status, response.headers.get("location")]).toEqual([308, "/jabatan?q=camat"]);
});

it("that is refused a method names those that there are", async () => {
  const path = `${addressOf(started.server)}/api/health`;
  const refused = await fetch(path, { method: "POST" });
  expect([refused.status, refused.headers.get("allow")]).toEqual([405, "GET, HEAD, OPTIONS"]);
  expect((await fetch(path)).headers.get("allow")).toBeNull();
});

describe("what may be somebody's own", () => {
  it("is neither given to nor taken from a signed-in person", async () => {
    await getKept("/jabatan");
    const cookie = { cookie: "next-auth.session-token=abc" };
    const texts = [await (await get("/jabatan", cookie)).text(), await (await get("/jabatan", cookie)).text()];
    expect(texts[0]).not.toBe(texts[1]);
    expect((await get("/jabatan", cookie)).headers.get("etag")).toBeNull();
  });

  it.each(["/jabatan/hilang", "/kompetensi", "/masuk"])(
    "leaves %s alone (404, sets a cookie, not public)",
    async (path) => {
      const texts = [await (await get(path)).text(), await (await get(path)).text(), await (await get(path)).text()];
      expect(new Set(texts).size).toBe(3);
    },
  );
});
