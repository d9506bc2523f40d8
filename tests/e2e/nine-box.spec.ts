import { addressOf } from "../support/world";
import { expect, test } from "./fixtures";

test("HR gives performance scores, and the recap places who has one", async ({ openAs }) => {
  const hr = await openAs("hr@purwakarta");
  await hr.goto(addressOf("/kegiatan/{recapEvent}/rekap"));
  const box = (number: number) => hr.getByRole("cell", { name: `Kotak ${number}` });
  await expect(box(9).or(box(7)).or(box(4)).filter({ hasText: "Sri Wahyuni" })).toBeVisible();
  await hr.getByRole("link", { name: "nilai kinerja" }).click();

  await expect(hr.getByRole("textbox", { name: "Sri Wahyuni" })).toHaveValue("87,5");
  await hr.getByRole("textbox", { name: "Dewi Lestari" }).fill("seratus satu");
  await hr.getByRole("button", { name: "Simpan nilai kinerja" }).click();
  await expect(hr.getByText("Isi nilai 0 sampai 100")).toBeVisible();
  await expect(hr.getByRole("textbox", { name: "Dewi Lestari" })).toHaveValue("seratus satu");
  await hr.getByRole("textbox", { name: "Dewi Lestari" }).fill("59,9");
  await hr.getByRole("button", { name: "Simpan nilai kinerja" }).click();
  await expect(hr.getByText("Tersimpan.")).toBeVisible();

  await hr.goto(addressOf("/kegiatan/{recapEvent}/rekap"));
  await expect(box(6).filter({ hasText: "Dewi Lestari" })).toContainText("Gugur karena syarat mutlak");

  // A scheme without limits: it is said, and nothing is made up.
  await hr.goto(addressOf("/kegiatan/{finishedEvent}/rekap"));
  await expect(hr.getByText("batas sumbu kinerja dan sumbu potensial")).toBeVisible();
});
