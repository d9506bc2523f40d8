import { expect, test } from "./fixtures";

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("regulations are searched by number and institution, and the way back leads to all of them", async ({
    page,
  }) => {
    await page.goto("/peraturan");
    const all = page.getByRole("row");
    const before = await all.count();
    await page.getByLabel("Cari peraturan").fill("pekalongan 90 2020");
    await page.getByRole("button", { name: "Cari", exact: true }).click();
    await expect(page).toHaveURL(/\/peraturan\?q=pekalongan\+90\+2020$/);
    await expect(page.getByText("1 peraturan", { exact: true })).toBeVisible();
    await expect(page.getByRole("link", { name: "Peraturan Walikota Nomor 90 Tahun 2020" })).toBeVisible();
    await page.goBack();
    await expect(all).toHaveCount(before);
  });

  test("what is left empty in a form stands in no address", async ({ page }) => {
    await page.goto("/jabatan");
    await page.getByLabel("Kata pencarian").fill("camat");
    await page.getByRole("button", { name: "Cari", exact: true }).click();
    await expect(page).toHaveURL(/\/jabatan\?q=camat$/);
    await page.goto("/kompetensi");
    await page.getByRole("button", { name: "Cari", exact: true }).click();
    await expect(page).toHaveURL(/\/kompetensi$/);
  });

  test("positions that require a competency are narrowed by institution and level together", async ({ page }) => {
    await page.goto("/kompetensi/integritas");
    await page.getByLabel("Nama instansi").fill("purwakarta");
    await page.getByRole("button", { name: "Saring" }).click();
    await expect(page.getByText("4 jabatan pada instansi bernama “purwakarta”")).toBeVisible();
    await page.getByRole("link", { name: /^Level 3:/ }).click();
    await expect(page.getByText("1 jabatan pada instansi bernama “purwakarta”")).toBeVisible();
    await page.getByRole("link", { name: "Semua instansi" }).click();
    await expect(page).toHaveURL(/\/kompetensi\/integritas\?level=3#jabatan$/);
  });

  test("a page behind the last one shows the last one and says so", async ({ page }) => {
    await page.goto("/peraturan?halaman=999");
    await expect(page.getByText(/Halaman terakhir adalah \d+; halaman itu yang ditampilkan/)).toBeVisible();
  });
});
