import { expect, it } from "vitest";

import { listChanges } from "./changes";
import { detailText } from "./details";

const said = (before: unknown, after: unknown) => listChanges([before, after]).map(detailText);
const LONG =
  "Mampu menyusun rencana kerja unit, membagi tugas kepada bawahan dengan adil, dan menilai hasilnya setiap akhir bulan bersama mereka.";

it("says what is short and stayed, to tell what was changed, and of the rest only what differs", () => {
  expect(
    said(
      { level: 3, description: "Lama", indicators: [LONG, "Satu"], source: LONG },
      { level: 3, description: "Baru", indicators: [LONG, "Dua"], source: LONG },
    ),
  ).toEqual(["level: 3", "uraian: Lama menjadi Baru", "indikator: Satu menjadi Dua"]);
});

it("goes into the parts of a setting", () => {
  const settings = { weights: { MANAGERIAL: 50, TECHNICAL: 50 }, validityYears: 3 };
  expect(
    said(
      { version: 1, settings: { ...settings, bands: [{ label: "Optimal", minimum: 90 }] } },
      {
        version: 2,
        settings: {
          ...settings,
          weights: { MANAGERIAL: 60, TECHNICAL: 50 },
          bands: [{ label: "Optimal", minimum: 85 }],
        },
      },
    ),
  ).toEqual([
    "versi: 1 menjadi 2",
    "pengaturan, bobot, manajerial: 50 menjadi 60",
    "pengaturan, kategori 1, mulai dari: 90 menjadi 85",
  ]);
});

it("shows of a long text the words around what differs", () => {
  expect(said({ description: LONG }, { description: LONG.replace("adil", "merata") })).toEqual([
    "uraian: …tugas kepada bawahan dengan adil, dan menilai hasilnya setiap… menjadi …tugas kepada bawahan dengan merata, dan menilai hasilnya setiap…",
  ]);
});

it("says of a long list what went and what came, and shows it whole where only the order is another", () => {
  expect(said({ indicators: [LONG, "Satu"] }, { indicators: [LONG] })).toEqual(["indikator: Satu menjadi tidak ada"]);
  expect(said({ indicators: [LONG] }, { indicators: [LONG, "Dua"] })).toEqual(["indikator: tidak ada menjadi Dua"]);
  expect(said({ indicators: [LONG, "Dua"] }, { indicators: ["Dua", LONG] })).toEqual([
    `indikator: ${LONG}, Dua menjadi Dua, ${LONG}`,
  ]);
});

it("keeps short values, what is new, what is gone and what is no object as they are", () => {
  expect(said({ roles: ["HR"], note: "x" }, { roles: [], reason: LONG })).toEqual([
    "peran: HR menjadi kosong",
    "catatan: x menjadi tidak ada",
    `alasan: ${LONG}`,
  ]);
  expect(said(null, "x")).toEqual(["isi: x"]);
});
