import { expect, test } from "./fixtures";

test("two tabs at one entry of the dictionary see both values, and what one chooses is stored", async ({ openAs }) => {
  const admin = await openAs("admin@purwakarta");
  const key = crypto.randomUUID().slice(0, 8);
  await admin.goto("/admin/kamus");
  await admin.getByRole("link", { name: "Tambah kompetensi" }).click();
  await admin.getByLabel("Nama kompetensi").fill(`Kompetensi ${key}`);
  await admin.getByRole("button", { name: "Tambahkan kompetensi" }).click();
  await expect(admin.getByRole("heading", { level: 1 })).toHaveText(`Kompetensi ${key}`);

  const other = await admin.context().newPage();
  await other.goto(admin.url());
  await admin.getByLabel("Definisi").fill("Yang pertama.");
  await admin.getByRole("button", { name: "Simpan kompetensi" }).click();
  await expect(admin.getByText("Tersimpan.")).toBeVisible();

  await other.getByLabel("Definisi").fill("Yang kedua.");
  await other.getByRole("button", { name: "Simpan kompetensi" }).click();
  await expect(other.getByText("Sekarang tersimpan: “Yang pertama.”.")).toBeVisible();
  await expect(other.getByLabel("Definisi")).toHaveValue("Yang kedua.");
  await other.getByRole("button", { name: "Simpan isian saya" }).click();
  await expect(other.getByText("Tersimpan.")).toBeVisible();
  await admin.reload();
  await expect(admin.getByLabel("Definisi")).toHaveValue("Yang kedua.");

  // The same with the text of a level.
  const mine = admin.locator("form").filter({ has: admin.getByRole("button", { name: "Simpan level 3" }) });
  const theirs = other
    .locator("form")
    .filter({ has: other.getByRole("button", { name: /Simpan (level 3|isian saya)/ }) });
  await other.reload();
  await mine.getByLabel("Uraian").fill("Uraian pertama.");
  await mine.getByLabel("Sumber").fill("Kamus uji");
  await mine.getByRole("button", { name: "Simpan level 3" }).click();
  await expect(mine.getByText("Tersimpan.")).toBeVisible();
  await theirs.getByLabel("Uraian").fill("Uraian kedua.");
  await theirs.getByLabel("Sumber").fill("Kamus uji");
  await theirs.getByRole("button", { name: "Simpan level 3" }).click();
  await expect(theirs.getByText("Sekarang tersimpan: “Uraian pertama.”.")).toBeVisible();
  await theirs.getByRole("button", { name: "Simpan isian saya" }).click();
  await expect(other.getByText("Tersimpan.")).toBeVisible();
});
