import { E2E } from "../support/e2e-environment";
import { expect, test } from "./fixtures";
import { SignInPage } from "./pages/sign-in-page";

test("a wrong password keeps the address and says the same as an unknown account", async ({ page }) => {
  const signIn = new SignInPage(page);
  await signIn.open();
  await signIn.signIn("verifikator@purwakarta.demo", "bukan kata sandinya");
  const wrong = await signIn.alert.textContent();
  await expect(page.getByLabel("Alamat surel")).toHaveValue("verifikator@purwakarta.demo");

  await signIn.signIn("tidak-ada@purwakarta.demo", "bukan kata sandinya");
  await expect(signIn.alert).toHaveText(wrong ?? "");
});

test("signing in returns to the page one came from, and signing out ends it", async ({ page }) => {
  const signIn = new SignInPage(page);
  await signIn.open("/akun");
  await signIn.signIn("auditor@pekalongan.demo", E2E.password);
  await expect(page).toHaveURL(/\/akun$/);
  await page.getByRole("button", { name: "Keluar", exact: true }).first().click();
  // The session ends with the answer, not with the press.
  await expect(page.getByRole("link", { name: "Masuk", exact: true }).first()).toBeVisible();
  await page.goto("/akun");
  await expect(page).toHaveURL(/\/masuk\?kembali=%2Fakun$/);
});

test("after signing out, and after the session was ended elsewhere, Back shows nothing of before", async ({
  page,
  browser,
}) => {
  const signIn = new SignInPage(page);
  const enter = async () => {
    await signIn.open("/admin/audit");
    await signIn.signIn("auditor@pekalongan.demo", E2E.password);
    await expect(page.getByRole("heading", { level: 1, name: "Jejak audit" })).toBeVisible();
    // By a link: the window keeps the page that is left.
    await page.getByRole("banner").getByRole("link", { name: "Peraturan", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Peraturan" })).toBeVisible();
  };
  await enter();
  await page.getByRole("button", { name: "Keluar", exact: true }).first().click();
  await expect(page.getByRole("link", { name: "Masuk", exact: true }).first()).toBeVisible();
  await page.goBack();
  await expect(page).not.toHaveURL(/audit/);
  await page.goBack();
  await expect(page).toHaveURL(/\/masuk\?kembali=%2Fadmin%2Faudit$/);
  await expect(page.getByRole("heading", { level: 1, name: "Masuk" })).toBeVisible();

  await enter();
  const other = await browser.newContext({ baseURL: E2E.baseUrl, storageState: await page.context().storageState() });
  const elsewhere = await other.newPage();
  await elsewhere.goto("/peraturan");
  await elsewhere.getByRole("button", { name: "Keluar", exact: true }).first().click();
  await expect(elsewhere.getByRole("link", { name: "Masuk", exact: true }).first()).toBeVisible();
  await other.close();
  await page.getByRole("banner").getByRole("link", { name: "Administrasi", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Masuk" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Keluar", exact: true })).toHaveCount(0);
  await page.goBack();
  await page.goBack();
  await expect(page).toHaveURL(/\/masuk\?kembali=%2Fadmin%2Faudit$/);
  await expect(page.getByRole("heading", { level: 1, name: "Masuk" })).toBeVisible();
});

test("a whole page out of the browser's memory is asked for anew, where it is somebody's", async ({ openAs }) => {
  const page = await openAs("hr@purwakarta");
  await page.goto("/akun");
  const comesBack = () =>
    page.evaluate(() => {
      document.body.dataset["left"] = "";
      window.dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
    });
  const left = page.locator("body[data-left]");
  await expect(async () => {
    await comesBack();
    await expect(left).toHaveCount(0, { timeout: 2_000 });
  }).toPass();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(`scripts ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled });
    test("signing in on the front page leads to one's own work, and so does the sign-in page afterwards", async ({
      page,
    }) => {
      await page.goto("/");
      await page.getByRole("link", { name: "Masuk", exact: true }).first().click();
      await page.getByRole("heading", { level: 1, name: "Masuk" }).waitFor();
      await new SignInPage(page).signIn("verifikator@pekalongan.demo", E2E.password);
      await expect(page).toHaveURL(/\/admin\/peraturan$/);
      await page.goto("/masuk");
      await expect(page).toHaveURL(/\/admin\/peraturan$/);
    });

    test("the link in the header leads back to the page it stands on", async ({ page }) => {
      await page.goto("/jabatan/purwakarta/administrator?per=2021-01-01");
      await page.getByRole("link", { name: "Masuk", exact: true }).first().click();
      await page.getByRole("heading", { level: 1, name: "Masuk" }).waitFor();
      await new SignInPage(page).signIn("auditor@pekalongan.demo", E2E.password);
      await expect(page).toHaveURL(/\/jabatan\/purwakarta\/administrator\?per=2021-01-01$/);
    });
  });
}

test("never leaves for another site", async ({ page }) => {
  const signIn = new SignInPage(page);
  await signIn.open("https://contoh.invalid/");
  await signIn.signIn("auditor@purwakarta.demo", E2E.password);
  await page.waitForURL((url) => url.pathname !== "/masuk");
  expect(new URL(page.url()).host).toBe(new URL(E2E.baseUrl).host);
});

test("a form that cannot be sent stays, says so, and is sent once there is a connection", async ({ page }) => {
  const signIn = new SignInPage(page);
  await signIn.open("/akun");
  await page.waitForLoadState("networkidle");
  await page.context().setOffline(true);
  await signIn.signIn("auditor@purwakarta.demo", E2E.password);
  await expect(signIn.alert).toContainText("Tidak ada sambungan");
  await expect(page.getByLabel("Alamat surel")).toHaveValue("auditor@purwakarta.demo");

  await page.context().setOffline(false);
  await page.getByRole("button", { name: "Masuk" }).click();
  await expect(page).toHaveURL(/\/akun$/);
});
