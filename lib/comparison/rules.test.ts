import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { compareStandards, isNameLost, isSelected } from "@/lib/comparison/rules";
import type { CompetencyDocument, RequirementDocument, StandardDocument } from "@/lib/standards/document";

const source = { document: "uji", spans: [] };

function competency(code: string, level: number | null, more: Partial<CompetencyDocument> = {}): CompetencyDocument {
  return {
    id: `00000000-0000-4000-8000-${code.padStart(12, "0").slice(0, 12)}`,
    ordinal: "1",
    kind: "MANAGERIAL",
    code,
    name: code,
    nameAsWritten: code,
    level,
    description: "Uraian",
    indicators: [],
    source,
    ...more,
  };
}

function requirement(text: string): RequirementDocument {
  return {
    id: "x",
    category: "RANK",
    ordinal: "1",
    label: null,
    text,
    importance: null,
    importanceUncertain: false,
    anyOfGroup: null,
    rule: null,
    source,
  };
}

function standard(competencies: CompetencyDocument[], requirements: RequirementDocument[] = []): StandardDocument {
  // Only what is compared matters here.
  return { competencies, requirements } as unknown as StandardDocument;
}

describe("compareStandards", () => {
  it("finds nothing between a standard and itself", () => {
    const one = standard([competency("integritas", 3)], [requirement("Penata (III/c)")]);
    expect(compareStandards(one, one)).toMatchObject({
      competencyCounts: { raised: 0, lowered: 0, added: 0, removed: 0, reworded: 0, notation: 0, place: 0, same: 1 },
      requirementCounts: { added: 0, removed: 0, reworded: 0, notation: 0, place: 0, same: 1 },
    });
  });

  it("counts levels, additions, removals and wording apart", () => {
    const left = standard([competency("a", 3), competency("b", 3), competency("c", 3), competency("d", 3)]);
    const right = standard([
      competency("a", 2),
      competency("b", 4),
      competency("c", 3, { description: "Uraian lain" }),
      competency("e", 1),
    ]);
    expect(compareStandards(left, right).competencyCounts).toEqual({
      raised: 1,
      lowered: 1,
      added: 1,
      removed: 1,
      reworded: 1,
      notation: 0,
      place: 0,
      same: 0,
      besides: { reworded: 0, notation: 0, place: 0 },
    });
  });

  it("counts each row once, and beside that what a changed level would hide", () => {
    const indicator = (code: string, text: string) => ({ id: code, code, text, source });
    const left = standard([
      competency("a", 3, { indicators: [indicator("3.1", "Menata arsip"), indicator("3.2", "Menjaga mutu")] }),
      competency("b", 3),
      competency("c", 3),
    ]);
    const right = standard([
      competency("a", 4, { indicators: [indicator("4.1", "Menata arsip"), indicator("4.2", "Menilai mutu")] }),
      competency("b", 4, { description: "uraian." }),
      competency("c", 2),
    ]);
    const { competencyCounts } = compareStandards(left, right);
    expect(competencyCounts).toMatchObject({ raised: 2, lowered: 1, reworded: 0, notation: 0, place: 0, same: 0 });
    expect(competencyCounts.besides).toEqual({ reworded: 1, notation: 1, place: 1 });
  });

  it("tells what only stands elsewhere from a change of content, also of indicators and requirements", () => {
    const indicator = (code: string) => ({ id: "i", code, text: "Menata arsip", source });
    const { competencies, requirements, requirementCounts } = compareStandards(
      standard(
        [competency("a", 3, { indicators: [indicator("3.1")] })],
        [requirement("Penata"), requirement("Pembina")],
      ),
      standard(
        [competency("a", 3, { ordinal: "1.", indicators: [indicator("3.2")] })],
        [requirement("Pembina"), { ...requirement("Penata muda"), ordinal: "2" }],
      ),
    );
    const [row] = competencies;
    expect(row).toMatchObject({ change: "PLACE", place: null, wording: "SAME" });
    expect(row?.indicators).toMatchObject([
      { change: "PLACE", place: { isReordered: false, numbers: ["3.1", "3.2"] } },
    ]);
    expect(requirements.map(({ change, place }) => [change, place?.isReordered])).toEqual([
      ["CHANGED", true],
      ["PLACE", true],
    ]);
    expect(requirementCounts).toMatchObject({ reworded: 1, place: 1, same: 0, besides: { place: 1 } });
  });

  it.each([
    ["nothing", {}, "SAME"],
    ["a full stop in the description", { description: "uraian." }, "NOTATION"],
    ["capitals in the name", { name: "INTEGRITAS" }, "NOTATION"],
    ["a full stop, and the level", { description: "uraian.", level: 4 }, "CHANGED"],
    ["a full stop, and a word of the name", { description: "uraian.", name: "Integritas diri" }, "CHANGED"],
    ["a name that the document lost", { name: null }, "SAME"],
    ["a lost name, and a full stop", { name: null, description: "Uraian." }, "NOTATION"],
  ] as const)("calls a competency that differs in %s %j", (_what, more, change) => {
    const left = competency("a", 3, { name: "Integritas", description: "Uraian" });
    const [row] = compareStandards(standard([left]), standard([{ ...left, ...more }])).competencies;
    expect(row?.change).toBe(change);
  });

  it("does not count a name that one document lost as added or removed", () => {
    const named = competency("a", 3, { name: "Integritas" });
    const lost = { ...named, name: null };
    for (const [left, right] of [
      [named, lost],
      [lost, named],
    ] as const) {
      const [row] = compareStandards(standard([left]), standard([right])).competencies;
      expect(row && isNameLost(row)).toBe(true);
      expect(row?.name).toEqual({ change: "SAME", parts: [{ kind: "same", text: "Integritas" }] });
    }
    const [alone] = compareStandards(standard([lost]), standard([])).competencies;
    expect(alone && isNameLost(alone)).toBe(false);
  });

  it("says of words that nobody can read that they cannot be read", () => {
    const left = competency("a", 3, { indicators: [{ id: "i", code: "3.1", text: null, source }] });
    const { competencies, requirements } = compareStandards(
      standard([left], [{ ...requirement(""), text: null }]),
      standard([competency("a", 3)]),
    );
    const unreadable = { change: "REMOVED", parts: [{ text: "tidak terbaca pada dokumen sumber" }] };
    expect(competencies[0]?.indicators).toMatchObject([unreadable]);
    expect(requirements).toMatchObject([unreadable]);
  });

  it("counts what is only written otherwise apart, and pairs it", () => {
    const { competencyCounts, requirementCounts } = compareStandards(
      standard([competency("a", 3, { name: "Kerja sama" })], [requirement("Sarjana (S-1)")]),
      standard([competency("b", 3, { name: "Kerjasama" })], [requirement("sarjana (S1).")]),
    );
    expect(competencyCounts).toMatchObject({ added: 0, removed: 0, reworded: 0, notation: 1, same: 0 });
    expect(requirementCounts).toMatchObject({ added: 0, removed: 0, reworded: 0, notation: 1, same: 0 });
  });

  it("reads a reworded statement as one change, not as a removal and an addition", () => {
    const statement = (code: string, name: string) =>
      competency(code, null, { kind: "TECHNICAL", name, description: null });
    const { competencies } = compareStandards(
      standard([statement("x", "Memahami prinsip-prinsip pelayanan publik yang baik")]),
      standard([statement("y", "Memahami prinsip-prinsip pelayanan publik yang prima"), statement("z", "Berinovasi")]),
    );
    expect(competencies.map(({ change }) => change)).toEqual(["CHANGED", "ADDED"]);
  });

  it("does not take different competencies for each other because their texts are alike", () => {
    const { competencies } = compareStandards(standard([competency("a", 3)]), standard([competency("b", 3)]));
    expect(competencies.map(({ change }) => change)).toEqual(["REMOVED", "ADDED"]);
  });

  it("sees a requirement that only became more important, and says how sure that is", () => {
    const useful: RequirementDocument = { ...requirement("Diklat"), importance: "USEFUL" };
    const mandatory: RequirementDocument = { ...useful, importance: "MANDATORY", importanceUncertain: true };
    const { requirements } = compareStandards(standard([], [useful]), standard([], [mandatory]));
    expect(requirements.map(({ change }) => change)).toEqual(["CHANGED"]);
    const added = requirements[0]?.parts.filter(({ kind }) => kind === "added").map(({ text }) => text);
    expect(added?.join("")).toBe("Mutlak, perlu verifikasi");
  });

  it("does not call it a raise or a fall where one side's level is lost", () => {
    const { competencyCounts } = compareStandards(standard([competency("a", 3)]), standard([competency("a", null)]));
    expect(competencyCounts).toMatchObject({ raised: 0, lowered: 0, reworded: 1, same: 0 });
  });

  it("knows a competency by its name where the codes differ, and by its texts where the names differ too", () => {
    const description = "Menggerakkan organisasi menuju pelayanan publik yang lebih baik dari tahun ke tahun";
    const left = standard([
      competency("a", 3, { name: "Integritas" }),
      competency("b", 3, { name: "Lama", description }),
    ]);
    const right = standard([
      competency("x", 4, { name: "Baru", description: `${description} berikutnya` }),
      competency("y", 3, { name: " INTEGRITAS " }),
    ]);
    const { competencies } = compareStandards(left, right);
    expect(competencies.map((row) => [row.left?.code, row.right?.code, row.levelChange])).toEqual([
      ["a", "y", 0],
      ["b", "x", 1],
    ]);
  });

  it("compares what the head of the form says", () => {
    const side = (summary: string | null) => ({ ...standard([]), summary });
    const { identity, identityCounts } = compareStandards(side("Memimpin dinas"), side("Memimpin badan"));
    expect(identity).toMatchObject([{ label: "Ikhtisar jabatan", change: "CHANGED" }]);
    expect(identityCounts).toMatchObject({ added: 0, removed: 0, reworded: 1, notation: 0, same: 0 });
    expect(compareStandards(side(null), side(null)).identity).toEqual([]);
  });

  it("does not take requirements of different categories for each other", () => {
    const text = "Pangkat paling rendah Penata";
    const left = standard([], [requirement(text)]);
    const right = standard([], [{ ...requirement(text), category: "EXPERIENCE" }]);
    expect(compareStandards(left, right).requirementCounts).toMatchObject({
      added: 1,
      removed: 1,
      reworded: 0,
      notation: 0,
      same: 0,
    });
  });

  it("compares standards of hundreds of long rows that share no word in bounded time", () => {
    const side = (word: string) =>
      standard(
        Array.from({ length: 400 }, (_, index) => {
          const description = Array.from({ length: 80 }, (_word, place) => `${word}${index}-${place}`).join(" ");
          return competency(`${word}-${index}`, 3, { name: `${word} ${index}`, description });
        }),
      );
    expect(compareStandards(side("kiri"), side("kanan")).competencyCounts).toMatchObject({ added: 400, removed: 400 });
  }, 5_000);

  it("pairs every row once, whatever the rows are", () => {
    const rows = fc.array(fc.tuple(fc.constantFrom("a", "b", "c", "d"), fc.integer({ min: 1, max: 5 })), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(rows, rows, (one, other) => {
        const make = (list: typeof one) => list.map(([code, level]) => competency(code, level));
        const { competencies, competencyCounts } = compareStandards(standard(make(one)), standard(make(other)));
        expect(competencies.flatMap(({ left }) => left ?? [])).toEqual(make(one));
        expect(competencies.flatMap(({ right }) => right ?? [])).toHaveLength(other.length);
        const { besides: _besides, ...counts } = competencyCounts;
        expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(competencies.length);
      }),
    );
  });

  it("pairs indicators by their words, whatever their number", () => {
    const indicator = (code: string, text: string) => ({ id: "i", code, text, source });
    const left = competency("a", 4, { indicators: [indicator("4.1", "Membangun sinergi antar unit kerja")] });
    const right = competency("a", 4, {
      indicators: [indicator("4.1", "Menata arsip"), indicator("4.2", "Membangun sinergi antar unit")],
    });
    const [change] = compareStandards(standard([left]), standard([right])).competencies;
    expect(change?.indicators.map((item) => [item.change, item.left, item.right])).toEqual([
      ["CHANGED", "4.1", "4.2"],
      ["ADDED", null, "4.1"],
    ]);
  });
});

it.each([
  ["ALL", ["ADDED", "REMOVED", "CHANGED", "NOTATION", "PLACE", "SAME"]],
  ["DIFFERENT", ["ADDED", "REMOVED", "CHANGED", "NOTATION", "PLACE"]],
  ["IN_CONTENT", ["ADDED", "REMOVED", "CHANGED"]],
] as const)("isSelected: %s shows %j", (selection, shown) => {
  const kinds = ["ADDED", "REMOVED", "CHANGED", "NOTATION", "PLACE", "SAME"] as const;
  expect(kinds.filter((change) => isSelected({ change }, selection))).toEqual(shown);
});
