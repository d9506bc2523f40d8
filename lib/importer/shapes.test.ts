import { describe, expect, it } from "vitest";

import { levelOf } from "@/lib/sources/levels";

import { positionNamed, SHARED } from "../../tests/support/regulations/contents";
import { formOf, INSTRUMENTS, USUAL_WAYS, WAYS } from "../../tests/support/regulations/documents";
import { alarmsIn, competenciesIn, differences, lostWords } from "../../tests/support/regulations/reading";
import type { ImportResult } from "./draft";
import { importRegulation } from "./import";
import { usualCase } from "./names";
import { orderOf } from "./numbering";
import { tight } from "./words";

// Shapes that only some regulations have: each by its kernel, within a whole invented regulation.

const HEAD = "PERATURAN BUPATI TELAGA BIRU\nNOMOR 41 TAHUN 2023\nTENTANG\nSTANDAR KOMPETENSI JABATAN ADMINISTRATOR\n\n";
const regulation = (annex: string): string => {
  const own = INSTRUMENTS["Peraturan Bupati"];
  if (!own) throw new Error("No instrument");
  return `${WAYS.body["plain"]?.(own) ?? ""}\nLAMPIRAN\n${HEAD}${annex}\nBUPATI TELAGA BIRU,\nARYA PUTRA CONTOH\n`;
};
const form = (name: string): string => formOf(positionNamed(name), USUAL_WAYS);
const namesIn = ({ standards }: ImportResult) => standards.map((standard) => standard.positionNameAsWritten.value);
const told = ({ findings }: ImportResult, kind: ImportResult["findings"][number]["kind"]) =>
  findings.filter((finding) => finding.kind === kind).map(({ message }) => message);

describe("positions that share a form", () => {
  it.each([
    ["Camat, Lurah, dan Sekretaris Kecamatan", ["Camat", "Lurah", "Sekretaris Kecamatan"]],
    ["Camat dan Lurah", ["Camat", "Lurah"]],
    ["\n- Camat Utara\n- Camat Selatan", ["Camat Utara", "Camat Selatan"]],
    ["a. Camat Utara\nb. Camat Selatan", ["Camat Utara", "Camat Selatan"]],
    ["1) Camat Utara\n2) Camat Selatan", ["Camat Utara", "Camat Selatan"]],
    ["Camat Utara; dan Camat Selatan", ["Camat Utara", "Camat Selatan"]],
    ["Perencana Ahli Muda dan Arsiparis Ahli Muda", ["Perencana Ahli Muda", "Arsiparis Ahli Muda"]],
    ["Kepala Bidang Hukum, Humas dan Protokol", ["Kepala Bidang Hukum, Humas dan Protokol"]],
    ["Kepala Seksi Umum pada Kecamatan Utara", ["Kepala Seksi Umum pada Kecamatan Utara"]],
  ])("%j", (written, names) => {
    const result = importRegulation(regulation(form(written)));
    expect(namesIn(result)).toEqual(names);
    expect(told(result, "UNREAD")).toEqual([]);
    expect(told(result, "SHARED_TABLE")).toHaveLength(names.length > 1 ? 1 : 0);
  });

  it("or whose label is no more than Jabatan", () => {
    const result = importRegulation(regulation(form("X").replace("Nama Jabatan : X", "Jabatan: Camat, Lurah")));
    expect(namesIn(result)).toEqual(["Camat", "Lurah"]);
  });

  it("or whose name is in capitals, which stay; how it is usually written is proposed", () => {
    const result = importRegulation(regulation(form("KEPALA UPTD PASAR DAN TERMINAL")));
    const [position] = result.regulation.annexes[0]?.positions ?? [];
    expect(position).toMatchObject({
      slug: "kepala-uptd-pasar-dan-terminal",
      name: { value: "KEPALA UPTD PASAR DAN TERMINAL" },
    });
    const proposed = result.findings.find(({ kind }) => kind === "SPELLING_VARIANT");
    expect(proposed).toMatchObject({
      severity: "INFO",
      suggestion: "Kepala UPTD Pasar dan Terminal",
      path: "/regulation/annexes/0/positions/0/name",
    });
  });

  it.each(["Sekretaris Daerah", "UPTD", "Kepala UPTD"])("%s is not in capitals", (name) => {
    expect(usualCase(name) === null || usualCase(name) === name).toBe(true);
  });
});

describe("a list of positions", () => {
  it.each([
    ["as lines", "DAFTAR JABATAN\n1. Camat Utara;\n2. Camat Selatan; dan\n3. Kepala Badan Keuangan.\n"],
    [
      "as a table with numbered columns",
      "No\tNama Jabatan\n1\t2\n1\tCamat Utara\n2\tCamat Selatan\n3\tKepala Badan Keuangan\n",
    ],
    [
      "as pipes without outer ones",
      "No | Nama Jabatan\n--- | ---\n1 | Camat Utara\n2 | Camat Selatan\n3 | Kepala Badan Keuangan\n",
    ],
  ])("%s names them, and says that their standards are not there", (_, list) => {
    const result = importRegulation(regulation(list));
    const positions = result.regulation.annexes[0]?.positions ?? [];
    expect(positions.map(({ ordinal, name }) => [ordinal?.value, name.value])).toEqual([
      ["1", "Camat Utara"],
      ["2", "Camat Selatan"],
      ["3", "Kepala Badan Keuangan"],
    ]);
    expect(told(result, "NO_DETAILS")).toHaveLength(1);
    expect(told(result, "UNREAD")).toEqual([]);
  });

  it("of anything else is none", () => {
    const result = importRegulation(regulation("KETENTUAN\n1. irigasi;\n2. pangan.\n"));
    expect(result.regulation.annexes[0]?.positions).toEqual([]);
    expect(told(result, "UNREAD").length).toBeGreaterThan(0);
  });
});

const TIER = `JABATAN ADMINISTRATOR
STANDAR KOMPETENSI
Kompetensi\tLevel\tDeskripsi\tIndikator Kompetensi
A. Manajerial\t\t\t
1. Integritas\t3\tMampu.\t3.1. Satu.
B. Sosial Kultural\t\t\t
2. Perekat dan Pemersatu Bangsa\t3\tMampu.\t3.1. Satu.
`;

describe("statements and requirements without numbers of their own", () => {
  it.each([
    ["behind bullets", "- Menguasai irigasi;\n- Mampu menyusun.", [null, null]],
    ["with letters", "a. Menguasai irigasi;\nb. Mampu menyusun.", ["a", "b"]],
    ["in brackets", "(1) Menguasai irigasi;\n(2) Mampu menyusun.", ["1", "2"]],
    ["whose numbers run on from the table", "3. Menguasai irigasi;\n4. Mampu menyusun.", ["3", "4"]],
  ])("%s", (_, list, ordinals) => {
    const result = importRegulation(
      regulation(`${TIER}C. Teknis\n${list}\nD. Persyaratan Jabatan\n- Sehat jasmani;\n- Pangkat Pembina (IV/a)\n`),
    );
    const [standard] = result.standards;
    const statements = standard?.competencies.filter(({ kind }) => kind === "TECHNICAL") ?? [];
    expect(statements.map(({ ordinal, name }) => [ordinal.value, name.value])).toEqual([
      [ordinals[0], "Menguasai irigasi;"],
      [ordinals[1], "Mampu menyusun."],
    ]);
    expect(standard?.requirements.map(({ category }) => category)).toEqual(["HEALTH", "RANK"]);
    const gaps = result.findings.filter(
      ({ kind, severity }) => ["NUMBERING", "OUT_OF_ORDER"].includes(kind) && severity !== "INFO",
    );
    expect(gaps).toEqual([]);
    expect(standard?.competencies[1]?.code).toBe("perekat-bangsa");
  });

  it("and two lettered tables in one annex are two standards", () => {
    const table = (title: string) =>
      `${TIER.replace("JABATAN ADMINISTRATOR", title)}D. Persyaratan Jabatan\n1. Sehat jasmani.\n`;
    const result = importRegulation(regulation(`${table("A. JABATAN ADMINISTRATOR")}${table("B. JABATAN PENGAWAS")}`));
    expect(namesIn(result)).toEqual(["JABATAN ADMINISTRATOR", "JABATAN PENGAWAS"]);
  });
});

describe("cells that a converter prints again", () => {
  const INTEGRITAS = /^(1 Integritas\t3\t[^\t]*\t)(3\.1\. [^;]*;) (3\.2\. [^;]*;) (.*)$/m;

  it.each([
    [
      "in each column",
      (text: string) => text.replace(/A\. Manajerial\t\t\t/, Array(4).fill("A. Manajerial").join("\t")),
    ],
    ["in each row", (text: string) => text.replace(INTEGRITAS, "$1$2\n$1$3\n$1$4")],
  ])("%s are read once, and told", (_, damage) => {
    const text = regulation(damage(form("Camat")));
    expect(text).not.toBe(regulation(form("Camat")));
    const result = importRegulation(text);
    expect(differences(SHARED, competenciesIn(result.standards[0]).slice(0, SHARED.length))).toEqual([]);
    expect(told(result, "RUBBISH")).toContainEqual(expect.stringContaining("tercetak lagi"));
    expect(alarmsIn(result)).toEqual([]);
    expect(lostWords(text, result)).toEqual([]);
  });

  it("nor is a signature under each form a requirement", () => {
    const signed = `${form("Camat Utara")}\nBUPATI TELAGA BIRU,\nARYA PUTRA CONTOH\n${form("Camat Selatan")}`;
    const result = importRegulation(regulation(signed));
    expect(result.standards.map(({ requirements }) => requirements.length)).toEqual([8, 8]);
    expect(told(result, "RUBBISH")).toContainEqual(expect.stringContaining("Tanda tangan"));
  });
});

describe("a word that the end of a line parted", () => {
  it.each([
    ["Mampu melakukan komu-nikasi dengan baik.", "komu-nikasi", "komunikasi"],
    ["Mampu melakukan komu- nikasi dengan baik.", "komu- nikasi", "komunikasi"],
  ])("is told with the whole: %s", (summary, found, suggestion) => {
    const result = importRegulation(
      regulation(form("Camat").replace(/Ikhtisar Jabatan : .*/, `Ikhtisar Jabatan : ${summary}`)),
    );
    expect(alarmsIn(result)).toMatchObject([{ kind: "MISSPELLING", found, suggestion }]);
  });

  it.each([
    ["pembi-\nnaan", "pembi- naan", "pembinaan"],
    ["nilai-\nnilai", "nilai- nilai", "nilai-nilai"],
  ])("is told across two lines, with the words as the value has them: %j", (parted, found, suggestion) => {
    const summary = `Ikhtisar Jabatan : Melaksanakan ${parted} dengan baik.`;
    const result = importRegulation(regulation(form("Camat").replace(/Ikhtisar Jabatan : .*/, summary)));
    expect(alarmsIn(result)).toMatchObject([{ kind: "MISSPELLING", found, suggestion }]);
    expect(result.standards[0]?.summary?.value).toContain(found);
  });

  it.each(["nilai-nilai", "lintas-sektor", "sosial-kultural", "Undang-Undang", "kerja-kerja"])("%s is none", (word) => {
    const summary = `Ikhtisar Jabatan : Mampu menerapkan ${word} dengan baik.`;
    const result = importRegulation(regulation(form("Camat").replace(/Ikhtisar Jabatan : .*/, summary)));
    expect(alarmsIn(result)).toEqual([]);
  });
});

describe("words that are spelled right", () => {
  it.each(["antarwarga", "antar warga", "pascabencana"])("%s is not doubted", (words) => {
    const { findings } = importRegulation(`Tiap warga, antar kelurahan; warga dan bencana\nMencegah konflik ${words}.`);
    expect(findings.filter(({ kind }) => kind === "MISSPELLING")).toEqual([]);
  });

  it.each([
    ["penyelenggaraan pemerin tahan daerah", "pemerin tahan", "pemerintahan"],
    ["Menerima sum bangan warga", "sum bangan", "sumbangan"],
    ["Memantau pro duksi ikan", "pro duksi", "produksi"],
    ["Memantau pela yanan warga", "pela yanan", "pelayanan"],
  ])("a space within a word is told: %s", (text, found, suggestion) => {
    expect(importRegulation(text).findings).toContainEqual(
      expect.objectContaining({ kind: "MISSPELLING", found, suggestion }),
    );
  });

  it("are not doubted beside a word that stands often", () => {
    const often = "etika tentang paling ".repeat(3);
    const spelling = importRegulation(`${often}\nsaling tenang etik tentan`).findings.filter(
      ({ kind }) => kind === "MISSPELLING",
    );
    expect(spelling.map(({ found, suggestion }) => [found, suggestion])).toEqual([["tentan", "tentang"]]);
  });

  it.each([
    ["termasuk didalamnya", "didalamnya", "di dalamnya"],
    ["unit kerja-nya", "kerja-nya", "kerjanya"],
  ])("%s is told", (text, found, suggestion) => {
    expect(importRegulation(text).findings).toContainEqual(
      expect.objectContaining({ kind: "MISSPELLING", found, suggestion }),
    );
  });
});

describe("markers and levels", () => {
  it.each([
    ["4.", 3, 4],
    ["(4)", 3, 4],
    ["d)", 3, 4],
    ["iv.", 3, 4],
    ["i", 0, 1],
    ["i", 8, 9],
    ["V.", 4, 5],
    ["", 0, 0],
  ])("%j after %i counts %i", (marker, last, order) => {
    expect(orderOf(marker, last)).toBe(order);
  });

  it.each([
    ["4", 4],
    ["IV", 4],
    ["Level 4", 4],
    ["Lv. 4", 4],
    ["L4", 4],
    ["empat (4)", 4],
    ["4 (empat)", 4],
    ["4 (tiga)", null],
    ["6", null],
    ["lancar", null],
  ])("%j is level %j", (text, level) => {
    expect(levelOf(text)).toBe(level);
  });

  it.each([
    ["Level 7", "Level 7 di luar skala 1 sampai 5 (baris 1).", "Level 7 di luar skala 1 sampai 5."],
    ["0", "Level 0 di luar skala 1 sampai 5 (baris 1).", "Level 0 di luar skala 1 sampai 5."],
    ["VI", "Level VI di luar skala 1 sampai 5 (baris 1).", "Level VI di luar skala 1 sampai 5."],
    ["lancar", "Level baris 1 tidak terbaca.", "Level tidak terbaca pada dokumen sumber."],
  ])("%j in the place of a level is told as what it is", (written, message, reason) => {
    const { standards, findings } = importRegulation(
      regulation(TIER.replace("1. Integritas\t3", `1. Integritas\t${written}`)),
    );
    expect(standards[0]?.competencies[0]?.level).toMatchObject({ value: null, remark: { kind: "UNREADABLE", reason } });
    expect(findings.filter(({ kind }) => kind === "MISSING_LEVEL")).toMatchObject([{ message, found: written }]);
  });

  it.each([
    ["3.3. Satu; 3.4. Dua.", "Nomor indikator 3.3 membuka baris ini; menurut urutannya 3.1."],
    ["3.1. Satu; 3.3. Dua.", "Nomor indikator 3.3 berdiri setelah 3.1; menurut urutannya 3.2."],
    ["III.2. Satu; III.3. Dua.", "Nomor indikator III.2 membuka baris ini; menurut urutannya III.1."],
    ["b. Satu; c. Dua.", "Nomor indikator b membuka baris ini; menurut urutannya a."],
  ])("%j says which number was expected", (indicators, message) => {
    const { findings } = importRegulation(regulation(TIER.replace("3.1. Satu.", indicators)));
    expect(findings.filter((finding) => finding.message.startsWith("Nomor indikator"))).toMatchObject([
      { message, suggestion: /urutannya (.+)\.$/.exec(message)?.[1] },
    ]);
  });

  it("capitals that stand apart are words", () => {
    expect(tight("P E R A T U R A N B U P A T I TELAGA").replace(/\s+/g, " ")).toBe("PERATURAN BUPATI TELAGA");
    expect(tight("M E M U T U S K A N :")).toBe("MEMUTUSKAN :");
    expect(tight("A B jadi dua huruf")).toBe("A B jadi dua huruf");
  });
});
