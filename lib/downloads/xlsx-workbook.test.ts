import { strFromU8, unzipSync } from "fflate";
import { expect, it } from "vitest";

import { renderWorkbook, TWO_DECIMALS } from "@/lib/downloads/xlsx-workbook";

const COLUMNS = [
  ["Nama", 20],
  ["Kesesuaian (%)", 14, TWO_DECIMALS],
  ["Level", 8],
] as const;

it("keeps numbers numbers and shows a column of percentages with two decimals", async () => {
  const file = await renderWorkbook([{ name: "Peringkat", columns: COLUMNS, rows: () => [["Ani", 87.5, 3]] }], null);
  const parts = unzipSync(new Uint8Array(file));
  const partOf = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  expect(partOf("xl/styles.xml")).toContain('formatCode="0.00"');
  const sheet = partOf("xl/worksheets/sheet1.xml");
  const styleOf = (cell: string) => new RegExp(`<c r="${cell}"[^>]* s="(\\d+)"`).exec(sheet)?.[1];
  expect(sheet).toContain("<v>87.5</v>");
  expect(styleOf("B2")).not.toBe(styleOf("C2"));
});
