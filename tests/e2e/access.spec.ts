import { addressOf } from "../support/world";
import { expect, test } from "./fixtures";
import type { Account } from "./fixtures";

const SHEET = "/penilaian/{openSheet}";
const RESULT = "/penilaian/{submittedSheet}/hasil";
const CANDIDATE = "/kegiatan/{event}/peserta/{candidate}";

const DENIED: readonly (readonly [string, Account, string])[] = [
  ["another assessor's sheet", "asesor2@purwakarta", SHEET],
  ["a result before the own sheet is sent", "asesor1@purwakarta", RESULT],
  ["a sheet of another institution", "asesor1@pekalongan", SHEET],
  ["a candidate of another institution", "hr@pekalongan", CANDIDATE],
  ["a candidate as an assessor", "asesor2@purwakarta", CANDIDATE],
  ["a candidate as an admin", "admin@purwakarta", CANDIDATE],
];

for (const [what, account, path] of DENIED) {
  test(`${what} does not exist for ${account}`, async ({ openAs }) => {
    const page = await openAs(account);
    const response = await page.goto(addressOf(path));
    expect([403, 404]).toContain(response?.status());
    await expect(page.getByText("Ratna Dewi")).toHaveCount(0);
  });
}

for (const path of [SHEET, CANDIDATE, "/penilaian", "/akun"]) {
  test(`${path} leads a signed-out visitor to sign in, and back`, async ({ page }) => {
    await page.goto(addressOf(path));
    expect(new URL(page.url()).pathname).toBe("/masuk");
    expect(new URL(page.url()).searchParams.get("kembali")).toBe(addressOf(path));
  });
}

test("nobody saves on a sheet of somebody else, whatever they send", async ({ openAs }) => {
  const page = await openAs("asesor2@purwakarta");
  await page.goto("/penilaian");
  const status = await page.evaluate(async (address) => {
    const content = { level: 5, mark: null, note: "" };
    const changes = [{ entry: "rating", subjectId: "00000000-0000-4000-8000-000000000001", base: 0, content }];
    return (await fetch(address, { method: "PATCH", body: JSON.stringify({ changes }) })).status;
  }, addressOf("/api/penilaian/{openSheet}"));
  expect(status).toBe(404);
});

test("an address with a broken % is refused in words, and is no error of ours", async ({ request }) => {
  for (const path of ["/peraturan/%E0", "/jabatan/a/%E0", "/kompetensi/%E0%A4", "/api/v1/positions/x/%E0"]) {
    const response = await request.get(path);
    expect([path, response.status()]).toEqual([path, 400]);
    expect(await response.text()).toContain("Alamat tidak dapat dibaca");
  }
});
