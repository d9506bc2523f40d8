import { expect, it } from "vitest";

import { changeSummary, levelChangeText } from "@/lib/comparison/labels";

const NONE = { added: 0, removed: 0, reworded: 0, same: 4 };
const SAME = { competencyCounts: { ...NONE, raised: 0, lowered: 0 }, requirementCounts: NONE, identityCounts: NONE };

it("changeSummary names what changed, and nothing that did not", () => {
  expect(changeSummary(SAME)).toBe("Tidak ada perbedaan isi");
  const competencyCounts = { ...SAME.competencyCounts, raised: 3, removed: 1 };
  const identityCounts = { ...NONE, added: 1, reworded: 1 };
  expect(changeSummary({ ...SAME, competencyCounts, identityCounts })).toBe(
    "3 level naik, 1 kompetensi dihapus, 2 bagian identitas jabatan berubah",
  );
});

it("levelChangeText says which way", () => {
  expect(levelChangeText(2, 3)).toBe("Level naik dari 2 ke 3");
  expect(levelChangeText(3, 1)).toBe("Level turun dari 3 ke 1");
});
