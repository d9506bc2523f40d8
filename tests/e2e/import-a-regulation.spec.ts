import { truncateSync, writeFileSync } from "node:fs";

import type { Page } from "@playwright/test";

import { perbup50, perbup50Docx } from "../support/perbup-50";
import { addressOf } from "../support/world";
import { expect, test } from "./fixtures";
import { ReviewBench } from "./pages/review-bench";

const DOCX = {
  name: "perbup-50-tahun-2026.docx",
  mimeType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  buffer: perbup50Docx(),
};
const ADMINISTRATOR = "/jabatan/purwakarta/administrator";
const OLD = "Peraturan Bupati Nomor 213 Tahun 2020";
const NEW = "Peraturan Bupati Nomor 50 Tahun 2026";

test("an invented Perbup goes from a Word file over bench, verification and publication into the catalogue of its day", async ({
  openAs,
}) => {
  test.setTimeout(240_000);
  const admin = await openAs("admin@purwakarta");
  const hr = await openAs("hr@purwakarta");
  const pinned = await readPinned(hr);

  const bench = new ReviewBench(admin);
  await test.step("the admin hands the file in and mends the five planted errors", async () => {
    await bench.handIn(DOCX);
    await mend(admin, bench);
  });

  await test.step("the admin has the draft made, and sends it", async () => {
    await bench.openDrafting();
    await admin.getByRole("button", { name: "Buat rancangan" }).click();
    await expect(admin.getByText("Rancangan sudah dibuat")).toBeVisible({ timeout: 30_000 });
    await admin.getByRole("link", { name: "rancangan peraturannya" }).click();
    await expect(admin.getByText(`Mencabut: ${OLD}`)).toBeVisible();
    await closeOneKind(admin);
    await admin.getByText("Kirim untuk diverifikasi", { exact: true }).click();
    await admin.getByRole("button", { name: "Ya, kirim" }).click();
    await expect(admin.getByText("Rancangan ini menunggu verifikator.")).toBeVisible();
  });

  const verifier = await openAs("verifikator@purwakarta");
  await test.step("a second person publishes it for the first day of 2027", async () => {
    await verifier.goto(new URL(admin.url()).pathname);
    await verifier.getByText("Terbitkan", { exact: true }).click();
    await expect(verifier.getByText(/berlaku dengan sendirinya mulai 1 Januari 2027/)).toBeVisible();
    await verifier.getByRole("button", { name: "Ya, terbitkan" }).click();
    await verifier.waitForURL(/\/peraturan\/perbup-purwakarta-50-2026\?kabar=terbit/);
  });

  await test.step("the catalogue of both days is right", () => checkCatalogue(verifier));
  await test.step("the difference and the feed are right", () => checkDifferenceAndFeed(verifier));
  await test.step("a pinned assessment keeps its standard and its match", async () => {
    expect(await readPinned(hr)).toEqual(pinned);
  });
});

/** What nobody decided at the bench came along as open notes; those of one kind are closed together. */
async function closeOneKind(page: Page): Promise<void> {
  await page.getByText("Tutup beberapa temuan sekaligus").click();
  await page.getByLabel("Yang ditutup").selectOption({ index: 1 });
  await page.locator("#close-findings-reason").fill("Dicocokkan dengan salinan resmi.");
  await page.getByRole("button", { name: "Ya, tutup temuan itu" }).click();
  await expect(page.getByText(/\d+ temuan ditutup\./)).toBeVisible();
  await expect(
    page.getByRole("listitem").filter({ hasText: "Dicocokkan dengan salinan resmi." }).first(),
  ).toBeVisible();
}

/** What a result rests on, and what came of it. */
async function readPinned(hr: Page): Promise<readonly string[]> {
  await hr.goto(addressOf("/kegiatan/{finishedEvent}/peserta/{finishedCandidate}"));
  await expect(hr.getByText(OLD).first()).toBeVisible();
  return hr.getByRole("table").allInnerTexts();
}

async function checkCatalogue(page: Page): Promise<void> {
  await page.goto(`${ADMINISTRATOR}?per=2026-12-31`);
  await expect(page.getByText(OLD).first()).toBeVisible();
  await page.goto(`${ADMINISTRATOR}?per=2027-01-01`);
  await expect(page.getByText(NEW).first()).toBeVisible();
  await expect(page.getByText("Menerapkan dalam tugas").first()).toBeVisible();
  await page.goto("/jabatan?instansi=purwakarta&per=2026-12-31&q=hukum");
  await expect(page.getByRole("link", { name: "Kepala Bagian Hukum" })).toHaveCount(0);
  await page.goto("/jabatan?instansi=purwakarta&per=2027-01-01");
  await expect(page.getByRole("link", { name: "Kepala Bagian Hukum" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Pengawas", exact: true })).toHaveCount(0);
}

async function checkDifferenceAndFeed(page: Page): Promise<void> {
  const side = (letter: string, day: string) => `${letter}=purwakarta/administrator&per_${letter}=${day}`;
  await page.goto(`/bandingkan?${side("a", "2026-12-31")}&${side("b", "2027-01-01")}`);
  await expect(page.getByText(OLD).first()).toBeVisible();
  await expect(page.getByText(NEW).first()).toBeVisible();
  const feed = await page.request.get("/jabatan/purwakarta/perubahan.json");
  expect(await feed.text()).toContain("Nomor 50 Tahun 2026");
}

/** The focus goes along with the finding that one steps to, which is how a screen reader comes to read it. */
async function stepByKeys(page: Page): Promise<void> {
  const heading = page.locator("#temuan-judul");
  const message = page.locator("#temuan-pesan");
  await expect(heading).toBeFocused();
  const [first, address] = [await message.textContent(), page.url()];
  await page.keyboard.press("j");
  await expect(page).not.toHaveURL(address);
  await expect(heading).toBeFocused();
  await expect(heading).toHaveAccessibleDescription((await message.textContent()) ?? "");
  await page.keyboard.press("k");
  await expect(message).toHaveText(first ?? "");
  await expect(heading).toBeFocused();
}

/** The five planted errors, and what the text does not say. */
async function mend(page: Page, bench: ReviewBench): Promise<void> {
  // 1. A competency without a name: the suggestion, accepted by keyboard.
  await bench.open("Nama hilang", "Nama kompetensi baris 1 tidak terbaca");
  const before = (await bench.progress.textContent()) ?? "";
  await page.keyboard.press("a");
  await expect(bench.progress).not.toHaveText(before);
  await expect(page.locator("#draf").getByRole("heading", { name: "1. Integritas" })).toBeVisible();
  await stepByKeys(page);

  // 2. A misspelt competency.
  await bench.open("Mungkin salah tulis", "kemungkinan salah tulis");
  await bench.press("Terima usul");
  await expect(bench.draft).toContainText("Terbaca: Komunikosi");

  // 3. A level that differs from the indicator codes: one's own value.
  await bench.open("Level berbeda", "Kolom level berisi 4");
  await page.keyboard.press("e");
  const replacement = page.getByRole("combobox", { name: "Nilai pengganti: level" });
  await expect(replacement).toBeFocused();
  await expect(replacement).toHaveValue("4");
  await expect(replacement.getByRole("option")).toHaveText(["Belum diisi", "1", "2", "3", "4", "5"]);
  await replacement.selectOption("");
  const forSame = page.getByRole("checkbox", { name: "Berlaku untuk semua temuan yang sama" });
  await forSame.check();
  await page.getByRole("button", { name: "Pasang pengganti" }).click();
  await expect(page.getByText("Temuan ini tidak punya usul").first()).toBeVisible();
  await expect(forSame).toBeChecked();
  await forSame.uncheck();
  await replacement.selectOption("3");
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
  // What is known of it stands there already.
  await expect(bench.form.getByLabel("Nomor")).toHaveValue("5");
  await expect(bench.form.getByLabel("Nama kompetensi")).toHaveValue("Pelayanan Publik");
  await bench.form.getByLabel("Level").selectOption("3");
  await page.getByLabel("Baris naskah").fill("36");
  await page.getByLabel("Alasan").fill("Hilang pada pindaian; menurut salinan resmi.");
  await page.getByRole("button", { name: "Tambah baris" }).click();
  await expect(bench.saved).toContainText("Baris ditambahkan");
  await expect(bench.form).toHaveCount(0);
  await expect(page.getByRole("heading", { name: "5. Pelayanan Publik" })).toBeVisible();

  // What the text does not say is named, and filled in.
  await bench.openDrafting();
  await expect(page.getByText(/1 baru/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Buat rancangan" })).toHaveCount(0);
  await page.getByRole("link", { name: /Periksa ?: Kepala peraturan: isi tanggal mulai berlaku/ }).click();
  await page.getByLabel("Mulai berlaku").fill("2027-01-01");
  await page.getByLabel("Alasan").fill("Tanggal pengundangan menurut Berita Daerah.");
  await page.getByRole("button", { name: "Simpan suntingan" }).click();
  await expect(bench.saved).toContainText("Kepala peraturan, mulai berlaku: “1 Januari 2027”");
  await expect(bench.form).toHaveCount(0);
}

/** As the invented Perbup, but no words say which tier its second position is of. */
function withoutTier(number: number): string {
  return perbup50(number)
    .replaceAll("JABATAN ADMINISTRATOR", "JABATAN")
    .replaceAll("Kelompok Jabatan : Administrator", "Kelompok Jabatan : Struktural");
}

test("at the bench a tier is chosen, rows are split, merged and taken back, and a reload loses nothing", async ({
  openAs,
}) => {
  test.setTimeout(120_000);
  const page = await openAs("admin@purwakarta");
  const bench = new ReviewBench(page);
  await bench.handIn(withoutTier(52));

  await test.step("an unknown tier is chosen from a list", async () => {
    await bench.open("Isian hilang", "Jenjang jabatan ini tidak terbaca");
    await expect(bench.draft.getByText("belum diketahui")).toBeVisible();
    await page.keyboard.press("a");
    await expect(page.getByText("Temuan ini tidak punya usul untuk diterima.")).toBeVisible();
    await page.keyboard.press("e");
    await page.getByRole("combobox", { name: "Nilai pengganti: jenjang" }).selectOption("Administrator");
    await bench.press("Pasang pengganti");
    await bench.showPart(2);
    await expect(bench.draft.getByText("belum diketahui")).toHaveCount(0);
  });

  await test.step("a row is split and merged, and the merge is taken back", async () => {
    const heading = (name: string) => bench.draft.getByRole("heading", { level: 4, name, exact: true });
    await page.getByRole("link", { name: "Pisah Orientasi pada Hasil" }).click();
    await bench.form.getByLabel("Teks").fill("Orientasi\npada Hasil");
    await page.getByRole("button", { name: "Pisah baris" }).click();
    await expect(bench.saved).toContainText("Baris dipisah");
    await expect(heading("pada Hasil")).toBeVisible();
    await page.getByRole("button", { name: "Gabung dengan berikutnya Orientasi", exact: true }).click();
    await expect(bench.saved).toContainText("Baris digabung");
    await expect(heading("4. Orientasi pada Hasil")).toBeVisible();
    await page.getByRole("button", { name: /Urungkan ?: Baris digabung/ }).click();
    await expect(heading("pada Hasil")).toBeVisible();
    await expect(page.locator("#temuan-judul")).toBeFocused();
  });

  await test.step("what is typed survives a reload, and the form closes when it is saved", async () => {
    await page.getByRole("link", { name: "Sunting 1. Integritas" }).click();
    await expect(page.locator("#naskah-isi mark").first()).toBeInViewport();
    await bench.form.getByLabel("Deskripsi").fill("Mampu menunjukkan integritas setiap hari.");
    await page.reload();
    await expect(page.getByText("Isian yang belum disimpan dipulihkan dari peramban ini.")).toBeVisible();
    await expect(bench.form.getByLabel("Deskripsi")).toHaveValue("Mampu menunjukkan integritas setiap hari.");
    await bench.form.getByLabel("Alasan").fill("Menurut salinan resmi.");
    await page.getByRole("button", { name: "Simpan suntingan" }).click();
    await expect(bench.form).toHaveCount(0);
    await expect(bench.saved).toContainText("1. Integritas, deskripsi");
    await page.getByRole("link", { name: "Sunting 1. Integritas" }).click();
    await expect(page.getByText("Isian yang belum disimpan dipulihkan")).toHaveCount(0);
  });

  await test.step("the regulation is one link away; the form that adds a relation closes, and the import can be removed", async () => {
    await page.getByRole("link", { name: "Draf peraturan" }).click();
    await expect(bench.draft.getByRole("heading", { name: "Draf peraturan" })).toBeVisible();
    await page.getByRole("link", { name: "Tambah hubungan" }).click();
    await bench.form.getByLabel("Jenis hubungan").selectOption("Mencabut");
    await bench.form.getByLabel("Peraturan yang disebut").fill("Keputusan Bupati Nomor 4 Tahun 2011");
    await bench.form.getByLabel("Baris naskah").fill("12");
    await bench.form.getByLabel("Alasan").fill("Menurut salinan resmi.");
    await page.getByRole("button", { name: "Tambah baris" }).click();
    await expect(bench.saved).toContainText("Baris ditambahkan: Keputusan Bupati Nomor 4 Tahun 2011");
    await expect(bench.form).toHaveCount(0);
    await expect(page.getByRole("link", { name: "Tambah hubungan" })).toBeFocused();
    await page.getByText("Hapus impor ini", { exact: true }).click();
    await page.getByRole("button", { name: "Ya, hapus impor ini" }).click();
    await page.waitForURL(/\/admin\/impor$/);
  });
});

test("a file of no bytes is called empty", async ({ openAs }) => {
  const page = await openAs("admin@purwakarta");
  await page.goto("/admin/impor");
  await page
    .getByLabel("Berkas naskah")
    .setInputFiles({ name: "kosong.txt", mimeType: "text/plain", buffer: Buffer.alloc(0) });
  await page.getByRole("button", { name: "Impor naskah" }).click();
  await expect(page.getByText("Berkas ini kosong (0 bita).", { exact: false })).toBeVisible();
});

test("the bench works without JavaScript", async ({ openAs, browser }) => {
  const signedIn = await openAs("admin@purwakarta");
  const bench = new ReviewBench(signedIn);
  await bench.handIn(perbup50(51));
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

test("without JavaScript, a file of any size is answered in words, and what was typed stays", async ({
  openAs,
  browser,
}, info) => {
  const signedIn = await openAs("admin@purwakarta");
  await signedIn.goto("/admin/impor");
  const storageState = await signedIn.context().storageState();
  const context = await browser.newContext({ javaScriptEnabled: false, storageState });
  const page = await context.newPage();
  const path = info.outputPath("naskah.bin");
  writeFileSync(path, "");
  /** Sends that many megabytes of zeros, and text beside them. */
  const send = async (megabytes: number, text: string): Promise<void> => {
    truncateSync(path, megabytes * 1024 * 1024);
    await page.goto(signedIn.url());
    await page.getByLabel("Berkas naskah").setInputFiles(path);
    await page.getByLabel("Atau tempel teks naskah").fill(text);
    await page.getByRole("button", { name: "Impor naskah" }).click();
  };

  await send(50, "");
  await expect(page.getByText(/bukan naskah/).first()).toBeVisible();
  await send(52, "Peraturan yang ditempel");
  await expect(page.getByText(/Berkas lebih besar dari 50 MB/)).toBeVisible();
  await expect(page.getByLabel("Atau tempel teks naskah")).toHaveValue("Peraturan yang ditempel");
  await send(70, "");
  await expect(page.getByRole("heading", { name: "Kiriman ini terlalu besar" })).toBeVisible();
  await page.getByRole("link", { name: "Buka halamannya lagi" }).click();
  await expect(page.getByLabel("Berkas naskah")).toBeVisible();
  await context.close();
});
