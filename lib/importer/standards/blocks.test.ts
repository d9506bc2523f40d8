import { describe, expect, it } from "vitest";

import { formNamed, importAnnex, requirementsOf, rowsIn, toldOf } from "../../../tests/support/regulations/small";

const REQUIRED = "PERSYARATAN JABATAN\n1. Sehat jasmani.\n";
const ROWS = [
  "M 1 Integritas 3: Satu; | Dua.",
  "M 2 Kerja Sama 3: Tiga; | Empat.",
  "S 1 Perekat Bangsa 3: Lima; | Enam.",
];
const DESCRIPTIONS = ["Mampu jujur.", "Mampu bersama sejawat.", "Mampu merekat."];

const LINES = `I. KOMPETENSI MANAJERIAL
1. Integritas
Level : 3
Deskripsi : Mampu jujur.
Indikator Kompetensi :
3.1 Satu;
3.2 Dua.
2. Kerja Sama
Level : 3
Deskripsi : Mampu bersama
sejawat.
Indikator Kompetensi :
3.1 Tiga;
3.2 Empat.
II. KOMPETENSI SOSIAL KULTURAL
1. Perekat Bangsa
Level : 3
Deskripsi : Mampu merekat.
Indikator Kompetensi : 3.1 Lima; 3.2 Enam.
`;
const read = (table: string) => importAnnex(`${formNamed("Camat")}STANDAR KOMPETENSI\n${table}${REQUIRED}`);

describe("competencies that are written out label by label", () => {
  it.each([
    ["on lines", LINES],
    [
      "with the description above the level",
      LINES.replace(/(Level : 3)\n(Deskripsi : (?:.*\n)+?)(?=Indikator)/g, "$2$1\n"),
    ],
    [
      "with letters before the labels",
      LINES.replace(/^Level/gm, "a. Level")
        .replace(/^Desk/gm, "b. Desk")
        .replace(/^Ind/gm, "c. Ind"),
    ],
    [
      "with levels without a colon, in two ways",
      LINES.replace("Level : 3", "Level 3").replace("Level : 3", "Tingkat : 3 (tiga)"),
    ],
    ["with indicators behind dashes", LINES.replace(/3\.[12] /g, "- ")],
    [
      "in cells",
      LINES.replace(/^(Level|Deskripsi|Indikator Kompetensi) :[ \n]/gm, "$1\t:\t").replace(
        /^(\d)\. (\D+)$/gm,
        "Nama Kompetensi\t:\t$1. $2",
      ),
    ],
  ])("%s are read as a table says them", (_, table) => {
    const result = read(table);
    expect(rowsIn(result)).toEqual(ROWS);
    expect(result.standards[0]?.competencies.map(({ description }) => description?.value)).toEqual(DESCRIPTIONS);
    expect(requirementsOf(result)).toEqual(["HEALTH -: Sehat jasmani. = -"]);
    expect(toldOf(result, "UNREAD")).toEqual([]);
    const told = result.findings.filter(({ message }) => message.includes("tidak ditulis dalam tabel"));
    expect(told.map(({ severity }) => severity)).toEqual(["INFO"]);
  });

  it("end where another position is titled", () => {
    const next = `B. SEKRETARIS KECAMATAN\n${formNamed("Sekretaris Kecamatan")}${LINES}`;
    const result = importAnnex(`${formNamed("Camat")}${LINES}${next}`);
    expect([rowsIn(result), rowsIn(result, 1)]).toEqual([ROWS, ROWS]);
  });

  it.each(["(Level 3)", "- Level III", ", Lv. 3"])("may have their level behind the name: %s", (level) => {
    const table = `A. Kompetensi Manajerial\n1. Integritas ${level}\nMampu jujur.\na. Satu;\nb. Dua.\n2. Kerja Sama ${level}
Mampu bersama\nsejawat.\n• Tiga;\n• Empat.\nB. Kompetensi Sosial Kultural\n1. Perekat Bangsa ${level}\nMampu merekat.\n1) Lima;\n2) Enam.\n`;
    const result = read(table);
    expect(rowsIn(result)).toEqual(ROWS);
    expect(result.standards[0]?.competencies.map(({ description }) => description?.value)).toEqual(DESCRIPTIONS);
  });

  it("are no requirements that speak of a level", () => {
    const required =
      "PERSYARATAN JABATAN\n1. Sertifikat pengadaan - level 1\n2. Bahasa Inggris (level 2)\n3. Sehat jasmani\n";
    const result = importAnnex(`${formNamed("Camat")}${LINES}${required}`);
    expect(rowsIn(result)).toEqual(ROWS);
    expect(result.standards[0]?.requirements).toHaveLength(3);
  });

  it("have no description that may be of anything", () => {
    const result = read(
      "1. Integritas (Level 3)\n2. Perekat Bangsa (Level 3)\nKompetensi teknis ditetapkan kemudian.\n",
    );
    expect(rowsIn(result)).toEqual([]);
    expect(toldOf(result, "NOT_RECOGNISED")).toHaveLength(3);
  });

  it("may have their description last", () => {
    const result = read(
      "1. Integritas\nLevel : 3\nDeskripsi : Mampu jujur.\n2. Kerja Sama\nLevel : 2\nDeskripsi : Mampu bersama.\n",
    );
    const values = result.standards[0]?.competencies.map(({ name, level, description }) => [
      name.value,
      level?.value,
      description?.value,
    ]);
    expect(values).toEqual([
      ["Integritas", 3, "Mampu jujur."],
      ["Kerja Sama", 2, "Mampu bersama."],
    ]);
  });

  it("are none where no name stands above the level", () => {
    const result = read("Uraian berikut.\nLevel : 3\nDeskripsi : Mampu.\n");
    expect(rowsIn(result)).toEqual([]);
  });
});
