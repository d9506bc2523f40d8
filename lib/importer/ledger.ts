import { isMarkOf, isWeight, printedForm, weightOf } from "@/lib/sources/reading";
import type { CitedText, SourceSpan, TranscriptionRemark } from "@/lib/sources/schema";

import type { FindingKind, ImportFinding } from "./draft";
import { joinWords, NOTHING, printedRows, rowWords, spansOf, type Piece, type Row, type Words } from "./lines";
import type { LineBreaks } from "./paragraphs";

type Cited<Value> = {
  value: Value | null;
  source: SourceSpan[];
  remark?: TranscriptionRemark;
};

type Note = {
  readonly kind: FindingKind;
  readonly severity?: ImportFinding["severity"];
  readonly words: Words;
  readonly message: string;
  readonly suggestion?: string | null;
  readonly found?: string;
  /** The value that the finding is about; its path is found when the draft is whole. */
  readonly about?: object;
};

export type JoinedValue = { readonly words: Words; readonly value: object; readonly isItem: boolean };

/** A finding before the paths of the draft are known. */
export type OpenFinding = Omit<ImportFinding, "path"> & { readonly about: object | null };

/**
 * Keeps the books of one import: which words of the document went into a value, were known words of the form, or were
 * left out with a finding. What is in none of them in the end is told as unread: nothing is lost without a finding.
 */
export class Ledger {
  readonly findings: OpenFinding[] = [];
  /** Tables have cells of their own: what stands in one belongs to its column. */
  readonly hasCells: boolean;
  readonly breaks: LineBreaks;
  /** Values in which paragraphs of one cell stand; one of a list should hold no more than one. */
  readonly joined: JoinedValue[] = [];
  private readonly standIns = new Map<object, object>();
  private readonly signOffs: Words[] = [];
  private readonly persons = new Set<number>();
  private readonly wide = new Set<Row>();
  private readonly claimed = new Map<Row, Piece[]>();

  constructor({ hasCells = false, breaks = "ENDS" }: Partial<Pick<Ledger, "hasCells" | "breaks">> = {}) {
    this.hasCells = hasCells;
    this.breaks = breaks;
  }

  /** Words of the form itself ("Menimbang", "pada tanggal"): no value holds them and nobody misses them. */
  form(words: Words): void {
    for (const piece of words.pieces) push(this.claimed, piece.row, piece);
  }

  /** A text with its lines, as it reads. */
  text(words: Words): CitedText {
    return this.read(words, false);
  }

  /** A text that is one of a list. */
  item(words: Words): CitedText {
    return this.read(words, true);
  }

  private read(words: Words, isItem: boolean): CitedText {
    return words.text === ""
      ? this.missing(words, "Tidak terbaca pada dokumen sumber.")
      : this.value(words, words.text, isItem);
  }

  /** The name of a person: no dictionary has it. */
  personName(words: Words): CitedText {
    for (const { row } of words.pieces) this.persons.add(row.line);
    return this.text(words);
  }

  namesPerson({ line }: Row): boolean {
    return this.persons.has(line);
  }

  /** A value with the lines it was read from; it must say what they say in its printed form. */
  value<Value extends string | number>(words: Words, value: Value, isItem = false): Cited<Value> {
    this.form(words);
    const read = this.cited(words, value);
    if (words.pieces.some(({ row }) => row.breaks)) this.joined.push({ words, value: read, isItem });
    return read;
  }

  private cited<Value extends string | number>(words: Words, value: Value): Cited<Value> {
    if (printedForm(value) === words.text || (isMarkOf(value, words.text) && (this.hasCells || isWeight(words.text)))) {
      return { value, source: spansOf(words) };
    }
    const remark = { kind: "UNCERTAIN" as const, reason: doubtOf(value, words.text) };
    return { value, source: spansOf(words), remark };
  }

  /** A value that the document does not hold; the words are what stands in its place, if anything. */
  missing(words: Words, reason: string): { value: null; source: SourceSpan[]; remark: TranscriptionRemark } {
    this.form(words);
    return { value: null, source: spansOf(words), remark: { kind: "UNREADABLE", reason } };
  }

  note({ kind, severity = "WARNING", words, message, suggestion = null, found = words.text, about }: Note): void {
    this.findings.push({ kind, severity, source: spansOf(words), found, suggestion, message, about: about ?? null });
  }

  /** Findings about a part of the reading are findings about the value that the draft made of it. */
  became(part: object, value: object): void {
    this.standIns.set(part, value);
  }

  /** All findings, each about the object of the draft that was made of what it is about. */
  told(): readonly OpenFinding[] {
    return this.findings.map(({ about, ...finding }) => ({
      ...finding,
      about: about && (this.standIns.get(about) ?? about),
    }));
  }

  /** Words that are no part of the regulation: left out, and told. */
  rubbish(words: Words, message: string): void {
    this.form(words);
    this.note({ kind: "RUBBISH", severity: "INFO", words, message });
  }

  /** "Cap", "ttd": signs that stand for the seal and the signature of the original. Left out, and told together. */
  signOff(words: Words): void {
    this.form(words);
    this.signOffs.push(words);
  }

  tellSignOffs(): void {
    if (this.signOffs.length === 0) return;
    const message = "Tanda cap dan tanda tangan, bukan isi peraturan; tidak dimuat.";
    const lineOf = ({ pieces }: Words): number => pieces[0]?.row.line ?? 0;
    const words = joinWords(this.signOffs.toSorted((one, other) => lineOf(one) - lineOf(other)));
    this.note({ kind: "SIGN_OFF", severity: "INFO", words, message });
  }

  /** A row of countless cells is no table of a regulation: it is left out whole, and one finding tells it. */
  tooWide(row: Row): void {
    const { line, cells } = row;
    for (const printed of printedRows([row])) this.wide.add(printed);
    const message = `Baris ini memuat ${cells.length} sel, bukan tabel peraturan; periksa seluruh baris.`;
    const source = [{ lineFrom: line, lineTo: line, reading: "" }];
    const found = cells.slice(0, 100).join(" ").trim();
    this.findings.push({ kind: "UNREAD", severity: "ERROR", source, found, suggestion: null, message, about: null });
  }

  /** Tells every stretch of the rows that nothing has claimed; bare punctuation is nothing. */
  tellUnread(rows: readonly Row[]): void {
    for (const row of rows) {
      for (const words of this.wide.has(row) ? [] : wholeRow(row, this.unread(row))) {
        const message = "Teks ini tidak masuk ke nilai mana pun; tempatkan atau tolak.";
        this.note({ kind: "UNREAD", words, message });
      }
    }
  }

  private unread(row: Row): readonly Words[] {
    const taken = new Map<number, Piece[]>();
    for (const claim of this.claimed.get(row) ?? []) push(taken, claim.cell, claim);
    return row.cells.flatMap((text, cell) => (text === "" ? [] : gapsBetween(taken.get(cell) ?? [], { row, cell })));
  }
}

type Cell = Pick<Piece, "row" | "cell">;

/** The words of a cell that no claim holds; bare punctuation is none. */
function gapsBetween(claims: Piece[], { row, cell }: Cell): readonly Words[] {
  const length = row.cells[cell]?.length ?? 0;
  const [first] = claims;
  // Most cells went into one value as they stand.
  if (claims.length === 1 && first?.from === 0 && first.to === length) return [];
  const gaps: Words[] = [];
  let at = 0;
  for (const { from, to } of claims.sort((a, b) => a.from - b.from)) {
    if (from > at) gaps.push(gap(row, cell, { from: at, to: from }));
    at = Math.max(at, to);
  }
  if (at < length) gaps.push(gap(row, cell, { from: at, to: length }));
  return gaps.filter((words) => /[^\s.,:;()#*|\-–—"'•●▪■◦‣➢·]/.test(words.text));
}

/** A row of which nothing was read is one finding, not one for each of its cells. */
function wholeRow(row: Row, unread: readonly Words[]): readonly Words[] {
  if (unread.length < 2) return unread;
  const all = rowWords(row);
  const joined = joinWords(unread);
  return joined.text === all.text ? [joined] : unread;
}

function gap(row: Row, cell: number, { from, to }: { from: number; to: number }): Words {
  const text = (row.cells[cell] ?? "").slice(from, to);
  const start = from + (text.length - text.trimStart().length);
  const end = start + text.trim().length;
  return start < end ? { text: text.trim(), pieces: [{ row, cell, from: start, to: end }] } : NOTHING;
}

function push<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** A tick says nothing without its column: which one it was read in, and that it may be another one. */
function doubtOf(value: string | number, reading: string): string {
  const weight = isMarkOf(value, reading) ? weightOf(value) : undefined;
  if (weight === undefined) return `Perlu verifikasi: terbaca "${reading}".`;
  return `Perlu verifikasi: tanda terbaca "${reading}" pada kolom ${weight}. Pada teks tabel seperti ini tanda dapat bergeser ke kolom sebelahnya.`;
}
