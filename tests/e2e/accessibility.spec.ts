import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

import { addressOf } from "../support/world";
import { expect, test } from "./fixtures";
import type { Account } from "./fixtures";
import { ROUTES } from "./routes";
import type { Route } from "./routes";

const ACCOUNT = {
  admin: "admin@purwakarta",
  verifier: "verifikator@purwakarta",
  hr: "hr@purwakarta",
  assessor: "asesor1@purwakarta",
  otherAssessor: "asesor2@purwakarta",
  auditor: "auditor@purwakarta",
} as const satisfies Record<NonNullable<Route["as"]>, Account>;

const PHONE = { width: 360, height: 740 };

const everyRule = (axe: AxeBuilder): AxeBuilder =>
  axe.withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]);
// A theme changes colours and nothing else (app/globals.css): what the other rules look at is the same page.
const rulesOfColour = (axe: AxeBuilder): AxeBuilder => axe.withRules(["color-contrast", "link-in-text-block"]);

async function violationsOn(page: Page, choose: (axe: AxeBuilder) => AxeBuilder): Promise<readonly string[]> {
  const { violations } = await choose(new AxeBuilder({ page })).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join("; ")}`);
}

for (const { page: file, path, as } of ROUTES) {
  // One visit for all of it: the page is the same, only what the browser is asked to show changes.
  test(`${file} is accessible in both themes and fits a phone at ${path}`, async ({ page: visitor, openAs }) => {
    const page = as === undefined ? visitor : await openAs(ACCOUNT[as]);
    const response = await page.goto(addressOf(path));
    expect(response?.status()).toBe(200);
    await expect(page).toHaveTitle(/\S+ · Standar Kompetensi Jabatan$|^Standar Kompetensi Jabatan$/);
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);

    await page.emulateMedia({ colorScheme: "light" });
    expect(await violationsOn(page, everyRule), "light").toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await violationsOn(page, rulesOfColour), "dark").toEqual([]);

    await page.setViewportSize(PHONE);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, `px wider than ${PHONE.width}`).toBeLessThanOrEqual(0);
  });
}
