import { readFileSync } from "node:fs";

import { expect, it } from "vitest";

import { sourceFiles } from "./source-files";

const OWN_WORDS =
  /["'`>][^"'`<]*(?:[Kk]ompetensi|[Pp]ernyataan|Nama) (?:tanpa nama|tidak terbaca)|>\s*[Tt]idak terbaca\s*</;

// The name stands in results that were signed by their hash: other words there would ask for the signatures again.
const SIGNED = "lib/finalisation/measured.ts";

// The importer speaks of what it read, and tests say what they expect.
const isOther = (file: string): boolean => file === SIGNED || /^lib\/importer\/|\.test\./.test(file);

it("a missing name is called what lib/standards/labels.ts calls it", () => {
  const own = sourceFiles(["app", "components", "lib"]).filter(
    (file) => !isOther(file) && OWN_WORDS.test(readFileSync(file, "utf8")),
  );
  expect(own).toEqual([]);
});
