import { describe, expect, it } from "vitest";

import { shortAddress } from "@/lib/server/canonical-address";

describe("the short address", () => {
  it.each([
    ["/jabatan?q=&instansi=&jenjang=&level=&per=", "/jabatan"],
    ["/jabatan?q=sekretaris+daerah&instansi=&level=3", "/jabatan?q=sekretaris+daerah&level=3"],
    ["/bandingkan?a=purwakarta%2Fpengawas&per_a=&b=", "/bandingkan?a=purwakarta%2Fpengawas"],
    ["/kompetensi/integritas?q=", "/kompetensi/integritas"],
    ["/?per=", "/"],
    ["/peraturan?", "/peraturan"],
    ["/peraturan?q=a%3D&&per=", "/peraturan?q=a%3D"],
  ])("of %s is %s, which is its own", (url, short) => {
    expect(shortAddress(url)).toBe(short);
    expect(shortAddress(short)).toBeNull();
  });

  // An empty code is answered; a form of the bench and a download are somebody else's.
  it.each([
    "/jabatan",
    "/jabatan?q=a",
    "/jabatan?q",
    "/periksa?kode=",
    "/api/v1/positions?q=",
    "/jabatan/a/b/unduh/pdf?per=",
  ])("is not asked for at %s", (url) => {
    expect(shortAddress(url)).toBeNull();
  });
});
