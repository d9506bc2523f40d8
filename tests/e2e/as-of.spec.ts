import { expect, test } from "./fixtures";

const PAGES = [
  "/",
  "/jabatan",
  "/jabatan/kabupaten-uji-riwayat/sekretaris-daerah",
  "/kompetensi",
  "/kompetensi/integritas",
  "/peraturan",
  "/peraturan/perbup-purwakarta-213-2020",
];

for (const path of PAGES) {
  test(`${path} says which day one looks at, and leads back to today`, async ({ page }) => {
    await page.goto(`${path}?per=2021-05-01`);
    await expect(page.getByText("menurut keadaan per 1 Mei 2021")).toBeVisible();
    await page.getByRole("link", { name: "Lihat keadaan hari ini" }).click();
    await expect(page).toHaveURL((url) => url.pathname === path && url.search === "");
    await expect(page.getByText("menurut keadaan per")).toHaveCount(0);
  });

  test(`${path} says how to write a day`, async ({ page }) => {
    const response = await page.goto(`${path}?per=31-12-2026`);
    expect(response?.status()).toBe(200);
    await expect(page.getByText("Tulis tanggal sebagai TTTT-BB-HH")).toBeVisible();
  });
}

test("a day before every regulation has no positions, and says so", async ({ page }) => {
  await page.goto("/jabatan?per=1990-01-01");
  await expect(page.getByText("Per 1 Januari 1990 tidak ada peraturan yang berlaku")).toBeVisible();
  await page.goto("/?per=1990-01-01");
  await expect(page.getByText("Per 1 Januari 1990 belum ada peraturan yang berlaku")).toBeVisible();
});

test("a day is kept from the front page to the standard of that day", async ({ page }) => {
  await page.goto("/?per=2021-05-01");
  await page.getByRole("link", { name: "Pemerintah Kabupaten Uji Riwayat" }).click();
  await expect(page.getByRole("heading", { name: "1 jabatan per 1 Mei 2021" })).toBeVisible();
  await page.getByRole("link", { name: "Sekretaris Daerah", exact: true }).click();
  await expect(page).toHaveURL(/sekretaris-daerah\?per=2021-05-01$/);
  await expect(page.getByText("Ini standar yang berlaku per 1 Mei 2021, sampai 31 Desember 2023.")).toBeVisible();
  await expect(page.locator("main").getByRole("link", { name: "Bandingkan" })).toHaveAttribute(
    "href",
    /per_a=2021-05-01$/,
  );
});
