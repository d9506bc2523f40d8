import { expect, it } from "vitest";

import { wayToNewResult } from "@/lib/results/final";

const BACK = /dikembalikan ke tahap integrasi; hasil akhir/;

it.each([
  ["PREPARING", false, /disertakan kembali dengan alasan\.$/],
  ["INTEGRATING", false, /disertakan kembali dengan alasan\.$/],
  ["FINAL", false, BACK],
  ["FINAL", true, /tidak dapat dikembalikan ke tahap integrasi\. Pegawai ini dapat dinilai lagi pada kegiatan lain\.$/],
  ["CANCELLED", false, /dibatalkan.*kegiatan lain\.$/],
  ["CANCELLED", true, /dibatalkan.*kegiatan lain\.$/],
] as const)("names the way to a new result that is open: %s, data deleted %s", (status, isErased, sentence) => {
  expect(wayToNewResult({ status, isErased })).toMatch(sentence);
  expect(BACK.test(wayToNewResult({ status, isErased }))).toBe(status === "FINAL" && !isErased);
});
