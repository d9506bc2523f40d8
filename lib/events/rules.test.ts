import { describe, expect, it } from "vitest";

import { cancelObstacle, enumerate, measuredBy, startObstacles } from "@/lib/events/rules";

const MATRIX = {
  instruments: [
    { id: "1", name: "Wawancara", measuresAll: true, competencyIds: [] },
    { id: "2", name: "LGD", measuresAll: false, competencyIds: ["k"] },
  ],
  competencies: [
    { id: "i", name: "Integritas", kind: "MANAGERIAL" },
    { id: "k", name: "Kerja Sama", kind: "MANAGERIAL" },
  ],
} as const;

describe("the matrix of instruments", () => {
  it("counts an instrument for everything like one that names the competency", () => {
    expect(measuredBy(1, MATRIX)).toMatchObject([{ id: "i" }]);
    expect(measuredBy(2, MATRIX)).toMatchObject([{ id: "k" }]);
    expect(measuredBy(0, MATRIX)).toEqual([]);
  });

  it("names the first five of many", () => {
    expect(enumerate(["A", "B", "C", "D", "E"])).toBe("A, B, C, D, E");
    expect(enumerate(["A", "B", "C", "D", "E", "F", "G"])).toBe("A, B, C, D, E dan 2 lainnya");
  });
});

describe("startObstacles", () => {
  const ready = { status: "PREPARING", candidates: [{ name: "A", sheetCount: 1 }], matrix: MATRIX } as const;
  const withoutInstruments = { ...MATRIX, instruments: [] };

  it("is empty when every candidate has an assessor and everything is measured", () => {
    expect(startObstacles(ready)).toEqual([]);
  });

  it.each([
    [{ ...ready, candidates: [] }, ["Tambahkan paling sedikit satu peserta."]],
    [{ ...ready, candidates: [{ name: "B", sheetCount: 0 }] }, ["Tugaskan paling sedikit satu asesor untuk B."]],
    [{ ...ready, matrix: withoutInstruments }, ["Tidak ada instrumen yang mengukur Integritas, Kerja Sama."]],
    [{ ...ready, status: "SCORING" as const }, ["Penilaian hanya dapat dimulai dari tahap persiapan."]],
  ])("names what is missing: %#", (facts, sentences) => {
    expect(startObstacles(facts)).toEqual(sentences);
  });
});

describe("cancelObstacle", () => {
  it("lets everything be cancelled that is not over", () => {
    expect(cancelObstacle("PREPARING")).toBeNull();
    expect(cancelObstacle("SCORING")).toBeNull();
    expect(cancelObstacle("FINAL")).toMatch(/sudah selesai/);
    expect(cancelObstacle("CANCELLED")).toMatch(/sudah dibatalkan/);
  });
});
