import { addressOf } from "../support/world";
import { expect, test } from "./fixtures";

test("a standard that was replaced since says what has changed, and HR decides with a reason", async ({ openAs }) => {
  const hr = await openAs("hr@purwakarta");
  const address = addressOf("/kegiatan/{replacedEvent}/peserta/{replacedCandidate}");

  await test.step("the event's page leads there", async () => {
    await hr.goto(addressOf("/kegiatan/{replacedEvent}"));
    await expect(hr.getByText("Standar 1 peserta perlu diputuskan")).toBeVisible();
    await hr.getByRole("listitem").filter({ hasText: "standarnya diganti" }).getByRole("link").click();
    await expect(hr).toHaveURL(/#standar-diganti$/);
  });

  await test.step("what has changed, and both versions side by side", async () => {
    await hr.goto(address);
    await expect(hr.getByRole("heading", { name: "Standar jabatan ini sudah diganti" })).toBeVisible();
    await expect(hr.getByText(/Yang berubah: 1 level naik/)).toBeVisible();
    await hr.getByRole("link", { name: "Bandingkan kedua standar" }).click();
    await expect(hr.getByText("Level naik dari 4 ke 5").first()).toBeVisible();
    await hr.goto(address);
  });

  await test.step("a decision without a reason is refused, and what was chosen stays", async () => {
    await hr.getByText("Putuskan", { exact: true }).click();
    await hr.getByLabel("Keputusan", { exact: true }).selectOption({ label: "Nilai ulang" });
    await hr.getByRole("button", { name: "Simpan keputusan" }).click();
    await expect(hr.getByText("Tuliskan alasannya, paling sedikit 5 huruf.").first()).toBeVisible();
    await expect(hr.getByLabel("Keputusan", { exact: true })).toHaveValue("REASSESS");
  });

  await test.step("with one it stands on the page, and says what follows", async () => {
    await hr.getByLabel("Alasan keputusan").fill("Level Integritas yang baru lebih tinggi.");
    await hr.getByRole("button", { name: "Simpan keputusan" }).click();
    await expect(hr.getByText("Alasan: Level Integritas yang baru lebih tinggi.")).toBeVisible();
    await expect(hr.getByText(/Hapus peserta ini dari kegiatan, lalu tambahkan kembali/)).toBeVisible();
    await expect(hr.getByText("Ubah keputusan", { exact: true })).toBeVisible();
    await hr.goto(addressOf("/kegiatan/{replacedEvent}"));
    await expect(hr.getByRole("heading", { name: "1 peserta" })).toBeVisible();
    await expect(hr.getByText(/perlu diputuskan/)).toBeHidden();
  });
});
