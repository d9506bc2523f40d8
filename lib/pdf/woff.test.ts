import { readFileSync } from "node:fs";

import { expect, it } from "vitest";

import { unpackWoff } from "@/lib/pdf/woff";

const WOFF = readFileSync("node_modules/@fontsource/public-sans/files/public-sans-latin-400-normal.woff");

it("unpacks every table to the length that the file announces", () => {
  const font = unpackWoff(WOFF);
  expect(font.length).toBe(WOFF.readUInt32BE(16));
  const count = font.readUInt16BE(4);
  const tags = Array.from({ length: count }, (_, index) => font.toString("latin1", 12 + index * 16, 16 + index * 16));
  expect(tags).toEqual(expect.arrayContaining(["cmap", "glyf", "head", "hmtx", "maxp"]));
});

it("refuses what is no WOFF", () => {
  expect(() => unpackWoff(Buffer.from("nothing of the kind"))).toThrow("WOFF");
});
