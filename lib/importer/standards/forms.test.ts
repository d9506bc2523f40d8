import { describe, expect, it } from "vitest";

import { FORM_LABELS, formNamed, importAnnex, TABLE, toldOf } from "../../../tests/support/regulations/small";
import type { ImportResult } from "../draft";

const REQUIRED = "PERSYARATAN JABATAN\n1. Sehat jasmani.\n";
const named = ({ standards }: ImportResult) =>
  standards.map(({ positionNameAsWritten: { value }, competencies, requirements }) => [
    value,
    competencies.length,
    requirements.length,
  ]);
const tiersOf = ({ regulation }: ImportResult) =>
  regulation.annexes.flatMap(({ positions }) => positions.map(({ name, tier }) => [name.value, tier]));

describe("forms of positions", () => {
  it("stay apart where the table of one is lost, which is an error to be decided", () => {
    const result = importAnnex(
      `${formNamed("Kepala Seksi Anak")}\n${formNamed("Kepala Seksi Lansia")}${TABLE}${REQUIRED}`,
    );
    expect(named(result)).toEqual([
      ["Kepala Seksi Anak", 0, 0],
      ["Kepala Seksi Lansia", 2, 1],
    ]);
    expect(result.standards[0]?.positionCode?.value).toBe("1.2");
    const missing = result.findings.filter(
      ({ severity, message }) => severity === "ERROR" && /^Tabel komp/.test(message),
    );
    expect(missing.map(({ source }) => source[0]?.reading)).toEqual(["Kepala Seksi Anak"]);
  });

  it.each(["LURAH UTARA", "JABATAN LURAH UTARA", "II. JABATAN LURAH UTARA"])(
    "have %j as the title of what follows",
    (title) => {
      const form = formNamed("Lurah Utara").replace("Ikhtisar", `${title}\nI. IKHTISAR JABATAN\nIkhtisar`);
      const result = importAnnex(`${form}${TABLE}${REQUIRED}`);
      expect(named(result)).toEqual([["Lurah Utara", 2, 1]]);
      expect(result.standards[0]?.summary?.value).toBe("Memimpin seksi.");
      expect(toldOf(result, "NOT_RECOGNISED")).toEqual([]);
    },
  );

  it("stay apart where their tables have no section that is known", () => {
    const bare = TABLE.replace("A. Manajerial", "A. Umum").replace("B. Sosial Kultural", "B. Khusus");
    const result = importAnnex(
      `${formNamed("Lurah Utara")}${bare}${REQUIRED}${formNamed("Lurah Selatan")}${bare}${REQUIRED}`,
    );
    expect(named(result).map(([name, , requirements]) => [name, requirements])).toEqual([
      ["Lurah Utara", 1],
      ["Lurah Selatan", 1],
    ]);
  });

  it.each([
    [
      "a number",
      "1. Sekretaris Daerah\nA. Ikhtisar Jabatan\nMembantu.\n",
      "2. Inspektur\nA. Ikhtisar Jabatan\nMengawasi.\n",
    ],
    [
      "a letter",
      "A. Sekretaris Daerah\n1. Ikhtisar Jabatan\nMembantu.\n",
      "B. Inspektur\n1. Ikhtisar Jabatan\nMengawasi.\n",
    ],
  ])("may have no label for the name, which stands behind %s", (_, first, second) => {
    const result = importAnnex(
      `I. JABATAN PIMPINAN TINGGI PRATAMA\n${first}B. Standar Kompetensi\n${TABLE}C. ${REQUIRED}${second}2. Kompetensi\n${TABLE}C. ${REQUIRED}`,
    );
    expect(named(result)).toEqual([
      ["Sekretaris Daerah", 2, 1],
      ["Inspektur", 2, 1],
    ]);
    expect(result.standards.map(({ summary }) => summary?.value)).toEqual(["Membantu.", "Mengawasi."]);
    expect(tiersOf(result).map(([, tier]) => tier)).toEqual(["JPT_PRATAMA", "JPT_PRATAMA"]);
  });

  it("have labels that grew together, and titles that are none of their values", () => {
    const form = formNamed("Camat")
      .replace("Nama Jabatan", "NamaJabatan")
      .replace("Ikhtisar", "II.\tIDENTITAS JABATAN\nIkhtisar");
    const result = importAnnex(`1. CAMAT\n${form}II.\tKOMPETENSI JABATAN\n${TABLE}${REQUIRED}`);
    expect(named(result)).toEqual([["Camat", 2, 1]]);
    expect(result.standards[0]?.summary?.value).toBe("Memimpin seksi.");
    expect(toldOf(result, "NOT_RECOGNISED")).toEqual([]);
    expect(toldOf(result, "UNREAD")).toEqual([]);
  });

  it("keep one value where two labels say the same kind of thing; the other is told", () => {
    const form = formNamed("Arsiparis Terampil").replace("Kelompok", "Jenjang Jabatan : Terampil\nKelompok");
    const result = importAnnex(`${form}${TABLE}${REQUIRED}`);
    expect(result.standards[0]?.positionGroup?.value).toBe("Pengawas");
    expect(toldOf(result, "UNREAD")).toEqual(["WARNING : Terampil"]);
  });

  it("do not run into the requirements above them", () => {
    const list = "B. PERSYARATAN\n1. Pangkat Penata (III/c)\n";
    const result = importAnnex(
      `I. STANDAR KOMPETENSI JABATAN ADMINISTRATOR\nA. KOMPETENSI\n${TABLE}${list}II. STANDAR KOMPETENSI JABATAN PENGAWAS\nA. KOMPETENSI\n${TABLE}${list}`,
    );
    expect(result.standards.map(({ requirements }) => requirements.map(({ text }) => text.value))).toEqual([
      ["Pangkat Penata (III/c)"],
      ["Pangkat Penata (III/c)"],
    ]);
    expect(tiersOf(result)).toEqual([
      ["JABATAN ADMINISTRATOR", "ADMINISTRATOR"],
      ["JABATAN PENGAWAS", "PENGAWAS"],
    ]);
  });

  it("take the labels above their name", () => {
    const form = (name: string, code: string): string =>
      `Kode Jabatan : ${code}\nNama Jabatan : ${name}\n${FORM_LABELS.replace(/Kode.*\n/, "")}Ikhtisar Jabatan : Memimpin.\n`;
    const result = importAnnex(`${form("Camat A", "1")}${TABLE}${REQUIRED}${form("Camat B", "2")}${TABLE}${REQUIRED}`);
    expect(result.standards.map(({ positionCode }) => positionCode?.value)).toEqual(["1", "2"]);
  });
});

describe("a list of positions", () => {
  const list = `No.\tNama Jabatan\tKelas
A.\tDINAS PENDIDIKAN\t
1.\tSekretaris\t12
B.\tDINAS KESEHATAN\t
1.\tSekretaris\t12
2.\tKepala Bidang\t11
`;

  it("has the unit that a row names above them; their forms are found by it", () => {
    const form = `${formNamed("Sekretaris").replace("Kelompok", "Unit Kerja : Dinas Kesehatan\nKelompok")}${TABLE}${REQUIRED}`;
    const result = importAnnex(`${list}\nLAMPIRAN II\nPERATURAN BUPATI CONTOH\nNOMOR 7 TAHUN 2025\n\n${form}`);
    expect(result.regulation.annexes[0]?.positions.map(({ slug, unit }) => [slug, unit?.value])).toEqual([
      ["sekretaris-dinas-pendidikan", "DINAS PENDIDIKAN"],
      ["sekretaris-dinas-kesehatan", "DINAS KESEHATAN"],
      ["kepala-bidang-dinas-kesehatan", "DINAS KESEHATAN"],
    ]);
    expect(result.standards.map(({ position }) => position)).toEqual(["sekretaris-dinas-kesehatan"]);
    for (const kind of ["NUMBERING", "DUPLICATE_POSITION"] as const) expect(toldOf(result, kind)).toEqual([]);
    // The form says the tier; of the others nothing does.
    expect(result.regulation.annexes[0]?.positions[1]?.tier).toBe("PENGAWAS");
    expect(result.findings.filter(({ message }) => /^Jenjang 2 jabatan dalam daftar/.test(message))).toHaveLength(1);
  });
});

describe("an annex", () => {
  it("has a number of two parts", () => {
    const first = importAnnex(`${formNamed("Camat")}${TABLE}`, "LAMPIRAN I.a");
    expect(first.regulation.annexes.map(({ label, slug }) => [label, slug])).toEqual([["I.a", "lampiran-i-a"]]);
  });

  it("may be headed with tabs", () => {
    const result = importAnnex(`${formNamed("Camat")}${TABLE}`, "LAMPIRAN :\tPERATURAN BUPATI CONTOH");
    expect(result.regulation.annexes).toHaveLength(1);
    expect(named(result)).toEqual([["Camat", 2, 0]]);
  });
});
