import { perbup50 } from "../support/perbup-50";
import { expect, test } from "./fixtures";
import { ReviewBench } from "./pages/review-bench";

test("an invented Perbup is handed in, its five planted errors are mended at the bench, and its drafts are made", async ({
  openAs,
}) => {
  test.slow();
  const page = await openAs("admin@purwakarta");
  const bench = new ReviewBench(page);
  await bench.handIn(perbup50());

  // 1. A competency without a name: the suggestion, accepted by keyboard.
  await bench.open("Nama hilang", "Nama kompetensi baris 1 tidak terbaca");
  const before = (await bench.progress.textContent()) ?? "";
  await page.keyboard.press("a");
  await expect(bench.progress).not.toHaveText(before);
  await expect(page.locator("#draf").getByRole("heading", { name: "1. Integritas" })).toBeVisible();

  // 2. A misspelt competency.
  await bench.open("Mungkin salah tulis", "kemungkinan salah tulis");
  await bench.press("Terima usul");
  await expect(bench.draft).toContainText("Terbaca: Komunikosi");

  // 3. A level that differs from the indicator codes: one's own value.
  await bench.open("Level berbeda", "Kolom level berisi 4");
  await page.keyboard.press("e");
  const replacement = page.getByLabel("Nilai pengganti");
  await expect(replacement).toBeFocused();
  await expect(replacement).toHaveValue("4");
  await replacement.fill("delapan");
  await page.getByRole("button", { name: "Pasang pengganti" }).click();
  await expect(page.getByText("Periksa nilainya")).toBeVisible();
  await expect(replacement).toHaveValue("delapan");
  await replacement.fill("3");
  await bench.press("Pasang pengganti");
  await expect(bench.draft).toContainText("Terbaca: 4");

  // 4. A number that is glued to a word.
  await bench.open("Mungkin salah tulis", "2tahapan");
  await bench.press("Terima usul");
  await page.goto(`${bench.address}?jabatan=1&keadaan=semua`);
  await expect(bench.draft).toContainText("pada 2 tahapan tugas");

  // 5. A row that is lost.
  await bench.open("Baris hilang", "Pelayanan Publik");
  await page.getByRole("link", { name: "Tambah baris yang hilang" }).click();
  await page.getByLabel("Nomor", { exact: false }).first().fill("5");
  await page.getByLabel("Nama kompetensi").fill("Pelayanan Publik");
  await page.getByLabel("Level", { exact: false }).first().fill("3");
  await page.getByLabel("Baris naskah").fill("36");
  await page.getByLabel("Alasan").fill("Hilang pada pindaian; menurut salinan resmi.");
  await page.getByRole("button", { name: "Tambah baris" }).click();
  await expect(page.getByText("Baris ditambahkan.")).toBeVisible();
  await expect(page.getByRole("heading", { name: "5. Pelayanan Publik" })).toBeVisible();

  // What the text does not say is named, and filled in.
  await bench.openDrafting();
  await expect(page.getByText(/2 baru/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Buat rancangan" })).toHaveCount(0);
  await page.getByRole("link", { name: /Periksa ?: Kepala peraturan: isi tanggal mulai berlaku/ }).click();
  await page.getByLabel("Mulai berlaku").fill("2026-12-01");
  await page.getByLabel("Alasan").fill("Tanggal pengundangan menurut Berita Daerah.");
  await page.getByRole("button", { name: "Simpan suntingan" }).click();
  await expect(page.getByText("Tersimpan.")).toBeVisible();

  await bench.openDrafting();
  await page.getByRole("button", { name: "Buat rancangan" }).click();
  await expect(page.getByText("Rancangan sudah dibuat")).toBeVisible({ timeout: 30_000 });
  await page.getByRole("main").getByRole("link", { name: "rancangan standarnya" }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: /[Rr]ancangan standar/ })).toBeVisible();
  await expect(page.getByText("Kepala Bagian Umum").first()).toBeVisible();
});

test("the bench works without JavaScript", async ({ openAs, browser }) => {
  const signedIn = await openAs("admin@purwakarta");
  const bench = new ReviewBench(signedIn);
  await bench.handIn(perbup50().replace("NOMOR 50", "NOMOR 51"));
  const context = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await signedIn.context().storageState(),
  });
  const page = await context.newPage();
  await page.goto(new URL(`${bench.address}?jenis=MISSING_NAME`, signedIn.url()).href);
  await page.getByRole("button", { name: "Terima usul" }).click();
  await expect(page.getByText(/1 dari \d+ temuan diselesaikan/)).toBeVisible();
  await expect(page.getByText("Tidak ada temuan dengan saringan ini.")).toBeVisible();
  await context.close();
});
