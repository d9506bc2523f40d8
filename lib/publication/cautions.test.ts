import { expect, it } from "vitest";

import { cautionsOf } from "@/lib/publication/cautions";

const whole = {
  isTyped: false,
  considerationCount: 1,
  articleCount: 2,
  effectiveFrom: "2026-02-01",
  actDays: ["2026-02-01", null],
  doubtful: [],
  undecided: { count: 0, quotes: [] },
} as const;

const row = { position: "Inspektur", competency: "Integritas", level: 3 };

it("says nothing of a whole regulation", () => {
  expect(cautionsOf(whole)).toEqual([]);
  expect(cautionsOf({ ...whole, doubtful: [{ ...row, indicators: [{ code: "3.1" }, { code: null }] }] })).toEqual([]);
});

it.each([
  ["typed", { isTyped: true }, /diketik di portal/],
  ["without articles", { articleCount: 0 }, /belum memuat pasal\./],
  ["without a body", { articleCount: 0, considerationCount: 0 }, /belum memuat menimbang dan pasal\./],
  ["in force before it was enacted", { actDays: ["2026-03-02"] }, /Berlaku surut: mulai 1 Februari 2026.*2 Maret 2026/],
  [
    "with a level that its indicators contradict",
    { doubtful: [{ ...row, indicators: [{ code: "4.1" }, { code: "3.2" }, { code: " 4. 3" }] }] },
    /^Inspektur, Integritas: Levelnya 3, tetapi indikatornya bernomor 4\.1, 4\. 3\./,
  ],
  [
    "with findings of its import that nobody decided",
    { undecided: { count: 2, quotes: ["Inspektur: Integritas, Level: 4"] } },
    /^2 temuan impor belum diputuskan.*: Inspektur: Integritas, Level: 4\. .*halaman publiknya menyebut.* Betulkan/,
  ],
])("%s", (_what, facts, sentence) => {
  expect(cautionsOf({ ...whole, ...facts })).toEqual([expect.stringMatching(sentence)]);
});
