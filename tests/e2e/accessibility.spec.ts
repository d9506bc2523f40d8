import type { Page } from "@playwright/test";

import { violationsOn } from "../support/axe";
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

/** What the browser refuses to run or load from now on, filled while the page is looked at. */
function refusalsOn(page: Page): readonly string[] {
  const refusals: string[] = [];
  page.on("console", (message) => {
    if (/Content Security Policy|Refused to/i.test(message.text())) refusals.push(message.text());
  });
  return refusals;
}

for (const { page: file, path, as } of ROUTES) {
  // One visit for all of it: the page is the same, only what the browser is asked to show changes.
  test(`${file} is accessible in both themes, fits a phone and may run its scripts at ${path}`, async ({
    page: visitor,
    openAs,
  }) => {
    const page = as === undefined ? visitor : await openAs(ACCOUNT[as]);
    const refusals = refusalsOn(page);
    const response = await page.goto(addressOf(path));
    expect(response?.status()).toBe(200);
    await expect(page).toHaveTitle(/\S+ · Standar Kompetensi Jabatan$|^Standar Kompetensi Jabatan$/);
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);

    await page.emulateMedia({ colorScheme: "light" });
    expect(await violationsOn(page), "light").toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await violationsOn(page, "colour"), "dark").toEqual([]);

    await page.setViewportSize(PHONE);
    // A page for everybody is kept after the first visit, and trusts its scripts by hash instead of by nonce.
    if (as === undefined) await page.reload({ waitUntil: "networkidle" });
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, `px wider than ${PHONE.width}`).toBeLessThanOrEqual(0);
    expect(refusals, "refused by the browser").toEqual([]);
  });
}
