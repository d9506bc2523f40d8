import { describe, expect, it } from "vitest";

import { penOf } from "@/lib/regulation-editing/pen";

const SHEET = "Lembar ketikan\nBUPATI UJI";
const DOCUMENT = "BUPATI  UJI\n\n<p>Pasal 2 berbunyi</p>";
const refused = (field: string) => expect.objectContaining({ fields: { [field]: [expect.any(String)] } });

describe("a pen on a sheet", () => {
  it("adds a line, writes over it, and strikes it without moving the lines below", () => {
    const pen = penOf({ text: SHEET, isTyped: true });
    const first = pen.write(null, "bahwa  satu");
    const second = pen.writeItem(null, { marker: "b.", text: "bahwa dua" });
    expect(first).toEqual({ value: "bahwa satu", source: [{ lineFrom: 3, lineTo: 3, reading: "bahwa satu" }] });
    expect(second.marker?.source).toEqual([{ lineFrom: 4, lineTo: 4, reading: "b." }]);
    expect(pen.write(first, "bahwa tiga").source[0]?.lineFrom).toBe(3);
    pen.strike([second.text]);
    expect(pen.text()).toBe(`${SHEET}\nbahwa tiga\n(baris ini dihapus)`);
  });

  it("prints a day in words", () => {
    const pen = penOf({ text: SHEET, isTyped: true });
    const day = pen.write(null, "2027-02-01");
    expect(day).toMatchObject({ value: "2027-02-01", source: [{ reading: "1 Februari 2027" }] });
  });
});

describe("a pen on a document", () => {
  const cited = { value: "BUPATI UJI", source: [{ lineFrom: 1, lineTo: 1, reading: "BUPATI UJI" }] };

  it("keeps the reading and says why the value differs", () => {
    expect(() => penOf({ text: DOCUMENT, isTyped: false }).write(cited, "BUPATI LAIN")).toThrow(refused("reason"));
    const pen = penOf({ text: DOCUMENT, isTyped: false, reason: "Salah." });
    const changed = pen.write(cited, "BUPATI LAIN");
    expect(changed).toEqual({
      value: "BUPATI LAIN",
      source: cited.source,
      remark: { kind: "CORRECTED", reason: "Salah." },
    });
    expect(pen.write(changed, "BUPATI UJI")).toEqual(cited);
    expect(pen.text()).toBe(DOCUMENT);
  });

  it.each([
    [null, "Sebutkan"],
    ["dua", "Sebutkan"],
    ["2", "kosong"],
    ["3-4", "berakhir"],
  ])("asks for the lines of what is added: %j", (lines, words) => {
    const pen = penOf({ text: DOCUMENT, isTyped: false, reason: "Terlewat.", lines });
    expect(() => pen.write(null, "Pasal 2")).toThrow(
      expect.objectContaining({ fields: { lines: [expect.stringContaining(words)] } }),
    );
  });

  it("needs no reason where the words stand at the lines", () => {
    const pen = penOf({ text: DOCUMENT, isTyped: false, lines: "3" });
    expect(pen.write(null, "Pasal 2")).toEqual({
      value: "Pasal 2",
      source: [{ lineFrom: 3, lineTo: 3, reading: "Pasal 2" }],
    });
  });
});
