import { addressOf } from "../support/world";
import { expect, test } from "./fixtures";
import { EventPage } from "./pages/event-page";

const NIP = "198601152011012004";

test("HR plans an event, adds a candidate, assigns an assessor and opens the sheets", async ({ openAs }) => {
  const page = await openAs("hr@purwakarta");
  const event = new EventPage(page);
  await event.plan("Seleksi Administrator");
  await expect(page.getByText("Tambahkan paling sedikit satu peserta.")).toBeVisible();

  await event.openNewCandidate();
  await event.fillCandidate({
    nip: "198601152011012",
    name: "Siti Aminah",
    birthDate: "1986-01-15",
    targetPosition: "Administrator",
  });
  await event.submitCandidate();
  await expect(page.getByText(/NIP harus 18 angka/)).toBeVisible();
  await expect(page.getByLabel("Nama lengkap")).toHaveValue("Siti Aminah");

  await page.getByLabel("NIP", { exact: true }).fill(NIP);
  await event.submitCandidate();
  await expect(page.getByRole("link", { name: "Siti Aminah" })).toBeVisible();
  await expect(page.getByText(/Tugaskan paling sedikit satu asesor untuk Siti Aminah/)).toBeVisible();

  await event.assign("Siti Aminah", 1);
  await expect(page.getByText("Belum mulai")).toBeVisible();
  await page.getByText("Mulai penilaian", { exact: true }).click();
  await expect(page.getByText("Masih perlu diperhatikan:")).toBeVisible();
  await page.getByRole("button", { name: "Ya, mulai dengan rencana ini" }).click();
  await expect(page.getByText("2. Penilaian")).toHaveAttribute("aria-current", "step");
});

test("somebody who is known is filled in, and the NIP never stands in the address", async ({ openAs }) => {
  const page = await openAs("hr@purwakarta");
  await page.goto(addressOf("/kegiatan/{preparedEvent}/peserta/tambah"));
  await page.getByLabel("Cari NIP yang sudah dikenal").fill("19850412 201001 2 003");
  await page.getByRole("button", { name: "Cari NIP" }).click();
  await expect(page.getByText(/Data terakhir Ratna Dewi sudah diisikan/)).toBeVisible();
  await expect(page.getByLabel("Nama lengkap")).toHaveValue("Ratna Dewi");
  expect(page.url()).not.toContain("nip");
});

test("cancelling wants a reason, and keeps it when it is too short", async ({ openAs }) => {
  const page = await openAs("hr@pekalongan");
  const event = new EventPage(page);
  await event.plan("Kegiatan yang batal");
  await page.getByText("Batalkan kegiatan", { exact: true }).click();
  await page.getByLabel("Alasan pembatalan").fill("abc");
  await page.getByRole("button", { name: "Ya, batalkan kegiatan ini" }).click();
  await expect(page.getByText(/paling sedikit 5 huruf/)).toBeVisible();
  await expect(page.getByLabel("Alasan pembatalan")).toHaveValue("abc");

  await page.getByLabel("Alasan pembatalan").fill("Anggaran dialihkan.");
  await page.getByRole("button", { name: "Ya, batalkan kegiatan ini" }).click();
  await expect(page.getByText("Dibatalkan", { exact: true })).toBeVisible();
});
