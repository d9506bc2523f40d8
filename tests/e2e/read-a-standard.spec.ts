import { expect, test } from "./fixtures";

test("from a search with a typo to the standard, and from a value to its lines in the source", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("searchbox").fill("sekertaris daerah");
  await page.getByRole("button", { name: "Cari" }).click();
  await page
    .getByRole("link", { name: /Sekretaris Daerah/ })
    .first()
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/Sekretaris Daerah/);

  await page.goto("/jabatan/purwakarta/jpt-pratama");
  await page
    .getByRole("link", { name: /baris 211/i })
    .first()
    .press("Enter");
  await expect(page).toHaveURL(/\/peraturan\/perbup-purwakarta-213-2020\/sumber\?baris=211/);
  await expect(page.locator("mark").first()).toContainText("Integritas");
});

test("says plainly that the document holds no details of a position", async ({ page }) => {
  await page.goto("/jabatan/pekalongan/inspektur");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/Inspektur/);
  await expect(page.getByText(/tidak (ada|memuat|dimuat)/i).first()).toBeVisible();
});

test("shows a transcription note with the verbatim reading", async ({ page }) => {
  await page.goto("/jabatan/purwakarta/sekretaris-daerah");
  await expect(page.getByText("Perikat Bangsa").first()).toBeVisible();
});

test("compares Administrator and Pengawas: nine levels lower, differences only on demand", async ({ page }) => {
  await page.goto("/bandingkan?a=purwakarta/administrator&b=purwakarta/pengawas");
  await expect(page.getByText("Level turun", { exact: true }).locator("xpath=following-sibling::dd")).toHaveText("9");
  await page.getByRole("link", { name: "Tampilkan hanya yang berbeda" }).click();
  await expect(page).toHaveURL(/hanya=beda/);
});

test("keeps a comparison's other side when one is unknown", async ({ page }) => {
  await page.goto("/bandingkan?a=purwakarta/tidak-ada&b=purwakarta/pengawas");
  await expect(page.getByText("Standar ini tidak ada; pilih yang lain dari daftar.")).toBeVisible();
  await expect(page.getByLabel("Standar kanan")).toHaveValue("purwakarta/pengawas");
});

for (const path of [
  "/jabatan?level=9&halaman=abc",
  "/jabatan?q=%27%22%3A%26%7C!*",
  "/jabatan/purwakarta/administrator?per=kemarin",
  "/kompetensi?q=%00",
  "/bandingkan?a=%27&b=%22",
  "/bandingkan?a=purwakarta/pengawas&per_a=2026-02-30&per_b=%00&hanya=semua&hanya=beda",
]) {
  test(`bad input is no error page: ${path}`, async ({ page }) => {
    const response = await page.goto(path);
    expect(response?.status()).toBe(200);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  });
}

test("is readable without JavaScript", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL === undefined ? {} : { baseURL }) });
  const page = await context.newPage();
  await page.goto("/jabatan/purwakarta/administrator");
  await expect(page.getByRole("heading", { name: /Integritas/ })).toBeVisible();
  await context.close();
});
