import { expect, it } from "vitest";

import { StartRegulation } from "@/lib/regulations/schema";

const HEAD = {
  institutionId: "01a22ac1-574e-777d-98eb-cf715e030464",
  kind: "PERBUP",
  year: "2026",
  title: "STANDAR KOMPETENSI JABATAN",
  issuer: "BUPATI PURWAKARTA",
  effectiveFrom: "2026-12-01",
};

const problemOf = (number: string) => StartRegulation.safeParse({ ...HEAD, number }).error?.issues[0]?.message;

it.each([
  ["213", undefined],
  ["12A", undefined],
  ["800/830", undefined],
  ["!!", "Tulis nomornya dengan angka atau huruf."],
  ["-", "Tulis nomornya dengan angka atau huruf."],
  ["45\u{1f600}", "Tulis nomornya dengan angka atau huruf."],
  ["800/830-B.1 (A)", undefined],
  ["", "Wajib diisi."],
])("takes the number of a regulation only where an address can be made of it: %s", (number, problem) => {
  expect(problemOf(number)).toBe(problem);
});

it("says one thing of a number that is missing", () => {
  expect(StartRegulation.safeParse({ ...HEAD, number: "" }).error?.issues).toHaveLength(1);
});
