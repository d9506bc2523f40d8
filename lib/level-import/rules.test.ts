import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { Cell, Grid } from "@/lib/core/grid";
import { MARK_TITLE, readLayout } from "@/lib/core/grid-layout";
import { readImportFile } from "@/lib/core/grid-file";
import { columnsOf, levelledOf } from "@/lib/level-import/columns";
import type { ImportSheet, Slot } from "@/lib/level-import/rules";
import { checkRows, isImportNote, noteOf } from "@/lib/level-import/rules";
import { writeLevelCsvTemplate, writeLevelTemplate } from "@/lib/level-import/workbook";
import { MAX_NOTE } from "@/lib/sheets/schema";
import type { CompetencyDocument } from "@/lib/standards/document";

const source = { document: "perbup", spans: [] };

function competency(code: string, changes: Partial<CompetencyDocument> = {}): CompetencyDocument {
  const words = { ordinal: null, nameAsWritten: null, description: "Uraian.", indicators: [] };
  return { id: `r-${code}`, kind: "MANAGERIAL", code, name: code, level: 3, source, ...words, ...changes };
}

const INTEGRITY = competency("integritas", { name: "Integritas" });
const COOPERATION = competency("kerja-sama", { name: "Kerja Sama" });
const STATEMENT = competency("teknis", { kind: "TECHNICAL", level: null, description: null });
const administrator = levelledOf([INTEGRITY, COOPERATION, STATEMENT]);
const supervisor = levelledOf([INTEGRITY]);
const columns = columnsOf([administrator, supervisor]);

function sheet(nip: string, changes: Partial<ImportSheet> & { readonly levels?: readonly (number | null)[] } = {}) {
  const { levels = [null, null], ...rest } = changes;
  const slots = administrator.map(({ key, competency: { id } }, index): readonly [typeof key, Slot] => {
    const level = levels[index] ?? null;
    return [key, { requirementId: id, level, note: "", revision: level === null ? 0 : 1 }];
  });
  const whose = { name: "Ratna Dewi", targetPosition: "Administrator", isSent: false };
  return { id: `s-${nip}`, nip, ...whose, slots: new Map(slots), ...rest };
}

const [RATNA, SITI, BUDI] = ["198504122010012001", "198504122010012002", "198504122010011003"] as const;
const first = sheet(RATNA, { levels: [2, null] });
const only = new Map([...sheet(SITI).slots].slice(0, 1));
const second = sheet(SITI, { name: "=Siti", targetPosition: "Pengawas", slots: only });
const sent = sheet(BUDI, { name: "Budi", isSent: true, levels: [3, 3] });
const context = { columns, sheets: [first, second, sent] };
const TITLES = ["NIP", "Nama", "Jabatan Target", "Integritas", "Kerja Sama"];

function check(...rows: readonly (readonly Cell[])[]) {
  const grid: Grid = [TITLES, ...rows];
  const layout = readLayout(grid, { columns, rowsAre: "peserta" });
  if ("obstacles" in layout) throw new Error(layout.obstacles.join(" "));
  return checkRows(grid, layout.headings, context);
}

const problemsOf = (...rows: readonly (readonly Cell[])[]) =>
  check(...rows).flatMap((row) => (row.outcome === "invalid" ? row.problems : []));

describe("columnsOf", () => {
  it("has every levelled competency of the standards once, and no statement", () => {
    expect(columns.map(({ title }) => title)).toEqual(TITLES);
  });

  it("never lets one heading mean two columns", () => {
    const same = columnsOf([
      levelledOf([
        competency("a", { name: "Komunikasi" }),
        competency("b", { name: "komunikasi" }),
        competency("c", { name: "Nama" }),
        competency("e", { name: "—" }),
        competency("f", { name: "Komunikasi Lisan" }),
        competency("d", { name: null }),
      ]),
      levelledOf([competency("a", { name: "Komunikasi Lisan" }), competency("a", { name: "Komunikasi", id: "r-a2" })]),
    ]);
    expect(same.slice(3).map(({ title, aliases }) => [title, ...aliases])).toEqual([
      ["Komunikasi", "Komunikasi (a)", "a"],
      ["komunikasi (b)", "b"],
      ["Nama (c)", "c"],
      ["— (e)"],
      ["Komunikasi Lisan", "Komunikasi Lisan (f)", "f"],
      ["d"],
      ["Komunikasi (a 2)", "a 2"],
    ]);
  });
});

describe("checkRows", () => {
  it("says what is new, the same and replaced, whatever the NIP's grouping", () => {
    expect(check(["19850412 201001 2 001", "Ratna Dewi", "Administrator", "Level 3", "3,0"])).toMatchObject([
      {
        row: 2,
        outcome: "changing",
        same: 0,
        isOtherName: false,
        changes: [
          { sheetId: first.id, column: "Integritas", before: { level: 2, revision: 1 }, level: 3 },
          { sheetId: first.id, column: "Kerja Sama", before: { level: null, revision: 0 }, level: 3 },
        ],
      },
    ]);
    expect(check([RATNA, "", "", 2, null])).toMatchObject([{ outcome: "same", changes: [], same: 1 }]);
  });

  it("changes nothing for cells and rows that are empty", () => {
    expect(check([RATNA], [], [null, " "])).toEqual([
      { row: 2, outcome: "same", changes: [], same: 0, isOtherName: false },
    ]);
  });

  it("remarks another name beside the NIP, but not another spelling", () => {
    expect(check([RATNA, "ratna  dewi", "", 3], [SITI, "Budi", "", 3])).toMatchObject([
      { outcome: "changing", isOtherName: false },
      { outcome: "changing", isOtherName: true },
    ]);
  });

  it("says everything that is wrong at once", () => {
    const problems = problemsOf(
      ["123", "", "", "tiga", 9],
      [SITI, "", "", "2,5", 4],
      [BUDI, "", "", 4, 3],
      [null, "Ratna", "", 3, 3],
    );
    expect(problems.map(({ row, column, value }) => `${row} ${column} ${value}`)).toEqual([
      "2 NIP 123",
      "2 Integritas tiga",
      "2 Kerja Sama 9",
      "3 Integritas 2,5",
      "3 Kerja Sama 4",
      `4 NIP ${BUDI}`,
      "5 NIP ",
    ]);
  });

  it.each<[string, readonly Cell[], string, RegExp]>([
    ["a NIP that is not on an own sheet", ["199001012015031001", "", "", 3], "NIP", /tidak memegang lembar/],
    ["no NIP", [null, "Ratna", "", 3], "NIP", /Isi NIP/],
    ["a NIP as a number", [198504122010012001, "", "", 3], "NIP", /format kolom NIP menjadi Teks/],
    ["half a level", [RATNA, "", "", "2,5"], "Integritas", /bilangan bulat/],
    ["a level out of range", [RATNA, "", "", 6], "Integritas", /paling tinggi 5/],
    ["what is no level", [RATNA, "", "", "=3"], "Integritas", /tidak terbaca/],
    ["a surplus level", [SITI, "", "", 3, 3], "Kerja Sama", /Standar jabatan Pengawas tidak mempersyaratkan/],
    ["a sheet that is sent", [BUDI, "", "", 3, 4], "NIP", /sudah terkirim/],
  ])("refuses %s", (_what, row, column, message) => {
    expect(problemsOf(row)).toEqual([
      expect.objectContaining({ row: 2, column, message: expect.stringMatching(message) }),
    ]);
  });

  it("has nothing against a sheet that is sent with just these levels", () => {
    expect(check([BUDI, "", "", 3, 3])).toMatchObject([{ outcome: "same", same: 2 }]);
  });

  it("points at every row of a NIP that stands twice", () => {
    const problems = problemsOf([RATNA, "", "", 3], ["19850412 201001 2 001", "", "", 4]);
    expect(problems.map(({ row, message }) => `${row}: ${message}`)).toEqual([
      "2: NIP yang sama ada pada baris 3; pertahankan satu baris saja.",
      "3: NIP yang sama ada pada baris 2; pertahankan satu baris saja.",
    ]);
  });

  it("never throws, and writes nothing but levels of own open sheets", () => {
    const cell = fc.oneof(
      fc.constantFrom<Cell>(RATNA, SITI, BUDI, 3, "Level 2", "4,0"),
      fc.string({ unit: "binary" }),
      fc.double({ noNaN: true }),
      fc.boolean(),
      fc.constant(null),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 5 }), (rows) => {
        if (rows.every((row) => row.every((one) => String(one ?? "").trim() === ""))) return;
        const layout = readLayout([TITLES, ...rows], { columns, rowsAre: "peserta" });
        if ("obstacles" in layout) return;
        for (const row of checkRows([TITLES, ...rows], layout.headings, context)) {
          if (row.outcome === "invalid") expect(row.problems.length).toBeGreaterThan(0);
          else for (const { sheetId } of row.changes) expect([first.id, second.id]).toContain(sheetId);
        }
      }),
    );
  });
});

describe("the template", () => {
  async function checked(bytes: Uint8Array) {
    const reading = await readImportFile(bytes);
    if ("problem" in reading) throw new Error(reading.problem);
    const layout = readLayout(reading.value, { columns, rowsAre: "peserta" });
    if ("obstacles" in layout) throw new Error(layout.obstacles.join(" "));
    return { grid: reading.value, rows: checkRows(reading.value, layout.headings, context) };
  }

  it.each([
    ["XLSX", async () => new Uint8Array(await writeLevelTemplate(context))],
    ["CSV", async () => new Uint8Array(Buffer.from(writeLevelCsvTemplate(context)))],
  ])(
    "as %s names the candidates of the open sheets with their levels, and read again changes nothing",
    async (_f, of) => {
      const { grid, rows } = await checked(await of());
      expect(grid.map((row) => row.slice(0, 5).map((cell) => String(cell ?? "")))).toEqual([
        TITLES,
        ["19850412 201001 2 001", "Ratna Dewi", "Administrator", "2", ""],
        ["19850412 201001 2 002", "=Siti", "Pengawas", "", ""].slice(0, grid[2]?.length),
      ]);
      expect(rows).toMatchObject([
        { outcome: "same", same: 1, isOtherName: false },
        { outcome: "same", same: 0, isOtherName: false },
      ]);
    },
  );

  it("leaves out a competency that only a sent sheet has", () => {
    const csv = writeLevelCsvTemplate({ columns, sheets: [second, sent] });
    expect(csv.split("\r\n")[0]).toBe("\ufeffNIP;Nama;Jabatan Target;Integritas");
  });

  it("does not read the column in which corrections are written", () => {
    expect(readLayout([[...TITLES, MARK_TITLE, "Skor"], [RATNA]], { columns, rowsAre: "peserta" })).toMatchObject({
      headings: { ignored: ["Skor"] },
    });
  });
});

describe("noteOf", () => {
  it.each([
    ["", "Diimpor dari cact.xlsx, 28 November 2026"],
    ["  ", "Diimpor dari cact.xlsx, 28 November 2026"],
    ["Diimpor dari lama.csv, 1 Oktober 2026", "Diimpor dari cact.xlsx, 28 November 2026"],
    ["Tes diulang.", "Tes diulang."],
    ["Diimpor dari lama.csv, 1 Oktober 2026. Tes diulang.", "Diimpor dari lama.csv, 1 Oktober 2026. Tes diulang."],
    [" Tes diulang. ", " Tes diulang. "],
  ])("of %j is %j", (before, after) => {
    expect(noteOf(before, "cact.xlsx", "28 November 2026")).toBe(after);
  });

  it("is told from what a person wrote: it is no evidence", () => {
    expect(isImportNote(noteOf("", "cact.csv", "29 November 2026"))).toBe(true);
    expect(isImportNote("Tes diulang.")).toBe(false);
  });

  it("fits the column, whatever the file is called", () => {
    expect(noteOf("", "x".repeat(MAX_NOTE), "28 November 2026")).toHaveLength(MAX_NOTE);
  });
});
