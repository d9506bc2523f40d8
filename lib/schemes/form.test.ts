import { describe, expect, it } from "vitest";

import { asFields, bandField, SaveScheme } from "@/lib/schemes/form";

const FORM = {
  institutionId: "01999999-0000-7000-8000-000000000000",
  rowId: "",
  name: "Talenta",
  purpose: "MAPPING",
  legalBasis: "Peraturan",
  verificationNote: "",
  capAtRequired: "ya",
  countsStatements: "tidak",
  validityYears: "3",
  weights: { MANAGERIAL: "", SOCIOCULTURAL: "", TECHNICAL: "" },
  bands: { "0.code": "A", "0.label": "Atas", "0.minimum": "67,5", "3.code": "B", "3.label": "Bawah", "3.minimum": "0" },
};

const errorsOf = (changes: Record<string, unknown>) =>
  SaveScheme.safeParse({ ...FORM, ...changes }).error?.issues.map(({ path, message }) => [path.join("."), message]);

describe("SaveScheme", () => {
  it("reads what is typed, without the rows left empty", () => {
    const { rowId, settings } = SaveScheme.parse(FORM);
    expect(rowId).toBeNull();
    expect(settings).toMatchObject({
      weights: null,
      bands: [
        { code: "A", label: "Atas", minimum: 67.5 },
        { code: "B", label: "Bawah", minimum: 0 },
      ],
    });
  });

  it("says all that is wrong at once, the name with the rest", () => {
    const fields = errorsOf({ name: "", purpose: "", legalBasis: "", validityYears: "" })?.map(([field]) => field);
    expect(fields).toEqual(["name", "legalBasis", "purpose", "validityYears"]);
  });

  it.each([
    [
      { "3.minimum": "nol" },
      "bands.3.minimum",
      "Isi batas kategori dengan angka 0 sampai 100, paling banyak dua desimal.",
    ],
    [
      { "0.minimum": "101" },
      "bands.0.minimum",
      "Isi batas kategori dengan angka 0 sampai 100, paling banyak dua desimal.",
    ],
    [{ "3.label": "" }, "bands.3.label", "Isi nama kategori."],
    [{ "3.code": "A" }, "bands.3.code", "Kode kategori tidak boleh sama."],
    [{ "3.minimum": "70" }, "bands.3.minimum", "Batas kategori harus menurun."],
    [{ "3.minimum": "10" }, "bands.3.minimum", "Kategori terakhir harus mulai dari 0."],
  ])("says beside the row that it is about: %j", (change, field, message) => {
    expect(errorsOf({ bands: { ...FORM.bands, ...change } })).toEqual([[field, message]]);
  });

  it.each([
    [{ weights: { MANAGERIAL: "60" } }, ["weights.SOCIOCULTURAL", "weights.TECHNICAL"]],
    [{ weights: { MANAGERIAL: "0", SOCIOCULTURAL: "0", TECHNICAL: "0" } }, ["weights"]],
    [{ validityYears: "tiga" }, ["validityYears"]],
    [{ purpose: "" }, ["purpose"]],
    [{ legalBasis: "" }, ["legalBasis"]],
    [{ bands: {} }, ["bands"]],
    [{ capAtRequired: "mungkin" }, ["capAtRequired"]],
  ])("refuses %j", (changes, fields) => {
    expect(errorsOf(changes)?.map(([field]) => field)).toEqual(fields);
  });

  it("reads the limits of the nine-box, all or none, each axis rising", () => {
    expect(SaveScheme.parse(FORM).settings.nineBox).toBeNull();
    const nineBox = {
      "performance.middle": "60",
      "performance.upper": "80",
      "potential.middle": "68",
      "potential.upper": "90,5",
    };
    const scheme = SaveScheme.parse({ ...FORM, nineBox });
    expect(scheme.settings.nineBox).toEqual({
      performance: { middle: 60, upper: 80 },
      potential: { middle: 68, upper: 90.5 },
    });
    expect(asFields(scheme)).toMatchObject({ "nineBox.potential.upper": 90.5 });
    expect(errorsOf({ nineBox: { ...nineBox, "potential.upper": "" } })?.map(([field]) => field)).toEqual([
      "nineBox.potential.upper",
    ]);
    expect(errorsOf({ nineBox: { ...nineBox, "potential.upper": "50" } })).toEqual([
      ["nineBox.potential.upper", "Harus di atas batas menengah."],
    ]);
  });

  it("shows a scheme in the fields that it is read from", () => {
    const scheme = SaveScheme.parse(FORM);
    expect(bandField(scheme.settings.bands[0], "minimum")).toBe("67,5");
    expect(bandField(undefined, "label")).toBe("");
    expect(asFields(scheme)).toMatchObject({ name: "Talenta", "bands.0.minimum": 67.5, "bands.1.code": "B" });
  });
});
