import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

import type { Page } from "@playwright/test";
import type axe from "axe-core";

// Half of what `axe.source` holds, which every page has to read first.
const SOURCE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const EVERY_RULE = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
// A theme changes colours and nothing else (app/globals.css): what the other rules look at is the same page.
const RULES_OF_COLOUR = ["color-contrast", "link-in-text-block"];

/**
 * What axe finds on the page as it is shown now, a line for each rule. Asked of axe in the page itself and for violations
 * alone: its Playwright package opens a window for each answer and describes every node that is as it should be.
 *
 * @param about every rule, or only those of colour where the same page was looked at in another theme
 */
export async function violationsOn(page: Page, about: "everything" | "colour" = "everything"): Promise<string[]> {
  const runOnly: axe.RunOnly =
    about === "everything" ? { type: "tag", values: EVERY_RULE } : { type: "rule", values: RULES_OF_COLOUR };
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(SOURCE);
  const violations = await page.evaluate(
    async (options) => {
      const { axe: inPage } = window as unknown as { readonly axe: typeof axe };
      return (await inPage.run(document, options)).violations.map(({ id, nodes }) => ({
        id,
        targets: nodes.map(({ target }) => target.join(" ")),
      }));
    },
    { runOnly, resultTypes: ["violations"] } as const satisfies {
      runOnly: axe.RunOnly;
      resultTypes: axe.resultGroups[];
    },
  );
  return violations.map(({ id, targets }) => `${id}: ${targets.join("; ")}`);
}
