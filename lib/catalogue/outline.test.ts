import { describe, expect, it } from "vitest";

import type { Placed } from "@/lib/catalogue/outline";
import {
  alternativesLead,
  anchorOf,
  hasImportance,
  isUnreadable,
  noteSubject,
  notesOnRow,
  notesUnder,
  numberText,
  outlineCompetencies,
  outlineRequirements,
} from "@/lib/catalogue/outline";
import type { CompetencyDocument, NoteDocument, RequirementDocument, StandardDocument } from "@/lib/standards/document";
import { printedText } from "@/lib/standards/labels";

const SOURCE = { document: "d", spans: [{ lineFrom: 1, lineTo: 1 }] };
const indicator = { id: "i", code: "4.1", text: "Mampu", source: SOURCE };

function competency(change: Partial<CompetencyDocument>): CompetencyDocument {
  const row = {
    id: "c",
    ordinal: "1",
    kind: "MANAGERIAL",
    code: "x",
    name: "X",
    nameAsWritten: "X",
    level: 4,
  } as const;
  return { ...row, description: "D", indicators: [indicator], source: SOURCE, ...change };
}

function requirement(text: string, change: Partial<RequirementDocument> = {}): RequirementDocument {
  const row = { id: text, category: "EXPERIENCE", ordinal: null, label: null, text, importance: null } as const;
  return { ...row, importanceUncertain: false, anyOfGroup: null, rule: null, source: SOURCE, ...change };
}

const note = (path: string, kind: NoteDocument["kind"] = "AS_PRINTED"): NoteDocument => ({
  path,
  kind,
  verbatim: "v",
  normalised: "n",
  reason: "r",
  source: SOURCE,
});

const standard = (rows: Partial<StandardDocument>): StandardDocument =>
  ({ competencies: [], requirements: [], notes: [], sources: {}, ...rows }) as unknown as StandardDocument;

const STATEMENT: Partial<CompetencyDocument> = { kind: "TECHNICAL", level: null, description: null, indicators: [] };
const pathsOf = (entries: readonly Placed<unknown>[]): readonly string[] => entries.map(({ path }) => path);

describe("competencies", () => {
  it("stand by kind, in the order of the document, and keep their pointers", () => {
    const outline = outlineCompetencies(
      standard({
        competencies: [competency({ kind: "TECHNICAL" }), competency({}), competency({ kind: "TECHNICAL" })],
      }),
    );
    expect(outline.map(({ kind, levelled }) => [kind, pathsOf(levelled)])).toEqual([
      ["MANAGERIAL", ["/competencies/1"]],
      ["TECHNICAL", ["/competencies/0", "/competencies/2"]],
    ]);
  });

  it("without level, description and indicators are statements", () => {
    const [technical] = outlineCompetencies(standard({ competencies: [competency(STATEMENT)] }));
    expect(technical).toMatchObject({ levelled: [], statements: [{ path: "/competencies/0" }] });
  });

  it("that lost level and indicators in the scan are no statements", () => {
    const competencies = [competency(STATEMENT)];
    const notes = [note("/competencies/0/level", "UNREADABLE")];
    const [technical] = outlineCompetencies(standard({ competencies, notes }));
    expect(technical).toMatchObject({ levelled: [{ path: "/competencies/0" }], statements: [] });
  });
});

describe("requirements", () => {
  it("stand by category, alternatives together", () => {
    const requirements = [
      requirement("a"),
      requirement("b", { anyOfGroup: "g" }),
      requirement("c", { category: "AGE" }),
      requirement("d", { anyOfGroup: "g" }),
    ];
    const outline = outlineRequirements(standard({ requirements }));
    expect(outline.map(({ category, groups }) => [category, groups.map(({ entries }) => pathsOf(entries))])).toEqual([
      ["EXPERIENCE", [["/requirements/0"], ["/requirements/1", "/requirements/3"]]],
      ["AGE", [["/requirements/2"]]],
    ]);
  });

  it("say that one suffices, also where the other stands in another category", () => {
    const requirements = [
      requirement("a", { anyOfGroup: "g" }),
      requirement("b", { anyOfGroup: "g", category: "TRAINING" }),
      requirement("c", { anyOfGroup: "alone" }),
      requirement("d", { anyOfGroup: "own" }),
      requirement("e", { anyOfGroup: "own" }),
      requirement("f"),
    ];
    const outline = outlineRequirements(standard({ requirements }));
    expect(outline.map(({ groups }) => groups.map(alternativesLead))).toEqual([
      [
        "Cukup salah satu dari yang berikut, atau dari pilihannya pada Pelatihan:",
        null,
        "Cukup salah satu dari yang berikut:",
        null,
      ],
      ["Cukup salah satu dari yang berikut, atau dari pilihannya pada Pengalaman kerja:"],
    ]);
  });
});

describe("notes", () => {
  const notes = [
    note("/competencies/1/name", "UNREADABLE"),
    note("/competencies/1/indicators/0/text"),
    note("/competencies/10/name"),
    note("/competencies/1"),
  ];

  it("of a row never include those of another row whose number begins alike", () => {
    expect(notesUnder(standard({ notes }), "/competencies/1").map(({ path }) => path)).toEqual([
      "/competencies/1/name",
      "/competencies/1/indicators/0/text",
      "/competencies/1",
    ]);
  });

  it("of a row leave those of its indicators to them", () => {
    expect(notesOnRow(standard({ notes }), "/competencies/1")).toHaveLength(2);
  });

  it("say what is unreadable", () => {
    expect(isUnreadable(standard({ notes }), "/competencies/1/name")).toBe(true);
    expect(isUnreadable(standard({ notes }), "/competencies/10/name")).toBe(false);
  });

  it("name what they are about, unless it is a whole row", () => {
    expect(noteSubject(note("/competencies/1/level"))).toBe("Level");
    expect(noteSubject(note("/competencies/1"))).toBeNull();
    expect(noteSubject(note(""))).toBeNull();
  });
});

it("anchors are Indonesian and unique", () => {
  expect(anchorOf("/competencies/4")).toBe("kompetensi-4");
  expect(anchorOf("/requirements/0")).toBe("persyaratan-0");
});

describe("printed values", () => {
  it.each([
    ["-", "tidak dipersyaratkan (tercetak “-”)"],
    ["–", "tidak dipersyaratkan (tercetak “–”)"],
    ["S1 - S2", "S1 - S2"],
  ])("%j reads %s", (text, read) => {
    expect(printedText(text)).toBe(read);
  });

  it.each([
    ["1", "1."],
    ["1.", "1."],
  ])("number %s stands as %s", (printed, shown) => {
    expect(numberText(printed)).toBe(shown);
  });

  it("know whether the form weighs its requirements, readable or not", () => {
    const requirements = [requirement("a")];
    expect(hasImportance(standard({ requirements }))).toBe(false);
    expect(hasImportance(standard({ requirements: [requirement("a", { importance: "USEFUL" })] }))).toBe(true);
    const notes = [note("/requirements/0/importance", "UNREADABLE")];
    expect(hasImportance(standard({ requirements, notes }))).toBe(true);
  });
});
