import { describe, expect, it } from "vitest";
import writeExcelFile from "write-excel-file/node";

import { writeCsv } from "@/lib/core/csv";

import { importRegulation } from "../import";
import { readDocument } from "./read";
import type { ReaderOutcome } from "./reading";
import { writeImportTemplate, writeImportTemplateCsv } from "./template";
import { TEMPLATE_COLUMNS, TEMPLATE_EXAMPLES, TEMPLATE_HEAD } from "./template-columns";

const TITLES = TEMPLATE_COLUMNS.map(({ title }) => title);
/** The examples of the template, as somebody's own rows. */
const FILLED = TEMPLATE_EXAMPLES.map((row) => row.map((cell) => cell.replace("(Contoh) ", "")));

/** Its head with the regulation of a place that there is. */
const OWN_HEAD = TEMPLATE_HEAD.map(([label, value]): readonly [string, string] => [
  label,
  value.replace("PERATURAN BUPATI CONTOH", "Peraturan Bupati Purwakarta").replace("BUPATI CONTOH", "Bupati Purwakarta"),
]);

const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text));

async function read(bytes: Uint8Array): Promise<ReaderOutcome> {
  const reading = await readDocument(bytes, "");
  if ("problem" in reading) throw new Error(reading.problem);
  return reading;
}

async function problemOf(bytes: Uint8Array): Promise<string> {
  const reading = await readDocument(bytes, "");
  return "problem" in reading ? reading.problem : "none";
}

async function workbook(...sheets: readonly (readonly (readonly (string | number | Date)[])[])[]): Promise<Uint8Array> {
  const cellOf = (value: string | number | Date) =>
    value instanceof Date ? { type: Date, value, format: "dd/mm/yyyy" } : value === "" ? null : value;
  const data = sheets.map((rows, at) => ({
    sheet: ["Standar", "Peraturan"][at] ?? "x",
    data: rows.map((row) => row.map(cellOf)),
  }));
  return new Uint8Array(await writeExcelFile(data).toBuffer());
}

describe("the template", () => {
  it.each([
    ["XLSX", async () => new Uint8Array(await writeImportTemplate())],
    ["CSV", () => Promise.resolve(bytesOf(writeImportTemplateCsv()))],
  ])("as %s as it is given out holds examples only, and says so", async (_format, write) => {
    expect(await problemOf(await write())).toMatch(/belum diisi/);
  });

  it("with a position twice has it twice, which is told; its name on every row only repeats it", async () => {
    const named = FILLED.map(([, ...cells]) => ["Kepala Bagian Umum", ...cells]);
    const once = importRegulation((await read(bytesOf(writeCsv([TITLES, ...named])))).text);
    expect(once.standards).toHaveLength(1);
    const [first = []] = named;
    const { standards, findings } = importRegulation((await read(bytesOf(writeCsv([TITLES, ...named, first])))).text);
    expect(standards.map(({ requirements }) => requirements.length)).toEqual([
      once.standards[0]?.requirements.length,
      0,
    ]);
    expect(findings.map(({ kind }) => kind)).toContain("DUPLICATE_POSITION");
  });

  it("is what a CSV of other columns is told to be; a text sent as CSV is read as text", async () => {
    const reading = await readDocument(bytesOf("nama;umur\nAli;3\n"), "daftar.csv");
    expect("problem" in reading && reading.problem).toContain(`Baris pertamanya harus memuat: ${TITLES.join("; ")}.`);
    expect(await readDocument(bytesOf("PERATURAN BUPATI\nPasal 1, ayat, dan\nx\n"), "naskah.csv")).toMatchObject({
      kind: "TEXT",
    });
  });

  it("filled in is imported as a form of a position, with its regulation", async () => {
    const head = OWN_HEAD.map(([label, value]): readonly (string | Date)[] =>
      label === "Tanggal diundangkan" ? [label, new Date("2025-01-03T00:00:00Z")] : [label, value],
    );
    const { text, kind, notes } = await read(await workbook([TITLES, ...FILLED, ...TEMPLATE_EXAMPLES], head));
    expect([kind, notes]).toEqual(["XLSX", ["1 jabatan contoh dari templat tidak dibaca."]]);
    const { regulation, standards } = importRegulation(text);
    expect(regulation).toMatchObject({
      kind: "PERBUP",
      number: { value: "7" },
      year: { value: 2025 },
      effectiveFrom: "2025-01-03",
    });
    expect(standards).toHaveLength(1);
    const [standard] = standards;
    expect(standard).toMatchObject({
      position: "kepala-bagian-umum",
      positionGroup: { value: "Administrator" },
      summary: { value: "Memimpin pelaksanaan tugas bagian umum." },
    });
    expect(
      standard?.competencies.map(({ kind: of, ordinal, name, level, indicators }) => [
        of,
        ordinal.value,
        name.value,
        level?.value,
        indicators.map(({ code }) => code.value),
      ]),
    ).toEqual([
      ["MANAGERIAL", "1", "Integritas", 3, ["3.1", "3.2"]],
      ["SOCIOCULTURAL", "9", "Perekat Bangsa", 3, ["3.1"]],
      ["TECHNICAL", "10", "Pengelolaan Kepegawaian", 3, ["3.1"]],
    ]);
    expect(
      standard?.requirements.map(({ category, label, text: words, importance }) => [
        category,
        label?.value,
        words.value,
        importance?.value,
      ]),
    ).toEqual([
      ["EDUCATION", "Jenjang", "Sarjana / Diploma IV", "MANDATORY"],
      ["EDUCATION", "Bidang Ilmu", "Administrasi", "IMPORTANT"],
      ["RANK", undefined, "Penata Tingkat I (III/d)", "MANDATORY"],
    ]);
  });

  it("as CSV is read the same, whatever the order of its columns", async () => {
    const turn = (row: readonly string[]) => row.toReversed();
    const { text, kind } = await read(bytesOf(writeCsv([turn(TITLES), ...FILLED.map(turn)])));
    const { text: same } = await read(bytesOf(writeCsv([TITLES, ...FILLED])));
    expect([kind, text]).toEqual(["CSV", same]);
  });

  it("may hold plain technical statements and several positions", async () => {
    const row = (values: Partial<Record<string, string>>) => TEMPLATE_COLUMNS.map(({ key }) => values[key] ?? "");
    const { text } = await read(
      bytesOf(
        writeCsv([
          TITLES,
          row({ name: "Camat A", section: "teknis", number: "1", subject: "Menguasai regulasi;" }),
          row({ name: "Camat A", number: "2", subject: "Menguasai anggaran." }),
          row({ name: "Camat B", section: "Manajerial", number: "1.", subject: "Integritas", level: "IV" }),
        ]),
      ),
    );
    expect(text).toContain("C. Teknis\t\t\t\n1. Menguasai regulasi;\n2. Menguasai anggaran.\n");
    expect(text).toContain("A. Manajerial\t\t\t\n1. Integritas\tIV\t\t\n");
    expect(text.match(/Nama Jabatan : Camat [AB]/g)).toHaveLength(2);
  });

  it.each([
    [
      "a column is missing",
      [TITLES.filter((title) => title !== "Bagian"), ["x"]],
      /Kolom templat yang tidak ada: Bagian/,
    ],
    ["no position", [TITLES, ["", "", "", "", "", "Teknis"]], /Baris 2: isi kolom Nama Jabatan/],
    ["nothing below the headings", [TITLES], /belum diisi/],
  ])("is refused where %s", async (_what, rows, message) => {
    expect(await problemOf(bytesOf(writeCsv(rows)))).toMatch(message);
  });
});

describe("a cell of several lines in the template", () => {
  it("holds a requirement each; an indicator of several is told", async () => {
    const rows = FILLED.map((row) =>
      row.map((text) =>
        text.replace("Administrasi", "Administrasi\nHukum").replace("organisasi;", "organisasi.\nDua."),
      ),
    );
    const { standards, findings } = importRegulation((await read(await workbook([TITLES, ...rows]))).text);
    const requirements = standards[0]?.requirements.map(({ text }) => text.value);
    expect(requirements?.slice(1, 3)).toEqual(["Administrasi", "Hukum"]);
    const joined = findings.filter(({ kind, severity }) => kind === "JOINED" && severity === "WARNING");
    expect(joined.map(({ found }) => found)).toEqual([expect.stringMatching(/organisasi\. Dua\.$/)]);
  });
});

describe("the regulation that the template is about", () => {
  const csv = async (...above: readonly (readonly string[])[]) => {
    const { text, notes } = await read(bytesOf(writeCsv([...above, TITLES, ...FILLED])));
    const { regulation, standards, findings } = importRegulation(text);
    return { notes, head: [regulation.slug, regulation.effectiveFrom], count: standards.length, findings };
  };
  const unsaid = expect.stringContaining("tidak menyebut peraturannya") as string;
  const unread = expect.objectContaining({ kind: "MISSING_FIELD", severity: "ERROR" }) as object;

  it("stands above the headings of a CSV, as the template for it has it", async () => {
    const own = writeImportTemplateCsv().replaceAll("BUPATI CONTOH", "BUPATI PURWAKARTA").replace("(Contoh) ", "");
    const { text, notes } = await read(bytesOf(own));
    expect(notes).toEqual([]);
    expect(importRegulation(text).regulation).toMatchObject({
      slug: "perbup-purwakarta-7-2025",
      effectiveFrom: "2025-01-03",
      title: { value: "STANDAR KOMPETENSI JABATAN ADMINISTRATOR" },
      issuer: { value: "BUPATI PURWAKARTA" },
    });
    // An example that nobody wrote over is none, also beside what was.
    const left = await read(bytesOf(own.replace(";BUPATI PURWAKARTA", ";BUPATI CONTOH")));
    expect(left.notes).toEqual([expect.stringMatching(/masih contoh .*: Ditetapkan oleh\.$/)]);
    expect(importRegulation(left.text).regulation).toMatchObject({
      slug: "perbup-purwakarta-7-2025",
      issuer: { value: null },
    });
  });

  it("is missed where the CSV does not say it, and its examples are not taken for it", async () => {
    const without = await csv();
    expect([without.notes, without.head, without.count]).toEqual([[unsaid], [null, null], 1]);
    expect(without.findings).toContainEqual(unread);
    const left = await csv(...TEMPLATE_HEAD.map(([label, value]) => [label, label === "Nomor" ? "12" : value]));
    expect(left.notes).toEqual([expect.stringMatching(/masih contoh .*: Peraturan, Tahun, Tentang, /)]);
    expect(left.head).toEqual([null, null]);
    expect(left.findings).toContainEqual(unread);
  });

  it("is told beside rows of other labels, columns and sheets that the template does not have", async () => {
    const { findings, head } = await csv(...OWN_HEAD, ["Kabupaten kami", "x"]);
    expect(head).toEqual(["perbup-purwakarta-7-2025", "2025-01-03"]);
    expect(findings.filter(({ kind }) => kind === "UNREAD")).toMatchObject([
      { severity: "ERROR", found: "Kabupaten kami x", message: expect.stringContaining("bukan isian") as string },
    ]);
    const rows = [[...TITLES, "Catatan", ""], ...FILLED.map((row) => [...row, "n", "m"])];
    const { notes } = await read(await workbook(rows, OWN_HEAD, [["lebih", "lagi"]]));
    expect(notes).toEqual([
      'Kolom yang bukan kolom templat tidak dibaca: "Catatan", "ke-14".',
      'Lembar yang tidak dibaca: "x".',
    ]);
  });
});

describe("a row of the template that does not say where it belongs", () => {
  const row = (values: Partial<Record<string, string>>) => TEMPLATE_COLUMNS.map(({ key }) => values[key] ?? "");
  const camat = { name: "Camat", section: "Manajerial", level: "3" };
  const integrity = row({ ...camat, number: "1", subject: "Integritas", text: "3.1. Satu;" });
  const imported = async (...rows: readonly (readonly string[])[]) => {
    const { standards, findings } = importRegulation((await read(bytesOf(writeCsv([TITLES, ...rows])))).text);
    return {
      names: standards.map(({ positionNameAsWritten }) => positionNameAsWritten.value),
      indicators: standards[0]?.competencies.map(({ name, indicators }) => [name.value, indicators.length]),
      left: findings
        .filter(({ kind }) => kind === "UNREAD")
        .map(({ severity, found, message }) => [severity, found, message]),
    };
  };

  it("is a finding with its number and words, and takes along what goes on from it; the others are read", async () => {
    const { names, indicators, left } = await imported(
      integrity,
      row({ ...camat, section: "Manajemen", number: "2", subject: "Kerjasama", text: "3.1. Dua;" }),
      row({ ...camat, text: "3.2. Tiga;" }),
      row({ text: "3.3. Empat;" }),
      row({ ...camat, number: "3", subject: "Komunikasi", text: "3.1. Lima;" }),
      row({ ...camat, text: "3.2. Enam." }),
    );
    expect(names).toEqual(["Camat"]);
    expect(indicators).toEqual([
      ["Integritas", 1],
      ["Komunikasi", 2],
    ]);
    const why = "melanjutkan baris yang tidak ditempatkan";
    expect(left).toEqual([
      [
        "ERROR",
        "Manajemen 2 Kerjasama 3 3.1. Dua;",
        expect.stringContaining('Baris 3 templat tidak ditempatkan: Bagian "Manajemen" tidak dikenal.'),
      ],
      ["ERROR", "Manajerial 3 3.2. Tiga;", expect.stringContaining(`Baris 4 templat tidak ditempatkan: ${why}.`)],
      ["ERROR", "3.3. Empat;", expect.stringContaining(`Baris 5 templat tidak ditempatkan: ${why}.`)],
    ]);
  });

  it("says where it lacks a section or a position; a row that only says who the position is needs neither", async () => {
    const { indicators, left } = await imported(
      row({ text: "3.0. Nol;" }),
      row({ name: "Camat", summary: "Memimpin kecamatan." }),
      row({ number: "9", subject: "Hilang" }),
      integrity,
    );
    expect(indicators).toEqual([["Integritas", 1]]);
    expect(left.map(([, found, message]) => [found, message])).toEqual([
      ["3.0. Nol;", expect.stringContaining("Baris 2 templat tidak ditempatkan: tidak ada jabatan di atasnya.")],
      ["9 Hilang", expect.stringContaining("Baris 4 templat tidak ditempatkan: kolom Bagian kosong.")],
    ]);
  });
});

it.each(["Wajib", "v", "1", "mutlak/penting"])("an importance %j in the template is to be decided", async (written) => {
  const rows = FILLED.map((row) => row.map((cell) => (cell === "Penting" ? written : cell)));
  const reading = await read(bytesOf(writeCsv([TITLES, ...rows])));
  const { standards, findings } = importRegulation(reading.text, reading);
  expect(standards[0]?.requirements.map(({ importance }) => importance?.value)).toEqual([
    "MANDATORY",
    null,
    "MANDATORY",
  ]);
  const told = findings.find(({ path }) => path === "/standards/0/requirements/1/importance");
  expect(told).toMatchObject({ severity: "WARNING", found: expect.stringContaining(written) as string });
});

describe("any other workbook", () => {
  it("is read as its tables, which is told", async () => {
    const { text, notes } = await read(
      await workbook(
        [
          ["Kompetensi", "Level"],
          ["1. Integritas", 4],
        ],
        [["a\nb", "<p>"]],
      ),
    );
    expect(text).toBe("Kompetensi\tLevel\n1. Integritas\t4\n\f\na<br>b\t&lt;p>");
    expect(notes).toEqual([expect.stringContaining("bukan templat")]);
  });
});
