import type { Locator, Page } from "@playwright/test";

import { expect, test } from "./fixtures";

const form = (page: Page, button: string) =>
  page.locator("form", { has: page.getByRole("button", { name: button, exact: true }) });

test("a draft is sent, taken back, corrected in every part, given another number, and deleted", async ({ openAs }) => {
  test.setTimeout(120_000);
  const admin = await openAs("admin@purwakarta");
  const [wrong, right] = [`${Date.now()}`, `${Date.now() + 1}`];
  const slug = await write(admin, wrong);

  await test.step("an empty draft is not sent, and its author reads what to add", async () => {
    await admin.goto(`/admin/peraturan/${slug}`);
    await expect(admin.getByText(/Rancangan ini masih kosong: tambahkan standar/)).toBeVisible();
    await expect(admin.getByText("Kirim untuk diverifikasi", { exact: true })).toHaveCount(0);
    await admin.getByLabel("Nama peraturan").fill("Peraturan Bupati Nomor 1 Tahun 1999");
    await admin.getByRole("button", { name: "Tambah hubungan" }).click();
    await admin.getByText("Kirim untuk diverifikasi", { exact: true }).click();
    await admin.getByRole("button", { name: "Ya, kirim" }).click();
    await expect(admin.getByText("Rancangan dikirim dan menunggu verifikator.")).toBeVisible();
  });

  await test.step("while it is being verified its forms say so and save nothing; its author takes it back", async () => {
    await admin.goto(`/admin/standar/peraturan/${slug}`);
    await expect(admin.getByText("Sedang diverifikasi", { exact: true })).toBeVisible();
    await expect(admin.getByRole("button", { name: "Simpan peraturan" })).toHaveCount(0);
    await admin.getByRole("link", { name: "Lihat halaman verifikasinya" }).click();
    await admin.getByText("Tarik kembali pengiriman", { exact: true }).click();
    await admin.getByLabel("Alasan").fill("Tanggalnya keliru.");
    await admin.getByRole("button", { name: "Ya, tarik kembali pengiriman" }).click();
    const next = admin.getByRole("region", { name: "Langkah berikutnya" });
    await expect(next.getByText("Tanggalnya keliru.")).toBeVisible();
    await expect(admin.getByText("Pengiriman ditarik kembali; rancangan dapat diubah lagi.")).toBeVisible();
  });

  await test.step("its date, number, enactment, gazette, menimbang and articles are written", async () => {
    await admin.goto(`/admin/standar/peraturan/${slug}`);
    await admin.getByLabel("Mulai berlaku").fill("2033-04-01");
    await admin.getByRole("button", { name: "Simpan peraturan" }).click();
    await expect(form(admin, "Simpan peraturan").getByText("Tersimpan.")).toBeVisible();
    const enacted = form(admin, "Simpan penetapan");
    await enacted.getByLabel("Tempat").fill("Purwakarta");
    await enacted.getByLabel("Tanggal").fill("2033-03-01");
    await enacted.getByLabel("Jabatan penanda tangan").fill("BUPATI PURWAKARTA");
    await enacted.getByLabel("Nama penanda tangan").fill("UJI");
    await enacted.getByRole("button", { name: "Simpan penetapan" }).click();
    await expect(enacted.getByText("Tersimpan.")).toBeVisible();

    await admin.getByRole("link", { name: "Batang tubuh" }).click();
    const section = admin.getByRole("region", { name: "Menimbang" });
    await section.getByText("Tambah butir menimbang").click();
    await section.getByLabel("Nomor").fill("a.");
    await section.getByLabel("Bunyi").fill("bahwa perlu diuji");
    await section.getByRole("button", { name: "Tambahkan butir menimbang" }).click();
    await expect(section.getByRole("button", { name: "Simpan butir menimbang a." })).toBeVisible();
    await admin.getByRole("link", { name: "Tambah pasal" }).click();
    await admin.getByLabel("Nomor pasal").fill("1");
    await admin.getByLabel(/Kalimat pembuka/).fill("Peraturan ini mulai berlaku.");
    await admin.getByRole("button", { name: "Tambahkan pasal" }).click();
    await expect(admin.getByLabel("Nomor pasal")).toHaveValue("");
    await admin.getByRole("link", { name: "Buka pasal itu dan tambahkan ayatnya" }).click();
    await expect(admin.getByRole("heading", { level: 1 })).toHaveText("Pasal 1");
  });

  await test.step("an article gets another number, and a tab that has it by the old one loses nothing", async () => {
    const second = await admin.context().newPage();
    await second.goto(admin.url());
    await typeKept(second, "article", second.getByLabel(/Kalimat pembuka/), "Dari tab kedua.");
    await admin.getByLabel("Nomor pasal").fill("2");
    await admin.getByRole("button", { name: "Simpan pasal" }).click();
    await expect(form(admin, "Simpan pasal").getByText("Tersimpan.")).toBeVisible();
    await expect(admin.getByRole("heading", { level: 1 })).toHaveText("Pasal 2");
    await second.getByRole("button", { name: "Simpan pasal" }).click();
    await expect(second.getByText("Sekarang tersimpan: “2”.")).toBeVisible();
    await expect(second.getByLabel(/Kalimat pembuka/)).toHaveValue("Dari tab kedua.");
    await second.getByLabel("Nomor pasal").fill("2");
    await second.getByRole("button", { name: "Simpan isian saya" }).click();
    await expect(form(second, "Simpan pasal").getByText("Tersimpan.")).toBeVisible();
    await second.close();
    await admin.reload();
    await expect(admin.getByLabel(/Kalimat pembuka/)).toHaveValue("Dari tab kedua.");
  });

  await test.step("its annex gets a number, a second one is added, and deleted while it is empty", async () => {
    await admin.goto(`/admin/standar/peraturan/${slug}`);
    const main = admin.locator("main");
    const more = main.locator("details", { hasText: "Tambah lampiran" });
    await more.getByText("Tambah lampiran", { exact: true }).click();
    await expect(more.getByText(/Lampiran yang ada belum bernomor/)).toBeVisible();
    const only = main.getByRole("region", { name: "Lampiran", exact: true });
    await only.getByLabel(/Nomor atau huruf/).fill("I");
    await only.getByRole("button", { name: "Simpan Lampiran" }).click();
    const first = main.getByRole("region", { name: "Lampiran I", exact: true });
    await expect(first.getByText("Tersimpan.")).toBeVisible();
    await expect(more.getByLabel("Nomor atau huruf lampiran")).toHaveValue("II");
    await expect(more.getByLabel(/Kepala lampiran/)).toHaveValue(/^Peraturan Bupati Nomor/);
    await more.getByLabel("Judul lampiran").fill("STANDAR KOMPETENSI JABATAN PENGAWAS");
    await more.getByLabel(/Kepala lampiran/).fill("LAMPIRAN II");
    await more.getByRole("button", { name: "Tambahkan lampiran" }).click();
    await expect(more.getByRole("link", { name: "Lihat lampiran itu di halaman ini" })).toBeVisible();
    await expect(more.getByLabel("Nomor atau huruf lampiran")).toHaveValue("III");

    await admin.goto(`/admin/standar/baru?peraturan=${slug}`);
    await expect(main.getByLabel("Lampiran yang memuatnya")).toContainText("Lampiran II");
    await admin.goto(`/admin/standar/peraturan/${slug}`);
    const second = main.getByRole("region", { name: "Lampiran II", exact: true });
    await second.getByText("Hapus Lampiran II", { exact: true }).click();
    await second.getByRole("button", { name: "Ya, hapus Lampiran II" }).click();
    await expect(main.getByText("Dihapus dari rancangan: Lampiran II.")).toBeVisible();
    await expect(second).toHaveCount(0);
  });

  await test.step("with another number it has another address, and a tab at the one of before loses nothing", async () => {
    const second = await admin.context().newPage();
    for (const tab of [admin, second]) await tab.goto(`/admin/standar/peraturan/${slug}`);
    await typeKept(second, "regulation", second.getByLabel("Tentang"), "DARI TAB KEDUA");
    await admin.getByLabel("Nomor", { exact: true }).fill(right);
    await admin.getByRole("button", { name: "Simpan peraturan" }).click();
    await admin.waitForURL(new RegExp(`${right}-2033\\?kabar=`));
    await expect(admin.getByText("Tersimpan. Alamat halaman ini mengikuti isian yang baru.")).toBeVisible();
    await expect(admin.getByText("Isian yang belum disimpan dipulihkan")).toHaveCount(0);
    await expect(admin.getByLabel("Mulai berlaku")).toHaveValue("2033-04-01");

    await second.getByRole("button", { name: "Simpan peraturan" }).click();
    await expect(second.getByText(/oleh orang lain atau di tab Anda yang lain/)).toBeVisible();
    await expect(second.getByText(`Sekarang tersimpan: “${right}”.`)).toBeVisible();
    await expect(second.getByLabel("Tentang")).toHaveValue("DARI TAB KEDUA");
    await second.getByRole("button", { name: "Pakai yang tersimpan" }).click();
    await expect(second.getByText(/Isian Anda dibuang/)).toBeVisible();
    await expect(second.getByLabel("Nomor", { exact: true })).toHaveValue(right);
    await second.close();
    await admin.reload();
  });

  await test.step("it is deleted after a question that names what is lost", async () => {
    await admin.getByText("Hapus rancangan ini", { exact: true }).click();
    await expect(admin.getByText("0 rancangan standar")).toBeVisible();
    await admin.getByRole("button", { name: "Ya, hapus rancangan peraturan ini" }).click();
    await expect(admin.getByText("Rancangan peraturan dihapus.")).toBeVisible();
    await expect(admin.getByRole("link", { name: new RegExp(right) })).toHaveCount(0);
  });
});

/**
 * Types into a tab that is there: tabs keep what is typed in one browser, and one whose scripts come late would take over
 * what was typed in the other meanwhile.
 */
async function typeKept(tab: Page, form: string, field: Locator, text: string): Promise<void> {
  const kept = () =>
    tab.evaluate(
      (part) => Object.keys(localStorage).flatMap((key) => (key.includes(part) ? localStorage[key] : [])),
      `:${form}-`,
    );
  await expect(async () => {
    await field.fill(text);
    expect((await kept()).join()).toContain(text);
  }).toPass();
}

/** Answers its slug. */
async function write(admin: Page, number: string): Promise<string> {
  await admin.goto("/admin/standar/peraturan-baru");
  await admin.getByLabel("Jenis peraturan").selectOption("PERBUP");
  await admin.getByLabel("Nomor", { exact: true }).fill(number);
  await admin.getByLabel("Tahun", { exact: true }).fill("2033");
  await admin.getByLabel("Tentang").fill("STANDAR KOMPETENSI JABATAN");
  await admin.getByLabel("Ditetapkan oleh").fill("BUPATI PURWAKARTA");
  await admin.getByLabel("Mulai berlaku").fill("2033-02-01");
  await admin.getByRole("button", { name: "Buat rancangan peraturan" }).click();
  await admin.waitForURL(/\/admin\/standar\/baru\?peraturan=/);
  await expect(admin.getByText("Rancangan peraturan dibuat.")).toBeVisible();
  return new URL(admin.url()).searchParams.get("peraturan") ?? "";
}
