import { addressOf } from "../support/world";
import { expect, test } from "./fixtures";

const MISSING = [
  "/tidak-ada",
  "/jabatan/tidak-ada",
  "/jabatan/tidak-ada/administrator",
  "/jabatan/purwakarta/tidak-ada",
  "/jabatan/purwakarta/tidak-ada/riwayat",
  "/kompetensi/tidak-ada",
  "/peraturan/tidak-ada",
  "/peraturan/tidak-ada/sumber",
];

for (const javaScriptEnabled of [false, true]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });
    for (const path of MISSING) {
      test(`${path} is a whole page that says it is not there`, async ({ page }) => {
        const errors: string[] = [];
        page.on("pageerror", ({ message }) => errors.push(message));
        const response = await page.goto(path);
        expect(response?.status()).toBe(404);
        await expect(page.getByRole("heading", { level: 1 })).toHaveText("Halaman tidak ditemukan");
        await page.getByRole("link", { name: "Cari jabatan" }).click();
        await expect(page).toHaveURL(/\/jabatan$/);
        expect(errors).toEqual([]);
      });
    }
  });
}

test("a page that one's roles do not open says so, in the title of the document too", async ({ openAs }) => {
  const page = await openAs("asesor1@purwakarta");
  const response = await page.goto("/admin/pengguna");
  expect(response?.status()).toBe(403);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Anda tidak berwenang membuka halaman ini");
  await expect(page).toHaveTitle("Tidak berwenang · Standar Kompetensi Jabatan");
});

test("a file that there is none of is a page that says why, and leads back", async ({ page, request }) => {
  const path = "/jabatan/pekalongan/staf-ahli-bidang-pemerintahan-hukum-dan-politik";
  const file = `${path}/unduh/pdf`;
  const response = await page.goto(file);
  expect(response?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Berkas tidak tersedia");
  await expect(page).toHaveTitle(/^Berkas tidak tersedia/);
  await page.getByRole("link", { name: "Kembali ke halaman asalnya" }).click();
  await expect(page).toHaveURL(new RegExp(`${path}$`));
  const answer = await request.get(file, { headers: { Accept: "application/pdf" } });
  expect([answer.status(), answer.headers()["content-type"]]).toEqual([404, "application/problem+json; charset=utf-8"]);
});

for (const path of [
  "/api/v1",
  "/api/v1/tidak-ada",
  "/api/v1/positions/purwakarta/tidak-ada",
  "/api/v1/regulations/x",
]) {
  test(`${path} answers a problem`, async ({ request }) => {
    const response = await request.get(path);
    expect(response.status()).toBe(404);
    expect(response.headers()["content-type"]).toContain("application/problem+json");
  });
}

test("a page is not deleted or replaced: it says which methods it knows", async ({ request }) => {
  for (const method of ["DELETE", "PUT", "PATCH"]) {
    const response = await request.fetch("/jabatan/purwakarta/administrator", { method });
    expect([response.status(), response.headers()["allow"]]).toEqual([405, "GET, HEAD, POST, OPTIONS"]);
  }
});

test("an empty code is asked for beside its field", async ({ page }) => {
  await page.goto("/periksa");
  await page.getByRole("button", { name: "Periksa" }).click();
  await expect(page.getByLabel("Kode periksa")).toHaveAccessibleDescription(/Isi kode periksa dari halaman terakhir/);
});

test("a form of a page that is older than the portal is loaded anew, with what was typed in it", async ({ openAs }) => {
  const page = await openAs("admin@purwakarta");
  await page.goto(addressOf("/admin/standar/{draftStandard}/identitas"));
  await page.getByLabel("Kelompok jabatan").fill("Belum disimpan");
  const old = await page.evaluate(() => performance.timeOrigin);
  // What the server of another build answers: it knows no such action.
  await page.route("**/*", (route) => {
    const headers = route.request().headers();
    return route.continue(
      headers["next-action"] ? { headers: { ...headers, "next-action": "7f".padEnd(42, "0") } } : {},
    );
  });
  await page.getByRole("button", { name: "Simpan identitas" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Portal baru diperbarui");
  await page.unrouteAll();
  await page.getByRole("button", { name: "Muat ulang" }).click();
  await expect(page.getByLabel("Kelompok jabatan")).toHaveValue("Belum disimpan");
  expect(await page.evaluate(() => performance.timeOrigin)).toBeGreaterThan(old);
});
