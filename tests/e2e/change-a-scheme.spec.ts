import { expect, test } from "./fixtures";

test("an admin changes a scheme: a new version for new events, with what is wrong beside the field", async ({
  openAs,
}) => {
  const admin = await openAs("admin@pekalongan");
  await admin.goto("/admin");
  await admin.getByRole("main").getByRole("link", { name: "Skema penilaian" }).click();
  await admin.getByRole("link", { name: "Pemetaan", exact: true }).click();
  await admin.getByLabel("Mulai dari (%) kategori 1").fill("seratus");
  await admin.getByLabel("Masa berlaku hasil (tahun)").fill("2");
  await admin.getByRole("button", { name: "Simpan sebagai versi baru" }).click();
  await expect(admin.getByText("Isi batas kategori dengan angka 0 sampai 100")).toBeVisible();
  await expect(admin.getByLabel("Mulai dari (%) kategori 1")).toHaveValue("seratus");
  await expect(admin.getByLabel("Nama kategori 1", { exact: true })).not.toHaveValue("");
  await expect(admin.getByLabel("Masa berlaku hasil (tahun)")).toHaveValue("2");

  await admin.getByLabel("Mulai dari (%) kategori 1").fill("92,5");
  await admin.getByRole("button", { name: "Simpan sebagai versi baru" }).click();
  await expect(admin.getByText("Tersimpan.")).toBeVisible();
  await expect(admin.getByText("Versi 2, milik instansi, belum dipakai")).toBeVisible();
  await expect(admin.getByText(/mulai 92,50 %/)).toBeVisible();

  const hr = await openAs("hr@pekalongan");
  await hr.goto("/kegiatan/baru");
  await expect(hr.getByLabel("Tujuan dan skema penilaian")).toContainText(/Pemetaan \(versi 2, .*Pekalongan\)/);
});
