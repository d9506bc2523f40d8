import { createServer, request } from "node:http";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";

import { afterAll, beforeAll, expect, it } from "vitest";

import { refuseLargeBody } from "@/lib/server/body-limit";

const MEGABYTE = 1024 * 1024;
let server: Server;

beforeAll(async () => {
  server = createServer((request, response) => {
    if (!refuseLargeBody({ request, response })) request.resume().once("end", () => response.end("Next"));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** Sends that many megabytes one after the other, as a browser does, and answers what came back. */
function send(path: string, megabytes: number, method = "POST"): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const headers = { "Content-Length": megabytes * MEGABYTE };
    const { port } = server.address() as AddressInfo;
    const asked = request({ host: "127.0.0.1", port, path, method, headers }, (response) => {
      let body = "";
      response.setEncoding("utf8").on("data", (part: string) => (body += part));
      response.once("end", () => resolve({ status: response.statusCode ?? 0, body }));
    });
    asked.once("error", reject);
    const next = (left: number): void => {
      if (left === 0) asked.end();
      else asked.write(Buffer.alloc(MEGABYTE), () => next(left - 1));
    };
    next(megabytes);
  });
}

it.each([
  ["/admin/impor", 64],
  ["/admin/impor?x=1", 60],
  ["/kegiatan/1/peserta/impor", 16],
])("lets %s have %i MB", async (path, megabytes) => {
  expect(await send(path, megabytes)).toEqual({ status: 200, body: "Next" });
});

it.each([
  ["/admin/impor", 65, "65 MB", "64 MB"],
  ["/masuk", 17, "17 MB", "16 MB"],
])("answers %s with %i MB in words, once all of it has come", async (path, megabytes, sent, limit) => {
  const { status, body } = await send(path, megabytes);
  expect(status).toBe(413);
  expect(body).toContain("<h1>Kiriman ini terlalu besar</h1>");
  expect(body).toContain(`berukuran ${sent}; halaman ini menerima paling banyak ${limit}`);
  expect(body).toContain(`<a href="${path}">`);
});

it("repeats nothing of an address that is none", async () => {
  expect((await send('/"><b>', 17)).body).toContain('<a href="/">');
});
