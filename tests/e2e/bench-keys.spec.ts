import type { Page } from "@playwright/test";

import { inventedRegulation } from "../support/imports-text";
import { expect, test } from "./fixtures";
import { ReviewBench } from "./pages/review-bench";

/** Every answer of the server takes a moment, as on the line of a regency. */
async function slowDown(page: Page): Promise<void> {
  await page.route("**/admin/impor/**", async (route) => {
    if (route.request().method() === "POST") await new Promise((resolve) => setTimeout(resolve, 600));
    await route.continue();
  });
}

test("keys typed ahead reach the findings that they are meant for, and one goes on from where one was", async ({
  openAs,
}) => {
  test.setTimeout(120_000);
  const page = await openAs("admin@purwakarta");
  const bench = new ReviewBench(page);
  await bench.handIn(inventedRegulation(61).replace("3.2 Cepat; 3.3 Hemat", "3.4 Cepat; 3.5 Hemat"));
  const done = async () => Number(/^\d+/.exec((await bench.progress.textContent()) ?? "")?.[0]);
  const links = page.getByRole("list", { name: "Temuan" }).getByRole("link");
  const current = page.locator('#daftar-temuan [aria-current="true"]');

  await test.step("three decisions in a row while the first is being saved", async () => {
    await page.goto(`${bench.address}?keadaan=semua`);
    await links.nth(2).click();
    await expect(current).toHaveText((await links.nth(2).textContent()) ?? "");
    const before = await done();
    await slowDown(page);
    await page.locator("#temuan-judul").focus();
    for (const key of ["r", "l", "r"]) await page.keyboard.press(key);
    await expect(page.getByText("2 tombol menunggu sampai yang sebelumnya selesai.")).toBeVisible();
    await expect.poll(done, { timeout: 15_000 }).toBe(before + 2);
    await expect(links.nth(2)).toContainText("Diabaikan");
    await expect(links.nth(3)).toContainText("Ditunda");
    await expect(links.nth(4)).toContainText("Diabaikan");
    // Not the first of the list: the next after the one that was decided.
    await expect(links.nth(5)).toHaveAttribute("aria-current", "true");
    await expect(page.locator("#temuan-judul")).toBeFocused();
  });

  await test.step("a level is chosen and sent by keyboard alone", async () => {
    await bench.open("Level berbeda", "Kolom level berisi 4");
    await page.locator("#temuan-judul").focus();
    await page.keyboard.press("e");
    const level = page.getByRole("combobox", { name: /Nilai pengganti: level/i });
    await expect(level).toBeFocused();
    await level.selectOption("3");
    const before = await done();
    await page.keyboard.press("Enter");
    await expect.poll(done).toBeGreaterThan(before);
  });

  await test.step("the number that was expected is suggested", async () => {
    await bench.open("Penomoran", "menurut urutannya 3.2");
    await expect(bench.finding.getByText("3.2", { exact: true })).toBeVisible();
    await page.locator("#temuan-judul").focus();
    const before = await done();
    await page.keyboard.press("a");
    await expect.poll(done).toBeGreaterThan(before);
  });

  await test.step("what is decided for many is said, and taken back as one", async () => {
    await page.goto(`${bench.address}?jenis=MISSPELLING`);
    const scope = bench.finding.getByRole("combobox", { name: "Berlaku untuk" });
    const [, many = ""] = /\((\d+)\)/.exec(await scope.getByRole("option", { name: /sejenis/ }).innerText()) ?? [];
    const before = await done();
    await scope.selectOption("kind");
    await page.locator("#temuan-judul").focus();
    await page.keyboard.press("r");
    await expect(page.getByText(`${many} temuan sekaligus: diabaikan.`)).toBeVisible();
    expect(await done()).toBe(before + Number(many));
    await page.getByRole("button", { name: "Buka kembali semuanya" }).click();
    await expect.poll(done).toBe(before);
  });

  await test.step("a form has the focus when it opens, and gives it back when it is closed", async () => {
    await page.goto(`${bench.address}?keadaan=semua&jabatan=1`);
    const edit = page.getByRole("link", { name: "Sunting Identitas jabatan" });
    await edit.focus();
    await page.keyboard.press("Enter");
    await expect(page.locator("#sunting-judul")).toBeFocused();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect(edit).toBeFocused();
  });

  await test.step("the address names one place on the page, however one comes back to a finding", async () => {
    await page.goto(`${bench.address}?keadaan=semua`);
    await links.nth(1).click();
    await expect(current).toHaveText((await links.nth(1).textContent()) ?? "");
    await bench.finding.getByRole("button", { name: "Nanti" }).click();
    await expect(links.nth(1)).not.toHaveAttribute("aria-current", "true");
    const next = links.filter({ hasText: (await current.textContent()) ?? "" }).first();
    await links.nth(1).click();
    await expect(links.nth(1)).toHaveAttribute("aria-current", "true");
    await next.click();
    await expect(next).toHaveAttribute("aria-current", "true");
    await expect(page).toHaveURL(/^[^#]*#temuan$/);
  });

  await test.step("what another window decided is told before it is replaced", async () => {
    const other = await page.context().newPage();
    await other.goto(page.url());
    const theirs = new ReviewBench(other);
    const said = await current.textContent();
    const before = await done();
    await bench.finding.getByRole("button", { name: "Nanti" }).click();
    await expect(current).not.toHaveText(said ?? "");
    await theirs.finding.getByRole("button", { name: "Abaikan" }).click();
    await expect(theirs.finding.getByRole("alert")).toContainText("kini ditunda oleh Anda, di jendela lain.");
    await theirs.finding.getByRole("button", { name: "Abaikan" }).click();
    // The alert goes when the answer is asked for; the count changes when it is there.
    await expect(theirs.progress).toHaveText(new RegExp(`^${before + 1}\\D`));
    await expect(theirs.finding.getByRole("alert")).toBeHidden();
    await page.reload();
    expect(await done()).toBe(before + 1);
    await other.close();
  });

  await test.step("the import is removed", async () => {
    await page.getByText("Hapus impor ini", { exact: true }).click();
    await page.getByRole("button", { name: "Ya, hapus impor ini" }).click();
    await page.waitForURL(/\/admin\/impor$/);
  });
});
