import { describe, expect, it } from "vitest";

import { positionNamed } from "../../tests/support/regulations/contents";
import { formsDocument, USUAL_WAYS } from "../../tests/support/regulations/documents";
import { importRegulation } from "./import";

// What is doubtful is told where it stands, and what is so for a whole table or document once.

describe("a name that is parted at its dan", () => {
  const doubts = (name: string) => {
    const { findings, standards } = importRegulation(formsDocument([positionNamed(name)], USUAL_WAYS));
    const told = findings.filter(({ message }) => message.includes("mungkin semuanya nama satu jabatan"));
    return [standards.length, told.map(({ severity, found }) => [severity, found])];
  };

  it("is doubted where one part is no office by itself", () => {
    const found = "Pengawas Kepala UPT Persandian";
    expect(doubts("Pengawas dan Kepala UPT Persandian")).toEqual([2, [["WARNING", found]]]);
  });

  it.each(["Camat dan Lurah", "Kepala Bagian Hukum, Kepala Bagian Umum dan Sekretaris Camat"])("is not: %s", (name) => {
    expect(doubts(name)[1]).toEqual([]);
  });
});

describe("a name with a stroke", () => {
  const doubts = (name: string) => {
    const { findings, standards } = importRegulation(formsDocument([positionNamed(name)], USUAL_WAYS));
    return [standards.length, findings.filter(({ message }) => message.startsWith("Garis miring")).length];
  };

  it("between two offices is one position, which is doubted", () => {
    expect(doubts("Kepala Bidang Aset / Kepala Bidang Anggaran")).toEqual([1, 1]);
    expect(doubts("Kepala Bidang Aset/Barang Daerah")).toEqual([1, 0]);
  });
});

describe("a matrix whose heads are abbreviated", () => {
  const HEADS = ["Int", "Ks.", "Kom", "OpH", "PP", "PDOL", "MP", "PK", "PB"];
  const NAMES = ["Camat Utara", "Camat Selatan", "Camat Timur"];
  const matrix = (column: string) => {
    const rows = NAMES.map((name, at) => [at + 1, name, ...HEADS.map(() => "3")]);
    const table = [["No", column, ...HEADS], ...rows].map((row) => row.join("\t"));
    const { regulation, findings } = importRegulation(["LAMPIRAN", ...table].join("\n"));
    const told = findings.filter(({ kind, message }) => kind === "UNREAD" || message.includes("Kepala kolom"));
    return { names: regulation.annexes[0]?.positions.map(({ name }) => name.value), told };
  };

  it("is told once, and its names are a list of positions", () => {
    const { names, told } = matrix("Nama Jabatan");
    expect(names).toEqual(NAMES);
    expect(told).toMatchObject([
      { severity: "WARNING", message: expect.stringContaining("level 3 barisnya") as string },
    ]);
  });

  it("is told once as a whole where it lists none", () => {
    const { names, told } = matrix("Unit Organisasi");
    expect(names).toEqual([]);
    expect(told).toHaveLength(1);
    expect(new Set(told[0]?.source.map(({ lineFrom }) => lineFrom))).toEqual(new Set([2, 3, 4, 5]));
  });

  it("is none where the short heads are those of a list of positions", () => {
    const rows = NAMES.map((name, at) => `${at + 1}\t${name}\t9\t1\t2\t3\t4`);
    const { findings } = importRegulation(["LAMPIRAN", "No\tNama Jabatan\tKelas\tB\tK\tPlus\tKet", ...rows].join("\n"));
    expect(findings.filter(({ message }) => message.includes("disingkat"))).toEqual([]);
  });
});

it("a tier that the document says nowhere is told once, with the lines of all its positions", () => {
  const form = (name: string) =>
    `STANDAR KOMPETENSI JABATAN\nNama Jabatan : ${name}\nKompetensi\tLevel\tDeskripsi\tIndikator Kompetensi\n1. Integritas\t3\tMampu.\t3.1 Satu.\n`;
  const { findings } = importRegulation(`LAMPIRAN\n${["Kepala Seksi A", "Kepala Seksi B"].map(form).join("")}`);
  const told = findings.filter(({ message }) => message.startsWith("Jenjang jabatan ini tidak terbaca"));
  expect(told.map(({ message, source }) => [message, source.map(({ lineFrom }) => lineFrom)])).toEqual([
    ["Jenjang jabatan ini tidak terbaca pada 2 jabatan; pilih jenjangnya.", [3, 7]],
  ]);
});

describe("considerations on one line", () => {
  const read = (line: string) => {
    const [before = "", after = ""] = formsDocument([positionNamed("Camat")], USUAL_WAYS).split(
      /^Menimbang[^]*?(?=^Mengingat)/m,
    );
    const { regulation, findings } = importRegulation(`${before}Menimbang : ${line}\n${after}`);
    const told = findings.filter(({ path }) => path?.startsWith("/regulation/considerations/"));
    return {
      items: regulation.considerations.map(({ marker, text }) => [marker?.value, text.value]),
      told: told.map(({ kind, found }) => [kind, found]),
    };
  };

  it("are an item each; those that are out of order are told", () => {
    const { items, told } = read("a. bahwa satu; c. bahwa tiga; b. bahwa dua sebagaimana dimaksud dalam huruf a.");
    expect(items).toEqual([
      ["a.", "bahwa satu;"],
      ["c.", "bahwa tiga;"],
      ["b.", "bahwa dua sebagaimana dimaksud dalam huruf a."],
    ]);
    expect(told).toEqual([
      ["NUMBERING", "c."],
      ["NUMBERING", "b."],
    ]);
    expect(read("a. bahwa satu; dan b. bahwa dua;").told).toEqual([]);
  });

  it("whose marks are lost stay one, and that is told", () => {
    const line = "a bahwa satu; b bahwa dua;";
    expect(read(line)).toEqual({ items: [[null, line]], told: [["TO_VERIFY", line]] });
  });
});
