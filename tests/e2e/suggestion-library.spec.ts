import { expect, test } from "./fixtures";
import { LibraryPage } from "./pages/library-page";

test("HR writes a suggestion, mends it and takes it out, and nothing typed is lost", async ({ openAs }) => {
  const page = await openAs("hr@purwakarta");
  const library = new LibraryPage(page);
  await library.open("Integritas");
  await page.getByRole("button", { name: "Tambah saran" }).click();
  await expect(page.getByText("Tulis saran yang akan ditambahkan.")).toBeVisible();

  await page.getByLabel("Saran baru").fill("Ikuti pelatihan pengendalian gratifikasi.");
  await page.reload();
  await expect(page.getByLabel("Saran baru")).toHaveValue("Ikuti pelatihan pengendalian gratifikasi.");
  await page.getByRole("button", { name: "Tambah saran" }).click();
  const stored = page.getByLabel("Saran", { exact: true });
  await expect(stored).toHaveValue("Ikuti pelatihan pengendalian gratifikasi.");
  await expect(page.getByLabel("Saran baru")).toHaveValue("");

  await stored.fill("Ikuti pelatihan antikorupsi.");
  const save = page.getByRole("button", { name: "Simpan saran" });
  await save.click();
  await expect(page.locator("form", { has: save }).getByText("Tersimpan.")).toBeVisible();
  await page.reload();
  await expect(stored).toHaveValue("Ikuti pelatihan antikorupsi.");
  await library.remove("Ikuti pelatihan antikorupsi.");
});
