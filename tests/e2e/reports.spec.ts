import { addressOf } from "../support/world";
import { expect, test } from "./fixtures";

const REPORT = "/kegiatan/{finalEvent}/peserta/{finalCandidate}/laporan";
const DESK = "/kegiatan/{finalEvent}/laporan";

test("HR opens the report of a candidate as PDF", async ({ openAs }) => {
  const page = await openAs("hr@purwakarta");
  await page.goto(addressOf("/kegiatan/{finalEvent}/peserta/{finalCandidate}"));
  const address = await page.getByRole("link", { name: "Laporan hasil (PDF)" }).getAttribute("href");
  const response = await page.request.get(address ?? "");
  expect(response.headers()["content-type"]).toBe("application/pdf");
  expect((await response.body()).subarray(0, 5).toString()).toBe("%PDF-");
});

test("the report does not exist for anybody else", async ({ page, openAs }) => {
  expect((await page.request.get(addressOf(REPORT))).status()).toBe(404);
  for (const account of ["hr@pekalongan", "admin@purwakarta", "asesor3@purwakarta"] as const) {
    const other = await openAs(account);
    expect((await other.request.get(addressOf(REPORT))).status()).toBe(404);
    expect((await other.goto(addressOf(DESK)))?.status()).toBe(404);
  }
});

test("HR has all reports made in the background and takes them as ZIP", async ({ openAs }) => {
  const page = await openAs("hr@purwakarta");
  await page.goto(addressOf(DESK));
  await page.getByRole("button", { name: "Buat 1 laporan" }).click();
  const archive = page.getByRole("link", { name: /Unduh ZIP/ });
  await expect(archive.first()).toBeVisible({ timeout: 30_000 });
  const response = await page.request.get((await archive.first().getAttribute("href")) ?? "");
  expect(response.headers()["content-type"]).toBe("application/zip");
  expect((await response.body()).subarray(0, 2).toString()).toBe("PK");
});

test("whoever holds a report finds out whether it holds, and not whose it is", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("link", { name: "Periksa keaslian laporan" }).click();
  await page.getByLabel("Kode periksa").fill(addressOf("{checkCode}"));
  await page.getByRole("button", { name: "Periksa" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Laporan ini: sah");
  await expect(page.getByText("Ratna Dewi")).toHaveCount(0);

  await page.goto(addressOf("/periksa/{revokedCode}"));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Laporan ini: dicabut");

  const unknown = await page.goto("/periksa/kode-yang-tidak-ada");
  expect(unknown?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Kode tidak ditemukan");
  await expect(page.getByLabel("Kode periksa")).toBeVisible();
});
