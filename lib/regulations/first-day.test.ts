import { describe, expect, it } from "vitest";

import { firstDayObstacle, precededDay } from "@/lib/regulations/first-day";
import { StartRegulation } from "@/lib/regulations/schema";
import { EditRegulation } from "@/lib/regulations/schema";

describe("the first day in force", () => {
  it.each([
    ["2026-01-01", null],
    ["2027-03-01", null],
    ["2025-12-31", expect.stringContaining("tahun peraturannya (2026)")],
    ["0001-01-01", expect.stringContaining("tahun peraturannya (2026)")],
  ])("%s of a regulation of 2026: %s", (effectiveFrom, message) => {
    expect(firstDayObstacle({ year: 2026, effectiveFrom })).toEqual(message);
  });

  it.each([
    ["2026-02-01", [], null],
    ["2026-02-01", [null, "2026-02-01"], null],
    ["2026-02-01", ["2026-02-03", "2026-02-02"], "2026-02-02"],
  ])("%s precedes the earliest of %j: %s", (effectiveFrom, days, preceded) => {
    expect(precededDay(effectiveFrom, days)).toBe(preceded);
  });
});

describe("the head of a regulation as it is typed", () => {
  const head = {
    kind: "PERBUP",
    number: "5",
    year: "2026",
    title: "STANDAR",
    issuer: "BUPATI",
    effectiveFrom: "2026-02-01",
  };
  const fieldsOf = (typed: object) => {
    const { error } = EditRegulation.safeParse({ ...head, rowId: "019aa000-0000-7000-8000-000000000001", seen: "", ...typed });
    return (error?.issues ?? []).map(({ path: [field], message }) => [field, message]);
  };

  it("is taken with its first day in its own year", () => {
    expect(fieldsOf({})).toEqual([]);
  });

  it.each([
    [{ year: "" }, ["year", "Tulis tahunnya, misalnya 2026."]],
    [{ year: "dua ribu" }, ["year", "Tulis tahunnya, misalnya 2026."]],
    [{ effectiveFrom: "" }, ["effectiveFrom", "Isi tanggal mulai berlakunya."]],
    [{ effectiveFrom: "0001-01-01" }, ["effectiveFrom", expect.stringContaining("(2026)")]],
  ])("%j is said beside its field", (typed, refusal) => {
    expect(fieldsOf(typed)).toEqual([refusal]);
  });
});

it("says nothing of the first day where the year itself is wrong", () => {
  const head = { kind: "PERBUP", number: "50", title: "Standar", issuer: "Bupati Purwakarta" };
  const { error } = StartRegulation.safeParse({
    ...head,
    institutionId: "0194f3a0-0000-7000-8000-000000000000",
    year: "26",
    effectiveFrom: "2026-11-29",
  });
  expect(error?.issues.map(({ path }) => path)).toEqual([["year"]]);
});
