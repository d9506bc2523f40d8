import { describe, expect, it } from "vitest";

import { contradictedDay, firstDayObstacle, precededDay, saidFirstDay } from "@/lib/regulations/first-day";
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

describe("the first day that the articles name", () => {
  const cited = (value: string) => ({ value, source: [] });
  const saidBy = (sentence: string) =>
    saidFirstDay({
      articles: [
        { heading: cited("Pasal 1"), lead: cited("Standar ditetapkan."), items: [] },
        { heading: cited("Pasal 2"), lead: null, items: [{ text: cited(sentence) }] },
      ],
      signatures: [
        { act: "ENACTED", date: { value: "2026-03-02" } },
        { act: "PROMULGATED", date: { value: "2026-03-03" } },
      ],
    });

  it.each([
    ["Peraturan Bupati ini mulai berlaku pada tanggal diundangkan.", "2026-03-03"],
    ["Keputusan ini mulai berlaku pada tanggal ditetapkan.", "2026-03-02"],
    ["Peraturan Bupati ini mulai berlaku pada tanggal 1 Januari 2027.", "2027-01-01"],
    ["Peraturan Bupati ini mulai berlaku pada waktunya.", null],
    [
      "Peraturan Bupati ini mulai berlaku pada tanggal diundangkan dan berlaku surut sejak tanggal 5 Januari 2026.",
      "2026-01-05",
    ],
    [
      "Keputusan ini mulai berlaku pada tanggal ditetapkan, dengan daya laku surut terhitung mulai tanggal 2 Januari 2026.",
      "2026-01-02",
    ],
    ["Keputusan ini mulai berlaku pada tanggal ditetapkan dan berlaku surut sejak awal tahun.", null],
  ])("%s", (sentence, day) => {
    expect(saidBy(sentence)).toMatchObject({ article: "Pasal 2", day });
  });

  it("is none where no article says it", () => {
    expect(saidBy("Peraturan ini diumumkan.")).toBeNull();
  });

  it("is contradicted by another one only", () => {
    const said = saidBy("Peraturan ini mulai berlaku pada tanggal 1 Januari 2027.");
    expect(contradictedDay("2027-01-01", said)).toBeNull();
    expect(contradictedDay("2026-02-01", null)).toBeNull();
    expect(contradictedDay("2026-02-01", said)).toBe(
      "Pasal 2 menyebut mulai berlaku 1 Januari 2027, bukan 1 Februari 2026",
    );
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
    const { error } = EditRegulation.safeParse({
      ...head,
      rowId: "019aa000-0000-7000-8000-000000000001",
      seen: "",
      ...typed,
    });
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
