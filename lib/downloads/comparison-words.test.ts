import { expect, it } from "vitest";

import type { CompetencyChange, ItemChange } from "@/lib/comparison/rules";
import { competencyChangeText, itemChangeText } from "@/lib/downloads/comparison-words";

it("says everything that happened to a row, in words", () => {
  const place = { isReordered: true, numbers: ["1.", "2."] };
  const levels = { left: { level: 2 }, right: { level: 3 }, levelChange: 1 };
  const raised = { ...levels, change: "CHANGED", wording: "CHANGED", place } as unknown as CompetencyChange;
  expect(competencyChangeText(raised, "VERSIONS")).toBe(
    "Berubah. Level naik dari 2 ke 3. Rumusan juga berubah. Urutan berubah. Nomor 1 menjadi 2",
  );
  expect(competencyChangeText({ ...raised, wording: "SAME", place: null }, "POSITIONS")).toBe(
    "Berbeda. Level naik dari 2 ke 3",
  );
  const item = { change: "PLACE", place: { isReordered: false, numbers: ["4.1", "4.2"] } } as unknown as ItemChange;
  expect(itemChangeText(item, "VERSIONS")).toBe("Hanya beda nomor atau urutan. Nomor 4.1 menjadi 4.2");
});
