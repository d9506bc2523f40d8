import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { RequiredCompetency } from "@/lib/recap/fit";
import { fitOf, sortByFit } from "@/lib/recap/fit";
import type { SchemeSettings } from "@/lib/schemes/schema";

const SCHEME: SchemeSettings = {
  ...{ legalBasis: "Uji", verificationNote: "", purpose: "MAPPING", capAtRequired: true, weights: null },
  ...{ countsStatements: false, rounding: { decimals: 2, mode: "half-up" }, validityYears: 3, nineBox: null },
  bands: [
    { code: "OPTIMAL", label: "Optimal", minimum: 90 },
    { code: "KURANG", label: "Kurang", minimum: 0 },
  ],
};

function required(code: string, level: number | null, isStatement = false): RequiredCompetency {
  return {
    id: `id-${code}-${level}`,
    code,
    name: code,
    kind: isStatement ? "TECHNICAL" : "MANAGERIAL",
    level,
    isStatement,
  };
}
const rated = (code: string, level: number) => ({ code, isStatement: false, level, mark: null });
const marked = (code: string, mark: "MET" | "NOT_MET") => ({ code, isStatement: true, level: null, mark });

describe("fit", () => {
  it("matches by code, whatever the standard was that the level was found for", () => {
    const fit = fitOf([rated("integritas", 3), rated("lain", 5)], [required("integritas", 4)], SCHEME);
    expect(fit).toMatchObject({ overall: { counted: 3, required: 4, percent: 75 }, band: { code: "KURANG" } });
    expect(fit).toMatchObject({ levels: { required: 1, assessed: 1 }, missing: [], below: ["integritas"] });
  });

  it("takes what was never assessed for missing and not for zero, and gives no category then", () => {
    const fit = fitOf([rated("integritas", 4)], [required("integritas", 4), required("kerja-sama", 4)], SCHEME);
    expect(fit).toMatchObject({ overall: { counted: 4, required: 4, percent: 100 }, band: null });
    expect(fit).toMatchObject({ levels: { required: 2, assessed: 1 }, missing: ["kerja-sama"], below: [] });
  });

  it("says nothing where nothing was assessed", () => {
    expect(fitOf([], [required("integritas", 4)], SCHEME)).toMatchObject({ overall: null, band: null });
  });

  it("counts statements apart, and takes no level for a mark", () => {
    const standard = [required("integritas", 3), required("kak", null, true), required("amdal", null, true)];
    const fit = fitOf([rated("integritas", 3), marked("kak", "MET"), rated("amdal", 5)], standard, SCHEME);
    expect(fit).toMatchObject({ statements: { required: 2, assessed: 1 }, band: null, missing: [] });
  });

  it("lets a level that the document has lost neither count nor be missed", () => {
    const fit = fitOf([rated("integritas", 3)], [required("integritas", 3), required("hilang", null)], SCHEME);
    expect(fit).toMatchObject({ levels: { required: 1, assessed: 1 }, missing: [], band: { code: "OPTIMAL" } });
  });

  it("takes the lower of two findings of the same competency, in either order", () => {
    for (const found of [
      [rated("integritas", 2), rated("integritas", 4)],
      [rated("integritas", 4), rated("integritas", 2)],
    ]) {
      expect(fitOf(found, [required("integritas", 4)], SCHEME).overall?.counted).toBe(2);
    }
    const marks = [marked("kak", "MET"), marked("kak", "NOT_MET")];
    expect(fitOf(marks, [required("kak", null, true)], { ...SCHEME, countsStatements: true }).overall?.counted).toBe(0);
  });

  it("of the own standard is complete, whatever the levels", () => {
    const levels = fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 1, max: 5 })), { minLength: 1 });
    fc.assert(
      fc.property(levels, (rows) => {
        const found = rows.map(([level], place) => rated(`k${place}`, level));
        const standard = rows.map(([, level], place) => required(`k${place}`, level));
        const fit = fitOf(found, standard, SCHEME);
        expect(fit.missing).toEqual([]);
        expect(fit.levels.assessed).toBe(rows.length);
        expect(fit.band).not.toBeNull();
      }),
    );
  });
});

describe("order", () => {
  it("puts the most complete first, then the best, then by name; what cannot be compared last", () => {
    const found = [rated("a", 4), rated("b", 2)];
    const fitFor = (name: string, ...standard: RequiredCompetency[]) => ({ name, fit: fitOf(found, standard, SCHEME) });
    const rows = [
      fitFor("Tak dikenal", required("z", 3)),
      fitFor("Sebagian", required("a", 4), required("z", 3)),
      fitFor("Rendah", required("b", 4)),
      fitFor("Tinggi", required("a", 4)),
      fitFor("Amat tinggi", required("a", 3)),
    ];
    expect(sortByFit(rows).map(({ name }) => name)).toEqual([
      "Amat tinggi",
      "Tinggi",
      "Rendah",
      "Sebagian",
      "Tak dikenal",
    ]);
  });
});
