import type { Page } from "@playwright/test";
import readExcelFile from "read-excel-file/node";
import writeExcelFile from "write-excel-file/node";

import { expect, test } from "./fixtures";

const TITLES = ["Nama Kompetensi", "Jenis", "Level", "Uraian Level", "Indikator Perilaku", "Sumber"];

async function check(page: Page, rows: readonly (readonly string[])[]): Promise<void> {
  const data = rows.map((row) => row.map((value) => ({ type: String, value })));
  const buffer = await writeExcelFile([{ sheet: "Kamus", data }]).toBuffer();
  await page.getByLabel("Berkas kamus").setInputFiles({ name: "kamus.xlsx", buffer, mimeType: "application/zip" });
  await page.getByRole("button", { name: "Periksa berkas" }).click();
}

test("an admin imports a dictionary, and sends what was wrong again in the file of corrections", async ({ openAs }) => {
  const name = `Arsip ${crypto.randomUUID().slice(0, 8)}`;
  const page = await openAs("admin@pekalongan");
  await page.goto("/admin/kamus");
  await page.getByRole("link", { name: "Impor dari Excel" }).click();
  await check(page, [
    TITLES,
    [name, "Teknis", "1", "Memahami arsip.", "Menyebut jenisnya.\nMenjelaskan gunanya.", "Kamus uji"],
    [name, "Teknis", "enam", "Mengelola arsip.", "Menata.\nMenyusutkan.", "Kamus uji"],
  ]);
  await expect(page.getByText("1 hal yang perlu diperbaiki pada 1 baris")).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Unduh berkas koreksi" }).click(),
  ]);
  await page.getByRole("button", { name: "Impor 1 baris" }).click();
  await expect(page.getByRole("button", { name: "Impor 1 baris" })).toBeHidden();

  const [marked] = await readExcelFile(await download.path());
  const rows = (marked?.data ?? []).map((row) => row.map((cell) => (cell === null ? "" : String(cell))));
  expect(rows[2]?.at(-1)).toContain("Level: Isi 1 sampai 5");
  await check(page, rows.with(2, (rows[2] ?? []).with(2, "2")));
  await page.getByRole("button", { name: "Impor 1 baris" }).click();
  await expect(page.getByRole("button", { name: "Impor 1 baris" })).toBeHidden();

  await page.goto("/admin/kamus");
  await page.getByLabel("Nama, kode, atau nama lain").fill(name);
  await page.getByRole("button", { name: "Cari" }).click();
  await page.getByRole("link", { name }).click();
  const second = page.locator("form", { has: page.getByRole("button", { name: "Simpan level 2" }) });
  await expect(second.getByLabel(/Indikator/)).toHaveValue("Menata.\nMenyusutkan.");
});
