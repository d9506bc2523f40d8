import { inventedRegulation } from "../support/imports-text";
import { expect, test } from "./fixtures";

test("a text is handed in, its findings are worked off by keyboard, and a draft comes of it", async ({ openAs }) => {
  test.setTimeout(120_000);
  const page = await openAs("admin@purwakarta");
  await page.goto("/admin/impor");
  await page.getByRole("button", { name: "Impor naskah" }).click();
  await expect(page.getByText("Pilih berkas naskah, atau tempel teks naskahnya.").first()).toBeVisible();
  const position = `Kepala Bidang ${Date.now()}`;
  await page.getByLabel("Atau tempel teks naskah").fill(inventedRegulation(`${Date.now()}`, position));
  await page.getByRole("button", { name: "Impor naskah" }).click();
  await page.waitForURL(/\/admin\/impor\/[0-9a-f-]{36}/);
  await expect(page.getByRole("heading", { name: "Temuan", exact: true })).toBeVisible({ timeout: 60_000 });

  await page.getByLabel("Jenis temuan").selectOption("MISSING_NAME");
  await page.getByRole("button", { name: "Saring" }).click();
  await page.waitForURL(/jenis=MISSING_NAME/);
  await expect(page.getByText("Ditandai, baris").first()).toBeAttached();
  // E goes to the field, A accepts.
  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("e");
  await expect(page.getByLabel("Isian sendiri")).toBeFocused();
  await page.keyboard.type("Integritas");
  await page.getByRole("button", { name: "Terima" }).click();
  await expect(page.getByText(/Diputuskan oleh/)).toBeVisible();
  await page.reload();
  await expect(page.getByText(/Diputuskan oleh/)).toBeVisible();

  await page.getByLabel("Jenis temuan").selectOption("MISSPELLING");
  await page.getByRole("button", { name: "Saring" }).click();
  await page.waitForURL(/jenis=MISSPELLING/);
  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("a");
  await expect(page.getByText("Saran diterima").first()).toBeVisible();

  // The level that differs from the indicator codes is corrected where it stands.
  const section = page.locator("section", { has: page.getByRole("heading", { level: 3, name: "Kerjasama" }) }).last();
  await section.locator("summary").nth(1).click();
  await section.getByLabel("Nilai").nth(1).fill("3");
  await section.getByRole("button", { name: "Simpan nilai" }).click();
  await expect(section.getByText("Tuliskan alasannya.")).toBeVisible();
  await section.getByLabel("Alasan").nth(1).fill("Kode indikatornya 3.");
  await section.getByRole("button", { name: "Simpan nilai" }).click();
  await expect(section.getByText("Kode indikatornya 3.").first()).toBeVisible();

  await page.getByLabel("Jenis peraturan").selectOption("PERBUP");
  await page.getByLabel("Mulai berlaku").fill("2033-01-01");
  await page.getByRole("button", { name: "Buat rancangan" }).click();
  await page.getByRole("link", { name: "Buka rancangan peraturan" }).click({ timeout: 60_000 });
  await expect(page.getByRole("heading", { name: "Dampak" })).toBeVisible();
  await page.getByRole("link", { name: position }).click();
  await expect(page.getByText("Naskah sumber, baris").first()).toBeVisible();
});
