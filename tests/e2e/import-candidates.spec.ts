import { readFile } from "node:fs/promises";

import readExcelFile from "read-excel-file/node";
import writeExcelFile from "write-excel-file/node";

import { expect, test } from "./fixtures";
import { EventPage } from "./pages/event-page";
import { ImportPage } from "./pages/import-page";

const NIPS = ["198601152011012501", "199002012015031502", "198812242012012503"] as const;

test("HR sends a workbook, sees what is wrong, imports the rest and sends the corrected file", async ({ openAs }) => {
  const page = await openAs("hr@purwakarta");
  await new EventPage(page).plan("Pemetaan dengan impor");
  const importing = new ImportPage(page);
  await importing.open();

  const template = await importing.downloadTemplate("Unduh templat Excel");
  const [people] = await readExcelFile(template);
  const titles = people?.data[0]?.map(String) ?? [];
  expect(titles).toContain("Jabatan Target");

  const rows = [
    [
      NIPS[0],
      "PNS",
      "=Siti Aminah",
      "P",
      "15/01/1986",
      "III/d",
      "S1",
      "",
      "Sekretariat Daerah",
      "Kasubbag",
      "Administrator",
    ],
    [NIPS[1], "PNS", "Budi Santoso", "L", "1 Feb 1990", "III/c", "S1", "", "Dinas Sosial", "Analis", "Administrator"],
    ["123", "PNS", "Dewi Lestari", "P", "24/12/1988", "Kapten", "S2", "", "Dinas Sosial", "Analis", "Administrator"],
  ];
  await importing.check("peserta.xlsx", await workbook([titles, ...rows]));
  await expect(importing.count("Baru")).toHaveText("2");
  await expect(importing.count("Bermasalah")).toHaveText("1");
  await expect(importing.problems).toHaveText([/^4NIP123NIP harus 18 angka/, /^4GolonganKaptenTidak dikenal/]);

  const corrections = await importing.downloadCorrections();
  await importing.confirm(2);
  await expect(page.getByText(/2 peserta ditambahkan, 1 baris bermasalah tidak diimpor/)).toBeVisible();
  await expect(importing.count("Baru")).toHaveText("0");
  await expect(importing.count("Sudah ada, sama")).toHaveText("2");

  const [marked] = await readExcelFile(corrections);
  const data = (marked?.data ?? []).map((row) => row.map((cell) => (cell === null ? "" : String(cell))));
  expect(data[3]?.at(-1)).toContain("NIP harus 18 angka");
  const corrected = data.with(3, (data[3] ?? []).with(0, NIPS[2]).with(5, "III/d"));
  await importing.check("koreksi.xlsx", await workbook(corrected));
  await expect(importing.count("Baru")).toHaveText("1");
  await expect(importing.count("Sudah ada, sama")).toHaveText("2");
  await importing.confirm(1);
  await page.getByRole("link", { name: "Lihat kegiatan" }).click();
  await expect(page.getByRole("heading", { name: "3 peserta" })).toBeVisible();
  await expect(page.getByRole("link", { name: "=Siti Aminah" })).toBeVisible();
});

test("a file that is none is refused in words, and the page can be used again", async ({ openAs }) => {
  const page = await openAs("hr@pekalongan");
  await new EventPage(page).plan("Kegiatan dengan berkas aneh");
  const importing = new ImportPage(page);
  await importing.open();

  await page.getByRole("button", { name: "Periksa berkas" }).click();
  await expect(page.getByText(/Pilih berkas XLSX atau CSV/)).toBeVisible();
  await importing.send("peserta.xlsx", Buffer.from("%PDF-1.7 …"));
  await expect(page.getByText(/Ini berkas PDF/)).toBeVisible();
  await importing.send("peserta.csv", Buffer.from("NIP;Nama\n1;x\n"));
  await expect(page.getByText(/Kolom yang tidak ada: Status Kepegawaian/)).toBeVisible();
  await importing.send("besar.csv", Buffer.alloc(5 * 1024 * 1024 + 1, "a"));
  await expect(page.getByText(/Berkas lebih besar dari 5 MB/)).toBeVisible();

  const template = await importing.downloadTemplate("Unduh templat CSV");
  await importing.check("templat.csv", await readFile(template));
  await expect(importing.count("Bermasalah")).toHaveText("2");
  await expect(page.getByText("Belum ada baris yang dapat diimpor.")).toBeVisible();
});

function workbook(rows: readonly (readonly string[])[]): Promise<Buffer> {
  return writeExcelFile(rows.map((row) => row.map((value) => ({ type: String, value })))).toBuffer();
}
