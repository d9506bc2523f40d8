import { describe, expect, it } from "vitest";

import { positionNamed } from "../../tests/support/regulations/contents";
import { formsDocument, USUAL_WAYS } from "../../tests/support/regulations/documents";
import { alarmsIn, competenciesIn, differences, lostWords } from "../../tests/support/regulations/reading";
import { UNLIKE } from "../../tests/support/regulations/unlike";
import type { ImportResult } from "./draft";
import { importRegulation } from "./import";

/** What a person is asked once for such a table, and what the import asks of any. */
const ASKED = /perlu dicocokkan|memakai satu tabel|hanya memuat level|satu jabatan tiap baris/;

const read = (name: string) => {
  const unlike = UNLIKE[name]?.() ?? { text: "", positions: [], formWords: [] };
  return { ...unlike, result: importRegulation(unlike.text) };
};
const alarms = ({ findings }: ImportResult) =>
  findings.filter(({ severity, message }) => severity !== "INFO" && !ASKED.test(message));

describe("a regulation unlike the corpus is read as a careful reader reads it", () => {
  it.each(Object.keys(UNLIKE))("%s", (name) => {
    const { text, positions, formWords, result } = read(name);
    expect(result.standards.map(({ positionNameAsWritten: { value } }) => value)).toEqual(
      positions.map((position) => position.name),
    );
    const wrong = positions.flatMap(({ competencies }, at) =>
      differences(competencies, competenciesIn(result.standards[at]), `/${at}`),
    );
    expect(wrong).toEqual([]);
    expect(lostWords(text, result).map((lost) => lost.replace(/^\d+: /, ""))).toEqual(formWords);
    expect(alarms(result).map(({ kind, message }) => `${kind}: ${message}`)).toEqual([]);
  });

  it("its body too: chapters, articles that name others, dates, signatures", () => {
    for (const name of Object.keys(UNLIKE)) {
      const { regulation } = read(name).result;
      expect(regulation.articles.map(({ number, chapter }) => [number, chapter?.heading.value])).toEqual([
        ["1", "BAB I"],
        ["2", "BAB II"],
      ]);
      expect(regulation.signatures.map((signature) => signature.name.value)).toEqual([
        "SUMARNO CONTOH",
        "LESTARI CONTOH",
      ]);
      expect([regulation.effectiveFrom, regulation.considerations.length]).toEqual(["2024-03-04", 2]);
    }
  });

  it("knows a position that a later annex lists with its unit as the one whose standard stands before", () => {
    const { regulation } = read("a head over two rows, several positions").result;
    const [first, second] = regulation.annexes.map(({ positions }) => positions.map(({ slug, tier }) => [slug, tier]));
    expect(second).toEqual(first);
    expect(regulation.annexes[0]?.positions.map(({ unit }) => unit?.value)).toEqual(Array(3).fill("Badan Keuangan"));
  });

  it("keeps the labels of requirements whose category is printed once", () => {
    const { standards } = read("merged cells of HTML, labels with a number cell").result;
    expect(standards[1]?.requirements.map(({ category, label, text }) => [category, label?.value, text.value])).toEqual(
      [
        ["EDUCATION", "Jenjang", "S-1/D-IV"],
        ["EDUCATION", "Bidang Ilmu", "Kesehatan Masyarakat"],
        ["RANK", undefined, "Pembina Tingkat I (IV/b)"],
      ],
    );
  });
});

const orders = (places: readonly number[]): readonly (readonly number[])[] =>
  places.length === 0
    ? [[]]
    : places.flatMap((place) => orders(places.filter((each) => each !== place)).map((rest) => [place, ...rest]));

/** The rows of the competency table with their columns behind the number in another order. */
function reordered(text: string, order: readonly number[]): string {
  const lines = text.split("\n");
  const head = lines.findIndex((line) => line.includes("\tLevel\t"));
  const end = lines.findIndex((line, at) => at > head && !line.includes("\t"));
  return lines
    .map((line, at) => {
      const [number = "", ...cells] = line.split("\t");
      const isRow = at >= head && at < end && cells.filter((cell) => cell !== "").length > 1;
      return isRow ? [number, ...order.map((place) => cells[place] ?? "")].join("\t") : line;
    })
    .join("\n");
}

describe("the columns of a table", () => {
  it("may stand in any order", () => {
    const position = positionNamed("Kepala Bidang Prasarana Pertanian");
    const usual = formsDocument([position], { ...USUAL_WAYS, numberColumn: "yes" });
    const wrong = orders([0, 1, 2, 3]).flatMap((order) => {
      const text = reordered(usual, order);
      const result = importRegulation(text);
      const found = [
        ...differences(position.competencies, competenciesIn(result.standards[0])),
        ...lostWords(text, result),
        ...alarmsIn(result).map(({ message }) => message),
      ];
      return found.length === 0 ? [] : [{ order, found }];
    });
    expect(wrong).toEqual([]);
  });
});
