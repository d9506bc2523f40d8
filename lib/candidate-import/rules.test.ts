import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { COLUMNS } from "@/lib/candidate-import/columns";
import { readLayout } from "@/lib/candidate-import/layout";
import type { ImportContext } from "@/lib/candidate-import/rules";
import { checkRows } from "@/lib/candidate-import/rules";
import { profileOf } from "@/lib/candidates/freeze";
import type { Cell, Grid } from "@/lib/core/grid";
import { MAX_COLUMNS, MAX_ROWS } from "@/lib/core/grid";
import { MARK_TITLE } from "@/lib/core/grid-layout";

const TITLES = COLUMNS.map(({ title }) => title);
const PERSON: Readonly<Record<string, Cell>> = {
  NIP: "19850412 201001 2 003",
  "Status Kepegawaian": "PNS",
  "Nama Lengkap": "Ratna Dewi",
  "Jenis Kelamin": "P",
  "Tanggal Lahir": "12/04/1985",
  Golongan: "Pembina (IV/a)",
  "Pendidikan Terakhir": "S2",
  "Bidang Ilmu": "",
  "Unit Kerja": "Dinas Pendidikan",
  "Jabatan Saat Ini": "Kepala Bidang",
  "Jabatan Target": "administrator",
};
const context: ImportContext = {
  today: "2026-11-23",
  positions: [
    { slug: "administrator", name: "Administrator" },
    { slug: "camat-a", name: "Camat" },
    { slug: "camat-b", name: "Camat" },
  ],
  candidates: new Map(),
};

const rowOf = (changes: Readonly<Record<string, Cell>> = {}): Cell[] =>
  TITLES.map((title) => changes[title] ?? PERSON[title] ?? null);

function check(grid: Grid, within = context) {
  const layout = readLayout(grid);
  if ("obstacles" in layout) throw new Error(layout.obstacles.join(" "));
  return checkRows(grid, layout.headings, within);
}

const problemsOf = (grid: Grid, within = context) =>
  check(grid, within).flatMap((row) => (row.outcome === "invalid" ? row.problems : []));
const problemsOfRow = (changes: Readonly<Record<string, Cell>>) => problemsOf([TITLES, rowOf(changes)]);

describe("birth and sex", () => {
  const blank = { "Jenis Kelamin": "", "Tanggal Lahir": " " };
  const titles = TITLES.filter((title) => title !== "Jenis Kelamin" && title !== "Tanggal Lahir");

  it.each([
    ["the cells are empty", [TITLES, rowOf(blank)]],
    ["the file has no such columns", [titles, titles.map((title) => PERSON[title] ?? null)]],
  ])("of a PNS are read from the NIP where %s", (_where, grid) => {
    expect(check(grid)).toMatchObject([{ outcome: "new", candidate: { sex: "FEMALE", birthDate: "1985-04-12" } }]);
  });

  it.each<Cell>([198504122010012003, "1,98504E+17", "123", "", "198513122010012003"])(
    "of a PNS are not asked for where the NIP is wrong, %s: the NIP answers both",
    (NIP) => {
      expect(problemsOfRow({ NIP, ...blank }).map(({ column }) => column)).toEqual(["NIP"]);
    },
  );

  it("of a PPPK have to be there", () => {
    const pppk = { "Status Kepegawaian": "PPPK", NIP: "19850412 202121 2 003", Golongan: "IX" };
    expect(problemsOfRow({ ...pppk, ...blank }).map(({ column }) => column)).toEqual([
      "Jenis Kelamin",
      "Tanggal Lahir",
    ]);
  });
});

describe("years of work", () => {
  it.each([
    [12, 12],
    ["12", 12],
    ["", undefined],
  ])("%j are read as %j", (written, experienceYears) => {
    expect(check([TITLES, rowOf({ "Lama Pengalaman Kerja (Tahun)": written })])).toMatchObject([
      { outcome: "new", candidate: experienceYears === undefined ? {} : { experienceYears } },
    ]);
  });

  it("that are none are refused beside the value", () => {
    expect(problemsOfRow({ "Lama Pengalaman Kerja (Tahun)": "lama" })).toMatchObject([
      { column: "Lama Pengalaman Kerja (Tahun)", value: "lama", message: expect.stringContaining("0 sampai 60") },
    ]);
  });

  it("differ from what is known, also where nothing was known", () => {
    const [first] = check([TITLES, rowOf()]);
    if (first?.outcome !== "new") throw new Error("The row is new.");
    const known = { targetPosition: "administrator", profile: profileOf(first.candidate) };
    const within = { ...context, candidates: new Map([[first.candidate.nip, known]]) };
    const outcomes = (written: Cell) =>
      check([TITLES, rowOf({ "Lama Pengalaman Kerja (Tahun)": written })], within).map(({ outcome }) => outcome);
    expect([outcomes(null), outcomes(12)]).toEqual([["same"], ["differing"]]);
  });
});

describe("readLayout", () => {
  it("finds columns in any order, however they are spelt, under empty rows", () => {
    const titles = TITLES.map((title) => ` ${title.toUpperCase().replaceAll(" ", "_")} `).reverse();
    expect(check([[null], titles, rowOf().reverse()])).toMatchObject([{ row: 3, outcome: "new" }]);
  });

  it("knows other names of a column, and says which columns it does not read", () => {
    const grid = [
      [...TITLES.map((title) => (title === "Golongan" ? "Pangkat/Gol." : title)), "No. HP", MARK_TITLE],
      rowOf(),
    ];
    expect(readLayout(grid)).toMatchObject({ headings: { row: 1, ignored: ["No. HP"] } });
  });

  it.each<[string, Grid, RegExp]>([
    ["nothing", [], /kosong/],
    ["blanks", [[null, " "]], /kosong/],
    [
      "missing columns",
      [
        ["NIP", "Nama"],
        ["1", "x"],
      ],
      /tidak ada: Status Kepegawaian, Golongan/,
    ],
    ["no headings", [["1985", "Siti"]], /bukan baris judul kolom/],
    ["headings alone", [TITLES], /Belum ada baris/],
    ["a column twice", [[...TITLES, "nama"], rowOf()], /Nama Lengkap ada dua kali/],
    ["too many rows", [TITLES, ...Array.from({ length: MAX_ROWS + 1 }, () => rowOf())], /lebih dari 5\.000 baris/],
    ["too many columns", [[...TITLES, ...Array<Cell>(MAX_COLUMNS).fill("x")], rowOf()], /lebih dari 60 kolom/],
  ])("says what stands in the way: %s", (_what, grid, message) => {
    expect(readLayout(grid)).toEqual({ obstacles: expect.arrayContaining([expect.stringMatching(message)]) });
  });

  it("may do without the column that is optional", () => {
    const place = TITLES.indexOf("Bidang Ilmu");
    const grid = [TITLES, rowOf()].map((row) => row.toSpliced(place, 1));
    expect(check(grid)).toMatchObject([{ outcome: "new", candidate: { educationField: "" } }]);
  });
});

describe("checkRows", () => {
  it("reads a person as the form would", () => {
    expect(check([TITLES, rowOf()])).toEqual([
      {
        row: 2,
        outcome: "new",
        candidate: {
          nip: "198504122010012003",
          employment: "PNS",
          name: "Ratna Dewi",
          sex: "FEMALE",
          birthDate: "1985-04-12",
          rank: "IV/a",
          education: "S2",
          educationField: "",
          unit: "Dinas Pendidikan",
          currentPosition: "Kepala Bidang",
          targetPosition: "administrator",
        },
      },
    ]);
  });

  it("keeps the numbers of Excel when rows between are empty", () => {
    expect(check([TITLES, [], [null, " "], rowOf()])).toMatchObject([{ row: 4 }]);
  });

  it("says everything that is wrong with a row at once", () => {
    const wrong = {
      NIP: "123",
      "Nama Lengkap": "",
      "Tanggal Lahir": "kemarin",
      Golongan: "Kapten",
      "Jabatan Target": "Raja",
    };
    expect(problemsOfRow(wrong).map(({ row, column, value }) => ({ row, column, value }))).toEqual([
      { row: 2, column: "NIP", value: "123" },
      { row: 2, column: "Nama Lengkap", value: "" },
      { row: 2, column: "Tanggal Lahir", value: "kemarin" },
      { row: 2, column: "Golongan", value: "Kapten" },
      { row: 2, column: "Jabatan Target", value: "Raja" },
    ]);
  });

  it.each<[Readonly<Record<string, Cell>>, string, RegExp]>([
    [{ NIP: 198504122010012003 }, "NIP", /format kolom NIP menjadi Teks/],
    [{ NIP: "" }, "NIP", /Isi NIP/],
    [{ NIP: "=1+1" }, "NIP", /hanya terdiri atas angka/],
    [{ "Tanggal Lahir": "13/04/1985" }, "Tanggal Lahir", /berbeda dari NIP/],
    [{ "Jenis Kelamin": "L" }, "Jenis Kelamin", /berbeda/],
    [{ Golongan: "IX" }, "Golongan", /untuk PNS/],
    [{ "Jabatan Target": "" }, "Jabatan Target", /Isi jabatan target/],
    [{ "Jabatan Target": "Camat" }, "Jabatan Target", /Lebih dari satu/],
    [{ "Unit Kerja": "x".repeat(201) }, "Unit Kerja", /200 karakter/],
    [{ NIP: "19850412 201001 2 998" }, "NIP", /baris contoh/],
  ])("finds %o", (changes, column, message) => {
    expect(problemsOfRow(changes)).toEqual([
      expect.objectContaining({ column, message: expect.stringMatching(message) }),
    ]);
  });

  it("takes a name that looks like a formula for the text that it is", () => {
    expect(check([TITLES, rowOf({ "Nama Lengkap": "=1+1" })])).toMatchObject([{ candidate: { name: "=1+1" } }]);
  });

  it("takes the code of a position for its name", () => {
    expect(check([TITLES, rowOf({ "Jabatan Target": "camat-b" })])).toMatchObject([
      { candidate: { targetPosition: "camat-b" } },
    ]);
  });

  it("points at every row of a NIP that appears more than once, in whatever grouping", () => {
    const problems = problemsOf([TITLES, rowOf(), rowOf({ NIP: "198504122010012003" })]);
    expect(problems.map(({ row, message }) => `${row}: ${message}`)).toEqual([
      "2: NIP yang sama ada pada baris 3; pertahankan satu baris saja.",
      "3: NIP yang sama ada pada baris 2; pertahankan satu baris saja.",
    ]);
  });
});

describe("who is in the event already", () => {
  const [row] = check([TITLES, rowOf()]);
  if (row?.outcome !== "new") throw new Error("The row is good.");
  const known = { targetPosition: "administrator", profile: profileOf(row.candidate) };
  const within = (candidate: typeof known) => ({
    ...context,
    candidates: new Map([["198504122010012003", candidate]]),
  });

  it("is the same, or differs from the file", () => {
    expect(check([TITLES, rowOf()], within(known))).toMatchObject([{ outcome: "same" }]);
    expect(check([TITLES, rowOf({ "Nama Lengkap": "Ratna" })], within(known))).toMatchObject([
      { outcome: "differing", differences: [{ column: "Nama Lengkap", stored: row.candidate.name, given: "Ratna" }] },
    ]);
  });

  it("is not moved to another position by a file", () => {
    const [problem] = problemsOf([TITLES, rowOf()], within({ ...known, targetPosition: "camat-a" }));
    expect(problem).toMatchObject({
      column: "Jabatan Target",
      message: expect.stringContaining("jabatan target Camat"),
    });
  });
});

it("never throws, and either takes a row or says why not", () => {
  const cell = fc.oneof(fc.string({ unit: "binary" }), fc.double({ noNaN: true }), fc.boolean(), fc.constant(null));
  const rows = fc.array(fc.array(cell, { maxLength: TITLES.length }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(rows, (grid) => {
      const layout = readLayout([TITLES, ...grid]);
      if ("obstacles" in layout) return;
      for (const row of checkRows([TITLES, ...grid], layout.headings, context)) {
        if (row.outcome === "invalid") expect(row.problems.length).toBeGreaterThan(0);
      }
    }),
  );
});
