import { expect, test } from "./fixtures";

// That no page is refused its own scripts: accessibility.spec.ts, which visits them all.

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
