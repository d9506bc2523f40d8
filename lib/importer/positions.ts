import type { ImportedRegulation } from "./draft";
import type { Ledger } from "./ledger";
import { cellWords, joinWords, type Row } from "./lines";
import { plain, slugOf } from "./words";

export type Position = ImportedRegulation["annexes"][number]["positions"][number];
type Tier = Position["tier"];

const TIERS: readonly (readonly [RegExp, Tier, string])[] = [
  [/pimpinan tinggi utama/, "JPT_UTAMA", "jpt-utama"],
  [/pimpinan tinggi madya/, "JPT_MADYA", "jpt-madya"],
  [/(?:pimpinan )?tinggi pratama/, "JPT_PRATAMA", "jpt-pratama"],
  [/\badministrator\b/, "ADMINISTRATOR", "administrator"],
  [/\bpengawas\b/, "PENGAWAS", "pengawas"],
  [/\bfungsional\b/, "FUNGSIONAL", "fungsional"],
  [/\bpelaksana\b/, "PELAKSANA", "pelaksana"],
];

/** The tier that a title speaks of, the first one from the top; null where it names none. */
export function tierOf(text: string): Tier | null {
  const read = plain(text.slice(0, 1000));
  return TIERS.find(([words]) => words.test(read))?.[1] ?? null;
}

/** Slug of a position: its name without the words of its tier, unless the tier is all there is. */
export function positionSlug(name: string): string {
  const read = plain(name.slice(0, 500));
  const tier = TIERS.find(([words]) => words.test(read));
  const own = tier && /^jabatan\b/.test(read) ? read.replace(/^jabatan\s+/, "").replace(tier[0], " ") : read;
  return slugOf(own) ?? tier?.[2] ?? "tanpa-nama";
}

export type PositionList = { readonly positions: readonly Position[]; readonly rest: readonly Row[] };

/** The numbered list of positions that an annex names, wherever the page breaks it; other rows are given back. */
export function readPositionList(rows: readonly Row[], tier: Tier, ledger: Ledger): PositionList {
  const positions: Position[] = [];
  const rest: Row[] = [];
  let nameAt = -1;
  let last = 0;
  for (const row of rows) {
    const head = nameColumn(row);
    const number = numberBefore(row, nameAt);
    if (head > 0) {
      nameAt = head;
      tellHead(row, ledger);
    } else if (number === null) {
      rest.push(row);
    } else {
      positions.push(listed(row, { nameAt, last, tier, ledger }));
      last = number;
    }
  }
  return { positions, rest };
}

/** Where the names stand in a list with this head: "No. | Nama Jabatan"; -1 where the row is no such head. */
function nameColumn({ cells }: Row): number {
  if (cells.length < 2 || cells.length > 30) return -1;
  const at = cells.findIndex((cell) => cell.length < 80 && /^(?:nama\s+)?jabatan\b/i.test(cell));
  const before = cells[at - 1] ?? "";
  return before !== "" && before.length <= 6 && !/\d/.test(before) ? at : -1;
}

function numberBefore(row: Row, nameAt: number): number | null {
  const number = /^(\d{1,4})[.)]?$/.exec(row.cells[nameAt - 1]?.trim() ?? "")?.[1];
  return number === undefined || (row.cells[nameAt] ?? "") === "" ? null : Number(number);
}

function tellHead(row: Row, ledger: Ledger): void {
  row.cells.forEach((cell, at) => {
    const words = cellWords(row, at);
    const isKnown = /^(?:no|nomor)\b|jabatan|unit|keterangan/i.test(cell);
    ledger.form(words);
    if (cell === "" || isKnown) return;
    ledger.note({
      kind: "MISSPELLING",
      severity: "INFO",
      words,
      message: "Kepala kolom daftar jabatan ini tidak lazim terbaca.",
    });
  });
}

type Listing = { readonly nameAt: number; readonly last: number; readonly tier: Tier; readonly ledger: Ledger };

function listed(row: Row, { nameAt, last, tier, ledger }: Listing): Position {
  const [ordinal, words] = [cellWords(row, nameAt - 1), cellWords(row, nameAt)];
  const position = { slug: positionSlug(words.text), name: ledger.text(words), ordinal: ledger.text(ordinal), tier };
  const number = Number.parseInt(ordinal.text, 10);
  if (number !== last + 1) {
    const message = `Nomor ${number} pada daftar jabatan tidak melanjutkan nomor ${last}.`;
    ledger.note({ kind: "NUMBERING", words: joinWords([ordinal, words]), message, about: position.ordinal });
  }
  return position;
}

/** Tells positions that are named twice and gives the second a slug of its own. */
export function distinct(position: Position, { taken, ledger }: { taken: Set<string>; ledger: Ledger }): Position {
  if (!taken.has(position.slug)) {
    taken.add(position.slug);
    return position;
  }
  let number = taken.size;
  while (taken.has(`${position.slug}-${number}`)) number += 1;
  const own = { ...position, slug: `${position.slug}-${number}` };
  taken.add(own.slug);
  ledger.findings.push({
    kind: "DUPLICATE_POSITION",
    severity: "WARNING",
    source: position.name.source,
    found: position.name.value ?? "",
    suggestion: null,
    message: "Jabatan ini sudah ada pada dokumen ini.",
    about: own.name,
  });
  return own;
}
