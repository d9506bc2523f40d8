import { expect, it } from "vitest";

import { countGroups } from "@/lib/comparison/counts";
import type { Comparison } from "@/lib/comparison/rules";

const NONE = { added: 0, removed: 0, reworded: 0, notation: 0, same: 0 };

function comparison(more: Partial<Comparison>): Comparison {
  return {
    identity: [],
    competencies: [],
    requirements: [],
    identityCounts: NONE,
    competencyCounts: { ...NONE, raised: 0, lowered: 0 },
    requirementCounts: NONE,
    ...more,
  };
}

it("leaves out a part that neither standard has", () => {
  expect(countGroups(comparison({}), "VERSIONS", null)).toEqual([]);
  const groups = countGroups(comparison({ requirementCounts: { ...NONE, same: 2 } }), "VERSIONS", null);
  expect(groups.map(({ title }) => title)).toEqual(["Persyaratan"]);
});

it("says why there is nothing to count", () => {
  const [group] = countGroups(comparison({}), "VERSIONS", "Lampiran tidak memuat persyaratan.");
  expect(group).toMatchObject({ title: "Persyaratan", remark: "Lampiran tidak memuat persyaratan." });
});

it.each([
  ["VERSIONS", "Ditambah", "Dihapus", "Rumusan berubah"],
  ["POSITIONS", "Hanya di kanan", "Hanya di kiri", "Rumusan berbeda"],
] as const)("between %s says %s, %s and %s", (relation, added, removed, reworded) => {
  const requirementCounts = { added: 1, removed: 2, reworded: 3, notation: 4, same: 5 };
  const [group] = countGroups(comparison({ requirementCounts }), relation, null);
  expect(Object.fromEntries(group?.counts ?? [])).toEqual({
    [added]: 1,
    [removed]: 2,
    [reworded]: 3,
    "Hanya beda penulisan": 4,
    Sama: 5,
  });
});
