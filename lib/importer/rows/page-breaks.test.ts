import { describe, expect, it } from "vitest";

import { positionNamed } from "../../../tests/support/regulations/contents";
import { formsDocument, USUAL_WAYS } from "../../../tests/support/regulations/documents";
import { requirementsIn } from "../../../tests/support/regulations/reading";
import { COLUMNS, formNamed, importAnnex, rowsIn, TABLE, toldOf } from "../../../tests/support/regulations/small";
import { importRegulation } from "../import";

const DOCUMENT = formsDocument([positionNamed("Kepala Bidang Prasarana")], USUAL_WAYS);
const SIGNED = [
  "Kota Contoh, 2023-05-09, BUPATI TELAGA BIRU, ARYA PUTRA CONTOH",
  "Kota Contoh, 2023-05-10, SEKRETARIS DAERAH KABUPATEN TELAGA BIRU, RATNA DEWI CONTOH",
];

function signedIn({ regulation }: ReturnType<typeof importRegulation>): readonly string[] {
  return regulation.signatures.map(({ place, date, office, name }) =>
    [place.value, date.value, office.value, name.value].join(", "),
  );
}

function toldIn({ findings }: ReturnType<typeof importRegulation>): readonly string[] {
  return findings.flatMap(({ kind, found }) => (["UNREAD", "RUBBISH"].includes(kind) ? [`${kind}: ${found}`] : []));
}

const BREAKS: readonly (readonly [string, string, string | null])[] = [
  ["a form feed", "\n\f", null],
  ["a page number", "\n\f- 7 -\n", "RUBBISH: - 7 -"],
  [
    "a head that stands nowhere else",
    "\n\fPERATURAN BUPATI TELAGA BIRU\n- 7 -\n",
    "UNREAD: PERATURAN BUPATI TELAGA BIRU",
  ],
  ["the remains of a foot", "\nparaf…\n\f- 7 -\n", "UNREAD: paraf…"],
];
const PLACES = [
  ["place and date", "Ditetapkan di Kota Contoh\n", "pada tanggal 9 Mei 2023"],
  ["date and office", "pada tanggal 9 Mei 2023\n", "BUPATI TELAGA BIRU,"],
  ["office and name", "BUPATI TELAGA BIRU,\n", "ttd\nARYA PUTRA CONTOH\nDiundangkan"],
  ["seal and name", "ttd\n", "ARYA PUTRA CONTOH\nDiundangkan"],
  ["name and promulgation", "ARYA PUTRA CONTOH\n", "Diundangkan di"],
  ["office and name of the promulgation", "KABUPATEN TELAGA BIRU,\n", "ttd\nRATNA"],
] as const;

describe.each(BREAKS)("a page that ends with %s", (_, broken, told) => {
  it.each(PLACES)("between %s of a signature, parts it as little as a line does", (_place, before, after) => {
    expect(DOCUMENT).toContain(before + after);
    const result = importRegulation(DOCUMENT.replace(before + after, before.trimEnd() + broken + after));
    expect(signedIn(result)).toEqual(SIGNED);
    expect(toldIn(result)).toEqual(expect.arrayContaining(told === null ? [] : [told]));
  });

  it("between the office and the name under an annex, adds nothing to its last standard", () => {
    const at = DOCUMENT.lastIndexOf("ttd\n");
    const result = importRegulation(DOCUMENT.slice(0, at).trimEnd() + broken + DOCUMENT.slice(at));
    expect(result.regulation.annexes.map(({ signature }) => signature?.name.value)).toEqual(["ARYA PUTRA CONTOH"]);
    expect(requirementsIn(result.standards[0])).toEqual(requirementsIn(importRegulation(DOCUMENT).standards[0]));
    expect(toldIn(result)).toEqual(expect.arrayContaining(told === null ? [] : [told]));
  });
});

it("words below the last signature are no requirement, and are told", () => {
  const result = importRegulation(`${DOCUMENT}Catatan: salinan ini dibagikan kepada perangkat daerah.\n`);
  expect(requirementsIn(result.standards[0])).toEqual(requirementsIn(importRegulation(DOCUMENT).standards[0]));
  expect(toldIn(result)).toContain("UNREAD: Catatan: salinan ini dibagikan kepada perangkat daerah.");
});

it("a rank below a lost name is not taken for the name", () => {
  const lost = DOCUMENT.replace("RATNA DEWI CONTOH", "Pembina Utama Muda");
  expect(signedIn(importRegulation(lost))[1]).toMatch(/BIRU, $/);
});

describe("the first words of the next page, at the foot of a page", () => {
  it.each([
    ["Pasal 3", "Pasal 3 …\n\f- 2 -\nPasal 3\n"],
    ["Pasal 3", "Pasal 3....\n- 2 -\nPasal 3\n"],
  ])("are left out: %s", (line, broken) => {
    const result = importRegulation(DOCUMENT.replace(`${line}\n`, broken));
    const articles = ({ regulation }: ReturnType<typeof importRegulation>) =>
      regulation.articles.map(({ number, items }) => [number, items.map(({ text }) => text.value)]);
    expect(articles(result)).toEqual(articles(importRegulation(DOCUMENT)));
    expect(toldIn(result)).toContainEqual(expect.stringMatching(/^RUBBISH: Pasal 3\W+$/));
  });

  it("stay where the next line does not begin with them", () => {
    const result = importRegulation(DOCUMENT.replace("Pasal 3\n", "dan seterusnya ...\nPasal 3\n"));
    expect(toldIn(result)).toEqual(toldIn(importRegulation(DOCUMENT)));
  });
});

describe("heads and feet of pages", () => {
  const FORM = (name: string, page: number): string => `${formNamed(name)}${TABLE}C. Teknis
1. Menguasai peraturan;
2. Mampu menyusun program.
- ${page} -
PERSYARATAN JABATAN
1. Pendidikan paling rendah Diploma III;
2. Sehat jasmani.
`;

  it("are not the lines at the page breaks of forms that are alike", () => {
    const result = importAnnex(["Lurah A", "Lurah B", "Lurah C"].map((name, at) => FORM(name, at + 7)).join("\n"));
    const counts = result.standards.map(({ competencies, requirements }) => [competencies.length, requirements.length]);
    expect(counts).toEqual([
      [4, 2],
      [4, 2],
      [4, 2],
    ]);
    expect(toldOf(result, "RUBBISH")).toEqual(["INFO - 7 -", "INFO - 8 -", "INFO - 9 -"]);
  });

  it.each([
    ["the regulation", "PERATURAN BUPATI CONTOH NOMOR 7 TAHUN 2025\n- 7 -\n"],
    ["the annex, which is open already", "- 7 -\nLAMPIRAN PERATURAN BUPATI CONTOH\n"],
    ["the region, over columns", "PEMERINTAH KABUPATEN CONTOH\tLampiran\tHalaman 7\n"],
  ])("may name %s, also once, and are none of the row that they cut", (_, head) => {
    const cut = TABLE.replace("2.1 Satu; 2.2 Dua.", `2.1 Satu; 2.2 Dua\n${head}${COLUMNS}\t\t\tlagi.`);
    const result = importAnnex(`${formNamed("Camat")}${cut}`);
    expect(rowsIn(result)[0]).toBe("M 1 Integritas 2: Satu; | Dua lagi.");
    expect(result.regulation.annexes).toHaveLength(1);
    for (const line of head.trim().split("\n")) {
      expect(toldOf(result, "RUBBISH")).toContain(`INFO ${line.replaceAll("\t", " ")}`);
    }
  });
});

describe("the first words of the next page at the foot of one", () => {
  const text = (foot: string, page: string, next: string) =>
    `Mengingat : 1. Undang-Undang Nomor 20 Tahun 2023;\n${foot}\n${page}${next}\nMenetapkan : PERATURAN BUPATI.\n`;
  const left = (document: string) =>
    importRegulation(document).findings.filter(({ message }) => /kaki halaman;/.test(message));

  it.each(["MEMUTUSKAN", "MEMUTUSKAN:", "MEMUTUSKAN ....."])("are left out, also without dots: %s", (foot) => {
    const document = text(foot, "- 2 -\n", "MEMUTUSKAN:");
    expect(importRegulation(document).regulation.decision[0]?.value).toBe("MEMUTUSKAN:");
    expect(left(document).map(({ found }) => found)).toContain(foot);
  });

  it("are no such words where the page does not begin with them", () => {
    const document = text("MEMUTUSKAN:", "- 2 -\n", "");
    expect(left(document).map(({ found }) => found)).toEqual(["- 2 -"]);
  });
});
