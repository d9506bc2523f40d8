import { describe, expect, it } from "vitest";

import {
  COLUMNS,
  formNamed,
  importAnnex,
  requirementsOf,
  rowsIn,
  TABLE,
  toldOf,
} from "../../../tests/support/regulations/small";

const REQUIRED =
  "PERSYARATAN JABATAN\nJenis\t\tUraian\tMutlak\tPenting\tPerlu\nA. Pendidikan\t1. Jenjang\tSarjana\tx\t\t\n";

describe("the parts of a standard", () => {
  it("may have the requirements above the competencies", () => {
    const form = `${formNamed("Camat")}C. ${REQUIRED}D. STANDAR KOMPETENSI\n${TABLE}`;
    const result = importAnnex(`${form}${form.replace("Camat", "Lurah")}`);
    const usual = importAnnex(`${formNamed("Camat")}${TABLE}${REQUIRED}`);
    for (const at of [0, 1]) {
      expect(rowsIn(result, at)).toEqual(rowsIn(usual));
      expect(requirementsOf(result, at)).toEqual(requirementsOf(usual));
    }
    expect(toldOf(result, "UNREAD")).toEqual([]);
    expect(result.findings.map(({ message }) => message)).not.toContainEqual(
      expect.stringContaining("tidak ditemukan pada bagian"),
    );
  });

  it("has the only section of its table above the head of it", () => {
    const table = `Kompetensi Teknis\n${COLUMNS}1. Tata Ruang\t3\tMampu menata.\t3.1 Satu; 3.2 Dua.\n`;
    const result = importAnnex(`${formNamed("Camat")}${table}${REQUIRED}`);
    expect(rowsIn(result)).toEqual(["T 1 Tata Ruang 3: Satu; | Dua."]);
    expect(result.standards[0]?.summary?.value).toBe("Memimpin seksi.");
    expect(result.findings.filter(({ kind }) => kind === "MISSING_ROW")).toEqual([]);
    const missing = result.findings.filter(({ message }) => message.startsWith("Tidak satu pun kompetensi"));
    expect(missing.map(({ severity }) => severity)).toEqual(["ERROR"]);
  });
});

describe("the title of a standard", () => {
  it("may stand behind a letter, below the requirements of the one before", () => {
    const form = (letter: string, name: string) =>
      `${letter}. Standar Kompetensi Jabatan ${name}\n${formNamed(name)}${TABLE}${REQUIRED}`;
    const result = importAnnex(`${form("a", "Camat")}${form("b", "Lurah")}`);
    expect(result.standards.map(({ positionNameAsWritten: { value } }) => value)).toEqual(["Camat", "Lurah"]);
    expect(requirementsOf(result)).toEqual(requirementsOf(result, 1));
    expect(toldOf(result, "UNREAD")).toEqual([]);
  });
});

describe("a page on which a table goes on", () => {
  const [first = "", ...rows] = TABLE.split("\n").slice(1);
  const page = (labels: string) => {
    const table = `${COLUMNS}${first}\n${rows[0]}\n- 2 -\n${labels}${COLUMNS}${rows.slice(1).join("\n")}`;
    return importAnnex(`${formNamed("Camat")}${table}${REQUIRED}`);
  };

  it.each([
    "Lanjutan Tabel 1\n",
    "(lanjutan)\n",
    formNamed("Camat (lanjutan)"),
    formNamed("CAMAT (Lanjutan)").replace(/Ikhtisar.*\n/, ""),
  ])("may say so, which is told: %j", (labels) => {
    const result = page(labels);
    expect(result.standards.map(({ positionNameAsWritten: { value } }) => value)).toEqual(["Camat"]);
    expect(rowsIn(result)).toHaveLength(2);
    expect(requirementsOf(result)).toHaveLength(1);
    expect(toldOf(result, "UNREAD")).toEqual([]);
    expect(result.findings.map(({ message }) => message)).toContainEqual(
      expect.stringMatching(/berlanjut|lanjutannya/),
    );
  });

  it("may print the section again, which opens no other standard", () => {
    const [one = "", two = ""] = ["1. Integritas", "2. Kerja Sama"].map(
      (name) => `${name}\t2\tMampu.\t2.1 Satu; 2.2 Dua.\n`,
    );
    const again = `- 2 -\n${COLUMNS}A. Manajerial\t\t\t\n`;
    const table = `${COLUMNS}A. Manajerial\t\t\t\n${one}${again}${two}`;
    const result = importAnnex(`${formNamed("Camat")}${table}${REQUIRED}${formNamed("Lurah")}${table}${REQUIRED}`);
    expect(result.standards.map(({ positionNameAsWritten: { value } }) => value)).toEqual(["Camat", "Lurah"]);
    expect([rowsIn(result).length, rowsIn(result, 1).length]).toEqual([2, 2]);
  });

  it("that names another position is a form of its own", () => {
    const names = page(formNamed("Lurah (lanjutan)")).standards.map(({ positionNameAsWritten: { value } }) => value);
    expect(names).toEqual(["Camat", "Lurah (lanjutan)"]);
  });
});
