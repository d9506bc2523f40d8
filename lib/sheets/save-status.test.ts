import { expect, it } from "vitest";

import type { Conflict } from "@/lib/sheets/autosave";
import { saveStatusText } from "@/lib/sheets/save-status";

const QUIET = { phase: "idle", savedAt: null, unsent: 0, conflicts: {}, invalid: {} } as const;
const CONFLICTS = { a: {} as Conflict };

it.each([
  [{}, "Semua isian tersimpan sendiri saat diketik."],
  [{ phase: "saved", savedAt: new Date("2026-11-28T03:15:00Z") }, "Tersimpan 10.15"],
  [{ phase: "saving", unsent: 2 }, "Menyimpan…"],
  [{ phase: "saved", unsent: 2 }, "2 isian menunggu disimpan"],
  [{ phase: "unreachable", unsent: 2 }, "Tidak terhubung: 2 isian menunggu disimpan, aman di peramban ini"],
  // Of a sheet that was closed meanwhile: it does not wait.
  [{ phase: "refused", unsent: 1 }, "1 isian tidak dapat disimpan lagi; teksnya masih dapat disalin"],
  [{ phase: "saved", conflicts: CONFLICTS }, "1 isian berubah di tab lain: pilih salah satu"],
  // Without a connection something waits, whatever is open beside it.
  [
    { phase: "unreachable", unsent: 2, conflicts: CONFLICTS },
    "1 isian berubah di tab lain: pilih salah satu. Tidak terhubung: 2 isian menunggu disimpan, aman di peramban ini",
  ],
] as const)("of %j says: %s", (state, text) => {
  expect(saveStatusText({ ...QUIET, ...state })).toBe(text);
});
