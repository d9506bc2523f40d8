import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { DraftedStandard } from "@/lib/editing/rules";
import {
  isEditable,
  isUnpublished,
  keyedPath,
  moved,
  movedAmong,
  placedPath,
  remark,
  slugOf,
} from "@/lib/editing/rules";

const competency = (id: string, indicatorIds: readonly string[] = []) => ({
  id,
  kind: "MANAGERIAL" as const,
  code: id,
  ordinal: null,
  name: id,
  nameAsWritten: id,
  level: 4,
  description: null,
  indicators: indicatorIds.map((each) => ({ id: each, code: null, text: null })),
});

const standard: DraftedStandard = {
  identity: { nameAsWritten: "A", positionGroup: null, affair: null, positionCode: null, summary: null },
  competencies: [competency("k1", ["i1", "i2"]), competency("k2", ["i3"])],
  requirements: [],
  spans: [{ path: "/competencies/k1/level", ordinal: 0, documentId: "d", lineFrom: 3, lineTo: 3, reading: "4" }],
  notes: [],
};

describe("paths", () => {
  it.each([
    ["/summary", "/summary"],
    ["/notes/0", "/notes/0"],
    ["", ""],
    ["/competencies/1", "/competencies/k2"],
    ["/competencies/0/indicators/1/text", "/competencies/k1/indicators/i2/text"],
  ])("%s is kept as %s and comes back", (placed, keyed) => {
    expect(keyedPath(standard, placed)).toBe(keyed);
    expect(placedPath(standard, keyed)).toBe(placed);
  });

  it.each(["/competencies/k9/name", "/competencies/k1/indicators/i3/text", "/requirements/r1/text"])(
    "%s of a row that is gone has no place",
    (path) => {
      expect(placedPath(standard, path)).toBeNull();
    },
  );
});

describe("moving", () => {
  const ids = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 8 });

  it("loses no row, and down undoes up", () => {
    fc.assert(
      fc.property(ids, fc.nat(), (names, at) => {
        const rows = names.map((id) => ({ id }));
        const place = at % rows.length;
        const id = rows[place]?.id ?? "";
        const up = moved(rows, { id, step: -1 });
        expect(up.map((row) => row.id).toSorted()).toEqual(names.toSorted());
        expect(place === 0 ? rows : moved(up, { id, step: 1 })).toEqual(rows);
      }),
    );
  });

  it("passes over rows of another kind", () => {
    const rows = [
      { id: "a", kind: "x" },
      { id: "b", kind: "y" },
      { id: "c", kind: "x" },
    ];
    const after = movedAmong(rows, { id: "c", step: -1 }, ({ kind }) => kind);
    expect(after.map(({ id }) => id)).toEqual(["c", "b", "a"]);
  });
});

describe("a row that is dragged to the place of another one", () => {
  const rows = ["a", "b", "c", "d"].map((id) => ({ id, kind: id === "d" ? "y" : "x" }));
  const order = (id: string, onto: string) =>
    movedAmong(rows, { id, onto }, ({ kind }) => kind)
      .map((row) => row.id)
      .join("");

  it("takes it, up or down, and the rows between make room", () => {
    expect(order("a", "c")).toBe("bcad");
    expect(order("c", "a")).toBe("cabd");
  });

  it("stays where it is when the other one is itself, gone, or of another kind", () => {
    for (const onto of ["a", "gone", "d"]) expect(order("a", onto)).toBe("abcd");
  });
});

describe("a value that was read from a document", () => {
  const path = "/competencies/k1/level";

  it("is called corrected when it becomes another one, and not when it is as printed", () => {
    const changed = remark(standard, [{ path, before: 4, after: 3 }], "Salah baca.");
    expect(changed.notes).toEqual([expect.objectContaining({ kind: "CORRECTED", verbatim: "4", normalised: "3" })]);
    expect(remark(changed, [{ path, before: 3, after: 4 }], "").notes).toEqual([]);
  });

  it("leaves what was typed without a note", () => {
    expect(remark(standard, [{ path: "/competencies/k2/level", before: 4, after: 3 }], "").notes).toEqual([]);
  });
});

describe("slugOf", () => {
  it.each([
    ["Perekat Bangsa", "perekat-bangsa"],
    ["  (S1/D.IV) ", "s1-d-iv"],
    ["—", ""],
  ])("%s: %s", (text, slug) => {
    expect(slugOf(text)).toBe(slug);
  });
});

describe("isEditable", () => {
  const version = (status: "DRAFT" | "IN_REVIEW" | "PUBLISHED", correctionReason: string | null) => ({
    draft: { status, correctionReason, regulation: { status: "DRAFT" } } as const,
    published: { status, correctionReason, regulation: { status: "IN_FORCE" } } as const,
  });

  it("lets the draft of a draft regulation be edited, and under a published one a correction of the copy only", () => {
    expect(isEditable(version("DRAFT", null).draft)).toBe(true);
    expect(isEditable(version("DRAFT", null).published)).toBe(false);
    expect(isEditable(version("DRAFT", "Salah terbaca.").published)).toBe(true);
  });

  it("lets nothing be edited that is being verified or published", () => {
    const { published } = version("IN_REVIEW", "Salah terbaca.");
    expect([isUnpublished(published), isEditable(published)]).toEqual([true, false]);
    expect(isUnpublished(version("PUBLISHED", "Salah terbaca.").published)).toBe(false);
  });
});
