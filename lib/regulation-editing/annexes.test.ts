import { expect, it } from "vitest";

import { annexAt } from "@/lib/regulation-editing/annexes";

const cited = (lineFrom: number) => ({ value: "x", source: [{ lineFrom, lineTo: lineFrom, reading: "x" }] });
const annex = (label: string, title: number, heading: number) => ({
  label,
  content: { title: cited(title), heading: [cited(heading)] },
});

it.each([
  [9, null],
  [10, "I"],
  [39, "I"],
  [40, "II"],
  [900, "II"],
])("a line %i stands under annex %s", (line, label) => {
  expect(annexAt([annex("I", 12, 10), annex("II", 44, 40)], line)?.label ?? null).toBe(label);
});

it("a line stands under no annex that cites none", () => {
  expect(annexAt([{ content: { title: { value: "x", source: [] }, heading: [] } }], 5)).toBeNull();
});
