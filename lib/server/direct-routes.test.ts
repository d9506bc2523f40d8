import { createServer } from "node:http";
import type { Server } from "node:http";
import { connect } from "node:net";
import type { AddressInfo } from "node:net";

import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";

import { answerDirectly, offerDirectRoutes, offeredDirectRoutes } from "@/lib/server/direct-routes";
import type { DirectRequest } from "@/lib/server/direct-routes";

const MAX_BYTES = 1000;
const answer = vi.fn(async ({ subject, readText, headers }: DirectRequest) => {
  if (subject === "broken") throw new Error("never in a route that keeps its word");
  if (headers["x-refused"] !== undefined) return { status: 401, body: { kind: "unauthenticated" } };
  const text = await readText().catch(() => "broken off");
  return { status: 200, body: { subject, text, length: text?.length ?? null } };
});

let server: Server;
let base: string;

beforeAll(async () => {
  const routes = [{ method: "PATCH", prefix: "/api/lembar/", maxBytes: MAX_BYTES, answer }];
  server = createServer((request, response) => {
    if (!answerDirectly(routes, { request, response })) response.end("Next");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const patch = (path: string, body: string, headers = {}): Promise<Response> =>
  fetch(base + path, { method: "PATCH", body, headers });

describe("a direct route", () => {
  it("answers JSON that nobody keeps", async () => {
    const response = await patch("/api/lembar/7?x=1", "\ufeffisi é");
    expect(response.headers.get("content-type")).toBe("application/json");
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(await response.json()).toEqual({ subject: "7", text: "isi é", length: 5 });
  });

  it("gets no more than it takes", async () => {
    const whole = "a".repeat(MAX_BYTES);
    expect(await (await patch("/api/lembar/7", whole)).json()).toMatchObject({ length: MAX_BYTES });
    const response = await patch("/api/lembar/7", `${whole}a`);
    expect(response.headers.get("connection")).toBe("close");
    expect(await response.json()).toMatchObject({ text: null });
  });

  it("may refuse before the body is read", async () => {
    expect((await patch("/api/lembar/7", "a".repeat(2 * MAX_BYTES), { "x-refused": "1" })).status).toBe(401);
    expect(await (await patch("/api/lembar/8", "b")).json()).toMatchObject({ text: "b" });
  });

  it("hears of a request that broke off, and the server goes on", async () => {
    answer.mockClear();
    const socket = connect((server.address() as AddressInfo).port, "127.0.0.1");
    socket.write("PATCH /api/lembar/7 HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nhalf");
    await vi.waitFor(() => expect(answer).toHaveBeenCalled());
    socket.destroy();
    expect(await answer.mock.results[0]?.value).toMatchObject({ body: { text: "broken off" } });
  });

  it("that breaks its word ends the connection, not the server", async () => {
    await expect(patch("/api/lembar/broken", "")).rejects.toThrow();
    expect((await patch("/api/lembar/7", "")).status).toBe(200);
  });

  it.each(["GET", "POST", "PUT", "DELETE"])("knows no %s", async (method) => {
    const response = await fetch(`${base}/api/lembar/7`, { method });
    expect([response.status, response.headers.get("allow")]).toEqual([405, "PATCH"]);
  });

  it.each(["/api/lembar", "/api/lembar/", "/api/lembar/7/isi", "/api/lembaran/7", "/"])(
    "%s is another address",
    async (path) => expect(await (await patch(path, "")).text()).toBe("Next"),
  );
});

it("routes are offered from inside Next, and replaced as they change", () => {
  expect(offeredDirectRoutes()).toEqual([]);
  const route = { method: "PATCH", prefix: "/a/", maxBytes: 1, answer };
  offerDirectRoutes([route]);
  expect(offeredDirectRoutes()).toEqual([route]);
  offerDirectRoutes([]);
  expect(offeredDirectRoutes()).toEqual([]);
});
