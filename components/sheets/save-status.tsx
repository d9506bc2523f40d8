import { Notice } from "@/components/ui/notice";
import { formatClock } from "@/lib/core/dates";
import type { AutosaveState } from "@/lib/sheets/autosave";

/** How far the sheet is saved: a quiet line, and a notice only where the person has to know or do something. */
export function SaveStatus({ state }: { readonly state: AutosaveState }) {
  return (
    <div className="grid gap-2">
      <p role="status" className="text-sm text-muted">
        {statusText(state)}
      </p>
      {state.phase === "unreachable" && (
        <Notice tone="caution" title="Belum terkirim">
          Isian Anda aman di peramban ini dan dikirim sendiri begitu tersambung lagi.
        </Notice>
      )}
      {state.phase === "signed-out" && (
        <Notice tone="caution" title="Sesi Anda berakhir">
          <a href="/masuk" target="_blank" rel="noreferrer" className="underline underline-offset-4">
            Masuk lagi di tab baru
          </a>
          , lalu kembali ke sini. Isian Anda tetap ada dan dikirim sendiri.
        </Notice>
      )}
      {state.phase === "refused" && (
        <Notice tone="critical" title="Tidak dapat disimpan" role="alert">
          {state.message} Isian terakhir Anda masih ada di peramban ini.
        </Notice>
      )}
    </div>
  );
}

function statusText({ phase, savedAt, unsent }: AutosaveState): string {
  if (phase === "saving") return "Menyimpan…";
  if (unsent > 0) return `${unsent} isian menunggu disimpan`;
  if (savedAt) return `Tersimpan ${formatClock(savedAt)}`;
  return "Semua isian tersimpan sendiri saat diketik.";
}
