import { readdirSync, readFileSync } from "node:fs";

import { expect, it } from "vitest";

const records = readdirSync("docs/adr").filter((file) => file.endsWith(".md"));

it("decision records are numbered, each number once", () => {
  expect(records.filter((file) => !/^\d{4}-[a-z0-9-]+\.md$/.test(file))).toEqual([]);
  const numbers = records.map((file) => file.slice(0, 4));
  expect(numbers.filter((number, index) => numbers.indexOf(number) !== index)).toEqual([]);
});

const PARTS = ["Context", "Decision", "Considered and rejected", "Consequences", "Revisit when"];

it.each(records)("%s says what was decided, what was not, and when to look again", (file) => {
  const text = readFileSync(`docs/adr/${file}`, "utf8");
  expect(PARTS.filter((part) => !new RegExp(`^(## |\\*\\*)${part}`, "m").test(text))).toEqual([]);
});
