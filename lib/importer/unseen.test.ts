import { describe, expect, it } from "vitest";

import type { ImportFinding, ImportResult } from "./draft";
import { importRegulation } from "./import";

// What regulations that nobody has seen do differently; each found with a whole invented regulation, kept here as its kernel.

const HEAD =
  "PERATURAN BUPATI CONTOH\nNOMOR 7 TAHUN 2025\nTENTANG\nSTANDAR KOMPETENSI JABATAN ADMINISTRATOR\nBUPATI CONTOH,\n";
const COLUMNS = "Kompetensi\tLevel\tDeskripsi\tIndikator Kompetensi";
const ROWS = [
  "A. Manajerial\t\t\t",
  "1. Integritas\t3\tMampu jujur.\t3.1 Satu; 3.2 Dua.",
  "2. Kerjasama\t3\tMampu bersama.\t3.1 Tiga; 3.2 Empat.",
  "B. Sosial Kultural\t\t\t",
  "3. Perekat Bangsa\t3\tMampu merekat.\t3.1 Lima; 3.2 Enam.",
  "C. Teknis\t\t\t",
  "4. Tata Naskah\t3\tMampu menata.\t3.1 Tujuh; 3.2 Delapan.",
];
const REQUIREMENTS = "PERSYARATAN JABATAN\n1. sehat jasmani dan rohani.";

function form(
  name: string,
  { rows = ROWS, requirements = REQUIREMENTS, table = `${COLUMNS}\n${rows.join("\n")}` } = {},
): string {
  return `STANDAR KOMPETENSI JABATAN
Nama Jabatan : ${name}
Kelompok Jabatan : Administrator
Urusan Pemerintahan : Umum
Kode Jabatan : 1.2
IKHTISAR JABATAN
Memimpin bagian.
STANDAR KOMPETENSI
${table}
${requirements}
`;
}

const read = (annex: string): ImportResult => importRegulation(`${HEAD}${annex}`);
const namesIn = ({ standards }: ImportResult) => standards.map((standard) => standard.positionNameAsWritten.value);
const tableIn = ({ standards }: ImportResult) =>
  standards[0]?.competencies.map(({ kind, ordinal, name, level, description, indicators }) =>
    [kind, ordinal.value, name.value, level?.value, description?.value, indicators.map(({ text }) => text.value)].join(
      "|",
    ),
  );
const requirementsIn = ({ standards }: ImportResult) =>
  standards[0]?.requirements.map(({ category, label, text, importance }) => [
    category,
    label?.value ?? null,
    text.value,
    importance?.value ?? null,
  ]);
const told = ({ findings }: ImportResult, kind: ImportFinding["kind"]) =>
  findings.filter((finding) => finding.kind === kind).map(({ message }) => message);
const alarms = ({ findings }: ImportResult) =>
  findings.filter(({ severity, kind }) => severity !== "INFO" && !["MISSING_FIELD", "MISSING_ROW"].includes(kind));

const EXPECTED = tableIn(read(`LAMPIRAN\n${form("Camat")}`));

describe("a table of competencies", () => {
  const plain = `Kompetensi          Level   Deskripsi         Indikator Kompetensi
A. Manajerial
1. Integritas       3       Mampu             3.1 Satu;
                            jujur.            3.2 Dua.
2. Kerjasama        3       Mampu             3.1 Tiga;
                            bersama.          3.2 Empat.
B. Sosial Kultural
3. Perekat          3       Mampu merekat.    3.1 Lima;
   Bangsa                                     3.2 Enam.
- 12 -
C. Teknis
4. Tata Naskah      3       Mampu menata.     3.1 Tujuh;
                                              3.2 Delapan.`;
  const markup = `<table>${[COLUMNS, ...ROWS]
    .map((row) => `<tr>\n<td>${row.split("\t").join("</td>\n<td>").replace("; ", ";<br>")}</td>\n</tr>`)
    .join("\n")}</table>`;
  const centred = `Kompetensi          Level   Deskripsi         Indikator Kompetensi
A. Manajerial
                            Mampu             3.1 Satu;
1. Integritas       3       jujur.            3.2
                                              Dua.
                            Mampu             3.1 Tiga;
2. Kerjasama        3       bersama.          3.2
                                              Empat.
B. Sosial Kultural
3. Perekat Bangsa   3       Mampu merekat.    3.1 Lima;
                                              3.2 Enam.
C. Teknis
4. Tata Naskah      3       Mampu menata.     3.1 Tujuh;
                                              3.2 Delapan.`;

  it.each([
    ["spaces alone part the columns", plain],
    ["each cell of HTML stands on a line of its own", markup],
    ["HTML stands on one line", markup.replaceAll("\n", "")],
    ["numbers stand in the middle of their rows", centred],
  ])("is read the same where %s", (_, table) => {
    expect(tableIn(read(`LAMPIRAN\n${form("Camat", { table })}`))).toEqual(EXPECTED);
  });

  it("says that its rows were parted by where words stand", () => {
    const result = read(`LAMPIRAN\n${form("Camat", { table: centred })}`);
    expect(told(result, "TO_VERIFY")).toContainEqual(expect.stringContaining("tercetak di tengah baris"));
  });

  it.each([
    ["1.", "2.", "1", "2"],
    ["a.", "b.", "a", "b"],
    ["3,1", "3,2", "3,1", "3,2"],
    ["3.l", "3.2", "3.l", "3.2"],
  ])("has indicators numbered %s, %s", (first, second, code, next) => {
    const rows = ROWS.map((row) => row.replace("3.1", first).replace("3.2", second));
    const [standard] = read(`LAMPIRAN\n${form("Camat", { rows })}`).standards;
    expect(standard?.competencies[0]?.indicators.map((each) => [each.code.value, each.text.value])).toEqual([
      [code, "Satu;"],
      [next, "Dua."],
    ]);
  });

  it("goes on below a page break with its running head", () => {
    const page = "\n- 3 -\nSALINAN PERATURAN BUPATI CONTOH\n";
    const rows = ROWS.map((row) => row.replace("; 3.2", `;${page}\t\t\t3.2`));
    const result = read(`LAMPIRAN\n${form("Camat", { rows })}`);
    expect(tableIn(result)).toEqual(EXPECTED);
    expect(alarms(result)).toEqual([]);
  });
});

describe("positions", () => {
  it.each([
    "Kepala Bagian Umum, Kepala Bagian Hukum dan Kepala Bagian Organisasi",
    "1. Kepala Bagian Umum\n2. Kepala Bagian Hukum\n3. Kepala Bagian Organisasi",
  ])("share a table: %j", (names) => {
    const result = read(`LAMPIRAN\n${form(names)}`);
    expect(namesIn(result)).toEqual(["Kepala Bagian Umum", "Kepala Bagian Hukum", "Kepala Bagian Organisasi"]);
    expect(told(result, "UNREAD")).toEqual([]);
  });

  it("are one where commas stand within a name", () => {
    const name = "Kepala Dinas Perdagangan, Koperasi dan Usaha Kecil";
    expect(namesIn(read(`LAMPIRAN\n${form(name)}`))).toEqual([name]);
  });

  it("have their unit from the list of another annex, told where names alone do not say which", () => {
    const list =
      "No.\tNama Jabatan\tPerangkat Daerah\tKelas\n1.\tSekretaris\tDinas A\t11\n2.\tSekretaris\tDinas B\t11\n";
    const result = read(`LAMPIRAN I\n${list}LAMPIRAN II\n${form("Sekretaris")}${form("Sekretaris")}`);
    expect(result.standards.map(({ position }) => position)).toEqual(["sekretaris-dinas-a", "sekretaris-dinas-b"]);
    expect(result.regulation.annexes[0]?.positions.map(({ unit }) => unit?.value)).toEqual(["Dinas A", "Dinas B"]);
    expect(told(result, "TO_VERIFY").filter((message) => message.includes("menurut urutan daftar"))).toHaveLength(2);
    expect(told(result, "NO_DETAILS")).toEqual([]);
    expect(told(result, "UNREAD")).toEqual([expect.stringContaining("Kelas")]);
  });

  it("have their unit and tier from the form", () => {
    const text = form("Sekretaris").replace("Kelompok Jabatan", "Unit Kerja : Dinas A\nKelompok Jabatan");
    const [position] = read(`LAMPIRAN\n${text}`).regulation.annexes[0]?.positions ?? [];
    expect(position).toMatchObject({ slug: "sekretaris-dinas-a", unit: { value: "Dinas A" }, tier: "ADMINISTRATOR" });
  });

  it("begin right below the head of the annex", () => {
    const result = read(
      `LAMPIRAN\nNOMOR 7 TAHUN 2025\nTENTANG\nSTANDAR KOMPETENSI JABATAN ADMINISTRATOR\n${form("Camat")}`,
    );
    expect(namesIn(result)).toEqual(["Camat"]);
  });
});

describe("requirements", () => {
  const marks = "Mutlak\tPenting\tPerlu";

  it.each([
    [
      `Jenis\tUraian\t${marks}\nA. Pendidikan\t\t\t\t\n1. Jenjang\tSarjana\t√\t\t\nB. Pelatihan\t\t\t\t\n2. Teknis\tArsip\t\t√\t`,
    ],
    [`Jenis\t\tUraian\t${marks}\nA. Pendidikan\t1. Jenjang\tSarjana\tV\t\t\nB. Pelatihan\t2. Teknis\tArsip\t\tV\t`],
    [
      `Jenis\t\tUraian\tPerlu\tPenting\tMutlak\nA. Pendidikan\t1. Jenjang\tSarjana\t\t\tx\nB. Pelatihan\t2. Teknis\tArsip\t\tx\t`,
    ],
  ])("in tables of any width and order: %j", (table) => {
    const result = read(`LAMPIRAN\n${form("Camat", { requirements: `PERSYARATAN JABATAN\n${table}` })}`);
    expect(requirementsIn(result)).toEqual([
      ["EDUCATION", "Jenjang", "Sarjana", "MANDATORY"],
      ["TRAINING", "Teknis", "Arsip", "IMPORTANT"],
    ]);
    expect(alarms(result).map(({ message }) => message)).toEqual([expect.stringContaining("perlu dicocokkan")]);
  });

  it("in a lettered list with an opening sentence, and none of what is certified below", () => {
    const requirements = "PERSYARATAN JABATAN\nSyaratnya meliputi:\na. sehat jasmani;\nb. berpangkat Pembina (IV/b)\n";
    const copy = "Salinan sesuai dengan aslinya\nKEPALA BAGIAN HUKUM,\nRINA\nNIP. 19700101\n";
    const result = read(`LAMPIRAN\n${form("Camat", { requirements: requirements + copy })}`);
    expect(requirementsIn(result)?.map(([category, , text]) => [category, text])).toEqual([
      ["HEALTH", "sehat jasmani;"],
      ["RANK", "berpangkat Pembina (IV/b)"],
    ]);
    expect(told(result, "TO_VERIFY")).toContainEqual(expect.stringContaining("tidak sepasang"));
  });
});

describe("what is lost or odd is told", () => {
  const without = (lost: string) => ROWS.filter((row) => !row.startsWith(lost));
  const replaced = (from: string, to: string) => ROWS.map((row) => row.replace(from, to));

  it.each([
    ["the heading of a section", without("B. "), "judul bagiannya mungkin hilang"],
    ["the heading of the technical rows", without("C. "), "Bagian kompetensi teknis tidak ditemukan"],
    ["a letter of another script", replaced("Mampu jujur", "M\u0430mpu jujur"), "aksara lain"],
    ["a sign that no regulation prints", replaced("jujur", "ju\uFFFDur"), "tanda yang tidak lazim"],
    ["the head of the table within a cell", replaced("3.2 Dua", "Level Deskripsi 3.2 Dua"), "kepala kolom"],
  ])("%s", (_, rows, message) => {
    const { findings } = read(`LAMPIRAN\n${form("Camat", { rows })}`);
    expect(findings.map((finding) => finding.message)).toContainEqual(expect.stringContaining(message));
  });

  it("a table without a head, a category left out, and an annex of another number", () => {
    const requirements = `PERSYARATAN JABATAN\nJenis\t\tUraian\tMutlak\tPenting\tPerlu\nA. Pendidikan\t1. Jenjang\tSarjana\t√\nC. Pengalaman Kerja\t\tTiga tahun\t√`;
    const { findings } = read(
      `LAMPIRAN\nPERATURAN BUPATI CONTOH\nNOMOR 8 TAHUN 2025\n\n${form("Camat", { table: ROWS.join("\n"), requirements })}`,
    );
    const messages = findings.map(({ message }) => message);
    expect(messages).toContainEqual(expect.stringContaining("Kepala kolom tabel ini tidak ditemukan"));
    expect(messages).toContainEqual(expect.stringContaining("satu bagian mungkin hilang"));
    expect(messages).toContainEqual(expect.stringContaining("nomor atau tahun lain"));
  });
});
