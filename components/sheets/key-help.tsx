import type { RefObject } from "react";

import { Button } from "@/components/ui/button";

const KEYS: readonly (readonly [keys: readonly string[], meaning: string])[] = [
  [["0", "1", "2", "3", "4", "5"], "Menilai kompetensi yang sedang dipilih dengan level itu"],
  [["0", "1", "2"], "Pada pernyataan tanpa level: belum, sebagian, memenuhi"],
  [["Backspace", "Delete"], "Mengosongkan level atau penilaian kompetensi yang sedang dipilih"],
  [["j"], "Kompetensi berikutnya"],
  [["k"], "Kompetensi sebelumnya"],
  [["e"], "Menulis bukti"],
  [["Esc"], "Keluar dari kolom isian, kembali ke kompetensinya"],
  [["?"], "Bantuan ini"],
  [["Tab", "↑", "↓", "Spasi"], "Berpindah dan memilih; selalu berlaku"],
];

/** What the keys do; the browser's own dialog keeps the focus, and Escape closes it. */
export function KeyHelp({ dialog }: { readonly dialog: RefObject<HTMLDialogElement | null> }) {
  return (
    <dialog
      ref={dialog}
      aria-labelledby="bantuan-tombol"
      className="m-auto w-[min(36rem,calc(100vw-2rem))] rounded-md border border-line-strong bg-surface p-5 text-ink backdrop:bg-black/50"
    >
      <h2 id="bantuan-tombol" className="mb-4">
        Bantuan tombol
      </h2>
      <dl className="mb-4 grid gap-3">
        {KEYS.map(([keys, meaning]) => (
          <div key={meaning} className="grid gap-1 sm:grid-cols-[11rem_1fr] sm:gap-3">
            <dt className="flex flex-wrap gap-1">
              {keys.map((key) => (
                <kbd key={key} className="rounded-sm border border-line-strong bg-sunken px-2">
                  {key}
                </kbd>
              ))}
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <p className="mb-4 text-sm text-muted">
        Kompetensi dipilih dengan j dan k, dengan Tab, atau dengan mengekliknya. Saat mengetik di kolom isian, dan
        bersama Ctrl, Alt, atau Meta, tombol tunggal tidak berlaku. Semuanya dapat dimatikan pada sakelar Tombol
        tunggal.
      </p>
      {/* The browser closes the dialog: a form of this method needs no script. */}
      <form method="dialog">
        <Button variant="secondary">Tutup</Button>
      </form>
    </dialog>
  );
}
