import { world } from "../support/world";
import { expect, test } from "./fixtures";
import { SheetPage } from "./pages/sheet-page";

const ASSESSOR = "asesor3@purwakarta";

test("single keys go through the sheet, rate it, and stay out of what is typed", async ({ openAs }) => {
  const page = await openAs(ASSESSOR);
  const sheet = new SheetPage(page);
  await sheet.open(world().keysSheet);
  const integrity = page.getByRole("region", { name: "1. Integritas" });
  const second = page.getByRole("region", { name: "2. Kerjasama" });

  // Nothing has the focus: no competency is rated.
  await expect(async () => {
    await page.keyboard.press("3");
    await expect(page.getByText("Belum ada kompetensi yang dipilih")).toBeVisible({ timeout: 1000 });
  }).toPass();
  await expect(page.getByText("0 dari 27 dinilai")).toBeVisible();
  // How far the sheet is stands there alone.
  await expect(page.getByText("Belum mulai")).toHaveCount(0);

  await page.keyboard.press("j");
  await expect(integrity).toBeFocused();
  await page.keyboard.press("3");
  await expect(sheet.level("Integritas", 3)).toBeChecked();
  await expect(page.getByRole("status", { name: "Penilaian dengan tombol" })).toHaveText("Integritas: level 3");
  await page.keyboard.press("Control+4");
  await page.keyboard.press("Alt+4");
  await expect(sheet.level("Integritas", 3)).toBeChecked();

  // What was chosen is taken back: by key, and by a button that is there only while something is chosen.
  const clear = integrity.getByRole("button", { name: "Kosongkan" });
  await expect(page.getByText("1 dari 27 dinilai")).toBeVisible();
  await page.keyboard.press("Delete");
  await expect(sheet.level("Integritas", 3)).not.toBeChecked();
  await expect(page.getByRole("status", { name: "Penilaian dengan tombol" })).toHaveText("Integritas: dikosongkan");
  await expect(page.getByText("0 dari 27 dinilai")).toBeVisible();
  await expect(clear).toHaveCount(0);
  await sheet.level("Integritas", 0).check();
  await clear.click();
  await expect(sheet.level("Integritas", 0)).not.toBeChecked();
  await expect(sheet.level("Integritas", 0)).toBeFocused();
  await expect(sheet.saved).toBeVisible();
  await page.keyboard.press("3");
  await expect(sheet.level("Integritas", 3)).toBeChecked();
  await integrity.focus();

  // Evidence: the keys are letters again, until Escape leads back.
  await page.keyboard.press("e");
  const evidence = integrity.getByLabel(/^Bukti/).first();
  await expect(evidence).toBeFocused();
  await page.keyboard.type("jejak 5 kali?");
  await expect(evidence).toHaveValue("jejak 5 kali?");
  await expect(sheet.level("Integritas", 3)).toBeChecked();
  await page.keyboard.press("Escape");
  await expect(integrity).toBeFocused();

  await page.keyboard.press("j");
  await expect(second).toBeFocused();
  await page.keyboard.press("k");
  await expect(integrity).toBeFocused();
  await expect(sheet.saved).toBeVisible();
});

test("help opens with ?, and the switch turns single keys off for good", async ({ openAs }) => {
  const page = await openAs(ASSESSOR);
  const sheet = new SheetPage(page);
  await sheet.open(world().keysSheet);

  const help = page.getByRole("dialog", { name: "Bantuan tombol" });
  // On a slow machine the first press may come before the page listens.
  await expect(async () => {
    await page.keyboard.press("?");
    await expect(help).toBeVisible({ timeout: 1000 });
  }).toPass();
  await page.keyboard.press("Escape");
  await expect(help).toBeHidden();

  const keys = page.getByRole("switch", { name: "Tombol tunggal" });
  await expect(keys).toBeChecked();
  await keys.focus();
  await page.keyboard.press("Space");
  await expect(keys).not.toBeChecked();
  await page.reload();
  await expect(keys).not.toBeChecked();
  await page.keyboard.press("?");
  await sheet.level("Kerjasama", 1).focus();
  await page.keyboard.press("5");
  await expect(help).toBeHidden();
  await expect(sheet.level("Kerjasama", 5)).not.toBeChecked();
  // The button stays.
  await expect(async () => {
    await page.getByRole("button", { name: "Bantuan tombol" }).click({ timeout: 1000 });
    await expect(help).toBeVisible({ timeout: 1000 });
  }).toPass();
});

test("the mouse wheel over the sheet never changes a value", async ({ openAs }) => {
  const page = await openAs(ASSESSOR);
  const sheet = new SheetPage(page);
  await sheet.open(world().keysSheet);
  const values = () =>
    page.locator("input, textarea, select").evaluateAll((fields) =>
      fields.map((field) => {
        const { value, checked } = field as HTMLInputElement;
        return `${value}|${checked}`;
      }),
    );
  let saves = 0;
  page.on("request", (request) => (saves += request.method() === "PATCH" ? 1 : 0));

  const before = await values();
  // Every kind of field there is stands in the first competency; all of them would take minutes.
  const first = page.getByRole("region", { name: "1. Integritas" });
  for (const field of await first.locator("input, textarea, select").all()) {
    if (!(await field.isVisible())) continue;
    await field.focus();
    const box = await field.boundingBox();
    if (!box) continue;
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.wheel(0, 60);
    await page.mouse.wheel(0, -60);
  }
  expect(await values()).toEqual(before);
  expect(saves).toBe(0);
});
