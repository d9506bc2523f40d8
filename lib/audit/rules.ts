import { z } from "zod";

import { formatDateTime } from "@/lib/core/dates";

/** As the view broken_audit_events says it (migration audit_chain_per_institution). */
export const ChainFinding = z.object({
  problem: z.enum(["REMOVED", "INSERTED", "REORDERED", "ALTERED", "UNLINKED", "HEADLESS"]),
  /** The number in the chain at which it does not fit. */
  number: z.number().int(),
  /** The row itself; null where it is gone. */
  id: z.string().nullable(),
});
export type ChainFinding = z.infer<typeof ChainFinding>;

export type ChainHead = { readonly number: number; readonly hash: string };

const SHORT_HEAD = 12;

/** "57:3fa9c1d20b7e": number and first twelve characters of the hash, as printed on reports. */
export function headText({ number, hash }: ChainHead): string {
  return `${number}:${hash.slice(0, SHORT_HEAD)}`;
}

/** The same with what it is, for paper. */
export function printedHead(head: ChainHead): string {
  return `${headText(head)} (nomor baris dan ${SHORT_HEAD} karakter pertama SHA-256, saat dicetak)`;
}

/** The head that somebody typed from paper, or null where it cannot be one. */
export function readHead(typed: string): ChainHead | null {
  const match = /^\s*(\d{1,9})\s*:\s*([0-9a-f]{12,64})\s*$/i.exec(typed);
  return match ? { number: Number(match[1]), hash: (match[2] ?? "").toLowerCase() } : null;
}

/** What is wrong at a place of the chain, as a sentence. */
export function findingText({ problem, number, id }: ChainFinding): string {
  const row = `baris ${number}${id === null ? "" : ` (id ${id})`}`;
  const texts = {
    REMOVED: `baris ${number} hilang`,
    INSERTED: `${row} disisipkan`,
    REORDERED: `${row} dipindah dari urutannya`,
    ALTERED: `${row} diubah`,
    UNLINKED: `${row} tidak menyambung: baris itu atau baris sebelumnya ditukar`,
    HEADLESS: "kepala rantai hilang",
  } as const satisfies Record<ChainFinding["problem"], string>;
  return texts[problem];
}

export type ChainState = {
  readonly checkedAt: Date | null;
  readonly checkedNumber: number | null;
  readonly finding: ChainFinding | null;
};

/** "Pemeriksaan terakhir, 24 November 2026 …: utuh sampai baris 57." What came after it was not looked at yet. */
export function checkText({ checkedAt, checkedNumber, finding }: ChainState): string {
  if (!checkedAt) return "Rantai belum pernah diperiksa.";
  const outcome = finding ? `rusak, ${findingText(finding)}` : `utuh sampai baris ${checkedNumber ?? 0}`;
  return `Pemeriksaan terakhir, ${formatDateTime(checkedAt)}: ${outcome}.`;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** 02.00 WIB, when hardly anybody writes. */
const CHECK_AT_MS = 19 * HOUR_MS;

/** The last 02.00 WIB before this moment: who was not checked since is due. */
export function lastCheckTime(now: Date): Date {
  const days = Math.floor((now.getTime() - CHECK_AT_MS) / DAY_MS);
  return new Date(days * DAY_MS + CHECK_AT_MS);
}
