import type { Page } from "@playwright/test";
import readExcelFile from "read-excel-file/node";
import writeExcelFile from "write-excel-file/node";

import { expect, test } from "./fixtures";
import { AssessmentCentre, pressUntilGone, saveMatrix } from "./pages/assessment-centre";
import { EventPage } from "./pages/event-page";
import { ImportPage } from "./pages/import-page";

const EVENT = "Seleksi Administrator, angkatan penuh";
const TITLES = [
  ...["NIP", "Status Kepegawaian", "Nama Lengkap", "Jenis Kelamin", "Tanggal Lahir", "Golongan", "Pendidikan Terakhir"],
  ...["Bidang Ilmu", "Unit Kerja", "Jabatan Saat Ini", "Jabatan Target"],
];
/** Twelve people; what is planted in five of their rows, and what the check says of it. */
const PEOPLE = Array.from({ length: 12 }, (_, index) => ({
  name: `Peserta Angkatan ${String(index + 1).padStart(2, "0")}`,
  row: [
    `19860115201101${index % 2 === 0 ? "1" : "2"}${String(700 + index)}`,
    "PNS",
    `Peserta Angkatan ${String(index + 1).padStart(2, "0")}`,
    index % 2 === 0 ? "L" : "P",
    "15/01/1986",
    "III/d",
    "S1",
    "",
    `Dinas ${index + 1}`,
    "Kepala Subbagian",
    "Administrator",
  ],
}));
const PLANTED = [
  { place: 1, column: 0, value: "19860115" },
  { place: 3, column: 4, value: "31/02/1986" },
  { place: 5, column: 5, value: "Kapten" },
  { place: 8, column: 3, value: "?" },
  { place: 10, column: 10, value: "Administratur" },
];

test("an assessment centre from the workbook to the report: twelve candidates, three assessors, four instruments", async ({
  openAs,
}) => {
  test.setTimeout(600_000);
  const hr = new AssessmentCentre(await openAs("hr@purwakarta"));
  const assessors = await Promise.all(
    (["asesor1@purwakarta", "asesor2@purwakarta", "asesor3@purwakarta"] as const).map(
      async (account) => new AssessmentCentre(await openAs(account)),
    ),
  );
  const [chair] = assessors;
  if (!chair) throw new Error("There are three assessors.");

  await test.step("HR plans, imports twelve and is told of five rows", () => planWithWorkbook(hr));
  await test.step("four instruments, and a balanced plan", () => planAssignments(hr));
  const eventPath = new URL(hr.page.url()).pathname;
  await test.step("all sheets are filled and sent", async () => {
    const counts = await Promise.all(assessors.map((assessor, index) => assessor.fillSheets(EVENT, 2 + (index % 3))));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(12 * 4);
  });
  await test.step("one is returned and sent again", () => returnOne(hr, assessors, eventPath));
  await test.step("integration with a dissent, signed by all", () => integrate(hr, assessors, eventPath));
  await test.step("results, reports and the check page", () => conclude(hr, eventPath));
  await test.step("the other institution sees none of it", async () => {
    const twin = await openAs("hr@pekalongan");
    await planTwin(twin);
    await seesNothing(twin, eventPath);
  });
});

async function planWithWorkbook(hr: AssessmentCentre): Promise<void> {
  await new EventPage(hr.page).plan(EVENT, "Dadang Hermawan");
  const importing = new ImportPage(hr.page);
  await importing.open();
  const rows = PEOPLE.map(({ row }, place) => {
    const planted = PLANTED.find((one) => one.place === place);
    return planted ? row.with(planted.column, planted.value) : row;
  });
  await importing.check("angkatan.xlsx", await workbook([TITLES, ...rows]));
  await expect(importing.count("Baru")).toHaveText("7");
  await expect(importing.count("Bermasalah")).toHaveText("5");
  // As Excel numbers them: the first row holds the titles.
  await expect(importing.problems.locator("th, td").filter({ hasText: /^(3|5|7|10|12)$/ })).toHaveCount(5);
  const corrections = await importing.downloadCorrections();
  await importing.confirm(7);
  await expect(hr.page.getByText(/7 peserta ditambahkan, 5 baris bermasalah tidak diimpor/)).toBeVisible();

  const [marked] = await readExcelFile(corrections);
  const data = (marked?.data ?? []).map((row) => row.map((cell) => (cell === null ? "" : String(cell))));
  const corrected = PLANTED.reduce((table, { place, column }) => {
    const at = table.findIndex((row) => row.includes(PEOPLE[place]?.name ?? ""));
    return table.with(at, (table[at] ?? []).with(column, PEOPLE[place]?.row[column] ?? ""));
  }, data);
  await importing.check("angkatan-koreksi.xlsx", await workbook(corrected));
  await importing.confirm(5);
  await hr.page.getByRole("link", { name: "Lihat kegiatan" }).click();
  await expect(hr.page.getByRole("heading", { name: "12 peserta" })).toBeVisible();
}

async function planAssignments(hr: AssessmentCentre): Promise<void> {
  await hr.addInstrument("Diskusi kelompok", ["Integritas", "Kerjasama", "Komunikasi"]);
  await hr.addInstrument("Presentasi", ["Komunikasi", "Orientasi pada hasil", "Pelayanan Publik"]);
  await hr.addInstrument("Analisis kasus", ["Pengambilan Keputusan", "Mengelola Perubahan"]);
  await changeInTwoWindows(hr.page);
  await hr.applyProposal();
  await expect(hr.page.getByText("48 lembar ditugaskan.")).toBeVisible();
  await hr.page.getByRole("link", { name: EVENT }).first().click();
  await hr.startScoring();
}

/** Two windows at one matrix: a column that both changed is chosen, and nobody's ticks are lost. */
async function changeInTwoWindows(page: Page): Promise<void> {
  const other = await page.context().newPage();
  await other.goto(page.url());
  const box = (window: Page, name: string) => window.getByRole("checkbox", { name, exact: true });

  await box(page, "Presentasi mengukur Integritas").check();
  await addAndRemove(page);
  await expect(box(page, "Presentasi mengukur Integritas")).toBeChecked();
  await saveMatrix(page);
  await expect(page.getByText("Matriks tersimpan.")).toBeVisible();
  await box(other, "Presentasi mengukur Kerjasama").check();
  await box(other, "Analisis kasus mengukur Komunikasi").check();
  await saveMatrix(other);
  const choice = other.getByRole("alert").filter({ hasText: "Kolom Presentasi diubah orang lain" });
  await expect(choice).toContainText("Integritas");
  await expect(box(other, "Presentasi mengukur Kerjasama")).toBeChecked();
  await expect(box(other, "Analisis kasus mengukur Komunikasi")).toBeChecked();
  await choice.getByRole("button", { name: "Pakai yang tersimpan" }).click();
  await expect(box(other, "Presentasi mengukur Kerjasama")).not.toBeChecked();
  await expect(box(other, "Presentasi mengukur Integritas")).toBeChecked();
  await saveMatrix(other);
  await expect(other.getByText("Matriks tersimpan.")).toBeVisible();
  await expect(box(other, "Analisis kasus mengukur Komunikasi")).toBeChecked();
  await other.close();
}

/** An instrument comes and goes: each time only that is said, and not that the matrix was saved before. */
async function addAndRemove(page: Page): Promise<void> {
  await expect(page.getByText("Matriks tersimpan.")).toBeVisible();
  await page.getByLabel("Jenis instrumen").selectOption("INTERVIEW");
  await page.getByRole("button", { name: "Tambahkan instrumen" }).click();
  await expect(page.getByText("Instrumen ditambahkan.")).toBeVisible();
  await expect(page.getByText("Matriks tersimpan.")).toHaveCount(0);
  const added = page.getByRole("listitem").filter({ hasText: "Wawancara kompetensi" });
  await added.locator("summary").click();
  await added.getByRole("button", { name: "Ya, hapus instrumen ini" }).click();
  await expect(added).toHaveCount(0);
  await expect(page.getByText("Instrumen ditambahkan.")).toHaveCount(0);
  await expect(said(page, /^Wawancara kompetensi dihapus\.$/)).toBeFocused();
}

/** The form went with its row: its answer stands above, and has the focus that went with the button. */
const said = (page: Page, sentence: RegExp) => page.locator("[tabindex='-1']").filter({ hasText: sentence });

async function returnOne(hr: AssessmentCentre, assessors: readonly AssessmentCentre[], eventPath: string) {
  await hr.page.goto(eventPath);
  await hr.returnFirstSheet("Catatan wawancara belum lengkap.");
  const counts = await Promise.all(assessors.map((assessor) => assessor.sendReturned(EVENT)));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1);
}

async function integrate(hr: AssessmentCentre, assessors: readonly AssessmentCentre[], eventPath: string) {
  await hr.page.goto(eventPath);
  await hr.page.getByRole("button", { name: "Buka integrasi" }).click();
  await hr.page.getByText("3. Integrasi").and(hr.page.locator("[aria-current=step]")).waitFor();
  const [chair, dissenter] = assessors;
  await chair?.acceptAllMedians(`${eventPath}/integrasi`);
  await dissenter?.dissentOnFirst(`${eventPath}/integrasi`, "Integritas", "Menurut saya lebih tinggi.");
  await Promise.all(assessors.map((assessor) => assessor.signAll(`${eventPath}/integrasi`)));
}

async function conclude(hr: AssessmentCentre, eventPath: string): Promise<void> {
  const { page } = hr;
  await page.goto(`${eventPath}/integrasi`);
  await expect(page.getByRole("cell", { name: "Siap ditetapkan" })).toHaveCount(12);
  await expect(page.getByText("1 dengan pendapat berbeda")).toHaveCount(1);
  await page.getByText("Tetapkan hasil akhir", { exact: true }).click();
  await pressUntilGone(page.getByRole("button", { name: "Ya, tetapkan hasil akhir" }));
  await expect(page.getByText("12 dari 12 peserta mempunyai hasil akhir").first()).toBeVisible();

  await page.goto(`${eventPath}/rekap`);
  await expect(page.getByRole("link", { name: "Peserta Angkatan 01" }).first()).toBeVisible();
  for (const [name, type] of [
    ["Unduh PDF", "application/pdf"],
    ["Unduh XLSX", /spreadsheetml/],
  ] as const) {
    const link = page.getByRole("link", { name });
    const file = await page.request.get((await link.getAttribute("href")) ?? "");
    expect(file.headers()["content-type"]).toMatch(type);
  }
  await page.goto(`${eventPath}/laporan`);
  await page.getByRole("button", { name: "Buat 12 laporan" }).click();
  const archive = page.getByRole("link", { name: /Unduh ZIP/ }).first();
  await expect(archive).toBeVisible({ timeout: 90_000 });
  const zip = await page.request.get((await archive.getAttribute("href")) ?? "");
  expect(zip.headers()["content-type"]).toBe("application/zip");

  await page.goto(eventPath);
  await page.getByRole("link", { name: "Peserta Angkatan 01" }).click();
  await page.getByRole("link", { name: "Halaman periksa keaslian" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Laporan ini: sah");
  await expect(page.getByText("Peserta Angkatan 01")).toHaveCount(0);
}

async function planTwin(twin: Page): Promise<void> {
  await new EventPage(twin).plan(EVENT);
  await expect(twin.getByRole("heading", { name: "0 peserta" })).toBeVisible();
}

async function seesNothing(twin: Page, eventPath: string): Promise<void> {
  for (const below of [
    "",
    "/integrasi",
    "/rekap",
    "/rekap/unduh/pdf",
    "/laporan",
    "/kesepakatan",
    "/penugasan",
    "/jadwal",
    "/instrumen",
  ]) {
    const response = await twin.request.get(`${eventPath}${below}`);
    expect([below, response.status()]).toEqual([below, 404]);
  }
  await twin.goto("/kegiatan");
  await expect(twin.getByRole("link", { name: EVENT })).toHaveCount(1);
  await expect(twin.getByText("Peserta Angkatan")).toHaveCount(0);
}

function workbook(rows: readonly (readonly string[])[]): Promise<Buffer> {
  return writeExcelFile(rows.map((row) => row.map((value) => ({ type: String, value })))).toBuffer();
}
