import { addressOf } from "../support/world";
import { expect, test } from "./fixtures";

test("HR is told that a retention date is past, takes the data out and erases them with a reason and the name", async ({
  openAs,
}) => {
  const page = await openAs("hr@purwakarta");
  await page.goto("/kegiatan");
  const reminder = page.getByRole("link", { name: "Hapus data pribadi pada Arsip penilaian" });
  await expect(reminder).toBeVisible();

  await page.goto(addressOf("/kegiatan/{archiveEvent}"));
  await page.getByRole("link", { name: "Tari Lestari" }).click();
  await page.getByRole("link", { name: "Data pribadi", exact: true }).click();
  const file = await page.getByRole("link", { name: "Unduh JSON" }).getAttribute("href");
  expect(await (await page.request.get(file ?? "")).text()).toContain("Tari Lestari");

  await page.goto("/kegiatan");
  await reminder.click();
  await page.getByText("Hapus data pribadi semua peserta", { exact: true }).click();
  const confirm = page.getByRole("button", { name: "Ya, hapus data pribadi semua peserta" });
  await page.getByLabel("Alasan penghapusan").fill("Masa simpan sudah lewat.");
  await page.getByLabel(/untuk memastikan/).fill("Arsip");
  await confirm.click();
  await expect(page.getByText("Ketik persis: Arsip penilaian")).toBeVisible();
  await expect(page.getByLabel("Alasan penghapusan")).toHaveValue("Masa simpan sudah lewat.");
  await page.getByLabel(/untuk memastikan/).fill("Arsip penilaian");
  await confirm.click();
  await expect(page.getByText("Data pribadi 0 peserta disimpan; 1 sudah dihapus.")).toBeVisible();

  await page.goto(addressOf("/kegiatan/{archiveEvent}/rekap"));
  await expect(page.locator("main")).toContainText("Data pribadi 1 peserta sudah dihapus");
  await expect(page.locator("main").getByRole("heading", { name: "Sebaran kategori" })).toBeVisible();
  await expect(page.locator("main").getByRole("heading", { name: "Peringkat per jabatan target" })).toHaveCount(0);
  await expect(page.locator("main")).not.toContainText("Tari");
  expect((await page.request.get(file ?? "")).status()).toBe(404);
  await page.goto("/kegiatan");
  await expect(reminder).toHaveCount(0);
  await page.goto(addressOf("/periksa/{archivedCode}"));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Laporan ini: datanya telah dihapus");
});

test("the data of a person are nobody else's", async ({ openAs }) => {
  const path = addressOf("/kegiatan/{finalEvent}/peserta/{finalCandidate}/data-pribadi");
  for (const account of ["hr@pekalongan", "asesor3@purwakarta", "auditor@purwakarta"] as const) {
    const other = await openAs(account);
    expect((await other.request.get(`${path}/unduh/json`)).status()).toBe(404);
    expect((await other.goto(path))?.status()).toBe(account === "hr@pekalongan" ? 404 : 403);
  }
});
