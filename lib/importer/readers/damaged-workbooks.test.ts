import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { workbookOf, zipOf } from "../../../tests/support/zip";
import { readDocument } from "./read";
import { writeImportTemplate } from "./template";

describe("a workbook", () => {
  it.each<[string, () => Uint8Array, RegExp]>([
    [
      "a ZIP bomb",
      () => workbookOf(`<row r="1"><c r="A1" t="inlineStr"><is><t>${"a".repeat(60 * 1024 * 1024)}</t></is></c></row>`),
      /terlalu besar/,
    ],
    ["a cell in the last row", () => workbookOf('<row r="1048576"><c r="A1048576"><v>1</v></c></row>'), /terlalu jauh/],
    ["nothing in it", () => workbookOf(""), /Tidak ada teks/],
    ["no sheets", () => zipOf([{ name: "xl/workbook.xml", content: "<workbook/>" }]), /tidak dapat dibaca|rusak/],
  ])("with %s is refused in words", async (_what, bytes, message) => {
    const reading = await readDocument(bytes(), "");
    expect("problem" in reading ? reading.problem : "none").toMatch(message);
  });

  it("cut off or with bytes changed never throws", async () => {
    const good = new Uint8Array(await writeImportTemplate());
    const change = fc.tuple(fc.nat(good.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 5 }), fc.nat(good.length), async (changes, end) => {
        const bytes = good.slice();
        for (const [place, value] of changes) bytes[place] = value;
        await readDocument(bytes, "x.xlsx");
        await readDocument(bytes.slice(0, end), "x.xlsx");
      }),
      { numRuns: 30 },
    );
  });
});
