import { describe, expect, it } from "vitest";

import { cell, docxOf, paragraph } from "../../../tests/support/docx";
import { importRegulation } from "../import";
import { readDocument } from "./read";

const reference = (id: number) => `<w:p><w:r><w:t>Teks</w:t></w:r><w:r><w:footnoteReference w:id="${id}"/></w:r></w:p>`;
const footnotes = `<w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote><w:footnote w:id="7">${paragraph("Lihat")}${paragraph("lampiran.")}</w:footnote>`;
const row = `<w:tbl><w:tr>${cell(reference(7))}${cell(paragraph("sel"))}</w:tr></w:tbl>`;

async function read(body: string) {
  const reading = await readDocument(docxOf({ body, footnotes }), "naskah.docx");
  if ("problem" in reading) throw new Error(reading.problem);
  return reading;
}

describe("notes of Word", () => {
  it.each([
    ["paragraph", reference(7), "Teks"],
    ["table", row, "Teks\tsel"],
  ])("stand below the %s that they are of", async (_, body, line) => {
    const { text, notes } = await read(body + paragraph("sesudahnya"));
    expect(text.split("\n")).toEqual([line, "[Catatan kaki 1] Lihat lampiran.", "sesudahnya"]);
    expect(notes).toEqual([]);
  });

  it("that the file does not hold are counted", async () => {
    const { notes } = await read(reference(8));
    expect(notes).toEqual(["1 catatan kaki tidak dibaca."]);
  });

  it("are told as what has no place in the draft, and part no text", () => {
    const { regulation, findings } = importRegulation("Pasal 1\nSatu kata\n[Catatan kaki 1] Lihat lampiran.\nlagi.");
    expect(regulation.articles[0]?.lead?.value).toBe("Satu kata lagi.");
    expect(findings.filter(({ kind }) => kind === "UNREAD")).toMatchObject([
      { found: "[Catatan kaki 1] Lihat lampiran.", severity: "WARNING" },
    ]);
  });
});
