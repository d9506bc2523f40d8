import { expect, test } from "vitest";

import { createStatementNames } from "@/lib/core/statement-names";

test("the same statement has the same name, another one another", () => {
  const nameOf = createStatementNames(2);

  const first = nameOf({ sql: "SELECT 1" });

  expect(first).not.toBe("");
  expect(nameOf({ sql: "SELECT 2" })).not.toBe(first);
  expect(nameOf({ sql: "SELECT 1" })).toBe(first);
});

test("statements beyond the number that is kept have no name; those before them keep theirs", () => {
  const nameOf = createStatementNames(1);
  const first = nameOf({ sql: "SELECT 1" });

  expect(nameOf({ sql: "SELECT 2" })).toBe("");
  expect(nameOf({ sql: "SELECT 1" })).toBe(first);
});
