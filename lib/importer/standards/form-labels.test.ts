import { describe, expect, it } from "vitest";

import { formNamed, importAnnex, TABLE, toldOf } from "../../../tests/support/regulations/small";

const LABELS = `Nama Jabatan : Camat
Kelompok Jabatan : Administrator
Urusan Pemerintahan : Kewilayahan
Kode Jabatan : 1.2
Ikhtisar Jabatan : Memimpin kecamatan.
`;
const read = (labels: string) => {
  const { standards } = importAnnex(`${labels}${TABLE}PERSYARATAN JABATAN\n1. Sehat.\n`);
  return standards.map(({ positionNameAsWritten: name, positionGroup, affair, positionCode, summary }) =>
    [name, positionGroup, affair, positionCode, summary].map((field) => field?.value),
  );
};

describe("labels of a form", () => {
  it.each([
    ["with a tab between them", LABELS.replace("\nKelompok", "\tKelompok").replace("\nKode", "\tKode")],
    ["with a blank between them", LABELS.replace("\nKelompok", " Kelompok").replace("\nKode", " Kode")],
    [
      "each with a number",
      LABELS.replace("Nama", "1. Nama").replace("\nKelompok", " 2. Kelompok").replace("\nKode", "\t3. Kode"),
    ],
    [
      "in cells without a colon",
      "Nama Jabatan\tCamat\tKode Jabatan\t1.2\nKelompok Jabatan\tAdministrator\t4.\tUrusan Pemerintahan\tKewilayahan\nIkhtisar Jabatan\tMemimpin kecamatan.\n",
    ],
  ])("two on a line, %s, are each a field of its own", (_, labels) => {
    expect(read(labels)).toEqual(read(LABELS));
    expect(read(labels)[0]).toEqual(["Camat", "Administrator", "Kewilayahan", "1.2", "Memimpin kecamatan."]);
  });

  it.each([". ", ".\t"])("have a cell of their own, also behind a number and without a colon: %j", (mark) => {
    const lines = LABELS.trimEnd().split("\n");
    const labels = lines.map((line, at) => `${at + 1}${mark}${line.replace(" : ", "\t")}\n`).join("");
    expect(read(labels)).toEqual(read(LABELS));
  });

  it("are known by another mark that a scan made of their colon", () => {
    const misread = LABELS.replaceAll(" :", ";").replace("Kelompok Jabatan;", "Kelompok Jabatan .");
    expect(read(misread)).toEqual(read(LABELS));
  });
});

describe("the head of a table that is not known", () => {
  it("is none of the summary above it, and told", () => {
    const table = TABLE.replace("Level\tDeskripsi", "Peringkat\tMakna");
    const result = importAnnex(`${formNamed("Camat")}${table}PERSYARATAN JABATAN\n1. Sehat.\n`);
    expect(result.standards[0]?.summary?.value).toBe("Memimpin seksi.");
    expect(toldOf(result, "NOT_RECOGNISED")).toEqual(["WARNING Kompetensi Peringkat Makna Indikator Kompetensi"]);
  });
});

describe("a label that the form does not know", () => {
  it("ends the summary; what stands below it is told together", () => {
    const duties = "Uraian Tugas :\n1) menyusun rencana;\n2) membagi tugas;\n3) melaporkan.\nKelas Jabatan : 9\n";
    const result = importAnnex(`${formNamed("Camat")}${duties}${TABLE}PERSYARATAN JABATAN\n1. Sehat.\n`);
    expect(result.standards[0]?.summary?.value).toBe("Memimpin seksi.");
    expect(toldOf(result, "UNREAD")).toEqual(["WARNING 1) menyusun rencana; 2) membagi tugas; 3) melaporkan."]);
    expect(toldOf(result, "NOT_RECOGNISED")).toEqual(["WARNING Uraian Tugas :", "WARNING Kelas Jabatan : 9"]);
  });
});
