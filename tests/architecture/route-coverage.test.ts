import { existsSync } from "node:fs";

import { expect, it } from "vitest";

import { ROUTES } from "../e2e/routes";
import { sourceFiles } from "./source-files";

const pages = sourceFiles(["app"]).filter((file) => /(^|\/)page\.tsx$/.test(file));
const covered = new Set<string>(ROUTES.map(({ page }) => page));

it("every page is opened by the accessibility sweep (tests/e2e/routes.ts)", () => {
  expect(pages.filter((page) => !covered.has(page))).toEqual([]);
});

it("the list of routes names no page that is gone", () => {
  expect([...covered].filter((page) => !existsSync(page))).toEqual([]);
});
