import { expect, it } from "vitest";

import type { StandardDocument } from "@/lib/standards/document";
import { originText, printedValues } from "@/lib/standards/origin";

const at = (...lines: number[]) => ({
  document: "d",
  spans: lines.map((line) => ({ lineFrom: line, lineTo: line })),
});
const standardWith = (rows: readonly ReturnType<typeof at>[], notes = 0) =>
  ({
    sources: Object.fromEntries(
      rows.flatMap((source, place) => (source.spans.length === 0 ? [] : [[`/requirements/${place}/text`, source]])),
    ),
    competencies: [],
    requirements: rows.map((source) => ({ source })),
    notes: Array.from({ length: notes }, () => ({})),
  }) as unknown as StandardDocument;

it.each([
  ["read as printed", standardWith([at(3), at(4)]), /sebagaimana tertulis/],
  ["read with notes", standardWith([at(3)], 2), /ditranskripsi dari naskah sumbernya/],
  ["typed", standardWith([at()]), /diketik di portal, tidak dibaca/],
  ["a typed copy with its note", standardWith([at()], 1), /diketik di portal, tidak dibaca/],
  ["read, with a row that was typed", standardWith([at(3), at()]), /^Sebagian baris standar ini diketik/],
])("%s", (_what, standard, sentence) => {
  expect(originText(standard)).toMatch(sentence);
});

it("calls only a read name verbatim", () => {
  expect(printedValues(standardWith([at(3)]))[0]).toEqual(["nameAsWritten", "Nama sebagaimana tertulis"]);
  expect(printedValues(standardWith([at()]))[0]).toEqual(["nameAsWritten", "Nama pada standar"]);
});
