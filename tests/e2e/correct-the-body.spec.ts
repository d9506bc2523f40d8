import { expect, test } from "./fixtures";

const REGULATION = "perwal-pekalongan-90-2020";
const PUBLIC = `/peraturan/${REGULATION}`;
const WHY = "Salah terbaca; pada naskah resmi tertulis berdaya saing.";
const WRONG = "yang profesional dan berkualitas";
const RIGHT = "yang profesional dan berdaya saing";
// Far ahead, so that the body of today stays what other journeys read.
const DAY = "2045-03-01";

test("a word misread in the body of a published regulation is corrected, verified by somebody else, and read from a day on", async ({
  openAs,
}) => {
  test.setTimeout(120_000);
  const admin = await openAs("admin@pekalongan");
  const verifier = await openAs("verifikator@pekalongan");
  const [adminMain, main] = [admin.locator("main"), verifier.locator("main")];

  await test.step("the admin starts from the published body and says what a passage should read", async () => {
    await admin.goto(`/admin/peraturan/${REGULATION}/batang-tubuh`);
    await adminMain.getByText("Buat koreksi salinan", { exact: true }).click();
    await adminMain.getByRole("button", { name: "Ya, buat koreksi salinan" }).click();
    await admin.waitForURL(/\/koreksi\/[0-9a-f-]+\?kabar=koreksi-batang-tubuh-dibuat/);
    await expect(adminMain.getByRole("heading", { name: "Hubungan dengan peraturan lain" })).toHaveCount(0);
    const passage = adminMain.getByRole("listitem").filter({ hasText: WRONG });
    await passage.getByText("Koreksi bagian ini").click();
    const words = passage.getByLabel("Bunyi yang benar");
    await words.fill((await words.inputValue()).replace(WRONG, RIGHT));
    await passage.getByRole("button", { name: /^Simpan koreksi/ }).click();
    await expect(passage.getByText("Tuliskan alasannya.")).toBeVisible();
    await passage.getByLabel("Alasan").fill(WHY);
    await passage.getByRole("button", { name: /^Simpan koreksi/ }).click();
    await expect(passage.getByText("Tersimpan.", { exact: true })).toBeVisible();
  });

  await test.step("sees it beside what it said before, and sends it", async () => {
    const change = adminMain.getByRole("region", { name: "Yang dibetulkan" });
    await expect(change.getByRole("heading", { name: "Menimbang, a." })).toBeVisible();
    await expect(change.locator("del", { hasText: "berkualitas" })).toBeVisible();
    await expect(change.locator("ins", { hasText: "berdaya saing" })).toBeVisible();
    await adminMain.getByText("Kirim untuk diverifikasi", { exact: true }).click();
    await adminMain.getByRole("button", { name: "Ya, kirim" }).click();
    await expect(adminMain.getByText("Koreksi ini menunggu verifikator.")).toBeVisible();
    await expect(adminMain.getByText("Koreksi bagian ini")).toHaveCount(0);
  });

  await test.step("the verifier finds it in the list, compares it with the source, and publishes it from a day", async () => {
    await verifier.goto("/admin/peraturan");
    await main.getByRole("link", { name: "Batang tubuh", exact: true }).click();
    await expect(main.getByText(/^Naskah sumber, baris 15/)).toBeVisible();
    const change = main.getByRole("region", { name: "Yang dibetulkan" });
    await change.getByText("Beri catatan").click();
    await change.getByLabel("Catatan untuk Menimbang, a.").fill("Cocokkan dengan halaman 1.");
    await change.getByRole("button", { name: "Simpan catatan" }).click();
    await expect(main.getByText("Masih ada 1 catatan verifikasi yang belum diselesaikan verifikator.")).toBeVisible();
    await change.getByRole("button", { name: /^Tandai selesai/ }).click();
    await expect(change.getByText(/^Diselesaikan oleh/)).toBeVisible();
    await main.getByText("Terbitkan", { exact: true }).click();
    await main.getByLabel("Berlaku mulai").fill(DAY);
    await main.getByRole("button", { name: "Ya, terbitkan" }).click();
    await verifier.waitForURL(/kabar=koreksi-terbit/);
    await expect(main.getByText("Terbit, berlaku mulai 1 Maret 2045.")).toBeVisible();
  });

  await test.step("the public reads it from that day on with the reason, and what it said before", async () => {
    const before = "2045-02-28";
    await verifier.goto(PUBLIC);
    await expect(main.getByText("Salinan ini akan dibetulkan mulai 1 Maret 2045.")).toBeVisible();
    await main.getByRole("link", { name: /^Baca bunyi dan alasannya/ }).click();
    await verifier.waitForURL(`**${PUBLIC}?per=${DAY}`);
    await verifier.goto(`${PUBLIC}?per=${DAY}`);
    const passage = main.getByRole("listitem").filter({ hasText: "Koreksi salinan sejak 1 Maret 2045." });
    await expect(passage).toContainText(RIGHT);
    await expect(passage.getByText(WHY)).toBeVisible();
    await main.getByRole("link", { name: /^Baca bunyi sebelumnya/ }).click();
    await verifier.waitForURL(`**${PUBLIC}?per=${before}`);
    await expect(main.getByText(WRONG)).toBeVisible();
    await expect(main.getByText(/Koreksi salinan sejak/)).toHaveCount(0);
  });

  await test.step("the verifier takes the publication back before its day", async () => {
    await verifier.goto(`/admin/peraturan/${REGULATION}`);
    await main.getByRole("link", { name: "Batang tubuh", exact: true }).click();
    await main.getByText("Tarik kembali penerbitan", { exact: true }).click();
    await main.getByLabel("Alasan").fill("Naskah resmi ternyata berbunyi seperti semula.");
    await main.getByRole("button", { name: "Ya, tarik kembali" }).click();
    await verifier.waitForURL(/kabar=koreksi-ditarik/);
    await verifier.goto(`${PUBLIC}?per=${DAY}`);
    await expect(main.getByText(WRONG)).toBeVisible();
  });
});
