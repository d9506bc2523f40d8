import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { RecapCompetency, RecapResult } from "@/lib/recap/rules";
import {
  distributionOf,
  gapTableOf,
  gapWordOf,
  PAGE_SIZE,
  pageOf,
  recapByPosition,
  sideBySideObstacle,
} from "@/lib/recap/rules";

const BANDS = [
  { code: "TINGGI", label: "Tinggi", minimum: 80 },
  { code: "SEDANG", label: "Sedang", minimum: 50 },
  { code: "RENDAH", label: "Rendah", minimum: 0 },
] as const;

function result(name: string, percent: number, options: Partial<RecapResult> = {}): RecapResult {
  const band = BANDS.find(({ minimum }) => percent >= minimum) ?? BANDS[2];
  return {
    ...{
      candidateId: name,
      isErased: false,
      name,
      nip: "198504122010012003",
      unit: "Dinas Pendidikan",
      standardHash: "a",
    },
    ...{ checkCode: `kode-${name}`, contentHash: `sidik-${name}` },
    ...{ target: { slug: "camat", name: "Camat" }, percent, performance: null, band, knockOuts: [], competencies: [] },
    statements: { MET: 0, PARTIAL: 0, NOT_MET: 0, UNMARKED: 0 },
    requirements: [],
    ...options,
  };
}

function competency(code: string, required: number, level: number): RecapCompetency {
  const gap = level - required;
  return { code, name: code, kind: "MANAGERIAL", required, level, gap };
}

const ranks = (results: readonly RecapResult[]) =>
  recapByPosition(results).map(({ ranking }) =>
    ranking.map(({ result: { name }, rank, isTied }) => [name, rank, isTied]),
  );

describe("ranking", () => {
  it("gives equal percentages the same rank and skips the next", () => {
    expect(ranks([result("Cici", 70), result("Budi", 90), result("Ani", 90), result("Dodi", 60)])).toEqual([
      [
        ["Ani", 1, true],
        ["Budi", 1, true],
        ["Cici", 3, false],
        ["Dodi", 4, false],
      ],
    ]);
  });

  it("keeps the ranks and ties of the others where somebody's personal data were deleted, who has no row", () => {
    const erased = { isErased: true };
    expect(ranks([result("x", 95, erased), result("Ani", 90), result("y", 90, erased), result("Budi", 80)])).toEqual([
      [
        ["Ani", 2, true],
        ["Budi", 4, false],
      ],
    ]);
    const [position] = recapByPosition([result("x", 95, { ...erased, knockOuts: ["Pangkat"] }), result("Ani", 90)]);
    expect(position?.knockedOut).toEqual([]);
    expect(recapByPosition([result("x", 95, erased)])).toEqual([]);
    expect(distributionOf([result("x", 95, erased)], BANDS)[0]).toMatchObject({ count: 1 });
  });

  it("keeps positions apart, by name", () => {
    const target = { slug: "asisten", name: "Asisten" };
    expect(ranks([result("Ani", 70), result("Budi", 60, { target })])).toEqual([
      [["Budi", 1, false]],
      [["Ani", 1, false]],
    ]);
  });

  it("leaves out who does not meet a mutlak requirement, and names them", () => {
    const [camat] = recapByPosition([result("Ani", 70), result("Budi", 99, { knockOuts: ["Pangkat IV/a"] })]);
    expect(camat?.ranking.map(({ result: { name }, rank }) => [name, rank])).toEqual([["Ani", 1]]);
    expect(camat?.knockedOut.map(({ name }) => name)).toEqual(["Budi"]);
  });

  it("says where candidates were measured against different versions of the standard", () => {
    const same = [result("Ani", 70), result("Budi", 60)];
    expect(recapByPosition(same)[0]?.isSameStandard).toBe(true);
    expect(recapByPosition([...same, result("Cici", 50, { standardHash: "b" })])[0]?.isSameStandard).toBe(false);
  });

  it("never depends on the order and gives n ranks of at most n", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10 }), { maxLength: 12 }), (percents) => {
        const results = percents.map((percent, place) => result(`Peserta ${place}`, percent));
        const [own = []] = ranks(results);
        expect(ranks(results.toReversed())[0] ?? []).toEqual(own);
        expect(own).toHaveLength(percents.length);
        for (const [name, rank] of own) {
          const { percent } = results.find((candidate) => candidate.name === name) ?? { percent: -1 };
          expect(rank).toBe(percents.filter((other) => other > percent).length + 1);
        }
      }),
    );
  });
});

describe("pages", () => {
  const namesOn = ({ positions }: ReturnType<typeof pageOf>) =>
    positions.flatMap(({ ranking, knockedOut }) => [
      ...ranking.map(({ result: { name } }) => name),
      ...knockedOut.map(({ name }) => name),
    ]);

  it("together hold everybody once, in the order of the ranking", () => {
    const size = fc.integer({ min: 0, max: 130 });
    fc.assert(
      fc.property(size, size, (people, others) => {
        const target = { slug: "asisten", name: "Asisten" };
        const all = recapByPosition([
          ...Array.from({ length: people }, (_, place) => result(`A${place}`, place % 100)),
          ...Array.from({ length: others }, (_, place) =>
            result(`B${place}`, 50, { target, knockOuts: place % 3 === 0 ? ["Pangkat"] : [] }),
          ),
        ]);
        const { pages } = pageOf(all, 1);
        const shown = Array.from({ length: pages }, (_, place) => namesOn(pageOf(all, place + 1)));
        expect(shown.flat()).toEqual(namesOn({ positions: all, page: 1, pages: 1 }));
        for (const page of shown) expect(page.length).toBeLessThanOrEqual(PAGE_SIZE);
      }),
      { numRuns: 30 },
    );
  });

  it("end at the last one", () => {
    const all = recapByPosition(Array.from({ length: PAGE_SIZE + 1 }, (_, place) => result(`A${place}`, place)));
    expect(pageOf(all, 99)).toMatchObject({ page: 2, pages: 2, positions: [{ ranking: [{ rank: PAGE_SIZE + 1 }] }] });
    expect(pageOf([], 1)).toEqual({ positions: [], page: 1, pages: 1 });
  });
});

describe("distribution", () => {
  it("counts every category, also the empty ones, highest first", () => {
    const counts = distributionOf([result("Ani", 85), result("Budi", 80), result("Cici", 10)], BANDS);
    expect(counts.map(({ band, count }) => [band.code, count])).toEqual([
      ["TINGGI", 2],
      ["SEDANG", 0],
      ["RENDAH", 1],
    ]);
  });

  it("keeps a category that the scheme does not know", () => {
    const band = { code: "LAIN", label: "Lain", minimum: 60 };
    expect(distributionOf([result("Ani", 65, { band })], BANDS).map(({ band: { code } }) => code)).toEqual([
      "TINGGI",
      "LAIN",
      "SEDANG",
      "RENDAH",
    ]);
  });
});

describe("gap table", () => {
  it("has every competency once, and nothing where a standard does not ask for it", () => {
    const { columns, rows } = gapTableOf([
      result("Ani", 70, { competencies: [competency("integritas", 3, 2)] }),
      result("Budi", 60, { competencies: [competency("integritas", 3, 4), competency("kerja-sama", 4, 4)] }),
    ]);
    expect(columns.map(({ code }) => code)).toEqual(["integritas", "kerja-sama"]);
    expect(rows.map(({ cells }) => cells.map((cell) => cell?.gap ?? null))).toEqual([
      [-1, null],
      [1, 0],
    ]);
  });

  it("shows the larger lack where a standard asks twice for the same", () => {
    const twice = [competency("integritas", 3, 3), competency("integritas", 4, 2)];
    expect(gapTableOf([result("Ani", 70, { competencies: twice })]).rows[0]?.cells[0]?.gap).toBe(-2);
  });
});

it.each([
  [null, "none"],
  [0, "meets"],
  [0.25, "above"],
  [-0.25, "below"],
  [-1.75, "below"],
  [-2, "far-below"],
] as const)("a gap of %s is %s", (gap, word) => {
  expect(gapWordOf(gap)).toBe(word);
});

it.each([
  [1, 1, /paling sedikit 2/],
  [5, 5, /paling banyak 4/],
  [3, 2, /tidak dikenal/],
])("%d asked and %d found are refused with %s", (asked, found, words) => {
  expect(sideBySideObstacle(asked, found)).toMatch(words);
  expect(sideBySideObstacle(4, 4)).toBeNull();
});
