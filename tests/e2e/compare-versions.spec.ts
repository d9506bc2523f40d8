import { expect, test } from "./fixtures";

// Made by tests/support/version-history.ts.
const KEY = "kabupaten-uji-riwayat/sekretaris-daerah";
const POSITION = `/jabatan/${KEY}`;

test("from the history of a position to what a version changed, word by word and as a file", async ({ page }) => {
  await page.goto(`${POSITION}/riwayat`);
  await expect(page.getByRole("heading", { level: 2, name: /Versi 3 Akan berlaku/ })).toBeVisible();
  await expect(page.getByRole("heading", { level: 2, name: /Versi 2 Berlaku/ })).toBeVisible();
  await expect(page.getByRole("heading", { level: 2, name: /Versi 1 Berakhir/ })).toBeVisible();
  await expect(page.getByText(/Perubahannya: 1 level naik/)).toBeVisible();
  const first = page.locator("main").getByRole("listitem").filter({ hasText: "Versi 1 Berakhir" });
  await expect(first).toContainText(/Peraturannya dicabut dengan Peraturan Bupati Nomor 2 .* mulai 1 Januari 2024\./);
  await expect(first.getByRole("link", { name: /^versi 2/ })).toHaveAttribute("href", `${POSITION}?per=2024-01-01`);

  await page.getByRole("link", { name: "Bandingkan dengan versi sebelumnya (2)" }).click();
  await expect(page.locator("del").filter({ hasText: "teladan" })).toContainText("[dihapus: teladan]");
  await expect(page.locator("ins").filter({ hasText: "panutan" })).toContainText("[ditambah: panutan]");
  await expect(page.getByText("Versi 2, berlaku 1 Januari 2024 sampai 31 Januari 2999")).toBeVisible();

  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Unduh PDF" }).click();
  expect((await download).suggestedFilename()).toMatch(/^perbandingan-.*-v2-.*-v3\.pdf$/);
});

test("today's page names and links what will revoke the standard and replace it", async ({ page }) => {
  await page.goto(POSITION);
  const main = page.locator("main");
  await expect(main.getByText(/Peraturannya akan dicabut dengan Peraturan Bupati Nomor 3 /)).toBeVisible();
  await main.getByRole("link", { name: /^versi 3/ }).click();
  await expect(page).toHaveURL(/\?per=2999-02-01$/);
  await expect(main.getByText("Ini standar yang berlaku per 1 Februari 2999.")).toBeVisible();
});

test("any two versions, chosen in a form without scripts, also across a revoked regulation", async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL === undefined ? {} : { baseURL }) });
  const page = await context.newPage();
  await page.goto(`${POSITION}/riwayat`);
  await page.getByLabel("Versi kiri").selectOption(`${KEY}@1`);
  await page.getByLabel("Versi kanan").selectOption(`${KEY}@3`);
  await page.getByRole("button", { name: "Bandingkan dua versi ini" }).click();
  await expect(page.getByText("Level naik dari 4 ke 5")).toBeVisible();
  await expect(page.getByLabel("Standar kiri")).toHaveValue(`${KEY}@1`);
  await context.close();
});

test("a day chooses the version of each side; a wrong day stays and is explained", async ({ page }) => {
  await page.goto(`/bandingkan?a=${KEY}&b=${KEY}`);
  await page.getByLabel("Tanggal standar di kiri").fill("2021-05-01");
  await page.getByRole("button", { name: "Bandingkan", exact: true }).click();
  await expect(page).toHaveURL(/per_a=2021-05-01/);
  await expect(page.getByText("Level naik dari 4 ke 5")).toBeVisible();
  await expect(page.getByText("dicabut mulai 1 Januari 2024")).toBeVisible();

  await page.getByRole("link", { name: "Tampilkan hanya yang berbeda" }).click();
  await expect(page).toHaveURL(/per_a=2021-05-01.*hanya=beda/);
  await page.goto(`/bandingkan?a=${KEY}&per_a=2019-01-01&b=${KEY}`);
  await expect(page.getByLabel("Tanggal standar di kiri")).toHaveAccessibleDescription(
    /Pada 1 Januari 2019 standar jabatan ini tidak berlaku/,
  );
  await expect(page.getByLabel("Tanggal standar di kiri")).toHaveValue("2019-01-01");
});

test("a position with one version says so, and its pages name the feeds", async ({ page, request }) => {
  await page.goto("/jabatan/purwakarta/administrator/riwayat");
  await expect(page.getByText("baru mempunyai satu versi")).toBeVisible();
  await expect(page.locator('head link[rel="alternate"][type="application/atom+xml"]')).toHaveCount(2);

  const feed = await request.get(`${POSITION}/perubahan.json`);
  const { items } = (await feed.json()) as { items: readonly { title: string }[] };
  expect(items.map(({ title }) => title).join("\n")).toContain("versi 3 akan berlaku mulai 1 Februari 2999");
  const etag = feed.headers()["etag"] ?? "";
  const again = await request.get(`${POSITION}/perubahan.json`, { headers: { "If-None-Match": etag } });
  expect(again.status()).toBe(304);
});

test("two positions: what is only written otherwise is hidden among the differences, and one link away", async ({
  page,
}) => {
  await page.goto("/bandingkan?a=purwakarta/sekretaris-daerah&b=pekalongan/sekretaris-daerah&hanya=beda");
  const integrity = page.getByRole("heading", { level: 3, name: "Integritas", exact: true });
  await expect(page.getByRole("heading", { level: 3, name: "Mengelola Perubahan" })).toBeVisible();
  await expect(integrity).toHaveCount(0);
  await expect(page.getByText("Lampiran di kiri tidak memuat persyaratan jabatan sama sekali.")).toBeVisible();
  await expect(page.getByText(/dihapus|ditambah/i)).toHaveCount(0);

  await page.getByRole("link", { name: "Sertakan yang hanya beda penulisan" }).click();
  await expect(integrity).toBeVisible();
  await expect(page).toHaveURL(/hanya=beda-penulisan/);
  await page.getByRole("link", { name: "Tanpa yang hanya beda penulisan" }).click();
  await expect(integrity).toHaveCount(0);
});

test("whose column it is stays in sight while one scrolls", async ({ page }) => {
  await page.goto("/bandingkan?a=purwakarta/administrator&b=purwakarta/pengawas");
  const card = page.getByRole("heading", { level: 3, name: "Pengambilan Keputusan", exact: true });
  await card.scrollIntoViewIfNeeded();
  const names = page.locator("section", { has: card }).getByText("Kanan: Pengawas", { exact: true });
  await expect(names).toBeInViewport();
});

test("a name that the document lost is said on its side, under the name of the other", async ({ page }) => {
  await page.goto("/bandingkan?a=purwakarta/administrator&b=purwakarta/pengawas&hanya=beda");
  const card = page.getByRole("listitem").filter({ hasText: "Nama" }).filter({ hasText: "tidak terbaca" });
  await expect(card.first()).toContainText("tidak terbaca pada dokumen sumber");
  await expect(page.getByText("tanpa nama")).toHaveCount(0);
});

test("the address after the form holds only what was chosen, and the page fits 320 px", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto("/bandingkan?a=purwakarta/administrator&b=purwakarta/pengawas");
  await page.getByRole("button", { name: "Bandingkan", exact: true }).click();
  await expect(page).toHaveURL(/\/bandingkan\?a=purwakarta%2Fadministrator&b=purwakarta%2Fpengawas$/);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});
