import { expect, it } from "vitest";

import { countGroups } from "@/lib/comparison/counts";
import type { Comparison } from "@/lib/comparison/rules";

const NOTHING_ELSE = { reworded: 0, notation: 0, place: 0 };
const NONE = { added: 0, removed: 0, reworded: 0, notation: 0, place: 0, same: 0, besides: NOTHING_ELSE };

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
  const requirementCounts = {
    added: 1,
    removed: 2,
    reworded: 3,
    notation: 4,
    place: 6,
    same: 5,
    besides: NOTHING_ELSE,
  };
  const [group] = countGroups(comparison({ requirementCounts }), relation, null);
  expect(Object.fromEntries(group?.counts ?? [])).toEqual({
    [added]: 1,
    [removed]: 2,
    [reworded]: 3,
    "Hanya beda penulisan": 4,
    "Hanya beda nomor atau urutan": 6,
    Sama: 5,
  });
});

it.each([
  ["VERSIONS", "berubah"],
  ["POSITIONS", "berbeda"],
] as const)("between %s says what else differs in rows that count once", (relation, changed) => {
  const besides = { reworded: 1, notation: 2, place: 3 };
  const competencyCounts = { ...NONE, raised: 3, lowered: 0, besides };
  const requirementCounts = { ...NONE, reworded: 2, besides: { ...NOTHING_ELSE, place: 2 } };
  const groups = countGroups(comparison({ competencyCounts, requirementCounts }), relation, null);
  expect(groups.map(({ remark }) => remark)).toEqual([
    [
      `1 yang levelnya naik atau turun juga ${changed} rumusannya.`,
      "2 yang levelnya naik atau turun juga beda penulisannya.",
      `3 yang sudah dihitung ${changed} atau beda penulisan juga beda nomor atau urutannya.`,
    ].join(" "),
    `2 yang sudah dihitung ${changed} atau beda penulisan juga beda nomor atau urutannya.`,
  ]);
});
