import { describe, expect, it } from "vitest";

import { COLUMNS, formNamed, importAnnex, rowsIn, TABLE, toldOf } from "../../../tests/support/regulations/small";

const read = (table: string) => importAnnex(`${formNamed("Camat")}${table}`);

describe("titles within a table of competencies", () => {
  it.each([
    ["behind a letter", "A. Kepala Seksi Angkutan\t\t\t"],
    ["over the whole width", "KOMPETENSI PEMERINTAHAN\t\t\t"],
    ["of no section that is known", "Bidang Jalan dan Jembatan\t\t\t"],
  ])("are none of the name above them, and told: %s", (_, title) => {
    const result = read(
      `${TABLE}C. Teknis\t\t\t\n3. Jalan\t3\tMampu.\t3.1 Lima; 3.2 Enam.\n${title}\n4. Etika\t3\tMampu.\t3.1 Tujuh; 3.2 Delapan.\n`,
    );
    expect(rowsIn(result).slice(2)).toEqual(["T 3 Jalan 3: Lima; | Enam.", "T 4 Etika 3: Tujuh; | Delapan."]);
    expect(toldOf(result, "NOT_RECOGNISED")).toEqual([`WARNING ${title.replace(/\t+/g, " ").trim()}`]);
  });

  it("are not what a page has cut from a name", () => {
    const result = read(
      `${TABLE.replace("Integritas", "Pengembangan Diri dan").replace("2.2 Dua.", "2.2 Dua")}`.replace(
        "B. Sosial",
        "Orang Lain\t\t\t\nB. Sosial",
      ),
    );
    expect(rowsIn(result)[0]).toMatch(/^M 1 Pengembangan Diri dan Orang Lain 2/);
  });

  it("are sections also where they are glued to their letter, in bold, or behind an empty column", () => {
    const glued = TABLE.replace("A. Manajerial", "A.Manajerial").replace("B. Sosial Kultural", "B.Sosial Kultural");
    const rows = ["M 1 Integritas 2: Satu; | Dua.", "S 2 Perekat Bangsa 2: Tiga; | Empat."];
    expect(rowsIn(read(glued))).toEqual(rows);
    const bold = `| No | Kode | Kompetensi | Level | Deskripsi | Indikator |
|---|---|---|---|---|---|
| **A.** | | **Manajerial** | | | |
| 1. | M.1 | *Integritas* | **2** | Mampu jujur. | 2.1 Satu; 2.2 Dua. |
| **B.** | | **Sosial Kultural** | | | |
| 2. | S.1 | *Perekat Bangsa* | **2** | Mampu rukun. | 2.1 Tiga; 2.2 Empat. |
`;
    const result = read(bold);
    expect(rowsIn(result)).toEqual(rows);
    expect(toldOf(result, "UNREAD")).toEqual(["WARNING 2 isian kolom Kode"]);
  });
});

describe("tables whose sections stand above heads of their own", () => {
  const section = (number: number, name: string, row: string): string =>
    `${number}. STANDAR KOMPETENSI ${name}\n${COLUMNS}${row}\n`;

  it("are one standard, and its statements keep the numbers below their letters", () => {
    const statements =
      "a. Bidang Jalan\n1) menguasai aspal;\n2) memahami beton.\nb. Bidang Air\n1) menguasai irigasi.\n";
    const result = importAnnex(
      `A. JABATAN PENGAWAS\n${section(1, "MANAJERIAL", "1. Integritas\t2\tMampu.\t2.1 Satu; 2.2 Dua.")}${section(2, "SOSIAL KULTURAL", "1. Perekat Bangsa\t2\tMampu.\t2.1 Tiga; 2.2 Empat.")}3. STANDAR KOMPETENSI TEKNIS\n${statements}`,
    );
    expect(result.standards.map(({ positionNameAsWritten: { value } }) => value)).toEqual(["JABATAN PENGAWAS"]);
    expect(rowsIn(result)).toEqual([
      "M 1 Integritas 2: Satu; | Dua.",
      "S 1 Perekat Bangsa 2: Tiga; | Empat.",
      "T a Bidang Jalan 1) menguasai aspal; 2) memahami beton. -: ",
      "T b Bidang Air 1) menguasai irigasi. -: ",
    ]);
    expect(toldOf(result, "UNREAD")).toEqual([]);
  });
});

describe("columns that the form does not know", () => {
  it("are told once for each, and none of an indicator", () => {
    const wide = TABLE.split("\n").map((row, at) =>
      /2\.1/.test(row) ? `${row}\twajib` : at === 0 ? `${row}\tKeterangan` : row,
    );
    const result = read(wide.join("\n"));
    expect(rowsIn(result)[0]).toBe("M 1 Integritas 2: Satu; | Dua.");
    expect(toldOf(result, "UNREAD")).toEqual(["WARNING 2 isian kolom Keterangan"]);
  });
});

describe("indicators without marks", () => {
  const unmarked = `${COLUMNS}A. Manajerial\t\t\t
1. Integritas\t2\tMampu jujur\tMengingatkan rekan kerja
\t\t\tMengajak orang lain untuk
\t\t\tbertindak jujur
2. Kerja Sama\t2\tMampu bersama\tMembantu; Berbagi; dan Membangun
`;

  it("are one for each line or sentence, which is told once to be compared", () => {
    const result = read(unmarked);
    expect(rowsIn(result)).toEqual([
      "M 1 Integritas 2: Mengingatkan rekan kerja | Mengajak orang lain untuk bertindak jujur",
      "M 2 Kerja Sama 2: Membantu; | Berbagi; dan | Membangun",
    ]);
    expect(toldOf(result, "UNREAD")).toEqual([]);
    expect(toldOf(result, "TO_VERIFY").filter((told) => /Mengingatkan/.test(told))).toHaveLength(1);
  });

  it("are not parted in a table whose other indicators are marked", () => {
    const result = read(TABLE.replace("2.1 Satu; 2.2 Dua.", "Satu; Dua."));
    expect(rowsIn(result)[0]).toBe("M 1 Integritas 2: Satu; Dua.");
  });
});

describe("numbers of competencies", () => {
  it("of two parts are whole", () => {
    const result = read(TABLE.replace("1. Integ", "1.1. Integ").replace("2. Perekat", "2.1. Perekat"));
    expect(rowsIn(result).map((row) => row.slice(0, 5))).toEqual(["M 1.1", "S 2.1"]);
    expect(toldOf(result, "NUMBERING")).toEqual([]);
    expect(toldOf(result, "UNREAD")).toEqual([]);
  });

  it("that a table does not print are told once", () => {
    const result = read(TABLE.replace(/^\d\. /gm, ""));
    expect(rowsIn(result).map((row) => row.slice(0, 4))).toEqual(["M - ", "S - "]);
    expect(toldOf(result, "NUMBERING")).toEqual(["INFO Integritas"]);
  });
});

describe("a table with a position in each column", () => {
  const matrix = `No\tKompetensi\tKepala Dinas\tSekretaris
A.\tManajerial\t\t
1.\tIntegritas\t4\t3
2.\tKerjasama\t4\t-
B.\tSosial Kultural\t\t
3.\tPerekat Bangsa\t4\t3
`;

  it("is a standard of levels for each, which is told once", () => {
    const result = importAnnex(matrix);
    expect(result.standards.map(({ positionNameAsWritten: { value } }) => value)).toEqual([
      "Kepala Dinas",
      "Sekretaris",
    ]);
    expect(rowsIn(result)).toEqual(["M 1 Integritas 4: ", "M 2 Kerjasama 4: ", "S 3 Perekat Bangsa 4: "]);
    expect(rowsIn(result, 1)).toEqual(["M 1 Integritas 3: ", "S 3 Perekat Bangsa 3: "]);
    expect(result.findings.filter(({ message }) => /satu jabatan tiap kolom/.test(message))).toHaveLength(1);
    expect(toldOf(result, "UNREAD")).toEqual([]);
  });

  it("is none where the columns are two kinds of levels", () => {
    const result = importAnnex(matrix.replace("Kepala Dinas\tSekretaris", "Level Minimal\tLevel Ideal"));
    expect(result.standards.map(({ positionNameAsWritten: { value } }) => value)).not.toContain("Level Minimal");
  });
});
