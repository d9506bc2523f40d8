import { violationsOn } from "../support/axe";
import { world } from "../support/world";
import { expect, test } from "./fixtures";
import { SheetPage } from "./pages/sheet-page";

test("an observation is written down, becomes evidence, and stands there after a reload", async ({ openAs }) => {
  const page = await openAs("asesor3@purwakarta");
  const sheet = new SheetPage(page);
  await sheet.open(world().notesSheet);
  const notes = page.getByRole("region", { name: "Catatan pengamatan" });

  // An empty note is not saved.
  await notes.getByRole("button", { name: "Tambah catatan" }).click();
  const text = notes.getByLabel("Yang dikatakan dan dilakukan");
  await expect(text).toBeFocused();
  await page.keyboard.type("Mengembalikan kelebihan uang saku.");
  await notes.getByLabel("Waktu (WIB)").fill("2026-11-23T09:15");
  await expect(sheet.saved).toBeVisible();

  await notes.getByRole("button", { name: "Jadikan bukti" }).click();
  await expect(notes.getByText("Pilih indikatornya.")).toBeVisible();
  const choice = notes.getByLabel("Bukti untuk indikator");
  await expect(choice).toBeFocused();
  await choice.selectOption({ index: 1 });
  await notes.getByRole("button", { name: "Jadikan bukti" }).click();
  await expect(notes.getByText(/^Sudah menjadi bukti untuk indikator/)).toBeVisible();
  const evidence = page
    .getByRole("region", { name: "1. Integritas" })
    .getByLabel(/^Bukti/)
    .first();
  await expect(evidence).toHaveValue("Pukul 09.15: Mengembalikan kelebihan uang saku.");
  await expect(sheet.saved).toBeVisible();

  await notes.getByRole("button", { name: "Tambah catatan" }).click();
  expect(await violationsOn(page)).toEqual([]);
  await page.reload();
  await expect(evidence).toHaveValue("Pukul 09.15: Mengembalikan kelebihan uang saku.");
  await expect(text).toHaveValue("Mengembalikan kelebihan uang saku.");
  await expect(notes.getByLabel("Waktu (WIB)")).toHaveValue("2026-11-23T09:15");

  await notes.getByRole("button", { name: "Hapus catatan pukul 09.15" }).click();
  await expect(notes.getByText("Catatan pukul 09.15 dihapus.")).toBeVisible();
  await expect(sheet.saved).toBeVisible();
  await page.reload();
  await sheet.firstStep
    .or(page.getByRole("heading", { name: "Kirim lembar" }))
    .first()
    .waitFor();
  await expect(text).toHaveCount(0);
});

test("what the server cannot take is said beside its field, and the rest is saved", async ({ openAs }) => {
  const page = await openAs("asesor3@purwakarta");
  const sheet = new SheetPage(page);
  await sheet.open(world().notesSheet);
  const note = sheet.note("2. Kerjasama");
  // As a browser that has not loaded the page anew since the limit became shorter.
  await note.evaluate((field) => field.removeAttribute("maxlength"));
  await page.route("**/api/penilaian/**", (route) => route.abort());
  await note.fill("a".repeat(4001));
  await sheet.level("Kerjasama", 2).check();
  await sheet.level("Integritas", 4).check();
  await page.unroute("**/api/penilaian/**");
  await page.evaluate(() => window.dispatchEvent(new Event("online")));

  const problem = page.getByText("Catatan paling panjang 4000 karakter.");
  await expect(page.getByRole("alert").getByText("1 isian belum dapat disimpan")).toBeVisible();
  await expect(note).toHaveAccessibleDescription("Catatan paling panjang 4000 karakter.");
  await page.getByRole("alert").getByRole("link", { name: "Kerjasama" }).click();
  await note.fill("Ringkas.");
  await expect(problem).toHaveCount(0);
  await expect(sheet.saved).toBeVisible();
  await page.reload();
  await expect(note).toHaveValue("Ringkas.");
  await expect(sheet.level("Kerjasama", 2)).toBeChecked();
  await expect(sheet.level("Integritas", 4)).toBeChecked();
});
