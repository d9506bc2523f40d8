import type { ImportedRegulation } from "../draft";
import type { Ledger } from "../ledger";
import { cellWords, joinWords, NOTHING, rowWords, sliceWords, type Row, type Words } from "../lines";
import { FurtherColumns } from "../tables/further-columns";
import { plain, slugOf } from "../words";

export type Position = ImportedRegulation["annexes"][number]["positions"][number];
type Tier = Position["tier"];

const TIERS: readonly (readonly [RegExp, Tier, string])[] = [
  [/\bahli (?:pertama|muda|madya|utama)\b|\b(?:terampil|mahir|penyelia|pemula)\b/, "FUNGSIONAL", "fungsional"],
  [/pimpinan tinggi utama|\bjpt utama\b/, "JPT_UTAMA", "jpt-utama"],
  [/pimpinan tinggi madya|\bjpt madya\b/, "JPT_MADYA", "jpt-madya"],
  [/(?:pimpinan )?tinggi pratama|\bjpt pratama\b/, "JPT_PRATAMA", "jpt-pratama"],
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

/** The tier that a text speaks of, where it speaks of one only: the subject of a regulation may name them all. */
export function onlyTierOf(text: string): Tier | null {
  const read = plain(text.slice(0, 1000));
  const tiers = new Set(TIERS.filter(([words]) => words.test(read)).map(([, tier]) => tier));
  return tiers.size === 1 ? ([...tiers][0] ?? null) : null;
}

/** Slug of a position: its name without the words of its tier, unless the tier is all there is. */
export function positionSlug(name: string): string {
  const read = plain(name.slice(0, 500));
  const tier = TIERS.find(([words]) => words.test(read));
  const own = tier && /^jabatan\b/.test(read) ? read.replace(/^jabatan\s+/, "").replace(tier[0], " ") : read;
  return slugOf(own) ?? tier?.[2] ?? "tanpa-nama";
}

export type PositionList = { readonly positions: readonly Position[]; readonly rest: readonly Row[] };

type Columns = {
  readonly name: number;
  readonly unit: number;
  /** Says of each position its tier. */
  readonly tier: number;
  readonly heads: readonly Words[];
};

/** The numbered list of positions that an annex names, wherever the page breaks it; other rows are given back. */
export function readPositionList(rows: readonly Row[], tier: Tier, ledger: Ledger): PositionList {
  const positions: Position[] = [];
  const rest: Row[] = [];
  const further = new FurtherColumns();
  let columns: Columns | null = null;
  let [last, group] = [0, NOTHING];
  // Below each unit the numbers begin anew, or run on.
  let isFresh = true;
  for (const row of rows) {
    const kind = kindOfRow(row, columns);
    if (kind.head) {
      columns = kind.head;
      tellHead(row, ledger);
    } else if (kind.unit) {
      [group, isFresh] = [kind.unit, true];
      ledger.form(rowWords(row));
    } else if (!columns || kind.number === null) {
      rest.push(row);
    } else {
      const before = isFresh && kind.number === 1 ? 0 : last;
      positions.push(listed(row, { columns, last: before, group, tier, ledger }));
      keepFurther(row, columns, further);
      [last, isFresh] = [kind.number, false];
    }
  }
  further.tell("daftar jabatan", "INFO", ledger);
  return { positions, rest };
}

type Kind = { readonly head: Columns | null; readonly unit: Words | null; readonly number: number | null };

/** What a row of the list is: its head, the unit of what follows, or a position with its number. */
function kindOfRow(row: Row, columns: Columns | null): Kind {
  const number = columns && numberBefore(row, columns.name);
  return { head: columnsOfList(row), unit: columns && number === null ? unitOver(row) : null, number };
}

const UNIT = /\b(?:unit|perangkat\s+daerah|instansi|opd|skpd)\b/i;

const TIER_COLUMN = /^(?:jenjang|kelompok|jenis)(?:\s+jabatan)?$/i;

const UNITS =
  /^(?:(?:[A-Z]|[IVXL]{1,6}|\d{1,3})[.)]\s*)?(?=(?:Dinas|Badan|Sekretariat|Inspektorat|Kecamatan|Kelurahan|Kantor|Biro|Satuan|Rumah\s+Sakit|RSUD|UPTD?)\s)/i;

/** The perangkat daerah that a row of the list names over the positions below it: "A. | DINAS PENDIDIKAN"; null for any other. */
function unitOver(row: Row): Words | null {
  const filled = row.cells.flatMap((cell, at) => (cell === "" ? [] : [at]));
  const words = cellWords(row, filled.at(-1) ?? -1);
  const mark = words.text.length < 150 ? UNITS.exec(words.text) : null;
  const isParted = filled.length === 2 && /^(?:[A-Z]|[IVXL]{1,6})[.)]?$/.test(row.cells[filled[0] ?? -1] ?? "");
  return mark && (filled.length === 1 || isParted) ? sliceWords(words, mark[0].length) : null;
}

/** Where names and units stand in a list with this head: "No. | Nama Jabatan | Perangkat Daerah"; null where it is none. */
function columnsOfList(row: Row): Columns | null {
  const { cells } = row;
  if (cells.length < 2 || cells.length > 30) return null;
  const name = cells.findIndex((cell) => cell.length < 80 && /^(?:nama\s+)?jabatan\b/i.test(cell));
  const before = cells[name - 1] ?? "";
  if (before === "" || before.length > 6 || /\d/.test(before)) return null;
  const unit = cells.findIndex((cell, at) => at !== name && cell.length < 80 && UNIT.test(cell));
  const tier = cells.findIndex((cell, at) => at !== name && cell.length < 80 && TIER_COLUMN.test(cell));
  return { name, unit, tier, heads: cells.map((_, at) => cellWords(row, at)) };
}

/** Whether the row heads a list of positions. */
export function headsList(row: Row): boolean {
  return columnsOfList(row) !== null;
}

function numberBefore(row: Row, nameAt: number): number | null {
  const number = /^(\d{1,4})[.)]?$/.exec(row.cells[nameAt - 1]?.trim() ?? "")?.[1];
  return number === undefined || (row.cells[nameAt] ?? "") === "" ? null : Number(number);
}

function tellHead(row: Row, ledger: Ledger): void {
  row.cells.forEach((cell, at) => {
    const words = cellWords(row, at);
    const isKnown =
      /^(?:no|nomor)\b|jabatan|unit|keterangan|perangkat|instansi|opd|skpd|kelas|eselon|kebutuhan|jumlah|kode/i.test(
        cell,
      );
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

/** The draft has no place for further columns (kelas jabatan, eselon). */
function keepFurther(row: Row, { name, unit, tier, heads }: Columns, further: FurtherColumns): void {
  row.cells.forEach((cell, at) => {
    const head = heads[at]?.text ?? "";
    const isRead = at === name || at === name - 1 || at === unit || (at === tier && tierOf(cell) !== null);
    if (head !== "" && !isRead) further.keep(head, cellWords(row, at));
  });
}

/** Names of positions of which their list says the tier. */
const withTier = new WeakSet<object>();

/** Whether a column of its list says the tier of the position. */
export function saysTier({ name }: Position): boolean {
  return withTier.has(name);
}

type Listing = {
  readonly columns: Columns;
  readonly last: number;
  /** The unit that a row above names, NOTHING where none does. */
  readonly group: Words;
  readonly tier: Tier;
  readonly ledger: Ledger;
};

function listed(row: Row, { columns, last, group, tier, ledger }: Listing): Position {
  const [ordinal, words] = [cellWords(row, columns.name - 1), cellWords(row, columns.name)];
  const unit = columns.unit === -1 ? group : cellWords(row, columns.unit);
  const said = columns.tier === -1 ? NOTHING : cellWords(row, columns.tier);
  const own = tierOf(said.text);
  if (own !== null) ledger.form(said);
  const position = {
    slug: positionSlug(`${words.text} ${unit.text}`),
    name: ledger.item(words),
    ...(unit.text === "" ? {} : { unit: ledger.text(unit) }),
    ordinal: ledger.text(ordinal),
    tier: own ?? tier,
  };
  if (own !== null) withTier.add(position.name);
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
