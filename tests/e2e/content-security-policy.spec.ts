import type { Page } from "@playwright/test";

import { addressOf } from "../support/world";
import { expect, test } from "./fixtures";
import { ROUTES } from "./routes";

/** Opens the page and answers what the browser refused to run or load. */
async function refusalsOn(page: Page, path: string): Promise<readonly string[]> {
  const refusals: string[] = [];
  page.on("console", (message) => {
    if (/Content Security Policy|Refused to/i.test(message.text())) refusals.push(message.text());
  });
  await page.goto(addressOf(path), { waitUntil: "networkidle" });
  return refusals;
}

for (const { path } of ROUTES.filter((route) => route.as === undefined)) {
  test(`the browser runs everything on ${path}, rendered and kept`, async ({ page, context }) => {
    expect(await refusalsOn(page, path)).toEqual([]);
    expect(await refusalsOn(await context.newPage(), path)).toEqual([]);
  });
}

test("the home page is sent finished to the second visitor, and trusts its own scripts by hash", async ({
  request,
}) => {
  const policyOf = async (): Promise<string> => (await request.get("/")).headers()["content-security-policy"] ?? "";
  await policyOf();
  await expect.poll(policyOf).toMatch(/script-src 'self'( 'sha256-[^']+')+;/);
  expect(await policyOf()).not.toContain("unsafe-inline");
});

test("a script that was smuggled into a page does not run", async ({ page }) => {
  await page.goto("/");
  await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "document.title = 'disusupi'";
    document.body.append(script);
  });
  await expect(page).not.toHaveTitle("disusupi");
});
