import { describe, expect, it } from "vitest";

import { InstrumentKind } from "@/lib/generated/prisma/enums";
import type { Entries } from "@/lib/sheets/rules";
import { askedOn, phaseOf, progressOf, submitObstacle } from "@/lib/sheets/rules";
import type { CompetencyDocument } from "@/lib/standards/document";

const source = { document: "perbup", spans: [] };

function competency(id: string, indicatorIds: readonly string[]): CompetencyDocument {
  const indicators = indicatorIds.map((indicator) => ({ id: indicator, code: null, text: null, source }));
  const words = { ordinal: null, code: id, name: id, nameAsWritten: null, description: null };
  return { id, kind: "MANAGERIAL", level: 3, indicators, source, ...words };
}

const competencies = [competency("integritas", ["i1", "i2"]), competency("kerja-sama", ["k1"])];
const rated = { level: 3, mark: null, note: "" } as const;
const all: Entries = { ratings: { integritas: rated, "kerja-sama": rated }, evidence: {} };
const half: Entries = { ratings: { integritas: rated }, evidence: {} };
const seenWithoutNote: Entries = { ...all, evidence: { i1: { observation: "EVIDENT", note: "" } } };
const complete: Entries = {
  ...all,
  evidence: Object.fromEntries(["i1", "i2", "k1"].map((id) => [id, { observation: "EVIDENT", note: "Bertanya." }])),
};
const OBSERVED = Object.values(InstrumentKind).filter((kind) => kind !== "COMPUTER_TEST");

describe("what a sheet still needs", () => {
  it.each(OBSERVED)("of %s is evidence for every indicator, or a confirmation", (kind) => {
    const progress = progressOf({ kind, competencies }, all);
    expect(progress).toMatchObject({ rated: 2, total: 2, unrated: [], unmarked: ["i1", "i2", "k1"] });
    expect(phaseOf("IN_PROGRESS", progress)).toBe("THIN");
    expect(submitObstacle(progress, "IN_PROGRESS", false)).toContain("Bukti untuk 3 indikator belum lengkap");
    expect(submitObstacle(progress, "IN_PROGRESS", true)).toBeNull();
    expect(progressOf({ kind, competencies }, seenWithoutNote).withoutNote).toEqual(["i1"]);
  });

  it.each([
    ["nothing more", all, null, "READY"],
    ["nothing more where an indicator was marked all the same", seenWithoutNote, null, "READY"],
    ["the levels that are missing", half, "Masih ada 1 kompetensi yang belum dinilai.", "IN_PROGRESS"],
  ] as const)("of a computer test is %s", (_what, entries, obstacle, phase) => {
    const progress = progressOf({ kind: "COMPUTER_TEST", competencies }, entries);
    expect(progress).toMatchObject({ unmarked: [], withoutNote: [] });
    expect(submitObstacle(progress, "IN_PROGRESS", false)).toBe(obstacle);
    expect(phaseOf("IN_PROGRESS", progress)).toBe(phase);
  });

  it("is a level again where one was taken back", () => {
    const cleared = { ...complete, ratings: { ...complete.ratings, integritas: { ...rated, level: null } } };
    const progress = progressOf({ kind: "INTERVIEW", competencies }, cleared);
    expect(progress.unrated).toEqual(["integritas"]);
    expect(phaseOf("IN_PROGRESS", progress)).toBe("IN_PROGRESS");
    expect(submitObstacle(progress, "IN_PROGRESS", true)).toBe("Masih ada 1 kompetensi yang belum dinilai.");
  });

  it.each(Object.values(InstrumentKind))("of %s is nothing once everything is there", (kind) => {
    const progress = progressOf({ kind, competencies }, complete);
    expect(phaseOf("IN_PROGRESS", progress)).toBe("READY");
    expect(submitObstacle(progress, "IN_PROGRESS", false)).toBeNull();
    expect(submitObstacle(progress, "SUBMITTED", false)).toBe("Lembar ini sudah terkirim.");
  });
});

describe("what is asked on a sheet", () => {
  it("is every indicator where an assessor watches", () => {
    expect(askedOn({ kind: "INTERVIEW", competencies }, all)).toEqual(competencies);
  });

  it("is no indicator of a computer test, but one about which something was written", () => {
    const asked = askedOn({ kind: "COMPUTER_TEST", competencies }, seenWithoutNote);
    expect(asked.map(({ id, indicators }) => [id, indicators.map((indicator) => indicator.id)])).toEqual([
      ["integritas", ["i1"]],
      ["kerja-sama", []],
    ]);
  });
});
