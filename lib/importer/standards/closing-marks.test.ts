import { expect, it } from "vitest";

import { COLUMNS, formNamed, importAnnex, toldOf } from "../../../tests/support/regulations/small";

const tableOf = (...cells: readonly string[]) => {
  const rows = cells.map(
    (cell, at) => `${at + 1}. ${["Integritas", "Kerjasama", "Komunikasi"][at]}\t2\tMampu.\t${cell}`,
  );
  return importAnnex(`${formNamed("Camat")}${COLUMNS}A. Manajerial\t\t\t\n${rows.join("\n")}\n`);
};

it("are not missed where the cells of a table end without, whatever parts their indicators", () => {
  const result = tableOf("2.1 Satu; 2.2 Dua", "2.1 Tiga; 2.2 Empat", "2.1 Lima; 2.2 Enam");
  expect(toldOf(result, "CUT_OFF")).toEqual([]);
});

it("are missed at the one cell that ends without", () => {
  expect(toldOf(tableOf("2.1 Satu; 2.2 Dua.", "2.1 Tiga; 2.2 Empat", "2.1 Lima; 2.2 Enam."), "CUT_OFF")).toEqual([
    "INFO Empat",
  ]);
});
