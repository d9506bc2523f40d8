import { describe, expect, it } from "vitest";

import { importRegulation } from "../import";

// Numbered lists that stand within one cell.

const read = ({ indicators = "3.1. Satu; 3.2. Dua.", requirement = "A. Pendidikan\t1. Jenjang\tSarjana\tv\t\t" }) => {
  const rows = `A. Manajerial\t\t\t\n1. Integritas\t3\tMampu.\t${indicators}\nD. Persyaratan Jabatan\t\t\t\t\t`;
  const heads = ["Kompetensi\tLevel\tDeskripsi\tIndikator Kompetensi", "Jenis\t\tUraian\tMutlak\tPenting\tPerlu"];
  const text = `LAMPIRAN\nSTANDAR KOMPETENSI JABATAN\nNama Jabatan : Camat\n${heads[0]}\n${rows}\n${heads[1]}\n${requirement}\n`;
  const { standards, findings } = importRegulation(text, { hasCells: true });
  return {
    indicators: standards[0]?.competencies[0]?.indicators.map(({ code, text: { value } }) => [code.value, value]),
    requirements: standards[0]?.requirements.map(({ ordinal, label, text: { value }, importance }) => [
      ...[ordinal?.value, label?.value, value],
      importance?.value,
    ]),
    split: findings.filter(({ message }) => message.includes("dipisah menjadi")),
    within: findings.filter(({ message }) => message.includes("nomor butir")),
    unread: findings.filter(({ kind }) => kind === "UNREAD"),
  };
};

describe("the code of a first indicator behind other words", () => {
  it("is told: words of several columns stand in one", () => {
    const mixed = "Advokasi 3 Mampu melakukan 3.1 Menyusun rencana";
    const text = `LAMPIRAN\nNama Jabatan : Camat\nA. Manajerial\t\t\t\n1. Integritas\t3\tMampu.\t3.1. Satu.\nC. Teknis\t\t\t\n2. ${mixed}\n`;
    const { standards, findings } = importRegulation(text);
    expect(standards[0]?.competencies.map(({ name }) => name.value)).toEqual(["Integritas", mixed]);
    expect(findings.filter(({ message }) => message.includes('nomor indikator "3.1"'))).toMatchObject([
      { severity: "WARNING", found: mixed, path: "/standards/0/competencies/1/name" },
    ]);
  });
});

describe("a list in the cell of a requirement", () => {
  it("that plainly counts its items is split, and told: they share the mark of the cell", () => {
    const words = "Persentase layanan; 2. Jumlah aduan; dan 3. Nilai SAKIP.";
    const { requirements, split, within, unread } = read({ requirement: `E. Indikator Kinerja\t\t1. ${words}\t\tv\t` });
    expect(requirements).toEqual([
      ["1", undefined, "Persentase layanan;", "IMPORTANT"],
      ["2", undefined, "Jumlah aduan; dan", "IMPORTANT"],
      ["3", undefined, "Nilai SAKIP.", "IMPORTANT"],
    ]);
    expect(split).toMatchObject([
      { severity: "WARNING", found: `1. ${words}`, path: "/standards/0/requirements/0/text" },
    ]);
    expect([within, unread]).toEqual([[], []]);
  });

  it("keeps the numbers of the list in the words where the label has a number of its own", () => {
    const requirement = "A. Pendidikan\t1. Jenjang\t1) Sarjana Hukum; atau 2) Sarjana Ekonomi\tv\t\t";
    const { requirements, split, unread } = read({ requirement });
    expect(requirements).toEqual([
      ["1", "Jenjang", "1) Sarjana Hukum; atau", "MANDATORY"],
      ["1", "Jenjang", "2) Sarjana Ekonomi", "MANDATORY"],
    ]);
    expect([split.length, unread]).toEqual([1, []]);
  });

  it.each(["1. Satu; 3. Tiga", "Satu; 2. Dua", "Meliputi: 1. satu; 2. dua", "1. Satu: 1. a; 2. b; 2. Dua"])(
    "that does not is kept whole, and told: %s",
    (words) => {
      const { requirements, split, within } = read({ requirement: `A. Pendidikan\t\t${words}\tv\t\t` });
      expect([requirements?.length, split.length]).toEqual([1, 0]);
      expect(within).toMatchObject([{ severity: "WARNING", path: "/standards/0/requirements/0/text" }]);
    },
  );

  it.each(["Sarjana / Diploma IV", "1. Sarjana Hukum", "Diploma 4 (empat), golongan III/d", "Pasal 2 ayat (1)"])(
    "is none in %j",
    (words) => {
      const { requirements, split, within } = read({ requirement: `A. Pendidikan\t\t${words}\tv\t\t` });
      expect([requirements?.length, split, within]).toEqual([1, [], []]);
    },
  );
});

describe("a list in the cell of indicators", () => {
  it("without levels is split as ever", () => {
    const { indicators, within } = read({ indicators: "1. Satu; 2. Dua." });
    expect(indicators).toEqual([
      ["1", "Satu;"],
      ["2", "Dua."],
    ]);
    expect(within).toEqual([]);
  });

  it.each(["3.1. Mampu: 1. satu; 2. dua; 3.2. Dua.", "Satu; 2. Dua; 3. Tiga."])(
    "within a sentence is told: %s",
    (cell) => {
      expect(read({ indicators: cell }).within).toMatchObject([
        { path: "/standards/0/competencies/0/indicators/0/text" },
      ]);
    },
  );
});
