import type { Page } from "@playwright/test";

import { expect, test } from "./fixtures";
import { EventPage } from "./pages/event-page";

const PERSON = {
  nip: "198703032012012005",
  name: "Wulan Sari",
  birthDate: "1987-03-03",
  targetPosition: "Administrator",
};

test("HR declares a conflict, lets the plan be balanced around it, and plans the next event like this one", async ({
  openAs,
}) => {
  const page = await openAs("hr@purwakarta");
  const event = new EventPage(page);
  await event.plan("Pemetaan dengan usulan");
  await event.openNewCandidate();
  await event.fillCandidate(PERSON);
  await event.submitCandidate();
  await page.getByRole("link", { name: "Penugasan asesor" }).click();

  await page.getByRole("link", { name: "Ubah penugasan Wulan Sari" }).click();
  await page.getByText("Nyatakan benturan kepentingan", { exact: true }).click();
  await page.getByRole("button", { name: "Nyatakan", exact: true }).click();
  await expect(page.getByText("Pilih alasannya.")).toBeVisible();
  await page.getByLabel("Asesor yang tidak boleh menilai").selectOption({ index: 1 });
  await page.getByLabel("Alasan", { exact: true }).selectOption("SAME_UNIT");
  await page.getByRole("button", { name: "Nyatakan", exact: true }).click();
  await expect(page.getByText(/: Satu unit kerja dengan peserta/)).toBeVisible();

  await page.getByRole("link", { name: "Usulan otomatis" }).click();
  await expect(page.getByText("2 lembar akan ditambahkan.")).toBeVisible();
  await page.getByRole("button", { name: "Terapkan usulan ini" }).click();
  await expect(page.getByText("2 lembar ditugaskan.")).toBeVisible();
  // The button has gone with the proposal; the focus stays within the page.
  await expect(page.getByRole("button", { name: "Terapkan usulan ini" })).toHaveCount(0);
  await expect(page.locator("main:focus, main :focus")).toHaveCount(1);
  await page.getByRole("link", { name: "Pemetaan dengan usulan" }).click();
  await expect(page.getByRole("list", { name: "Asesor Wulan Sari" }).getByRole("listitem")).toHaveCount(2);

  await page.getByRole("link", { name: "Salin kegiatan" }).click();
  await expect(page.getByText("Disalin dari Pemetaan dengan usulan")).toBeVisible();
  await page.getByLabel("Nama kegiatan").fill("Pemetaan berikutnya");
  await page.getByLabel("Tanggal mulai").fill("2026-12-01");
  await page.getByLabel("Tanggal selesai").fill("2026-12-02");
  await page.getByRole("button", { name: "Rencanakan kegiatan" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Pemetaan berikutnya" })).toBeVisible();
  await expect(page.getByText("Belum ada peserta pada kegiatan ini.")).toBeVisible();
});

test("HR decides about a conflict with an assessor who has a sheet already, with a reason", async ({ openAs }) => {
  const page = await openAs("hr@purwakarta");
  const event = new EventPage(page);
  await event.plan("Kegiatan dengan benturan");
  await event.openNewCandidate();
  await event.fillCandidate({ ...PERSON, nip: "198703032012012007" });
  await event.submitCandidate();
  await page.getByLabel(/^Tugaskan asesor/).selectOption({ index: 1 });
  await page.getByRole("button", { name: "Tugaskan", exact: true }).click();
  await page.getByRole("link", { name: "Penugasan asesor" }).click();
  await page.getByRole("link", { name: "Ubah penugasan Wulan Sari" }).click();
  await page.getByLabel(/^Tugaskan asesor/).selectOption({ index: 1 });
  await page.getByRole("button", { name: "Tugaskan", exact: true }).click();
  await expect(page.getByText("Asesor ditugaskan.")).toBeVisible();
  await page.getByText("Nyatakan benturan kepentingan", { exact: true }).click();
  await declareFirst(page);
  await expect(page.getByText("Belum diputuskan: lembarnya masih ikut dihitung.")).toBeVisible();
  // What was said of the action before is no answer to this one.
  await expect(page.getByText("Asesor ditugaskan.")).toHaveCount(0);

  // Entered by mistake: taken back after a second step, with a reason.
  await page.locator("summary", { hasText: /^Cabut/ }).click();
  await page.getByRole("button", { name: "Ya, cabut" }).click();
  await expect(page.getByText("Tuliskan alasannya, paling sedikit 5 huruf.")).toBeVisible();
  await page.getByLabel("Alasan pencabutan").fill("Keliru memilih asesor.");
  await page.getByRole("button", { name: "Ya, cabut" }).click();
  await expect(said(page, /^Benturan kepentingan .* dicabut\.$/)).toBeFocused();

  await declareFirst(page);
  await page.locator("summary", { hasText: /^Putuskan/ }).click();
  await page.getByRole("button", { name: "Simpan keputusan" }).click();
  await expect(page.getByText("Pilih tarik atau pertahankan.")).toBeVisible();
  await page.getByLabel("Keputusan", { exact: true }).selectOption("KEEP");
  await page.getByLabel(/^Alasan keputusan/).fill("Tidak ada asesor lain.");
  await page.getByRole("button", { name: "Simpan keputusan" }).click();
  await expect(page.getByText("Alasan: Tidak ada asesor lain.")).toBeVisible();
  await expect(page.getByText(/^Diputuskan /)).toBeVisible();
  await page.getByRole("link", { name: "Kegiatan dengan benturan" }).click();
  const kept = page.getByText(/^Ditugaskan meskipun ada benturan kepentingan/).filter({ visible: true });
  await expect(kept).toHaveCount(1);

  await page.goBack();
  await expect(page.getByText("Alasan: Tidak ada asesor lain.")).toBeVisible();
  await expect(page.getByText(/^Cabut/)).toHaveCount(0);
  await page.getByText("Tarik penugasan", { exact: true }).first().click();
  await page
    .getByRole("button", { name: /^Ya, tarik/ })
    .filter({ visible: true })
    .click();
  await expect(said(page, /^Penugasan .* ditarik\.$/)).toBeFocused();
});

/** Of the first assessor of the list, by HR, in the form that is open. */
async function declareFirst(page: Page): Promise<void> {
  await page.getByLabel("Asesor yang tidak boleh menilai").selectOption({ index: 1 });
  await page.getByLabel("Alasan", { exact: true }).selectOption("SAME_UNIT");
  await page.getByRole("button", { name: "Nyatakan", exact: true }).click();
}

test("an assessor says a conflict of their own, reads it on the sheet too, and takes it back; HR does not", async ({
  openAs,
}) => {
  const hr = await openAs("hr@purwakarta");
  const event = new EventPage(hr);
  await event.plan("Kegiatan dengan kerabat");
  await event.openNewCandidate();
  await event.fillCandidate({ ...PERSON, nip: "198703032012012008" });
  await event.submitCandidate();
  await hr.getByLabel(/^Tugaskan asesor/).selectOption({ label: "Dadang Hermawan" });
  await hr.getByRole("button", { name: "Tugaskan", exact: true }).click();
  await expect(hr.getByText("Asesor ditugaskan.")).toBeVisible();

  const page = await openAs("asesor1@purwakarta");
  await page.goto("/penilaian");
  const entry = page.getByRole("listitem").filter({ hasText: "Kegiatan dengan kerabat" });
  await entry.getByText("Nyatakan benturan kepentingan", { exact: true }).click();
  await entry.getByLabel("Alasan", { exact: true }).selectOption("OTHER");
  await entry.getByLabel("Penjelasan").fill("Ipar saya");
  await entry.getByRole("button", { name: "Nyatakan", exact: true }).click();
  const declared = "Benturan kepentingan dinyatakan: Alasan lain (Ipar saya).";
  await expect(entry.getByText(declared)).toBeVisible();

  await hr.getByRole("link", { name: "Penugasan asesor" }).click();
  await hr.getByRole("link", { name: "Ubah penugasan Wulan Sari" }).click();
  await expect(hr.getByText("Dadang Hermawan: Alasan lain (Ipar saya)")).toBeVisible();
  await expect(hr.locator("summary", { hasText: /^Putuskan/ })).toBeVisible();
  await expect(hr.getByText(/^Cabut/)).toHaveCount(0);

  await entry.getByRole("link", { name: /^Wulan Sari/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Wulan Sari" })).toBeVisible();
  await expect(page.getByText(declared)).toBeVisible();
  await page.getByRole("button", { name: /^Cabut/ }).click();
  await expect(said(page, /^Benturan kepentingan dicabut\.$/)).toBeFocused();
  await expect(page.getByText(declared)).toHaveCount(0);
});

/** The form went with its row: its answer stands above, and has the focus that went with the button. */
const said = (page: Page, sentence: RegExp) => page.locator("[tabindex='-1']").filter({ hasText: sentence });

test("HR corrects a candidate, and takes them out again after a second look", async ({ openAs }) => {
  const page = await openAs("hr@purwakarta");
  const event = new EventPage(page);
  await event.plan("Kegiatan dengan salah ketik");
  await event.openNewCandidate();
  await event.fillCandidate({ ...PERSON, nip: "198703032012012006", name: "Wulan Sary" });
  await event.submitCandidate();
  await page.getByRole("link", { name: "Wulan Sary" }).click();
  await page.getByRole("link", { name: "Perbaiki atau hapus" }).click();
  await page.getByLabel("Nama lengkap").fill("Wulan Sari");
  await page.getByRole("button", { name: "Simpan perubahan" }).click();
  await expect(page.getByText("Data peserta disimpan.")).toBeVisible();

  await page.getByText("Hapus peserta", { exact: true }).click();
  await page.getByRole("button", { name: "Ya, hapus Wulan Sari" }).click();
  await expect(page.getByRole("heading", { name: "0 peserta" })).toBeVisible();
});
