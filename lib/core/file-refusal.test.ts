import { expect, it } from "vitest";

import { pageOfFile, refuseFile } from "@/lib/core/file-refusal";

it.each([
  ["/jabatan/pekalongan/inspektur/unduh/pdf?per=2021-01-01", "/jabatan/pekalongan/inspektur?per=2021-01-01"],
  ["/bandingkan/unduh/xlsx?a=x/y&b=", "/bandingkan?a=x/y&b="],
  ["/kegiatan/1/laporan/2/unduh", "/kegiatan/1/laporan"],
  ["/kegiatan/1/peserta/2/laporan", "/kegiatan/1/peserta/2"],
  ["/kegiatan/1/rekap/unduh/pdf", "/kegiatan/1/rekap"],
  ["/kegiatan/1/peserta/impor/templat.xlsx", "/kegiatan/1/peserta/impor"],
  ["/peraturan/x/sumber.txt", "/peraturan/x"],
])("%s is downloaded from %s", (file, page) => {
  expect(pageOfFile(file)).toBe(page);
});

it("is problem details that nobody keeps", async () => {
  const response = refuseFile({ status: 404, detail: "Laporan tidak ditemukan." });
  expect([response.status, response.headers.get("cache-control")]).toEqual([404, "no-store"]);
  expect(await response.json()).toEqual({
    type: "about:blank",
    title: "Berkas tidak tersedia",
    status: 404,
    detail: "Laporan tidak ditemukan.",
  });
});
