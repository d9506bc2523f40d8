import { expect, test } from "./fixtures";

test("the source reads without HTML; the raw text is one switch away, under the same line numbers", async ({
  page,
}) => {
  await page.goto("/peraturan/perbup-purwakarta-213-2020/sumber?baris=159");
  const line = page.locator("#baris-159");
  await expect(line).toContainText("4.4. Menerapkan strategi");
  await expect(line).not.toContainText("<p>");
  await page.getByRole("link", { name: "Tampilkan teks mentah" }).click();
  await expect(page).toHaveURL(/\?teks=mentah&baris=159#baris-159$/);
  await expect(line).toContainText("<p>4.4. Menerapkan strategi");
  await expect(line.locator("mark")).toHaveCount(1);
  await page.getByRole("link", { name: "Tampilkan teks terbaca" }).click();
  await expect(line).not.toContainText("<p>");
});

test("says how to ask for the raw text", async ({ page }) => {
  await page.goto("/peraturan/perbup-purwakarta-213-2020/sumber?teks=x");
  await expect(page.getByText("Tulis mentah untuk melihat teks mentah")).toBeVisible();
});
