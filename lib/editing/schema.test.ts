import { expect, it } from "vitest";

import { CopyStandard, DeclareRelation, SaveRequirement } from "@/lib/editing/schema";

const TYPED = {
  standardId: "019aa000-0000-7000-8000-000000000001",
  rowId: "",
  seen: "",
  category: "EXPERIENCE",
  text: "Pengalaman kerja paling singkat 5 tahun",
};

it.each([
  ["minimum-experience", "5", { type: "minimum-experience", years: 5 }],
  ["minimum-experience-in-field", "5", { type: "minimum-experience-in-field", years: 5 }],
  ["maximum-age", "56", { type: "maximum-age", years: 56 }],
  ["maximum-age", "56 tahun", { type: "maximum-age", years: 56 }],
  ["minimum-rank", "iii/d", { type: "minimum-rank", rank: "III/d" }],
  ["minimum-rank", "Penata Tk I", { type: "minimum-rank", rank: "III/d" }],
  ["minimum-education", "D-IV", { type: "minimum-education", education: "D4" }],
  ["minimum-education", "SMP", { type: "minimum-education", education: "SMP" }],
  ["", "", null],
])("takes %j with %j as what a computer checks", (ruleType, ruleValue, rule) => {
  expect(SaveRequirement.parse({ ...TYPED, ruleType, ruleValue }).rule).toEqual(rule);
});

it.each([
  ["", "S1", /tidak dipakai/],
  ["minimum-rank", "Pembina (III/d)", /tidak sesuai/],
  ["minimum-education", "tinggi", /misalnya SMA/],
])("refuses %j with %j beside the value", (ruleType, ruleValue, message) => {
  const { error } = SaveRequirement.safeParse({ ...TYPED, ruleType, ruleValue });
  expect(error?.issues).toMatchObject([{ path: ["ruleValue"], message: expect.stringMatching(message) }]);
});

it.each(["", "0", "41", "lima", "3,5"])("refuses %j as years of experience, beside the value", (ruleValue) => {
  const { error } = SaveRequirement.safeParse({ ...TYPED, ruleType: "minimum-experience", ruleValue });
  expect(error?.issues).toMatchObject([
    { path: ["ruleValue"], message: "Tulis lama pengalaman kerja dalam tahun penuh, 1 sampai 40." },
  ]);
});

it("takes a position that there is or a new one, and drops neither of two", () => {
  const copy = { sourceId: "kosong", regulation: "perbup-1", newTier: "PENGAWAS" };
  const issuesOf = (typed: object) => CopyStandard.safeParse({ ...copy, ...typed }).error?.issues ?? [];
  expect(issuesOf({ position: "camat", newName: "" })).toEqual([]);
  expect(issuesOf({ position: "", newName: "Lurah" })).toEqual([]);
  expect(issuesOf({ position: "", newName: "" })).toMatchObject([{ path: ["newName"] }]);
  expect(issuesOf({ position: "camat", newName: "Lurah" })).toMatchObject([
    { path: ["newName"], message: "Pilih jabatan yang ada atau tulis jabatan baru, tidak keduanya." },
  ]);
});

it("takes a regulation of the list or a name, and drops neither of two", () => {
  const relation = { regulation: "perbup-1", type: "REVOKES" };
  const issuesOf = (typed: object) => DeclareRelation.safeParse({ ...relation, ...typed }).error?.issues ?? [];
  expect(issuesOf({ target: "perbup-2", words: "" })).toEqual([]);
  expect(issuesOf({ target: "", words: "Peraturan lama" })).toEqual([]);
  expect(issuesOf({ target: "perbup-2", words: "Peraturan lama" })).toMatchObject([
    { path: ["words"], message: "Pilih peraturannya dari daftar atau tulis namanya, tidak keduanya." },
  ]);
});
