import { describe, expect, it } from "vitest";

import { AssessmentScheme } from "@/lib/schemes/schema";
import schemes from "@/seeds/data/schemes.json";

const [shipped] = schemes;

function refusals(change: Record<string, unknown>): string[] {
  return AssessmentScheme.safeParse({ ...shipped, ...change }).error?.issues.map(({ message }) => message) ?? [];
}

const band = (code: string, minimum: number) => ({ code, label: code, minimum });

describe("AssessmentScheme", () => {
  it.each(schemes)("takes what ships: $code, with basis and the wish to check it", (scheme) => {
    expect(AssessmentScheme.parse(scheme)).toMatchObject({
      legalBasis: "Peraturan BKN Nomor 26 Tahun 2019",
      verificationNote: expect.stringContaining("periksa terhadap naskah resmi"),
      validityYears: 3,
    });
  });

  it.each([
    [[band("A", 80), band("B", 68)], "Kategori terakhir harus mulai dari 0."],
    [[band("A", 68), band("B", 80), band("C", 0)], "Batas kategori harus menurun."],
    [[band("A", 68), band("B", 68), band("C", 0)], "Batas kategori harus menurun."],
    [[band("A", 80), band("A", 0)], "Kode kategori tidak boleh sama."],
    [[band("A", 80.005), band("B", 0)], "Batas kategori paling banyak dua desimal."],
  ])("refuses the bands %j", (bands, message) => {
    expect(refusals({ bands })).toEqual([message]);
  });

  it("takes decimals in a band", () => {
    expect(refusals({ bands: [band("A", 67.99), band("B", 0)] })).toEqual([]);
  });

  it("takes a weight of 0, but not of every kind", () => {
    expect(refusals({ weights: { MANAGERIAL: 70, SOCIOCULTURAL: 30, TECHNICAL: 0 } })).toEqual([]);
    expect(refusals({ weights: { MANAGERIAL: 0, SOCIOCULTURAL: 0, TECHNICAL: 0 } })).toEqual([
      "Paling sedikit satu bobot di atas 0.",
    ]);
  });

  it("caps unless told otherwise", () => {
    const { capAtRequired: _, ...silent } = { ...shipped };
    expect(AssessmentScheme.parse(silent).capAtRequired).toBe(true);
  });
});
