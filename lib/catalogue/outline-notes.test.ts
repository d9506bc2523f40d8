import { describe, expect, it } from "vitest";

import { caveatText, differingParts, readNotes, sharedCaveats } from "@/lib/catalogue/outline-notes";
import type { NoteDocument } from "@/lib/standards/document";

const SPANS = [{ lineFrom: 206, lineTo: 206 }];

function note(change: Partial<NoteDocument>): NoteDocument {
  const read = { path: "/competencies/5/description", kind: "CORRECTED", verbatim: "uni kerja" } as const;
  return {
    ...read,
    normalised: "unit kerja",
    reason: "Huruf hilang.",
    source: { document: "d", spans: SPANS },
    ...change,
  };
}

const readOne = (change: Partial<NoteDocument>, setting = {}) => readNotes([note(change)], setting)[0];

describe("a note", () => {
  it("says what is meant, what was done, how it is printed, why and where", () => {
    expect(readOne({})).toEqual({
      head: "Deskripsi: diperbaiki",
      lead: "Tertulis “uni kerja”, ditampilkan “unit kerja”. Huruf hilang.",
      rest: "",
      lines: SPANS,
    });
  });

  it("does not name the single value that it stands at, but its number", () => {
    expect(readOne({}, { isSingle: true })?.head).toBe("Diperbaiki");
    expect(readOne({ path: "/competencies/5/ordinal" }, { isSingle: true })?.head).toBe("Nomor: diperbaiki");
  });

  it.each([
    ["AS_PRINTED", 'Tercetak "disekitarannya"; dipertahankan apa adanya.', null],
    ["AS_PRINTED", "Penomoran melompat.", "Sebagaimana tercetak"],
    ["SEPARATED", "Akhir uraian ini tercetak di tengah indikator 4.1.", "Dipisahkan"],
    ["JOINED", "Akhir kalimat tercetak lebih dahulu.", "Disambung"],
    ["UNCERTAIN", "Kalimat berakhir dengan koma.", "Perlu verifikasi"],
    ["UNREADABLE", "Hanya nomor 6 yang tercetak.", null],
  ] as const)("%s: %s has the label %s, unless its reason or its place says so", (kind, reason, head) => {
    expect(readOne({ kind, reason }, { isSingle: true })?.head).toBe(head);
  });

  it("does not say its label twice", () => {
    const read = readOne({ kind: "UNCERTAIN", verbatim: "√", reason: 'Perlu verifikasi: tanda terbaca "√".' });
    expect(read).toMatchObject({ head: "Deskripsi: perlu verifikasi", lead: 'Tanda terbaca "√".' });
  });

  it("that says no more than its value is left out", () => {
    const level = { path: "/competencies/14/level", kind: "UNREADABLE", verbatim: "", normalised: null } as const;
    expect(readOne({ ...level, reason: "Level tidak terbaca pada dokumen sumber." })).toBeUndefined();
    expect(readOne({ ...level, reason: "Level tidak terbaca; sel kosong." })).toBeDefined();
  });

  it("keeps the first part of a long text in sight and loses nothing of the rest", () => {
    const [first, second] = [`${"Kalimat pertama yang panjang ".repeat(6).trim()}.`, 'Kalimat "kedua".'];
    const read = readOne({ verbatim: "unit kerja", reason: `${first} ${second}` });
    expect(read).toMatchObject({ lead: first, rest: second });
  });

  it("leaves out a link that stands right beside it", () => {
    expect(readOne({}, { beside: [{ lineFrom: 200, lineTo: 210 }] })?.lines).toEqual([]);
    expect(readOne({}, { beside: [{ lineFrom: 200, lineTo: 205 }] })?.lines).toEqual(SPANS);
  });
});

describe("what holds for a column of a table", () => {
  const SHARED = "Pindaian tabel ini dapat menggeser tanda.";
  const mark = (row: number, own: string) =>
    note({
      path: `/requirements/${row}/importance`,
      kind: "UNCERTAIN",
      verbatim: "√",
      normalised: "IMPORTANT",
      reason: `Perlu verifikasi: ${own} ${SHARED}`,
    });
  const notes = [mark(0, 'terbaca "√" pada kolom Penting.'), mark(1, 'terbaca "√" dan sisa huruf.')];

  it("is said once, and no more at each value", () => {
    const caveats = sharedCaveats(notes, "importance");
    expect(caveats.map(caveatText)).toEqual([`Tingkat pentingnya, perlu verifikasi: ${SHARED}`]);
    expect(readNotes(notes, { caveats, isMarked: true }).map(({ lead }) => lead)).toEqual([
      'Terbaca "√" pada kolom Penting.',
      'Terbaca "√" dan sisa huruf.',
    ]);
  });

  it("is not what only some of the notes say, nor one alone", () => {
    const other = note({ path: "/requirements/2/importance", kind: "UNCERTAIN", reason: "Lain." });
    expect(sharedCaveats([...notes, other], "importance")).toEqual([]);
    expect(sharedCaveats(notes.slice(0, 1), "importance")).toEqual([]);
    expect(sharedCaveats(notes, "text")).toEqual([]);
  });
});

describe("two readings", () => {
  it.each([
    ["Perikat Bangsa", "Perekat Bangsa", "Perikat Bangsa", "Perekat Bangsa"],
    ["a b c d e f salah g h i j k", "a b c d e f benar g h i j k", "… d e f salah g h i …", "… d e f benar g h i …"],
    ["a b c d e kerja. f", "a b c d e f", "… c d e kerja. f", "… c d e f"],
    [
      "Mengembangkan hasil diskus dengan a b c d e pihak lain untu memahami",
      "Mengembangkan hasil diskusi dengan a b c d e pihak lain untuk memahami",
      "Mengembangkan hasil diskus dengan a b … e pihak lain untu memahami",
      "Mengembangkan hasil diskusi dengan a b … e pihak lain untuk memahami",
    ],
    ["sama saja", "sama saja", "sama saja", "sama saja"],
  ])("%j and %j are cut to where they differ", (first, second, written, shown) => {
    expect(differingParts(first, second)).toEqual([written, shown]);
  });
});
