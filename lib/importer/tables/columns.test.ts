import { describe, expect, it } from "vitest";

import { formNamed, importAnnex, rowsIn, TABLE, toldOf } from "../../../tests/support/regulations/small";

const read = (table: string) => importAnnex(`${formNamed("Camat")}${table}PERSYARATAN JABATAN\n1. Sehat.\n`);
const ROWS = ["M 1 Integritas 2: Satu; | Dua.", "S 2 Perekat Bangsa 2: Tiga; | Empat.", "T 3 Arsip 2: Lima; | Enam."];

describe("columns of a competency table", () => {
  const HEAD = "No\tJenis Kompetensi\tNama Kompetensi\tDefinisi\tLevel\tDeskripsi Level\tIndikator Perilaku\n";
  it.each([
    ["once for several rows", ""],
    ["in each row", "Teknis"],
  ])("one says the section of its rows, %s; of definition and description the one of the level is read", (_, again) => {
    const rows = `1\tManajerial\tIntegritas\tArti.\t2\tMampu jujur.\t2.1 Satu; 2.2 Dua.
2\tSosial Kultural\tPerekat Bangsa\tArti.\t2\tMampu rukun.\t2.1 Tiga; 2.2 Empat.
3\tTeknis\tArsip\tArti.\t2\tMampu menata.\t2.1 Lima; 2.2 Enam.
4\t${again}\tData\tArti.\t2\tMampu mendata.\t2.1 Tujuh; 2.2 Delapan.
`;
    const result = read(`${HEAD}${rows}`);
    expect(rowsIn(result)).toEqual([...ROWS, "T 4 Data 2: Tujuh; | Delapan."]);
    expect(result.standards[0]?.competencies[0]?.description?.value).toBe("Mampu jujur.");
    expect(toldOf(result, "UNREAD")).toEqual(["WARNING 4 isian kolom Definisi"]);
  });
});

describe("names and heads of a competency table", () => {
  it("may say that a level is asked for", () => {
    const table = TABLE.replace("Level", "Level yang Dipersyaratkan").replace(
      "Indikator Kompetensi",
      "Indikator Perilaku Kunci",
    );
    const result = read(table);
    expect(rowsIn(result)).toEqual(ROWS.slice(0, 2));
    expect(result.standards[0]?.headings.map(({ value }) => value)).toContain("Level yang Dipersyaratkan");
  });

  it("are known with an abbreviation behind them", () => {
    const result = read(
      TABLE.replace("Integritas", "Integritas (Int)").replace("Perekat Bangsa", "Perekat Bangsa (PB)"),
    );
    expect(result.standards[0]?.competencies.map(({ code, name }) => [code, name.value])).toEqual([
      ["integritas", "Integritas (Int)"],
      ["perekat-bangsa", "Perekat Bangsa (PB)"],
    ]);
    expect(toldOf(result, "UNKNOWN_COMPETENCY")).toEqual([]);
  });
});

describe("the head of a competency table", () => {
  it("may name the section of its rows, each section with a head of its own", () => {
    const heads = TABLE.split("\n")
      .slice(1)
      .join("\n")
      .replace("A. Manajerial\t\t\t", "Kompetensi Manajerial\tLevel\tDeskripsi\tIndikator Kompetensi")
      .replace("B. Sosial Kultural\t\t\t", "Kompetensi Sosial Kultural\tLevel\tDeskripsi\tIndikator Kompetensi");
    const result = read(heads);
    expect(rowsIn(result)).toEqual(ROWS.slice(0, 2));
    expect(toldOf(result, "NOT_RECOGNISED")).toEqual([]);
  });
});

describe("a row of a competency table", () => {
  it("may have its name on a line of its own, as titles of sections have", () => {
    const split = TABLE.replace("1. Integritas\t", "1. Integritas\t\t\t\n\t").replace(
      "2. Perekat Bangsa\t",
      "2. Perekat Bangsa\t\t\t\n\t",
    );
    const result = read(split);
    expect(rowsIn(result)).toEqual(ROWS.slice(0, 2));
    expect(toldOf(result, "MISSING_NAME")).toEqual([]);
  });

  it("whose name is lost has not the title of the section above it", () => {
    const result = read(TABLE.replace("B. Sosial Kultural", "B. Pemerintahan").replace("2. Perekat Bangsa", ""));
    expect(rowsIn(result)[1]).toBe("M -  2: Tiga; | Empat.");
    expect(toldOf(result, "MISSING_NAME")).toHaveLength(1);
  });
});

describe("numbers of a competency table", () => {
  it("may have a comma of a scan behind them", () => {
    expect(rowsIn(read(TABLE.replace("1. I", "1, I").replace("2. P", "2, P").replace("B. S", "B, S")))).toEqual(
      ROWS.slice(0, 2),
    );
  });

  it.each([
    ["in one cell", "1.1.1 Satu; 1.1.2. Dua."],
    ["over two rows", "1.1.1. Satu;\n\t\t\t1.1.2. Dua."],
  ])("of indicators may stand below those of their competency, %s", (_, indicators) => {
    const result = read(TABLE.replace("1. Integritas", "1.1 Integritas").replace("2.1 Satu; 2.2 Dua.", indicators));
    const [competency] = result.standards[0]?.competencies ?? [];
    expect(competency?.indicators.map(({ code, text }) => [code.value, text.value])).toEqual([
      ["1.1.1", "Satu;"],
      ["1.1.2", "Dua."],
    ]);
    expect(toldOf(result, "LEVEL_DIFFERS")).toEqual([]);
  });

  it("of indicators below those of their competency are told where one is left out", () => {
    const result = read(TABLE.replace("2.1 Satu; 2.2 Dua.", "1.1.1 Satu; 1.1.3 Dua."));
    expect(toldOf(result, "NUMBERING")).toContain("WARNING 1.1.3");
  });
});

describe("columns of a list of positions", () => {
  it("that hold what a standard says are no matter of course", () => {
    const list =
      "No\tNama Jabatan\tKelas Jabatan\tKompetensi Manajerial\tKualifikasi Pendidikan\n1\tCamat\t12\tIntegritas (3)\tS-1\n";
    const told = importAnnex(list).findings.filter(({ kind }) => kind === "UNREAD");
    expect(told.map(({ severity, found }) => `${severity} ${found}`)).toEqual([
      "INFO 1 isian kolom Kelas Jabatan",
      "WARNING 1 isian kolom Kompetensi Manajerial",
      "WARNING 1 isian kolom Kualifikasi Pendidikan",
    ]);
  });
});
