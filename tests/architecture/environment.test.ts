import { readFileSync } from "node:fs";

import { expect, it } from "vitest";

import { Environment } from "@/lib/core/environment";

it(".env.example lists every variable the portal reads, and no other", () => {
  const listed = [...readFileSync(".env.example", "utf8").matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name);
  expect(listed.sort()).toEqual(Object.keys(Environment.shape).sort());
});

it(".env.example says something about each variable", () => {
  const blocks = readFileSync(".env.example", "utf8").split("\n\n").slice(1);
  expect(blocks.filter((block) => !/^#.+\n(#.*\n)*[A-Z_]+=\n?$/.test(block))).toEqual([]);
});
