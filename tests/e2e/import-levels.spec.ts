import { readFile } from "node:fs/promises";

import readExcelFile from "read-excel-file/node";
import writeExcelFile from "write-excel-file/node";

import { addressOf } from "../support/world";
import { expect, test } from "./fixtures";
import { LevelImportPage } from "./pages/level-import-page";
import { SheetPage } from "./pages/sheet-page";

const ASSESSOR = "asesor1@purwakarta";
const SHEET = "{testSheet}";

test("an assessor fills the sheets of a CACT from a file, after an overtaken dry run, and sends one", async ({
  openAs,
}) => {
  const page = await openAs(ASSESSOR);
  const importing = new LevelImportPage(page);
  await importing.open();

  // The candidates are in the template already.
  const template = await rowsOf(await importing.downloadTemplate("Unduh templat Excel"));
  expect(template.map((row) => row.slice(1, 3))).toEqual([
    ["Nama", "Jabatan Target"],
    ["Wulan Sari", "JPT Pratama"],
    ["Yuni Astuti", "JPT Pratama"],
    ["Zahra Amalia", "JPT Pratama"],
  ]);
  expect(template[0]?.slice(3)).toEqual(["Integritas", "Kerjasama", "Komunikasi"]);
  const csv = await readFile(await importing.downloadTemplate("Unduh templat CSV"), "utf8");
  expect(csv.split("\r\n")[1]).toBe("19850412 201001 2 400;Wulan Sari;JPT Pratama;;;");

  const filled = template
    .with(1, [...(template[1] ?? []).slice(0, 3), "3", "Level 4", "2,0"])
    .with(2, [...(template[2] ?? []).slice(0, 3), "3", "2,5", ""]);
  await importing.check("cact.xlsx", await workbook(filled));
  await expect(importing.count("Level baru")).toHaveText("3");
  await expect(importing.count("Baris bermasalah")).toHaveText("1");
  await expect(importing.problems).toHaveText([/^3Kerjasama2,5Level harus bilangan bulat/]);
  await importing.showChanges();
  await expect(importing.changes).toHaveText([/IntegritasBaru: 3/, /KerjasamaBaru: 4/, /KomunikasiBaru: 2/]);
  const corrections = await rowsOf(await importing.downloadCorrections());
  expect(corrections[2]?.at(-1)).toContain("Kerjasama: Level harus bilangan bulat");

  // In another tab a level is typed meanwhile: it is not written over unseen.
  const tab = new SheetPage(await page.context().newPage());
  await tab.open(addressOf(SHEET));
  await tab.level("Integritas", 2).check();
  await expect(tab.saved).toBeVisible();
  await importing.confirm(3);
  await expect(page.getByText("Isian lembar berubah sejak berkas diperiksa")).toBeVisible();
  await expect(importing.count("Level diganti")).toHaveText("1");
  await expect(importing.changes.first()).toHaveText(/Integritas2 diganti 3/);
  await importing.confirm(3);
  await expect(page.getByText("2 level diisi, 1 level diganti, 1 baris bermasalah tidak diimpor.")).toBeVisible();

  // The corrected file as a whole: what is there already stays as it is.
  const corrected = corrections.with(2, (corrections[2] ?? []).with(4, "2"));
  await importing.check("koreksi.xlsx", await workbook(corrected));
  await expect(importing.count("Level baru")).toHaveText("2");
  await expect(importing.count("Sudah sama")).toHaveText("3");
  await importing.confirm(2);
  await expect(page.getByText("2 level diisi, 3 sudah sama.")).toBeVisible();
  await expect(importing.count("Level baru")).toHaveText("0");
  await expect(importing.count("Sudah sama")).toHaveText("5");
  await page.getByRole("link", { name: "Yuni Astuti" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Yuni Astuti" })).toBeVisible();

  // The sheet is reviewed and sent as any other, and nobody asks for evidence.
  const sheet = new SheetPage(page);
  await sheet.open(addressOf(SHEET));
  await expect(sheet.level("Integritas", 3)).toBeChecked();
  await expect(sheet.note("Kerjasama")).toHaveValue(/^Diimpor dari cact\.xlsx, \d{1,2} \S+ \d{4}$/);
  await expect(page.getByText("Semua kompetensi dinilai.")).toBeVisible();
  await expect(page.getByLabel(/^Bukti/)).toHaveCount(0);
  await sheet.firstStep.click();
  await expect(sheet.submit).toBeVisible();
  await expect(sheet.thinEvidence).toHaveCount(0);
  await sheet.submit.click();
  await expect(page.getByRole("heading", { level: 1, name: /^Hasil Wulan Sari$/ })).toBeVisible();
});

test("who holds no sheet of the test is told that there is no such page", async ({ openAs }) => {
  for (const account of ["asesor2@purwakarta", "hr@purwakarta", "asesor1@pekalongan"] as const) {
    const page = await openAs(account);
    for (const file of ["", "/templat.xlsx", "/templat.csv"]) {
      const response = await page.request.get(addressOf(`/penilaian/impor/{testInstrument}${file}`));
      expect([account, file, response.status()]).toEqual([account, file, 404]);
    }
  }
});

async function rowsOf(path: string): Promise<string[][]> {
  const [sheet] = await readExcelFile(path);
  return (sheet?.data ?? []).map((row) => row.map((cell) => (cell === null ? "" : String(cell))));
}

function workbook(rows: readonly (readonly string[])[]): Promise<Buffer> {
  return writeExcelFile(rows.map((row) => row.map((value) => ({ type: String, value })))).toBuffer();
}
