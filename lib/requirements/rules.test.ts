import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { CheckOutcome } from "@/lib/generated/prisma/enums";
import { hasAlternative, summarise, verdictOf } from "@/lib/requirements/rules";
import type { Checked } from "@/lib/requirements/rules";

const facts = { rank: "IV/a", education: "S1", birthDate: "1970-11-24", experienceYears: 5 } as const;
const DAY = "2026-11-23";

describe("verdictOf", () => {
  it.each([
    [{ type: "minimum-rank", rank: "IV/a" }, "MET"],
    [{ type: "minimum-rank", rank: "IV/b" }, "NOT_MET"],
    [{ type: "minimum-rank", rank: "IV/z" }, "NOT_PROVEN"],
    [{ type: "minimum-education", education: "D4" }, "MET"],
    [{ type: "minimum-education", education: "S2" }, "NOT_MET"],
    [{ type: "maximum-age", years: 55 }, "MET"],
    [{ type: "maximum-age", years: 54 }, "NOT_MET"],
    [{ type: "minimum-experience", years: 5 }, "MET"],
    [{ type: "minimum-experience", years: 6 }, "NOT_MET"],
  ] as const)("%j is %s", (rule, outcome) => {
    expect(verdictOf(rule, facts, DAY).outcome).toBe(outcome);
  });

  it("proves nothing where only a person can check", () => {
    expect(verdictOf(null, facts, DAY)).toEqual({
      outcome: "NOT_PROVEN",
      reason: "Tidak dapat diperiksa secara otomatis; periksa dengan melihat dokumen.",
    });
  });

  it("does not compare a golongan of PPPK with a pangkat", () => {
    expect(verdictOf({ type: "minimum-rank", rank: "III/d" }, { ...facts, rank: "IX" }, DAY)).toEqual({
      outcome: "NOT_PROVEN",
      reason: "Golongan IX (PPPK) tidak dapat dibandingkan dengan Penata Tk.I (III/d); periksa dengan melihat dokumen.",
    });
  });

  it("takes experience of which nobody said anything for not proven, and none for none", () => {
    const rule = { type: "minimum-experience", years: 1 } as const;
    expect(verdictOf(rule, { ...facts, experienceYears: undefined }, DAY)).toEqual({
      outcome: "NOT_PROVEN",
      reason: "Lama pengalaman kerja peserta tidak diisi; periksa dengan melihat dokumen.",
    });
    expect(verdictOf(rule, { ...facts, experienceYears: 0 }, DAY)).toEqual({
      outcome: "NOT_MET",
      reason: "Pengalaman kerja peserta 0 tahun, paling singkat 1 tahun.",
    });
  });

  it("takes too few years of all work for too few in a field, and enough of them for no proof of the field", () => {
    const rule = { type: "minimum-experience-in-field", years: 5 } as const;
    expect(verdictOf(rule, { ...facts, experienceYears: 3 }, DAY)).toEqual({
      outcome: "NOT_MET",
      reason: "Pengalaman kerja peserta 3 tahun, paling singkat 5 tahun.",
    });
    expect(verdictOf(rule, { ...facts, experienceYears: 5 }, DAY)).toEqual({
      outcome: "NOT_PROVEN",
      reason:
        "Pengalaman kerja peserta 5 tahun, paling singkat 5 tahun pada bidang yang diminta, dan bidangnya tidak dapat diperiksa secara otomatis; periksa dengan melihat dokumen.",
    });
    expect(verdictOf(rule, { ...facts, experienceYears: undefined }, DAY).outcome).toBe("NOT_PROVEN");
  });

  it("says the facts in words", () => {
    expect(verdictOf({ type: "minimum-rank", rank: "IV/b" }, facts, DAY).reason).toBe(
      "Pangkat peserta Pembina (IV/a), paling rendah Pembina Tk.I (IV/b).",
    );
    expect(verdictOf({ type: "minimum-education", education: "S1" }, { ...facts, education: "D4" }, DAY)).toEqual({
      outcome: "MET",
      reason: "Pendidikan peserta Diploma IV (setara S1), paling rendah Sarjana (S1).",
    });
  });

  it("counts the age on the day of the event", () => {
    expect(verdictOf({ type: "maximum-age", years: 55 }, facts, "2026-11-24")).toEqual({
      outcome: "NOT_MET",
      reason: "Usia peserta 56 tahun pada hari kegiatan, paling tinggi 55 tahun.",
    });
  });
});

function checked(id: string, outcome: CheckOutcome, more: Partial<Checked> = {}): Checked {
  return { id, text: id, outcome, importance: null, isImportanceUncertain: false, anyOfGroup: null, ...more };
}

describe("summarise", () => {
  it("keeps knock-outs apart: unmet and mutlak, nothing else", () => {
    expect(
      summarise([
        checked("a", "NOT_MET", { importance: "MANDATORY" }),
        checked("b", "NOT_MET", { importance: "IMPORTANT" }),
        checked("c", "NOT_PROVEN", { importance: "MANDATORY" }),
        checked("d", "MET", { importance: "MANDATORY" }),
      ]),
    ).toEqual({ met: ["d"], notMet: ["a", "b"], notProven: ["c"], notNeeded: [], knockOuts: ["a"], uncertain: [] });
  });

  it("names what is unmet while its importance is in doubt, whatever was read", () => {
    const doubtful = { isImportanceUncertain: true };
    const summary = summarise([
      checked("a", "NOT_MET", { ...doubtful, importance: "MANDATORY" }),
      checked("b", "NOT_MET", { ...doubtful, importance: "IMPORTANT" }),
      checked("c", "MET", { ...doubtful, importance: "MANDATORY" }),
    ]);
    expect(summary).toMatchObject({ knockOuts: ["a"], uncertain: ["a", "b"] });
  });

  // Purwakarta, Lampiran II nos. 6-7: one sentence with two alternatives.
  it.each<[CheckOutcome, CheckOutcome, CheckOutcome, string, readonly string[]]>([
    ["MET", "NOT_MET", "MET", "6", ["7"]],
    ["MET", "MET", "MET", "6", []],
    ["NOT_PROVEN", "MET", "MET", "7", ["6"]],
    ["NOT_MET", "NOT_PROVEN", "NOT_PROVEN", "7", []],
    ["NOT_PROVEN", "NOT_PROVEN", "NOT_PROVEN", "6", []],
    ["NOT_MET", "NOT_MET", "NOT_MET", "6", []],
  ])("counts alternatives once: %s or %s is %s, said by %s", (first, second, expected, speaker, notNeeded) => {
    const group = { anyOfGroup: "pengalaman", importance: "MANDATORY" } as const;
    const summary = summarise([checked("6", first, group), checked("7", second, group)]);
    const lists = { MET: summary.met, NOT_MET: summary.notMet, NOT_PROVEN: summary.notProven };
    expect(lists[expected]).toEqual([speaker]);
    expect([...summary.met, ...summary.notMet, ...summary.notProven]).toHaveLength(1);
    expect(summary.notNeeded).toEqual(notNeeded);
    expect(summary.knockOuts).toEqual(expected === "NOT_MET" ? ["6", "7"] : []);
  });

  it("leaves out what asks for nothing: a dash is all that is printed", () => {
    const summary = summarise([checked("a", "NOT_PROVEN", { text: "-" }), checked("b", "NOT_PROVEN")]);
    expect(summary).toMatchObject({ met: [], notMet: [], notProven: ["b"] });
  });

  it("counts every requirement that stands alone once, and every group of alternatives once", () => {
    const any = fc.record({
      id: fc.uuid(),
      text: fc.constant("Sehat"),
      outcome: fc.constantFrom<CheckOutcome>("MET", "NOT_MET", "NOT_PROVEN"),
      importance: fc.constantFrom("MANDATORY" as const, "USEFUL" as const, null),
      isImportanceUncertain: fc.boolean(),
      anyOfGroup: fc.constantFrom("x", "y", null),
    });
    fc.assert(
      fc.property(fc.uniqueArray(any, { selector: ({ id }) => id }), (checks) => {
        const { met, notMet, notProven } = summarise(checks);
        const counted = [...met, ...notMet, ...notProven];
        const keyOf = (id: string) => checks.find((check) => check.id === id)?.anyOfGroup ?? id;
        const keys = new Set(checks.map(({ id }) => keyOf(id)));
        expect(counted.map(keyOf).sort()).toEqual([...keys].sort());
      }),
    );
  });
});

it("calls a requirement one of several only where there is another one of its group", () => {
  const rows = ["a", "b", "b", null, null].map((anyOfGroup) => ({ anyOfGroup }));
  expect(rows.map((row) => hasAlternative(row, rows))).toEqual([false, true, true, false, false]);
});
