import type { IncomingMessage } from "node:http";

import { expect, it } from "vitest";

import { settleClientAddress } from "@/lib/server/client-address";

function settled(claimed: string | undefined, trustProxy: boolean): Record<string, unknown> {
  const headers: Record<string, string> = { "x-forwarded-host": "jahat.example" };
  if (claimed !== undefined) headers["x-forwarded-for"] = claimed;
  settleClientAddress({ headers, socket: { remoteAddress: "10.0.0.9" } } as unknown as IncomingMessage, trustProxy);
  return headers;
}

it("believes no client about its own address", () => {
  expect(settled("1.2.3.4", false)).toEqual({ "x-forwarded-for": "10.0.0.9" });
  expect(settled(undefined, false)).toEqual({ "x-forwarded-for": "10.0.0.9" });
});

it("behind a proxy takes what the proxy appended, not what came with it", () => {
  expect(settled("6.6.6.6, 1.2.3.4", true)).toMatchObject({ "x-forwarded-for": "1.2.3.4" });
  expect(settled(undefined, true)).toMatchObject({ "x-forwarded-for": "10.0.0.9" });
});
