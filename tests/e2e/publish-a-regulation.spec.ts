import type { Page } from "@playwright/test";

import { expect, test } from "./fixtures";

const CURRENT = "/jabatan/pekalongan/sekretaris-daerah";

test("a regulation is written, sent, commented on, returned, mended and published for a day to come", async ({
  openAs,
}) => {
  test.setTimeout(120_000);
  const admin = await openAs("admin@pekalongan");
  const verifier = await openAs("verifikator@pekalongan");
  const path = await write(admin);

  await test.step("the admin says what it revokes and sends it", async () => {
    await admin.goto(path);
    const relation = admin
      .getByRole("listitem")
      .filter({ hasText: "Mencabut: Peraturan Walikota Nomor 90 Tahun 2020." });
    const declare = async () => {
      await admin
        .getByLabel("Peraturan", { exact: true })
        .selectOption({ label: "Peraturan Walikota Nomor 90 Tahun 2020" });
      await admin.getByRole("button", { name: "Tambah hubungan" }).click();
      await expect(relation).toBeVisible();
    };
    await declare();
    // Taken out after it was asked once more, which is said; and put in again.
    await relation.locator("summary").click();
    await relation.getByRole("button", { name: /^Ya, hapus/ }).click();
    await expect(admin.getByRole("status").filter({ hasText: "Dihapus dari rancangan: Mencabut" })).toBeVisible();
    await declare();
    await admin.getByText("Kirim untuk diverifikasi", { exact: true }).click();
    await admin.getByRole("button", { name: "Ya, kirim" }).click();
    await expect(admin.getByText("Rancangan ini menunggu verifikator.")).toBeVisible();
    // Who wrote it has nothing to publish with.
    await expect(admin.getByText("Terbitkan", { exact: true })).toHaveCount(0);
  });

  await test.step("the verifier comments at a value and returns it", async () => {
    await verifier.goto(path);
    await verifier.getByRole("link", { name: "Sekretaris Daerah" }).click();
    const value = verifier.getByRole("listitem").filter({ has: verifier.getByText("Level", { exact: true }) });
    await value.first().locator("summary").click();
    await value.first().getByLabel("Catatan untuk Level").fill("Pada naskah levelnya 5.");
    await value.first().getByRole("button", { name: "Simpan catatan" }).click();
    await expect(value.first().getByText("Pada naskah levelnya 5.").first()).toBeVisible();
    await verifier.goto(path);
    await expect(
      verifier.getByText("Masih ada 1 catatan verifikasi yang belum diselesaikan verifikator."),
    ).toBeVisible();
    await verifier.getByText("Kembalikan ke penyusun", { exact: true }).click();
    await verifier.getByRole("button", { name: "Kembalikan", exact: true }).click();
    await expect(verifier.getByText("Tuliskan alasannya.")).toBeVisible();
    await verifier.getByLabel("Alasan").fill("Levelnya keliru.");
    await verifier.getByRole("button", { name: "Kembalikan", exact: true }).click();
    await expect(verifier.getByText("Rancangan ini masih disusun")).toBeVisible();
  });

  await test.step("the admin mends it and sends it again", async () => {
    await admin.goto(path);
    // Why it came back stands first, under the next step; so does what would still keep it from being published.
    const next = admin.getByRole("region", { name: "Langkah berikutnya" });
    await expect(next.getByText("Levelnya keliru.")).toBeVisible();
    await expect(next.getByText("Masih ada 1 catatan verifikasi yang belum diselesaikan verifikator.")).toBeVisible();
    await admin.getByRole("link", { name: "Perbaiki nilainya" }).click();
    await expect(admin.getByText("Pada naskah levelnya 5.").first()).toBeVisible();
    await expect(admin.getByLabel("Level yang dipersyaratkan")).toBeVisible();
    await admin.goto(path);
    // Who drafts says what was done; the verifier closes it.
    await expect(admin.getByRole("button", { name: /^Tandai selesai/ })).toHaveCount(0);
    await admin.locator("summary", { hasText: "Tanggapi" }).click();
    await admin.getByLabel("Yang ditindaklanjuti").fill("Dicocokkan lagi: naskahnya 4.");
    await admin.getByRole("button", { name: "Simpan tanggapan" }).click();
    await expect(admin.getByText("Tanggapan tersimpan.")).toBeVisible();
    await admin.getByText("Kirim untuk diverifikasi", { exact: true }).click();
    await admin.getByRole("button", { name: "Ya, kirim" }).click();
    await expect(admin.getByText("Rancangan ini menunggu verifikator.")).toBeVisible();
  });

  await test.step("the verifier publishes; the catalogue of both days is right", async () => {
    await verifier.goto(path);
    await expect(verifier.getByText("Dicocokkan lagi: naskahnya 4.")).toBeVisible();
    await verifier.getByRole("button", { name: /^Tandai selesai/ }).click();
    await expect(verifier.getByText("Catatan ditandai selesai.")).toBeVisible();
    await expect(verifier.getByText(/Diselesaikan oleh .*, \d/)).toBeVisible();
    await verifier.getByText("Terbitkan", { exact: true }).click();
    await expect(verifier.getByText(/berlaku dengan sendirinya mulai 1 Februari 2032/)).toBeVisible();
    await expect(
      verifier.getByText("Mencabut mulai 1 Februari 2032: Peraturan Walikota Nomor 90 Tahun 2020."),
    ).toBeVisible();
    // Another window with the same form: what it is sent for was done meanwhile.
    const late = await verifier.context().newPage();
    await late.goto(path);
    await late.getByText("Terbitkan", { exact: true }).click();
    await verifier.getByRole("button", { name: "Ya, terbitkan" }).click();
    await verifier.waitForURL(/\/peraturan\/perwal-pekalongan[^?]*\?kabar=terbit/);
    await expect(verifier.getByText("Peraturan ini sudah terbit.")).toBeVisible();
    // Of the step before nothing is said any more; loaded again, neither of this one.
    await expect(verifier.getByText("Catatan ditandai selesai.")).toHaveCount(0);
    await verifier.reload();
    await expect(verifier.getByText("Peraturan ini sudah terbit.")).toHaveCount(0);
    await late.getByRole("button", { name: "Ya, terbitkan" }).click();
    await expect(late.getByRole("alert").filter({ hasText: "Langkah Anda tidak dijalankan" })).toContainText(
      "Peraturan ini sudah diterbitkan",
    );
    await late.close();
    // How it got there stays readable, also for who drafted it.
    await admin.goto(path);
    await expect(admin.getByText(/^Diterbitkan oleh/).first()).toBeVisible();
    await expect(admin.getByText("Pada naskah levelnya 5.").first()).toBeVisible();
    await verifier.goto(`${CURRENT}?per=2032-01-31`);
    await expect(verifier.getByText("Peraturan Walikota Nomor 90 Tahun 2020").first()).toBeVisible();
    await verifier.goto(`${CURRENT}?per=2032-02-01`);
    await expect(verifier.getByText(/Peraturan Wali Kota Nomor \d+ Tahun 2032/).first()).toBeVisible();
  });

  await test.step("withdrawn before its first day, the old one runs on", async () => {
    await verifier.goto(path);
    await verifier.getByText("Tarik kembali penerbitan", { exact: true }).click();
    await verifier.getByLabel("Alasan").fill("Menunggu penetapan.");
    await verifier.getByRole("button", { name: "Ya, tarik kembali" }).click();
    await expect(verifier.getByText("Rancangan ini masih disusun")).toBeVisible();
    await verifier.goto(`${CURRENT}?per=2032-02-01`);
    await expect(verifier.getByText("Peraturan Walikota Nomor 90 Tahun 2020").first()).toBeVisible();
  });
});

/** A typed regulation with a copy of the Sekretaris Daerah's standard. Answers the path of its verification. */
async function write(admin: Page): Promise<string> {
  await admin.goto("/admin/standar/peraturan-baru");
  await admin.getByLabel("Jenis peraturan").selectOption("PERWAL");
  await admin.getByLabel("Nomor", { exact: true }).fill(String(Date.now()));
  await admin.getByLabel("Tahun", { exact: true }).fill("2032");
  await admin.getByLabel("Tentang").fill("STANDAR KOMPETENSI JABATAN");
  await admin.getByLabel("Ditetapkan oleh").fill("WALI KOTA PEKALONGAN");
  await admin.getByLabel("Mulai berlaku").fill("2032-02-01");
  await admin.getByRole("button", { name: "Buat rancangan peraturan" }).click();
  await admin.waitForURL(/\/admin\/standar\/baru\?peraturan=/);
  const slug = new URL(admin.url()).searchParams.get("peraturan") ?? "";
  const source = admin.getByLabel("Standar yang disalin");
  const label = await source
    .locator("option")
    .filter({ hasText: /^Sekretaris Daerah/ })
    .first()
    .textContent();
  await source.selectOption({ label: label ?? "" });
  await admin.getByLabel("Untuk jabatan").selectOption("sekretaris-daerah");
  await admin.getByRole("button", { name: "Buat rancangan standar" }).click();
  await expect(admin.getByRole("heading", { level: 1 })).toHaveText("Sekretaris Daerah");
  return `/admin/peraturan/${slug}`;
}
