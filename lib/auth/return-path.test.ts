import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { ownPath, signInPath, signInPathFrom } from "./return-path";

const PORTAL = "https://skj.contoh.go.id";

/** Pieces that, put together, make the addresses by which open redirects are usually smuggled in. */
const hostilePath = fc
  .array(
    fc.constantFrom(
      "/",
      "//",
      "\\",
      "..",
      ".",
      "\t",
      "\n",
      "\0",
      "@",
      ":",
      "http:",
      "jahat.id",
      "%2f",
      "%5c",
      "?",
      "#",
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((pieces) => pieces.join(""));

describe("return path", () => {
  it.each(["/penilaian/42", "/jabatan?q=sekretaris%20daerah&per=2026-11-23", "/akun#sesi", "/"])("keeps %s", (path) => {
    expect(ownPath(path, "/kegiatan")).toBe(path);
  });

  it.each([
    "//jahat.id",
    "///jahat.id",
    "/\\jahat.id",
    "\\\\jahat.id",
    "/\t/jahat.id",
    "/..//jahat.id",
    "https://jahat.id/",
    "javascript:alert(1)",
    "jahat.id",
    "",
    "/masuk?kembali=/akun",
    "/api/v1/regulations",
    `/${"a".repeat(3000)}`,
    undefined,
    ["/akun", "/jabatan"],
  ])("sends %j elsewhere", (wanted) => {
    expect(ownPath(wanted, "/kegiatan")).toBe("/kegiatan");
  });

  it("never leads to another host, whatever is asked", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), hostilePath, fc.webUrl()), (wanted) => {
        const path = ownPath(wanted, "/kegiatan");
        expect(new URL(path, PORTAL).origin).toBe(PORTAL);
        expect(path).toMatch(/^\/(?![/\\])/);
        expect(ownPath(path, "/kegiatan")).toBe(path);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ["/akun?_rsc=1a2b", "/akun"],
    ["/jabatan?_rsc=1a2b&q=sekda", "/jabatan?q=sekda"],
    ["/jabatan?q=sekda&_rsc=1a2b", "/jabatan?q=sekda"],
  ])("leads from %s back to %s: the router's mark is not part of an address", (from, back) => {
    expect(signInPath(from)).toBe(`/masuk?kembali=${encodeURIComponent(back)}`);
  });

  it("leads back from the sign-in page to where one was", () => {
    const path = signInPath("/jabatan?q=kepala dinas&per=2026-11-23");
    expect(ownPath(new URL(path, PORTAL).searchParams.get("kembali"), "/")).toBe(
      "/jabatan?q=kepala%20dinas&per=2026-11-23",
    );
    expect(signInPath("//jahat.id")).toBe("/masuk");
  });
});

describe("the sign-in page, opened from another page", () => {
  const host = "skj.contoh.go.id";
  it.each([
    [
      "https://skj.contoh.go.id/jabatan/purwakarta/administrator?per=2021-01-01",
      "/masuk?kembali=%2Fjabatan%2Fpurwakarta%2Fadministrator%3Fper%3D2021-01-01",
    ],
    ["https://skj.contoh.go.id/", null],
    ["https://skj.contoh.go.id/masuk?kembali=%2Fakun", null],
    ["https://jahat.id/akun", null],
    ["bukan alamat", null],
    [null, null],
  ])("leads back where %j is one of the portal's own", (referer, path) => {
    expect(signInPathFrom({ referer, host })).toBe(path);
  });
});
