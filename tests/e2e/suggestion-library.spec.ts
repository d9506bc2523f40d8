import { expect, test } from "./fixtures";
import { IntegrationPage } from "./pages/integration-page";

test("what HR puts into the library is picked at the integration of a candidate", async ({ openAs }) => {
  const suggestion = `Pimpin tim lintas bidang selama tiga bulan (${Date.now()}).`;
  const hr = await openAs("hr@purwakarta");
  await hr.goto("/admin");
  await hr.getByRole("main").getByRole("link", { name: "Saran pengembangan" }).click();
  await hr.getByLabel("Nama atau kode kompetensi").fill("kerjasama");
  await hr.getByRole("button", { name: "Cari" }).click();
  await hr.getByRole("link", { name: "Kerjasama", exact: true }).click();
  await hr.getByRole("button", { name: "Tambah saran" }).click();
  await expect(hr.getByText("Tulis saran yang akan ditambahkan.")).toBeVisible();
  await hr.getByLabel("Saran baru").fill(suggestion);
  await hr.getByRole("button", { name: "Tambah saran" }).click();
  await expect(hr.getByLabel("Saran", { exact: true }).last()).toHaveValue(suggestion);
  await expect(hr.getByLabel("Saran baru")).toHaveValue("");

  const chair = new IntegrationPage(await openAs("asesor1@purwakarta"));
  await chair.open();
  const section = chair.competency("Kerjasama");
  await section.getByText("Tulis saran pengembangan").click();
  await section.getByRole("button", { name: suggestion }).click();
  await section.getByRole("button", { name: "Simpan saran" }).click();
  await expect(section.getByText("Saran disimpan.")).toBeVisible();
  await expect(section.getByLabel("Saran pengembangan")).toHaveValue(suggestion);

  // What was picked is the candidate's: it stays when the library lets go of it.
  await hr.getByLabel("Saran", { exact: true }).last().fill("");
  await hr.getByRole("button", { name: "Simpan saran" }).last().click();
  await expect(hr.getByText("Belum ada saran untuk kompetensi ini.")).toBeVisible();
  await chair.open();
  await section.getByText("Saran pengembangan (ada)").click();
  await expect(section.getByLabel("Saran pengembangan")).toHaveValue(suggestion);
});
