import { formatClock } from "@/lib/core/dates";
import type { AutosaveState } from "@/lib/sheets/autosave";

type Facts = Pick<AutosaveState, "phase" | "savedAt" | "unsent" | "conflicts" | "invalid">;

/** How far a sheet is saved, in one line that is read out as it changes. What is contested says nothing of what still waits: both are said. */
export function saveStatusText(state: Facts): string {
  const contested = Object.keys(state.conflicts).length;
  const saving = savingText(state);
  if (contested === 0) return saving;
  const choose = `${contested} isian berubah di tab lain: pilih salah satu`;
  return state.phase === "saving" || waits(state) ? `${choose}. ${saving}` : choose;
}

function waits({ unsent, invalid }: Facts): boolean {
  return unsent + Object.keys(invalid).length > 0;
}

function savingText({ phase, savedAt, unsent, invalid }: Facts): string {
  const refused = Object.keys(invalid).length;
  if (phase === "saving") return "Menyimpan…";
  if (refused > 0) return `${unsent + refused} isian belum tersimpan`;
  if (phase === "refused" && unsent > 0)
    return `${unsent} isian tidak dapat disimpan lagi; teksnya masih dapat disalin`;
  if (phase === "unreachable") return `Tidak terhubung: ${unsent} isian menunggu disimpan, aman di peramban ini`;
  if (unsent > 0) return `${unsent} isian menunggu disimpan`;
  if (savedAt) return `Tersimpan ${formatClock(savedAt)}`;
  return "Semua isian tersimpan sendiri saat diketik.";
}
