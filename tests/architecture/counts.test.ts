import { readFileSync } from "node:fs";

import { expect, it } from "vitest";

import { sourceFiles } from "./source-files";

/** A count put into words as it is: an event has two thousand candidates, which are "2.000 peserta". */
const BARE =
  /\{(?!formatNumber)[\w.?]*(?:[cC]ount|length|total|added|changed|same|invalid|completed)\}\s+(?:peserta|lembar|baris|isian|laporan)\b/;

it.each(["{event.candidateCount} peserta", "`${sheets.length} lembar`", "{added}\n  baris"])("finds %j", (words) => {
  expect(words).toMatch(BARE);
});

it("counts of people, sheets and rows are written by formatNumber", () => {
  // The importer quotes small counts of its own table.
  const bare = sourceFiles(["app", "components", "lib"]).filter(
    (file) => !/^lib\/importer\/|\.test\./.test(file) && BARE.test(readFileSync(file, "utf8")),
  );
  expect(bare).toEqual([]);
});
