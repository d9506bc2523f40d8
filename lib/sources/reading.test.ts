import { describe, expect, it } from "vitest";

import { foldReading, printedForm, printedName, readingObstacle, verbatimOf } from "@/lib/sources/reading";

describe("foldReading", () => {
  it.each([
    ["<p>4.1. Membangun  sinergi;</p> <p>4.2.", "4.1. Membangun sinergi; 4.2."],
    ['<ol style="list-style-type: none"> 1. atau <i>link</i> koordinasi', "1. atau link koordinasi"],
    ["Nomor 4 Tahun 1968\n\n tentang Pembentukan", "Nomor 4 Tahun 1968 tentang Pembentukan"],
    ["Perumahan &amp; Permukiman&nbsp;&#40;PRKP&#41;", "Perumahan & Permukiman (PRKP)"],
    ["pangkat < IV/a dan > III/b", "pangkat < IV/a dan > III/b"],
    ["&tidakdikenal;", "&tidakdikenal;"],
    ["**A.** ***Manajerial*** *Integritas*", "A. Manajerial Integritas"],
    ["BUPATI CONTOH, *8/1* *P.* *catatan", "BUPATI CONTOH, *8/1* *P.* *catatan"],
    ["3\\.1 Satu\\; 1\\. \\- \\checkmark", "3.1 Satu\\; 1. - \\checkmark"],
    [" \n\t ", ""],
  ])("folds %j", (text, folded) => {
    expect(foldReading(text)).toBe(folded);
  });
});

describe("verbatimOf", () => {
  it("joins the readings in the order of the spans and leaves out where nothing stands", () => {
    expect(verbatimOf({ source: [{ reading: "Mampu" }, { reading: "" }, { reading: "mengelola" }] })).toBe(
      "Mampu mengelola",
    );
  });
});

describe("printedName", () => {
  it.each([
    ["as it is printed", "Integritas", "Integrilas", "Integrilas"],
    ["of a row that only its number is printed of: none", "Integritas", "6", null],
    ["that the document does not hold: none", null, "", null],
  ])("%s", (_, value, reading, printed) => {
    expect(printedName({ value, source: [{ reading }] })).toBe(printed);
  });
});

describe("printedForm", () => {
  it.each([
    ["2020-09-03", "3 September 2020"],
    [4, "4"],
    ["II", "II"],
  ])("prints %j as %j", (value, printed) => {
    expect(printedForm(value)).toBe(printed);
  });
});

describe("readingObstacle", () => {
  const source = [{ reading: "Perikat Bangsa" }];
  const remark = (kind: string) => ({ kind });

  it.each([
    ["the value as it stands", { value: "Perikat Bangsa", source }],
    ["an oddity that is kept", { value: "Perikat Bangsa", source, remark: remark("AS_PRINTED") }],
    ["a doubt about what stands there", { value: "Perikat Bangsa", source, remark: remark("UNCERTAIN") }],
    ["a correction with its reason", { value: "Perekat Bangsa", source, remark: remark("CORRECTED") }],
    ["a reading of which words are lost", { value: "Perekat […]", source, remark: remark("UNCERTAIN") }],
    ["words of another value taken out", { value: "Perikat", source, remark: remark("SEPARATED") }],
    ["words put in their order", { value: "Bangsa Perikat", source, remark: remark("JOINED") }],
    ["a lost value", { value: null, source, remark: remark("UNREADABLE") }],
    ["a level in its Roman numeral", { value: 3, source: [{ reading: "III" }] }],
    ["a date in words", { value: "2020-09-03", source: [{ reading: "3 September 2020" }] }],
  ])("accepts %s", (_what, entry) => {
    expect(readingObstacle(entry)).toBeNull();
  });

  it.each([
    ["a difference without a reason", { value: "Perekat Bangsa", source }],
    ["another level than its Roman numeral", { value: 3, source: [{ reading: "II" }] }],
    ["a difference called as printed", { value: "Perekat Bangsa", source, remark: remark("AS_PRINTED") }],
    ["a correction that corrects nothing", { value: "Perikat Bangsa", source, remark: remark("CORRECTED") }],
    ["words taken out where none are missing", { value: "Perikat Bangsa", source, remark: remark("SEPARATED") }],
    ["words taken out and others put in", { value: "Perekat", source, remark: remark("SEPARATED") }],
    ["words put in an order that is the printed one", { value: "Perikat Bangsa", source, remark: remark("JOINED") }],
    ["words put together of which one is lost", { value: "Bangsa", source, remark: remark("JOINED") }],
    ["a missing value that was put together", { value: null, source, remark: remark("JOINED") }],
    ["a missing value without a remark", { value: null, source }],
    ["a missing value that is only doubted", { value: null, source, remark: remark("UNCERTAIN") }],
    ["a value where nothing can be read", { value: "Perekat Bangsa", source, remark: remark("UNREADABLE") }],
    ["a value read from an empty place", { value: "x", source: [{ reading: "x" }, { reading: "" }] }],
  ])("refuses %s", (_what, entry) => {
    expect(readingObstacle(entry)).toEqual(expect.any(String));
  });
});
