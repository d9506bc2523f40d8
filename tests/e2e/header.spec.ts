import { expect, test } from "./fixtures";

const PHONE = { width: 360, height: 740 };
/** Two rows of 44 px with their padding, and the line below. */
const TWO_ROWS = 113;

test("the header takes at most two rows on a phone and on a desk, whoever is signed in", async ({ openAs }) => {
  for (const account of ["admin@purwakarta", "hr@purwakarta", "auditor@purwakarta"] as const) {
    const page = await openAs(account);
    for (const size of [PHONE, { width: 1024, height: 740 }]) {
      await page.setViewportSize(size);
      await page.goto("/");
      const height = (await page.getByRole("banner").boundingBox())?.height;
      expect([account, size.width, (height ?? Infinity) <= TWO_ROWS]).toEqual([account, size.width, true]);
    }
  }
});

test("on a phone the menu opens by keyboard, leads on, and closes", async ({ openAs }) => {
  const page = await openAs("auditor@purwakarta");
  await page.setViewportSize(PHONE);
  await page.goto("/");
  const link = page.getByRole("banner").getByRole("link", { name: "Administrasi" });
  await expect(link).toBeHidden();
  await page.getByText("Menu", { exact: true }).press("Enter");
  await expect(link).toBeVisible();
  await link.press("Escape");
  await expect(link).toBeHidden();
  await page.getByText("Menu", { exact: true }).press("Enter");
  await link.click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Administrasi");
  await expect(link).toBeHidden();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false, viewport: PHONE });

  test("the menu opens all the same", async ({ page }) => {
    await page.goto("/");
    await page.getByText("Menu", { exact: true }).click();
    await page.getByRole("banner").getByRole("link", { name: "Peraturan" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    expect(new URL(page.url()).pathname).toBe("/peraturan");
  });
});
