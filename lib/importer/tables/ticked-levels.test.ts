import { describe, expect, it } from "vitest";

import { formNamed, importAnnex, rowsIn, toldOf } from "../../../tests/support/regulations/small";

const HEAD = "No\tKompetensi\tLevel\t\t\t\t\tDeskripsi\tIndikator Kompetensi\n\t\t1\t2\t3\t4\t5\t\t\n";
const table = (first: string) => `${HEAD}A\tManajerial\t\t\t\t\t\t\t
1\tIntegritas\t${first}\tMampu jujur.\t2.1 Satu; 2.2 Dua.
B\tSosial Kultural\t\t\t\t\t\t\t
2\tPerekat Bangsa\t\t\t\t✓\t\tMampu rukun.\t4.1 Tiga; 4.2 Empat.
`;
const read = (first: string) => importAnnex(`${formNamed("Camat")}${table(first)}PERSYARATAN JABATAN\n1. Sehat.\n`);

describe("levels that have a column each", () => {
  it("are the head of the one that is ticked, which is told for the document", () => {
    const result = read("\tv\t\t\t");
    expect(rowsIn(result)).toEqual(["M 1 Integritas 2: Satu; | Dua.", "S 2 Perekat Bangsa 4: Tiga; | Empat."]);
    expect(result.standards[0]?.competencies.map(({ description }) => description?.value)).toEqual([
      "Mampu jujur.",
      "Mampu rukun.",
    ]);
    expect(toldOf(result, "TO_VERIFY")).toContain("WARNING v ✓");
    expect(toldOf(result, "UNREAD")).toEqual([]);
  });

  it.each(["\tv\tv\t\t", "\t\t\t\t"])("are none where not exactly one is ticked: %j", (ticks) => {
    const result = read(ticks);
    expect(rowsIn(result)[0]).toBe("M 1 Integritas -: Satu; | Dua.");
    expect(toldOf(result, "MISSING_LEVEL")).toHaveLength(1);
    expect(toldOf(result, "UNREAD")).toEqual(ticks.includes("v") ? ["WARNING v", "WARNING v"] : []);
  });
});
