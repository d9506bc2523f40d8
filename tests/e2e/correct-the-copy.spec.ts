import { expect, test } from "./fixtures";

const PUBLIC = "/jabatan/purwakarta/pengawas";
const REASON = "Level kompetensi pertama salah terbaca dari naskah.";
// Far ahead, so that the standard of today stays what other journeys read.
const DAY = "2045-02-01";

test("a slip in a published standard is corrected, verified beside the version it replaces, and read by the public", async ({
  openAs,
}) => {
  test.setTimeout(120_000);
  const admin = await openAs("admin@purwakarta");
  const verifier = await openAs("verifikator@purwakarta");
  const [adminMain, main] = [admin.locator("main"), verifier.locator("main")];

  await test.step("the admin starts a correction from the published standard and says why", async () => {
    await admin.goto("/admin/peraturan/perbup-purwakarta-213-2020");
    await adminMain.getByRole("link", { name: /^Pengawas/ }).click();
    await adminMain.getByText("Buat koreksi salinan", { exact: true }).click();
    await adminMain.getByRole("button", { name: "Ya, buat koreksi salinan" }).click();
    await expect(adminMain.getByText("Tuliskan alasannya.")).toBeVisible();
    await adminMain.getByLabel("Apa yang keliru pada salinannya").fill(REASON);
    await adminMain.getByRole("button", { name: "Ya, buat koreksi salinan" }).click();
    await admin.waitForURL(/\/admin\/standar\/[0-9a-f-]+\?kabar=koreksi-dibuat/);
    await expect(adminMain.getByText(`Alasan koreksi: ${REASON}`)).toBeVisible();
  });

  await test.step("edits it like any draft and sends it", async () => {
    const draft = admin.url();
    await adminMain.getByRole("link", { name: "Integritas" }).first().click();
    await adminMain.getByLabel("Level yang dipersyaratkan").selectOption("5");
    const form = adminMain.locator("form", { has: admin.getByRole("button", { name: "Simpan kompetensi" }) });
    await form.getByLabel("Alasan").fill("Pada naskah tertulis 5.");
    await form.getByRole("button", { name: "Simpan kompetensi" }).click();
    await expect(form.getByText("Tersimpan.", { exact: true })).toBeVisible();
    await admin.goto(draft);
    await adminMain.getByRole("link", { name: "Verifikasi dan penerbitan" }).click();
    await adminMain.getByText("Kirim untuk diverifikasi", { exact: true }).click();
    await adminMain.getByRole("button", { name: "Ya, kirim" }).click();
    await expect(adminMain.getByText("Koreksi ini menunggu verifikator.")).toBeVisible();
    await expect(adminMain.getByText(/^Integritas: Levelnya 5, tetapi indikatornya bernomor/)).toBeVisible();
  });

  await test.step("the verifier comments at a value, and closes the comment before publishing", async () => {
    await verifier.goto("/admin/peraturan");
    await main.getByRole("link", { name: "Pengawas", exact: true }).click();
    const level = main.locator("li[id^=nilai-competencies-][id$=-level]").first();
    await level.getByText("Beri catatan").click();
    await level.getByLabel(/^Catatan untuk/).fill("Cocokkan dengan halaman 4.");
    await level.getByRole("button", { name: "Simpan catatan" }).click();
    await expect(main.getByText("Masih ada 1 catatan verifikasi")).toBeVisible();
    await admin.reload();
    await expect(adminMain.getByText("Cocokkan dengan halaman 4.", { exact: true })).toBeVisible();
    await level.getByRole("button", { name: /^Tandai selesai/ }).click();
    await expect(main.getByText("Masih ada 1 catatan verifikasi")).toHaveCount(0);
  });

  await test.step("the verifier sees what it changes and publishes it from a day", async () => {
    await expect(main.getByText("Versi 1 di kiri, koreksinya di kanan: 1 level naik.")).toBeVisible();
    await main.getByText("Terbitkan", { exact: true }).click();
    await main.getByLabel("Berlaku mulai").fill(DAY);
    await main.getByRole("button", { name: "Ya, terbitkan" }).click();
    await verifier.waitForURL(/kabar=koreksi-terbit/);
    await expect(main.getByText("Terbit, berlaku mulai 1 Februari 2045.")).toBeVisible();
    await expect(main.getByText("Standar yang sudah terbit, versi 2", { exact: true })).toBeVisible();
    await main.getByRole("link", { name: "Lihat halaman publiknya" }).click();
    await expect(main.getByText(`Koreksi salinan mulai 1 Februari 2045: ${REASON}`)).toBeVisible();
  });

  await test.step("the public reads the reason, and the version of before by its days", async () => {
    await verifier.goto(`${PUBLIC}?per=${DAY}`);
    await expect(main.getByText(`Koreksi salinan mulai 1 Februari 2045: ${REASON}`)).toBeVisible();
    await verifier.goto(`${PUBLIC}?per=2045-01-31`);
    await expect(main.getByText(/^Koreksi salinan/)).toHaveCount(0);
    await expect(main.getByText(/Salinannya akan dibetulkan dengan/)).toBeVisible();
    await verifier.goto(`${PUBLIC}/riwayat`);
    await expect(main.getByText("Membetulkan salinan versi 1.")).toBeVisible();
  });

  await test.step("the verifier takes the publication back before its day, and nothing is left of it in public", async () => {
    await verifier.goto("/admin/peraturan/perbup-purwakarta-213-2020");
    await main.getByRole("link", { name: /^Pengawas, versi/ }).click();
    await main.getByText("Tarik kembali penerbitan", { exact: true }).click();
    await main.getByLabel("Alasan").fill("Naskah resmi ternyata menyebut level yang lama.");
    await main.getByRole("button", { name: "Ya, tarik kembali" }).click();
    await verifier.waitForURL(/kabar=koreksi-ditarik/);
    await verifier.goto(`${PUBLIC}?per=${DAY}`);
    await expect(main.getByText(/^Koreksi salinan/)).toHaveCount(0);
  });

  await test.step("the admin deletes it, and is told so", async () => {
    await admin.reload();
    await adminMain.getByRole("link", { name: "Sunting atau hapus koreksi" }).click();
    await adminMain.getByText("Hapus koreksi ini", { exact: true }).click();
    await adminMain.getByRole("button", { name: "Ya, hapus koreksi ini" }).click();
    await admin.waitForURL(/kabar=koreksi-dihapus/);
    await expect(adminMain.getByText("Koreksi salinan dihapus.")).toBeVisible();
  });
});
