import { describe, expect, it } from "vitest";

import type { ImportResult } from "./draft";
import { importRegulation } from "./import";

// Regulations that nobody has seen: one content, written in every combination of the ways in which regulations write it.

const ROWS = [
  {
    kind: "MANAGERIAL",
    name: "Integritas",
    level: 3,
    description: "Mampu memastikan nilai;",
    texts: ["Satu;", "Dua;"],
  },
  { kind: "MANAGERIAL", name: "Kerjasama", level: 2, description: "Menumbuhkan tim;", texts: ["Tiga;", "Empat;"] },
  {
    kind: "SOCIOCULTURAL",
    name: "Perekat Bangsa",
    level: 4,
    description: "Mendayagunakan;",
    texts: ["Lima;", "Enam;"],
  },
  { kind: "TECHNICAL", name: "Tata Naskah", level: 1, description: "Memahami naskah;", texts: ["Tujuh;", "Delapan;"] },
] as const;
type Kind = (typeof ROWS)[number]["kind"];
type Cells = readonly string[];

const TABLES: Readonly<Record<string, (rows: readonly Cells[]) => string>> = {
  tabs: (rows) => rows.map((cells) => cells.join("\t")).join("\n"),
  pipes: (rows) => rows.map((cells) => `| ${cells.join(" | ")} |`).join("\n"),
  html: (rows) =>
    `<table>${rows.map((cells) => `<tr>\n<td>${cells.join("</td><td>")}</td>`).join("</tr>\n")}</tr>\n</table>`,
};
const HEADS: Readonly<Record<string, Cells>> = {
  usual: ["No", "Kompetensi", "Level", "Deskripsi", "Indikator Kompetensi"],
  other: ["No.", "Nama Kompetensi", "Tingkat", "Diskripsi", "Indikator Perilaku"],
};
const SECTIONS: Readonly<Record<string, (kind: Kind, at: number) => Cells>> = {
  lettered: (kind, at) => [
    `${"ABC"[at]}. ${{ MANAGERIAL: "Manajerial", SOCIOCULTURAL: "Sosio Kultural", TECHNICAL: "Teknis" }[kind]}`,
    "",
    "",
    "",
    "",
  ],
  "roman in a cell": (kind, at) => [
    `${["I", "II", "III"][at]}.`,
    {
      MANAGERIAL: "KOMPETENSI MANAJERIAL",
      SOCIOCULTURAL: "KOMPETENSI SOSIAL KULTURAL",
      TECHNICAL: "KOMPETENSI TEKNIS",
    }[kind],
    ...["", "", ""],
  ],
};
const LEVELS: Readonly<Record<string, (level: number) => string>> = {
  digits: String,
  roman: (level) => ["", "I", "II", "III", "IV", "V"][level] ?? "",
  words: (level) => `Level ${level}`,
};
const CODES: Readonly<Record<string, (code: string) => string>> = {
  dotted: (code) => `${code}.`,
  bare: (code) => code,
};
const NUMBERINGS: Readonly<Record<string, (at: number, ofSection: number) => number>> = {
  "runs on": (at) => at + 1,
  restarts: (_, ofSection) => ofSection + 1,
};
const PAGES: Readonly<Record<string, (rows: readonly Cells[], head: Cells) => readonly Cells[]>> = {
  one: (rows) => rows,
  "broken, with the head again": (rows, head) => [...rows.slice(0, 2), ["- 4 -"], head, ...rows.slice(2)],
};

type Way<Part> = readonly [string, Part];
type Writing = {
  readonly table: Way<(rows: readonly Cells[]) => string>;
  readonly head: Way<Cells>;
  readonly section: Way<(kind: Kind, at: number) => Cells>;
  readonly level: Way<(level: number) => string>;
  readonly code: Way<(code: string) => string>;
  readonly numbering: Way<(at: number, ofSection: number) => number>;
  readonly page: Way<(rows: readonly Cells[], head: Cells) => readonly Cells[]>;
};

/** Every combination of the ways. */
function writings(): readonly Writing[] {
  const ways = {
    table: TABLES,
    head: HEADS,
    section: SECTIONS,
    level: LEVELS,
    code: CODES,
    numbering: NUMBERINGS,
    page: PAGES,
  };
  const all = Object.entries(ways).reduce<readonly Record<string, unknown>[]>(
    (found, [part, choices]) =>
      found.flatMap((writing) => Object.entries(choices).map((choice) => ({ ...writing, [part]: choice }))),
    [{}],
  );
  return all as unknown as readonly Writing[];
}

function tableIn({ table, head, section, level, code, numbering, page }: Writing): string {
  const kinds = [...new Set(ROWS.map(({ kind }) => kind))];
  const rows = kinds.flatMap((kind, at) => {
    const own = ROWS.filter((row) => row.kind === kind);
    return [
      section[1](kind, at),
      ...own.map((row, place): Cells => {
        const number = numbering[1](ROWS.indexOf(row), place);
        const texts = row.texts.map((text, index) => `${code[1](`${row.level}.${index + 1}`)} ${text}`);
        return [`${number}.`, row.name, level[1](row.level), row.description, texts.join(" ")];
      }),
    ];
  });
  return table[1](page[1]([head[1], ...rows], head[1]));
}

function readOf({ standards: [standard] }: ImportResult) {
  return standard?.competencies.map(({ kind, name, level, description, indicators }) => ({
    kind,
    name: name.value,
    level: level?.value,
    description: description?.value,
    texts: indicators.map(({ text }) => text.value),
  }));
}

const nameOf = (writing: Writing): string =>
  Object.values(writing)
    .map(([name]: Way<unknown>) => name)
    .join(", ");

describe("a table of competencies", () => {
  it("reads the same in every combination of ways to write it", () => {
    const misread = writings().flatMap((writing) => {
      const result = importRegulation(`LAMPIRAN I\nJABATAN PENGAWAS\n${tableIn(writing)}\n`);
      return JSON.stringify(readOf(result)) === JSON.stringify(ROWS) ? [] : [nameOf(writing)];
    });
    expect(misread).toEqual([]);
  });
});

describe("items of an HTML list without numbers", () => {
  it("go on after a page break: the first one with an open sentence, the others for themselves", () => {
    const next = (items: string) => ["", "", "", "", items].join("\t");
    const rows = [
      HEAD_CELLS.join("\t"),
      [...LEAD, "<ul><li>Menerapkan nilai;</li><li>Mengingatkan</li></ul>"].join("\t"),
      next("<ul><li>rekan;</li><li>Memberi teladan</li></ul>"),
      next("<ul><li>di unitnya;</li></ul>"),
      next("<ul><li>Menjaga nilai.</li></ul>"),
    ];
    const result = importRegulation(`LAMPIRAN I\nJABATAN PENGAWAS\nA. Manajerial\n${rows.join("\n")}\n`);
    expect(readOf(result)?.map(({ texts }) => texts)).toEqual([
      ["Menerapkan nilai;", "Mengingatkan rekan;", "Memberi teladan di unitnya;", "Menjaga nilai."],
    ]);
  });

  const LIST = "<ul> <li>Menerapkan nilai;</li> <li>Mengingatkan rekan;</li> <li><p>Memberi teladan.</p></li> </ul>";
  const HEAD_CELLS = ["No", "Kompetensi", "Level", "Deskripsi", "Indikator Kompetensi"];
  const LEAD = ["1.", "Integritas", "3", "Mampu memastikan nilai;"];
  const ways: readonly (readonly [string, string])[] = [
    ["tabs", `${HEAD_CELLS.join("\t")}\n${[...LEAD, LIST].join("\t")}`],
    ["pipes", `| ${HEAD_CELLS.join(" | ")} |\n| ${[...LEAD, LIST].join(" | ")} |`],
    ["html", TABLES["html"]?.([HEAD_CELLS, [...LEAD, LIST]]) ?? ""],
    ["html on lines", TABLES["html"]?.([HEAD_CELLS, [...LEAD, LIST.replaceAll("<li>", "\n<li>\n")]]) ?? ""],
  ];

  it.each(ways)("in a table of %s are an indicator each", (_, table) => {
    const result = importRegulation(`LAMPIRAN I\nJABATAN PENGAWAS\nA. Manajerial\n${table}\n`);
    expect(readOf(result)?.map(({ texts }) => texts)).toEqual([
      ["Menerapkan nilai;", "Mengingatkan rekan;", "Memberi teladan."],
    ]);
    const codes = result.standards[0]?.competencies[0]?.indicators.map(({ code }) => code?.value ?? null);
    expect(codes).toEqual([null, null, null]);
  });
});

const bodyWith = (head: string, articles: string): string => `${head}
BUPATI CONTOH,
Menimbang : bahwa perlu;
Mengingat : 1. Undang-Undang Nomor 20 Tahun 2023 tentang Aparatur Sipil Negara;
MEMUTUSKAN:
Menetapkan : PERATURAN BUPATI TENTANG STANDAR.
${articles}
Ditetapkan di Contoh
pada tanggal 2 Januari 2025
BUPATI CONTOH,
BUDI
Diundangkan di Contoh
pada tanggal 3 Januari 2025
SEKRETARIS DAERAH,
SITI
BERITA DAERAH KABUPATEN CONTOH TAHUN 2025 NOMOR 7`;
const HEAD = "PERATURAN BUPATI CONTOH\nNOMOR 7 TAHUN 2025\nTENTANG\nSTANDAR KOMPETENSI";

describe("the body", () => {
  it.each([
    ["PERATURAN BUPATI CONTOH", "PERBUP", null],
    ["PERATURAN GUBERNUR CONTOH", "PERGUB", null],
    ["KEPUTUSAN BUPATI CONTOH", null, "KEPUTUSAN BUPATI"],
    ["KEPUTUSAN WALI KOTA CONTOH", null, "KEPUTUSAN WALI KOTA"],
    ["PERATURAN DAERAH KABUPATEN CONTOH", null, "PERATURAN DAERAH"],
  ])("that calls itself %s is of kind %s", (name, kind, found) => {
    const office = name.includes("GUBERNUR") ? "GUBERNUR CONTOH" : "BUPATI CONTOH";
    const head = `${office}\n${HEAD.replace("PERATURAN BUPATI CONTOH", name)}`;
    const { regulation, findings } = importRegulation(
      bodyWith(head, "Pasal 1\nSatu.").replaceAll("BUPATI CONTOH,", `${office},`),
    );
    expect(regulation.kind).toBe(kind);
    const other = findings.find(({ message }) => message.startsWith("Naskah ini menyebut dirinya"));
    expect(other?.found ?? null).toBe(found);
    expect(regulation.title.value).toBe("STANDAR KOMPETENSI");
  });

  it.each([
    ["mulai berlaku pada tanggal diundangkan.", "2025-01-03"],
    ["mulai berlaku pada tanggal ditetapkan.", "2025-01-02"],
    ["mulai berlaku sejak tanggal 1 Maret 2025.", "2025-03-01"],
    ["mulai berlaku pada tanggal yang ditentukan kemudian.", null],
  ])("takes effect as its article says: %s", (sentence, day) => {
    const { regulation, findings } = importRegulation(bodyWith(HEAD, `Pasal 1\nPeraturan Bupati ini ${sentence}`));
    expect(regulation.effectiveFrom).toBe(day);
    expect(findings.some(({ message }) => message.startsWith("Hari mulai berlaku"))).toBe(day === null);
  });

  it("has its subject also where it stands on the line of the number", () => {
    const head = "PERATURAN BUPATI CONTOH NOMOR 7 TAHUN 2025 TENTANG STANDAR KOMPETENSI\nJABATAN PELAKSANA";
    const { regulation } = importRegulation(bodyWith(head, "Pasal 1\nBerlaku."));
    expect(regulation).toMatchObject({
      slug: "perbup-contoh-7-2025",
      title: { value: "STANDAR KOMPETENSI JABATAN PELAKSANA" },
    });
  });

  it("amends what its title says, and revokes every item of a list that breaks over lines", () => {
    const head = `${HEAD.replace("STANDAR KOMPETENSI", "PERUBAHAN KEDUA ATAS PERATURAN BUPATI CONTOH NOMOR 3 TAHUN 2022")}`;
    const articles = `Pasal I
Beberapa ketentuan diubah.
Pasal II
Pada saat Peraturan Bupati ini mulai berlaku:
a. Peraturan Bupati Contoh Nomor 3 Tahun 2010 tentang Standar Lama (Berita Daerah
Tahun 2010 Nomor 3); dan
b. Peraturan Bupati Contoh Nomor 4 Tahun 2011 tentang Standar Lain,
dicabut dan dinyatakan tidak berlaku.`;
    const { regulation } = importRegulation(bodyWith(head, articles));
    expect(regulation.articles.map(({ number }) => number)).toEqual(["I", "II"]);
    expect(regulation.relations.map(({ type, citation }) => [type, citation.value]).slice(0, 3)).toEqual([
      ["AMENDS", "PERATURAN BUPATI CONTOH NOMOR 3 TAHUN 2022"],
      ["REVOKES", "Peraturan Bupati Contoh Nomor 3 Tahun 2010 tentang Standar Lama (Berita Daerah Tahun 2010 Nomor 3)"],
      ["REVOKES", "Peraturan Bupati Contoh Nomor 4 Tahun 2011 tentang Standar Lain"],
    ]);
  });

  it("that revokes parts of another one amends it, and says so", () => {
    const articles = `Pasal 1
Standar ditetapkan.
Pasal 2
Pada saat Peraturan Bupati ini mulai berlaku, ketentuan dalam Lampiran III dan Lampiran IV
Peraturan Bupati Contoh Nomor 3 Tahun 2010 tentang Standar Lama, dicabut dan dinyatakan tidak berlaku.`;
    const { regulation, findings } = importRegulation(bodyWith(HEAD, articles));
    expect(regulation.relations.map(({ type, citation }) => [type, citation.value])[0]).toEqual([
      "AMENDS",
      "Peraturan Bupati Contoh Nomor 3 Tahun 2010 tentang Standar Lama",
    ]);
    expect(findings.filter(({ message }) => message.includes("hanya sebagian"))).toMatchObject([
      { kind: "TO_VERIFY", severity: "WARNING", path: "/regulation/relations/0/citation" },
    ]);
  });

  it("reads inserted articles as they are numbered, in the place where they stand", () => {
    const articles = `Pasal 1
Dalam peraturan ini yang dimaksud dengan Daerah adalah daerah.
Pasal 1A
Standar digunakan untuk pengisian jabatan.
Pasal 1B Standar digunakan untuk pengembangan karier.
Pasal 2
Peraturan Bupati ini mulai berlaku pada tanggal diundangkan.`;
    const { regulation, findings } = importRegulation(bodyWith(HEAD, articles));
    expect(regulation.articles.map(({ number, heading }) => [number, heading.value])).toEqual([
      ["1", "Pasal 1"],
      ["1A", "Pasal 1A"],
      ["1B", "Pasal 1B"],
      ["2", "Pasal 2"],
    ]);
    expect(findings.map(({ message }) => message)).not.toContainEqual(expect.stringContaining("tidak melanjutkan"));
  });

  it("says so where it has no subject", () => {
    const { findings } = importRegulation("PERATURAN BUPATI CONTOH\nBUPATI CONTOH,\nMenimbang : bahwa perlu;");
    expect(findings.map(({ message }) => message)).toContain("Judul peraturan (tentang) tidak terbaca.");
  });
});

describe("a form", () => {
  const form = (title: string, names: string): string => `${title}
Nama Jabatan : ${names}
Kelompok Jabatan : Administrator
${TABLES["tabs"]?.([HEADS["usual"] ?? [], ["A. Manajerial"], ["1.", "Integritas", "3", "Mampu;", "3.1 Satu;"]])}
PERSYARATAN JABATAN
1. Berpendidikan paling rendah D-III;
`;

  it("begins at the title above it, which is no requirement of the form before", () => {
    const { standards } = importRegulation(
      `LAMPIRAN\n${form("1. KEPALA BIDANG A", "Kepala Bidang A")}${form("2. KEPALA BIDANG B", "Kepala Bidang B")}`,
    );
    expect(standards.map(({ position, requirements }) => [position, requirements.length])).toEqual([
      ["kepala-bidang-a", 1],
      ["kepala-bidang-b", 1],
    ]);
    expect(standards[0]?.requirements[0]?.rule).toEqual({ type: "minimum-education", education: "D3" });
  });

  it.each(["Camat Satu; Camat Dua", "1. Camat Satu; 2. Camat Dua", "1. Camat Satu 2. Camat Dua"])(
    "is shared by several positions: %s",
    (names) => {
      const { standards, findings } = importRegulation(`LAMPIRAN\n${form("STANDAR KOMPETENSI", names)}`);
      expect(standards.map(({ position }) => position)).toEqual(["camat-satu", "camat-dua"]);
      expect(findings.filter(({ kind }) => kind === "UNREAD")).toEqual([]);
    },
  );
});
