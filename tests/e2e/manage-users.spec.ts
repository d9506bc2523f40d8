import { expect, test } from "./fixtures";
import { SignInPage } from "./pages/sign-in-page";

test("an account that is closed is out at once, also where it is signed in", async ({ openAs, browser }) => {
  const email = `kontrak-${Date.now()}@purwakarta.demo`;
  const admin = await openAs("admin@purwakarta");
  await admin.goto("/admin");
  await admin.getByRole("main").getByRole("link", { name: "Pengguna" }).click();
  await admin.getByRole("link", { name: "Tambah pengguna" }).click();
  await admin.getByLabel("Nama lengkap").fill("Pegawai Kontrak");
  await admin.getByLabel("Surel").fill(email);
  await admin.getByRole("button", { name: "Tambah pengguna" }).click();
  await expect(admin.getByText("Pilih paling sedikit satu peran.")).toBeVisible();
  await expect(admin.getByLabel("Nama lengkap")).toHaveValue("Pegawai Kontrak");
  await admin.getByLabel("Analis SDM").check();
  await admin.getByRole("button", { name: "Tambah pengguna" }).click();
  const once = admin.getByRole("status").locator("code");
  // The button stands a screen below it.
  await expect(once).toBeInViewport();
  const password = await once.innerText();

  const own = "sandi yang hanya saya tahu";
  const context = await browser.newContext();
  const page = await context.newPage();
  const signIn = new SignInPage(page);
  await signIn.open();
  await signIn.signIn(email, password);
  // What the admin has read on the screen opens nothing.
  await expect(page.getByText("Kata sandi yang Anda terima hanya sementara.")).toBeVisible();
  await expect(signIn.alert).toContainText("Tentukan kata sandi baru.");
  await page.goto("/kegiatan");
  await signIn.signIn(email, password);
  await expect(page.getByLabel("Kata sandi sementara")).toHaveValue(password);
  await page.getByLabel("Kata sandi baru", { exact: true }).fill(own);
  await page.getByLabel("Ulangi kata sandi baru").fill("salah tulis sekali");
  await page.getByRole("button", { name: "Masuk" }).click();
  await expect(page.getByText("Ulangan berbeda dari kata sandi baru.")).toBeVisible();
  await page.getByLabel("Kata sandi baru", { exact: true }).fill(own);
  await page.getByLabel("Ulangi kata sandi baru").fill(own);
  await page.getByRole("button", { name: "Masuk" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Kegiatan penilaian");

  // Out everywhere takes a second step, says that it is done, and leads nowhere by itself.
  await page.goto("/akun");
  await page.getByText("Keluar dari semua perangkat", { exact: true }).click();
  await page.getByRole("button", { name: "Ya, keluar dari semua perangkat" }).click();
  await expect(page.getByText("Anda sudah keluar dari semua perangkat.")).toBeVisible();
  await signIn.signIn(email, own);
  await page.waitForURL("/kegiatan");

  await admin.goto("/admin/pengguna");
  await admin.getByRole("row", { name: email }).getByRole("link").click();
  await admin.getByText("Tutup akun", { exact: true }).click();
  await admin.getByRole("button", { name: "Ya, tutup akun ini" }).click();
  await expect(admin.getByText("Akun ditutup.")).toBeVisible();

  await page.goto("/kegiatan");
  expect(new URL(page.url()).pathname).toBe("/masuk");

  await admin.getByRole("row", { name: email }).getByRole("button", { name: "Buka kembali" }).click();
  await expect(admin.getByRole("row", { name: email }).getByRole("link")).toBeVisible();
  await signIn.signIn(email, own);
  await page.waitForURL("/kegiatan");
  await context.close();
});
