import { expect, it } from "vitest";

import { withCell } from "@/lib/instruments/rules";

const SHOWN = ["a", "b", "c"];

it.each([
  ["takes one from everything", { measuresAll: true, competencyIds: ["b"] }, "c", ["a", "b"]],
  ["ticks one more", { measuresAll: false, competencyIds: ["b"] }, "a", ["b", "a"]],
  ["unticks one", { measuresAll: false, competencyIds: ["b", "a"] }, "b", ["a"]],
])("%s", (_what, column, id, competencyIds) => {
  expect(withCell(column, id, SHOWN)).toEqual({ measuresAll: false, competencyIds });
});
