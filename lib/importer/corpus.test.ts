import { describe, expect, it } from "vitest";

import { positionNamed, SHARED, STATEMENTS } from "../../tests/support/regulations/contents";
import {
  BODY_AS_READ,
  formsDocument,
  tiersDocument,
  USUAL_WAYS,
  WAYS,
  type Ways,
} from "../../tests/support/regulations/documents";
import {
  alarmsIn,
  bodyIn,
  competenciesIn,
  differences,
  lostWords,
  requirementsIn,
} from "../../tests/support/regulations/reading";
import { importRegulation } from "./import";

// Whole invented regulations, each in a way of writing of its own: what they say is known, so every difference is a defect.

const POSITIONS = [positionNamed("Kepala Bidang Prasarana Pertanian"), positionNamed("Camat Telaga Utara")];

/** One blank parts the columns: of a tick nothing says in which of them it stands, which is asked for each. */
const isTight = ({ print }: Ways): boolean => print === "one blank";

function misread(ways: Ways): readonly string[] {
  const text = formsDocument(POSITIONS, ways);
  const result = importRegulation(text);
  const names = POSITIONS.map(({ name }) => (ways.capitals === "yes" ? name.toUpperCase() : name));
  const found = [
    ...differences(
      names,
      result.standards.map((standard) => standard.positionNameAsWritten.value),
      "names",
    ),
    ...POSITIONS.flatMap(({ competencies }, at) =>
      differences(competencies, competenciesIn(result.standards[at]), `/${at}`),
    ),
    ...differences(BODY_AS_READ, bodyIn(result), "body"),
    ...lostWords(text, result),
  ];
  const hasMarks =
    ways.requirements === "words in a column" || (ways.requirements !== "labelled lines" && !isTight(ways));
  const requirements = POSITIONS.map((position) =>
    position.requirements.map((each) => (hasMarks ? each : { ...each, importance: null })),
  );
  return [
    ...found,
    ...requirements.flatMap((own, at) => differences(own, requirementsIn(result.standards[at]), `/${at}/requirements`)),
    ...(isTight(ways) ? [] : alarmsIn(result)).map(({ kind, message }) => `${kind}: ${message}`),
  ];
}

/** Small seeded generator: a combination that fails can be made again. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >> 8) % below;
  };
}

function combination(random: (below: number) => number): Ways {
  const parts = Object.entries(WAYS).map(([part, choices]) => {
    const names = Object.keys(choices).filter((name) => name !== "one blank");
    return [part, names[random(names.length)]];
  });
  return Object.fromEntries(parts) as Ways;
}

describe("a regulation with a form for each position is read as it says", () => {
  const single = Object.entries(WAYS).flatMap(([part, choices]) =>
    Object.keys(choices).map((choice) => [`${part}: ${choice}`, { ...USUAL_WAYS, [part]: choice } as Ways] as const),
  );

  it.each(single)("%s", (_, ways) => {
    expect(misread(ways)).toEqual([]);
  });

  it.each(Object.keys(WAYS.requirements))("one blank between the columns, requirements with %s", (requirements) => {
    const ways = { ...USUAL_WAYS, print: "one blank", requirements };
    expect(misread(ways)).toEqual([]);
    const asked = importRegulation(formsDocument(POSITIONS, ways)).findings.filter(({ message }) =>
      message.includes("berdiri tanpa kolom"),
    );
    const ticks = requirements.endsWith("in columns") ? POSITIONS.flatMap((each) => each.requirements) : [];
    expect(asked).toHaveLength(ticks.filter(({ importance }) => importance !== null).length);
  });

  it("in any combination of these ways", () => {
    const random = randomFrom(20_261_128);
    const combinations = Array.from({ length: 80 }, () => combination(random));
    const wrong = combinations.flatMap((ways) => {
      const found = misread(ways);
      return found.length === 0 ? [] : [{ ways, found: found.slice(0, 3) }];
    });
    expect(wrong).toEqual([]);
  });
});

describe("a regulation with a table for each tier is read as it says", () => {
  const TIERS = ["PIMPINAN TINGGI PRATAMA", "ADMINISTRATOR", "PENGAWAS"];
  const annexes = (["LAMPIRAN I", "LAMPIRAN I PERATURAN"] as const).flatMap((annex) =>
    Object.keys(WAYS.print)
      .filter((print) => print !== "one blank")
      .map((print) => [annex, print] as const),
  );

  it.each(annexes)("%s, %s", (annex, print) => {
    const ways: Ways = { ...USUAL_WAYS, annex, print };
    const text = tiersDocument(TIERS, SHARED, ways);
    const result = importRegulation(text);
    expect(result.standards.map(({ positionNameAsWritten: { value } }) => value)).toEqual(
      TIERS.map((tier) => `JABATAN ${tier}`),
    );
    for (const standard of result.standards) {
      const read = competenciesIn(standard);
      expect(differences(SHARED, read.slice(0, SHARED.length))).toEqual([]);
      expect(read.slice(SHARED.length).map(({ name }) => name)).toEqual(STATEMENTS);
      expect(standard.requirements.map(({ category }) => category)).toEqual([
        "EDUCATION",
        "RANK",
        "HEALTH",
        "DISCIPLINE",
      ]);
    }
    expect(lostWords(text, result)).toEqual([]);
    expect(alarmsIn(result).map(({ kind, message }) => `${kind}: ${message}`)).toEqual([]);
  });
});

const DAMAGES: Readonly<Record<string, (lines: string[], at: number) => void>> = {
  "a line is lost": (lines, at) => lines.splice(at, 1),
  "a line stands twice": (lines, at) => lines.splice(at, 0, lines[at] ?? ""),
  "a line is cut off": (lines, at) => (lines[at] = (lines[at] ?? "").slice(0, (lines[at] ?? "").length / 2)),
  "words are glued": (lines, at) => (lines[at] = (lines[at] ?? "").replace(/(?<=\p{L}) (?=\p{L})/u, "")),
  "a number is another": (lines, at) =>
    (lines[at] = (lines[at] ?? "").replace(/\d/, (digit) => String(9 - Number(digit)))),
  "two lines change places": (lines, at) => {
    const other = Math.floor(at / 2);
    [lines[at], lines[other]] = [lines[other] ?? "", lines[at] ?? ""];
  },
};

describe("a damaged regulation", () => {
  it.each(Object.keys(DAMAGES))("loses no word without a finding where %s", (damage) => {
    const random = randomFrom(damage.length);
    const lost = Array.from({ length: 12 }, () => combination(random)).flatMap((ways) => {
      const lines = formsDocument(POSITIONS, ways).split("\n");
      DAMAGES[damage]?.(lines, random(lines.length));
      const text = lines.join("\n");
      return lostWords(text, importRegulation(text)).map((words) => ({ ways, words }));
    });
    expect(lost).toEqual([]);
  });
});
