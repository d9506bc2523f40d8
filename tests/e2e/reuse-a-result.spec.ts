import { addressOf } from "../support/world";
import { expect, test } from "./fixtures";

test("a result that still holds is brought along, with the match worked out anew", async ({ openAs }) => {
  const hr = await openAs("hr@purwakarta");
  await hr.goto(addressOf("/kegiatan/{reuseJourneyEvent}/peserta/{reuseJourneyCandidate}"));
  const offer = hr.getByRole("region", { name: "Pakai hasil yang masih berlaku" });
  await expect(offer.getByRole("heading", { name: "Pemetaan yang selesai" })).toBeVisible();
  const worth = (await offer.getByRole("strong").textContent()) ?? "";
  expect(worth).toMatch(/^\d+(,\d+)? %$/);
  await offer.getByText("Pakai hasil ini", { exact: true }).click();
  await expect(offer.getByText(/Isinya dibekukan bersama data peserta/)).toBeVisible();
  await offer.getByRole("button", { name: "Ya, pakai hasil ini" }).click();
  await expect(hr.getByText(/Levelnya dari hasil Pemetaan yang selesai/)).toBeVisible();
  await expect(offer).toHaveCount(0);
  await expect(hr.getByText(worth).first()).toBeVisible();
  await hr.getByRole("link", { name: "Halaman periksa keaslian" }).click();
  await expect(hr.getByRole("heading", { level: 1 })).toHaveText("Laporan ini: sah");
});
