import type { Locator } from "@playwright/test";

import { addressOf } from "../support/world";
import { expect, test } from "./fixtures";
import { IntegrationPage } from "./pages/integration-page";
import { LibraryPage } from "./pages/library-page";

const SUGGESTION = "Pimpin tim lintas bidang selama tiga bulan.";

test("assessors agree, one dissents, all sign, and the result is frozen with its report and check page", async ({
  openAs,
}) => {
  const chair = new IntegrationPage(await openAs("asesor1@purwakarta"));
  const other = new IntegrationPage(await openAs("asesor2@purwakarta"));
  const hr = await openAs("hr@purwakarta");
  const library = new LibraryPage(hr);
  await library.add("Kerjasama", SUGGESTION);
  await chair.open();
  await other.open();

  // Another level than the median only with a reason; what was typed stays.
  await chair.decide("Integritas", "4");
  await expect(chair.competency("Integritas").getByText("Tuliskan alasannya")).toBeVisible();
  await expect(chair.competency("Integritas").getByLabel("Level akhir")).toHaveValue("4");

  // Somebody else decides while this one is typed: both values are shown, nothing is overwritten.
  await other.decide("Integritas", "2", "Bukti wawancara lemah.");
  await expect(chair.competency("Integritas").getByText("Diubah orang lain sementara Anda mengetik")).toBeVisible();
  await chair.competency("Integritas").getByRole("button", { name: "Pakai yang tersimpan" }).click();
  await expect(chair.competency("Integritas").getByText("Alasan: Bukti wawancara lemah.")).toBeVisible();

  await chair.dissent("Integritas", "Menurut saya level 3.");
  await expect(other.competency("Integritas").getByText("Menurut saya level 3.")).toBeVisible();

  // What HR put into the library is picked, and stays the candidate's when the library lets go of it.
  await chair.pickAdvice("Kerjasama", SUGGESTION);
  await library.remove(SUGGESTION);
  await other.page.reload();
  await other.competency("Kerjasama").getByText("Saran pengembangan (ada)").click();
  await expect(other.competency("Kerjasama").getByLabel("Saran pengembangan")).toHaveValue(SUGGESTION);

  await chair.acceptMedians();
  await chair.sign();
  await expect(chair.page.getByText(/Dadang Hermawan: disahkan/)).toBeVisible();
  await other.sign();
  await expect(other.page.getByText(/Lilis Suryani: disahkan/)).toBeVisible();

  await hr.goto(addressOf("/kegiatan/{integratingEvent}/integrasi"));
  await expect(hr.getByRole("cell", { name: "Siap ditetapkan" })).toBeVisible();
  await hr.getByText("Tetapkan hasil akhir", { exact: true }).click();
  await hr.getByRole("button", { name: "Ya, tetapkan hasil akhir" }).click();
  await expect(hr.getByText("Hasil akhir sudah ditetapkan")).toBeVisible();
  await expect(hr.getByRole("link", { name: "Rekap hasil" })).toBeVisible();
  await expect(hr.getByRole("heading", { name: "Hasil akhir" })).toHaveCount(0);
  await hr.goto(addressOf("/kegiatan/{integratingEvent}/peserta/{integratingCandidate}"));
  await expect(hr.getByText(/Hasil akhir, ditetapkan/)).toBeVisible();
  const report = await hr.request.get(await hrefOf(hr.getByRole("link", { name: "Laporan hasil (PDF)" })));
  expect(report.headers()["content-type"]).toContain("application/pdf");

  const checkPath = await hrefOf(hr.getByRole("link", { name: "Halaman periksa keaslian" }));
  await hr.goto(checkPath);
  await expect(hr.getByRole("heading", { level: 1 })).toHaveText("Laporan ini: sah");
  await expect(hr.getByText("Ratna Dewi")).toHaveCount(0);
});

test("the other institution and who has no part in it see none of it", async ({ openAs }) => {
  const paths = [
    "/kegiatan/{finishedEvent}",
    "/kegiatan/{finishedEvent}/integrasi",
    "/kegiatan/{finishedEvent}/integrasi/{finishedCandidate}",
    "/kegiatan/{finishedEvent}/kesepakatan",
    "/kegiatan/{finishedEvent}/laporan",
    "/kegiatan/{finishedEvent}/peserta/{finishedCandidate}",
    "/kegiatan/{finishedEvent}/peserta/{finishedCandidate}/laporan",
    "/api/integrasi/{finishedCandidate}",
  ];
  for (const account of ["hr@pekalongan", "asesor3@purwakarta", "auditor@purwakarta"] as const) {
    const page = await openAs(account);
    for (const path of paths) {
      const response = await page.request.get(addressOf(path));
      expect([account, path, response.status()]).toEqual([account, path, 404]);
    }
  }
});

async function hrefOf(link: Locator): Promise<string> {
  return (await link.getAttribute("href")) ?? "";
}
