import { describe, expect, it } from "vitest";

import { cancelObstacle, startObstacles } from "@/lib/events/rules";

describe("startObstacles", () => {
  const ready = { status: "PREPARING", candidates: [{ name: "A", sheetCount: 1 }] } as const;

  it("is empty when every candidate has an assessor", () => {
    expect(startObstacles(ready)).toEqual([]);
  });

  it.each([
    [{ ...ready, candidates: [] }, ["Tambahkan paling sedikit satu peserta."]],
    [{ ...ready, candidates: [{ name: "B", sheetCount: 0 }] }, ["Tugaskan paling sedikit satu asesor untuk B."]],
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
