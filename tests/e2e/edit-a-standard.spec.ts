import type { Page } from "@playwright/test";

import { expect, test } from "./fixtures";

const form = (page: Page, button: string) =>
  page.locator("form", { has: page.getByRole("button", { name: button, exact: true }) });

test("a copied standard is edited, and two tabs at one competency see both values", async ({ openAs }) => {
  const key = Date.now();
  const admin = await openAs("admin@purwakarta");
  await admin.goto("/admin/standar");
  await admin.getByRole("link", { name: "Buat rancangan peraturan" }).click();
  await admin.getByLabel("Jenis peraturan").selectOption("PERBUP");
  await admin.getByLabel("Nomor", { exact: true }).fill(`${key}`);
  await admin.getByLabel("Tahun", { exact: true }).fill("2031");
  await admin.getByLabel("Tentang").fill("STANDAR KOMPETENSI JABATAN UJI");
  await admin.getByLabel("Ditetapkan oleh").fill("BUPATI PURWAKARTA");
  await admin.getByLabel("Mulai berlaku").fill("2031-02-01");
  await admin.getByRole("button", { name: "Buat rancangan peraturan" }).click();

  await admin.waitForURL(/\/admin\/standar\/baru/);
  // The first two of the list are "choose one" and "begin empty".
  await admin.getByLabel("Standar yang disalin").selectOption({ index: 2 });
  // Its position is chosen with it; here it is for another one.
  await expect(admin.getByLabel("Untuk jabatan")).not.toHaveValue("");
  await expect(admin.getByLabel("Nama jabatan")).toBeHidden();
  await admin.getByLabel("Untuk jabatan").selectOption("");
  await admin.getByRole("button", { name: "Buat rancangan standar" }).click();
  await expect(admin.getByText("Pilih jabatan atau tulis nama jabatan baru.")).toBeVisible();
  await admin.getByLabel("Nama jabatan").fill(`Kepala Bagian ${key}`);
  await admin.getByLabel("Jenjang").selectOption("ADMINISTRATOR");
  await admin.getByRole("button", { name: "Buat rancangan standar" }).click();
  await expect(admin.getByRole("heading", { level: 1 })).toHaveText(`Kepala Bagian ${key}`);
  await expect(admin.getByText("Rancangan standar dibuat. Sekarang sunting isinya.")).toBeVisible();
  await admin.getByRole("main").getByRole("link", { name: "Integritas" }).first().click();
  await expect(admin.getByRole("heading", { level: 1 })).toHaveText("Integritas");

  const other = await admin.context().newPage();
  await other.goto(admin.url());
  const mine = form(admin, "Simpan kompetensi");
  await mine.getByLabel("Level yang dipersyaratkan").selectOption("5");
  await mine.getByRole("button", { name: "Simpan kompetensi" }).click();
  await expect(mine.getByText("Tersimpan.")).toBeVisible();

  // The other tab began before that, and what it types survives a reload.
  await other.getByLabel("Level yang dipersyaratkan").selectOption("2");
  await other.reload();
  await expect(other.getByText("Isian yang belum disimpan dipulihkan")).toBeVisible();
  await expect(other.getByLabel("Level yang dipersyaratkan")).toHaveValue("2");
  await other.getByRole("button", { name: "Simpan kompetensi" }).click();
  await expect(other.getByText("Sekarang tersimpan: “5”.")).toBeVisible();
  await expect(other.getByLabel("Level yang dipersyaratkan")).toHaveValue("2");
  await other.getByRole("button", { name: "Simpan isian saya" }).click();
  await expect(other.getByText("Tersimpan.")).toBeVisible();

  const added = form(other, "Tambahkan indikator");
  await added.getByLabel("Nomor").fill("2.9");
  await added.getByLabel("Indikator perilaku").fill("Menjaga kejujuran saat diuji");
  await added.getByRole("button", { name: "Tambahkan indikator" }).click();
  await expect(other.getByRole("button", { name: "Simpan indikator 2.9" })).toBeVisible();
  await expect(added.getByLabel("Indikator perilaku")).toHaveValue("");

  await admin.reload();
  await expect(admin.getByLabel("Level yang dipersyaratkan")).toHaveValue("2");
  const moved = (words: RegExp) => admin.getByRole("status").filter({ hasText: words });
  await admin.getByRole("button", { name: "Naik indikator 2.9" }).press("Enter");
  await expect(moved(/Kini di tempat (\d) dari (?!\1)\d\./)).toBeVisible();
  // At the end of the list the button goes, and the focus stays with the row.
  await admin.getByRole("button", { name: "Turun indikator 2.9" }).press("Enter");
  await expect(moved(/Kini di tempat (\d) dari \1\./)).toBeVisible();
  await expect(admin.getByText(/^Kini di tempat/)).toBeFocused();
  await admin.keyboard.press("Tab");
  await expect(admin.getByRole("button", { name: "Naik indikator 2.9" })).toBeFocused();
  await admin.keyboard.press("Enter");
  await expect(admin.getByRole("button", { name: "Turun indikator 2.9" })).toBeVisible();

  // The same by dragging, back to the end of the list, and then to its head.
  const indicators = admin.locator("section", { has: admin.getByRole("heading", { name: "Indikator perilaku" }) });
  const rows = indicators.getByRole("listitem");
  const drag = async (from: number, to: number) => {
    await rows.nth(from).locator("[data-drag-handle]").hover();
    await admin.mouse.down();
    await rows.nth(to).hover({ position: { x: 5, y: 5 }, force: true });
    await admin.mouse.up();
  };
  const last = (await rows.count()) - 1;
  await drag(last - 1, last);
  await expect(admin.getByRole("button", { name: "Turun indikator 2.9" })).toBeHidden();
  await drag(last, 0);
  await expect(admin.getByRole("button", { name: "Naik indikator 2.9" })).toBeHidden();
  await admin.reload();
  await expect(rows.first().getByRole("button", { name: "Simpan indikator 2.9" })).toBeVisible();

  // Left before the answer came: what was sent is in the list, and does not come up again as unsaved.
  await added.getByLabel("Nomor").fill("2.10");
  await added.getByLabel("Indikator perilaku").fill("Menjaga kejujuran tanpa jawaban");
  const arrived = new Promise<void>((resolve) => {
    void other.route(other.url(), async (route) => {
      if (route.request().method() !== "POST") return route.continue();
      await route.fetch();
      resolve();
    });
  });
  await added.getByRole("button", { name: "Tambahkan indikator" }).click();
  await arrived;
  await other.reload();
  await expect(other.getByRole("button", { name: "Simpan indikator 2.10" })).toBeVisible();
  await expect(added.getByLabel("Indikator perilaku")).toHaveValue("");
  await expect(other.getByText("Isian yang belum disimpan dipulihkan")).toBeHidden();
});
