import { describe, expect, it } from "vitest";

import type { ConflictState } from "@/lib/events/conflicts";
import {
  chairWarnings,
  earlyWarning,
  cancelObstacle,
  MANY_CANDIDATES,
  measuredBy,
  nipWarnings,
  planWarnings,
  standardWarnings,
  startObstacles,
} from "@/lib/events/rules";

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
});

describe("startObstacles", () => {
  const ready = {
    status: "PREPARING",
    candidates: [{ name: "A", sheetCount: 1, isBrought: false }],
    matrix: MATRIX,
  } as const;
  const withoutInstruments = { ...MATRIX, instruments: [] };

  it("is empty when every candidate has an assessor and everything is measured", () => {
    expect(startObstacles(ready)).toEqual([]);
  });

  it("asks for nobody who brings a result that holds", () => {
    const brought = { name: "C", sheetCount: 0, isBrought: true };
    expect(startObstacles({ ...ready, candidates: [...ready.candidates, brought] })).toEqual([]);
    const nothingToMeasure = { instruments: [], competencies: [] };
    expect(startObstacles({ ...ready, candidates: [brought], matrix: nothingToMeasure })).toEqual([]);
    expect(planWarnings(MATRIX, [{ ...brought, sheets: [], conflicts: [] }])).not.toContainEqual(
      expect.stringContaining("dua asesor"),
    );
  });

  it.each([
    [{ ...ready, candidates: [] }, ["Tambahkan paling sedikit satu peserta."]],
    [
      { ...ready, candidates: [{ name: "B", sheetCount: 0, isBrought: false }] },
      ["Tugaskan paling sedikit satu asesor untuk B."],
    ],
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

describe("planWarnings", () => {
  const sheetOf = (assessorName: string, instrumentId = "1") => ({
    assessorId: assessorName.toLowerCase(),
    assessorName,
    instrumentId,
  });
  const [a, b] = [sheetOf("Adi"), sheetOf("Budi")];
  const matrix = { ...MATRIX, instruments: [MATRIX.instruments[0]] };

  it("has nothing to say of two assessors without conflict", () => {
    expect(planWarnings(matrix, [{ name: "Ratna", sheets: [a, b, a], conflicts: [], isBrought: false }])).toEqual([]);
  });

  it("names who is assessed with one instrument and not with another", () => {
    const ofTwo = { ...MATRIX, instruments: MATRIX.instruments.map((one) => ({ ...one, measuresAll: true })) };
    const person = { conflicts: [], isBrought: false };
    expect(
      planWarnings(ofTwo, [
        { ...person, name: "Ratna", sheets: [a, b, sheetOf("Adi", "2")] },
        { ...person, name: "Dewi", sheets: [a, b] },
      ]),
    ).toEqual(["Belum ada asesor dengan instrumen LGD untuk Dewi."]);
  });

  it("names who assesses against a declared conflict, once", () => {
    const inConflict = (conflicts: readonly { assessorId: string; state: ConflictState }[]) =>
      planWarnings(matrix, [{ name: "Ratna", sheets: [a, b, a], conflicts, isBrought: false }]);
    expect(inConflict([{ assessorId: "adi", state: "KEPT" }])).toEqual([
      "Ditugaskan meskipun ada benturan kepentingan: Adi menilai Ratna.",
    ]);
    // Nobody has said "in spite of it" yet.
    expect(inConflict([{ assessorId: "adi", state: "UNDECIDED" }])).toEqual([
      "Benturan kepentingan belum diputuskan: Adi menilai Ratna.",
    ]);
  });

  it("names who has more candidates than the working limit, counting a candidate once", () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, index) => ({
        name: `P ${index}`,
        sheets: [a, a, b],
        conflicts: [],
        isBrought: false,
      }));
    expect(planWarnings(matrix, many(MANY_CANDIDATES))).toEqual([]);
    expect(planWarnings(matrix, many(MANY_CANDIDATES + 1))).toEqual([
      "Lebih dari 20 peserta untuk satu asesor: Adi (21 peserta), Budi (21 peserta).",
    ]);
  });
});

it("names with whom the chair has a conflict of interest: who keeps them from signing, and who does not", () => {
  const candidates = [
    { name: "Ratna", chairConflict: "UNDECIDED" },
    { name: "Sari", chairConflict: null },
    { name: "Tari", chairConflict: "KEPT" },
  ] as const;
  expect(chairWarnings({ name: "Ujang" }, candidates)).toEqual([
    "Ketua tim, Ujang, belum dapat mengesahkan karena benturan kepentingan yang belum diputuskan: Ratna.",
    "Ketua tim, Ujang, mengesahkan meskipun ada benturan kepentingan: Tari.",
  ]);
  expect(chairWarnings({ name: "Ujang" }, candidates.slice(1, 2))).toEqual([]);
  expect(chairWarnings(null, candidates)).toEqual([]);
});

it("names a PPPK whose NIP reads as one of a PNS", () => {
  const [pns, pppk] = ["198504122010012003", "198504122021212003"] as const;
  const people = [
    { name: "Ratna", nip: pns, employment: "PPPK" },
    { name: "Sari", nip: pppk, employment: "PPPK" },
    { name: "Dewi", nip: pns, employment: "PNS" },
  ] as const;
  expect(nipWarnings(people, "2026-11-23")).toEqual(["NIP PPPK yang tersusun seperti NIP PNS: Ratna."]);
});

describe("earlyWarning", () => {
  it("speaks only before the first day", () => {
    expect(earlyWarning("start", "2026-12-07", "2026-12-06")).toContain("baru mulai 7 Desember 2026");
    expect(earlyWarning("start", "2026-12-07", "2026-12-07")).toBeNull();
  });

  it("says what it means for the step", () => {
    expect(earlyWarning("start", "2026-12-07", "2026-12-06")).toContain("sesudah penilaian dimulai");
    expect(earlyWarning("finish", "2026-12-07", "2026-12-06")).toContain("hasilnya bertanggal hari ini");
  });
});

describe("standardWarnings", () => {
  const day = { institution: "Purwakarta", startsOn: "2019-03-01", hasStandard: false, next: null };
  it("says by name which regulation comes first after a day without standards", () => {
    const next = { regulation: "Peraturan Bupati Nomor 213 Tahun 2020", validFrom: "2020-09-03" };
    expect(standardWarnings({ ...day, next })).toEqual([
      "Pada 1 Maret 2019 tidak ada standar jabatan Purwakarta yang berlaku; peserta tidak dapat ditambahkan. " +
        "Sesudah hari itu, Peraturan Bupati Nomor 213 Tahun 2020 yang pertama, mulai 3 September 2020: ubah tanggal mulai kegiatan bila salah.",
    ]);
  });

  it("says so too where none comes, and nothing where there is one", () => {
    expect(standardWarnings(day)).toEqual([
      "Pada 1 Maret 2019 tidak ada standar jabatan Purwakarta yang berlaku; peserta tidak dapat ditambahkan.",
    ]);
    expect(standardWarnings({ ...day, hasStandard: true })).toEqual([]);
  });
});
