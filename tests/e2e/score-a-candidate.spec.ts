import { world } from "../support/world";
import { expect, test } from "./fixtures";
import { SheetPage } from "./pages/sheet-page";

const ASSESSOR = "asesor3@purwakarta";

test("a whole sheet is scored and sent from the keyboard alone, and the match appears", async ({ openAs }) => {
  const page = await openAs(ASSESSOR);
  const sheet = new SheetPage(page);
  await sheet.open(world().keyboardSheet);

  // Every radio group takes one stop of the Tab key; the space bar chooses, an arrow moves on.
  const groups = await page.getByRole("group", { name: /^(Level yang dicapai|Penilaian)/ }).all();
  for (const group of groups) {
    await group.getByRole("radio").first().focus();
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
  }
  await expect(page.getByText("27 dari 27 dinilai")).toBeVisible();
  await expect(sheet.saved).toBeVisible();

  await sheet.firstStep.focus();
  await page.keyboard.press("Enter");
  await expect(
    page.getByText(/^Yang dikirim: nilai 27 kompetensi dan pengamatan atas 0 dari \d+ indikator/),
  ).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(sheet.thinEvidence).toBeFocused();
  await page.keyboard.press("Space");
  await page.keyboard.press("Tab");
  await expect(sheet.submit).toBeFocused();
  await page.keyboard.press("Enter");

  await expect(page.getByText("Lembar terkirim", { exact: true })).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Hasil Peserta 1$/);
  // Eight levels of 2 where 4 is required.
  await expect(page.getByText("50,00 %").first()).toBeVisible();
  await expect(page.getByText("Kurang memenuhi syarat").first()).toBeVisible();
});

test("the queue and the sheet are up to date when one comes back to them", async ({ openAs }) => {
  const page = await openAs(ASSESSOR);
  const sheet = new SheetPage(page);
  await page.goto("/penilaian");
  const entry = page.getByRole("listitem").filter({ hasText: "Peserta 6" });
  await expect(entry.getByText("Belum mulai")).toBeVisible();
  await entry.getByRole("link", { name: "Peserta 6" }).click();
  await sheet.level("Integritas", 3).check();
  await expect(sheet.saved).toBeVisible();

  // What was saved without a page being fetched: neither is shown as it was before.
  await page.goBack();
  await expect(entry.getByText("Sedang diisi")).toBeVisible();
  await expect(entry.getByText("1 dari 27 dinilai")).toBeVisible();
  await page.goForward();
  await expect(sheet.level("Integritas", 3)).toBeChecked();
  await expect(page.getByText("1 dari 27 dinilai")).toBeVisible();

  for (const group of await page.getByRole("group", { name: /^(Level yang dicapai|Penilaian)/ }).all()) {
    await group.getByRole("radio").last().check();
  }
  await sheet.send();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Hasil Peserta 6$/);
  await page.goBack();
  await expect(page.getByText("Lembar ini sudah terkirim")).toBeVisible();
  await page.goBack();
  await expect(entry.getByText("Terkirim", { exact: true })).toBeVisible();
});

test("what is typed without a connection survives a reload and is sent later", async ({ openAs }) => {
  const page = await openAs(ASSESSOR);
  const sheet = new SheetPage(page);
  await sheet.open(world().offlineSheet);

  await page.route("**/api/penilaian/**", (route) => route.abort());
  await sheet.note("1. Integritas").fill("Diketik saat sambungan putus.");
  await expect(page.getByText("Belum terkirim")).toBeVisible();

  await page.reload();
  await expect(sheet.note("1. Integritas")).toHaveValue("Diketik saat sambungan putus.");
  await page.unroute("**/api/penilaian/**");
  await page.evaluate(() => window.dispatchEvent(new Event("online")));
  await expect(sheet.saved).toBeVisible();

  await page.evaluate(() => indexedDB.deleteDatabase("lembar-penilaian"));
  await page.reload();
  await expect(sheet.note("1. Integritas")).toHaveValue("Diketik saat sambungan putus.");
});

test("two tabs do not overwrite each other: both values are shown and the person chooses", async ({ openAs }) => {
  const first = await openAs(ASSESSOR);
  const second = await first.context().newPage();
  const [here, there] = [new SheetPage(first), new SheetPage(second)];
  await here.open(world().tabsSheet);
  await there.open(world().tabsSheet);

  await there.level("Integritas", 4).check();
  await expect(there.saved).toBeVisible();
  await here.level("Integritas", 2).check();

  const conflict = first.getByRole("alert").filter({ hasText: "juga diubah di tab" });
  await expect(conflict).toContainText("Level 2");
  await expect(conflict).toContainText("Level 4");
  await conflict.getByRole("button", { name: "Pakai yang ini" }).last().click();
  await expect(here.level("Integritas", 4)).toBeChecked();
});

test("an expired session keeps the words, and takes them up after signing in again", async ({ openAs }) => {
  const page = await openAs(ASSESSOR);
  const sheet = new SheetPage(page);
  await sheet.open(world().sessionSheet);

  const cookies = await page.context().cookies();
  await page.context().clearCookies();
  await sheet.note("1. Integritas").fill("Diketik setelah sesi berakhir.");
  await expect(page.getByText("Sesi Anda berakhir")).toBeVisible();
  await expect(page.getByRole("link", { name: "Masuk lagi di tab baru" })).toBeVisible();

  await page.context().addCookies(cookies);
  await page.evaluate(() => window.dispatchEvent(new Event("focus")));
  await expect(sheet.saved).toBeVisible();
});

test("says what is missing before the sheet can be sent", async ({ openAs }) => {
  const page = await openAs("asesor1@purwakarta");
  const sheet = new SheetPage(page);
  await sheet.open(world().openSheet);

  await expect(page.getByText("27 kompetensi belum dinilai; lembar belum dapat dikirim")).toBeVisible();
  await expect(sheet.firstStep).toHaveCount(0);
});
