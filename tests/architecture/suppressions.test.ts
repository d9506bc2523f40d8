import { readFileSync } from "node:fs";

import { expect, it } from "vitest";

import { sourceFiles } from "./source-files";

// Built from pieces, so that this file does not match itself.
const SUPPRESSION = new RegExp(["eslint", "-disable|@ts-(?:expect", "-error|ignore|nocheck)"].join(""));

it("a rule is switched off only with a reason", () => {
  const silent = sourceFiles(["app", "components", "lib", "seeds", "scripts", "tests"]).flatMap((file) =>
    readFileSync(file, "utf8")
      .split("\n")
      .filter((line) => SUPPRESSION.test(line) && !/ -- \S/.test(line))
      .map((line) => `${file}: ${line.trim()}`),
  );
  expect(silent).toEqual([]);
});
