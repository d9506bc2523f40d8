import type { Ledger } from "../ledger";
import { bare, NOTHING, sliceWords, type Words } from "../lines";
import type { Item, Requirement } from "./requirement-draft";
import { categoryOf } from "./requirement-words";

/** What the list or table of requirements holds while it is gone through. */
export type State = {
  readonly items: Item[];
  readonly headings: Words[];
  readonly ledger: Ledger;
  /** Cells of its widest row. */
  readonly width: number;
  /** The columns of Mutlak, Penting and Perlu. */
  marks: readonly number[] | null;
  /** The column in which the importance stands as a word. */
  worded: number | null;
  /** Its head stands on lines of words: only one blank parts its columns. */
  isTight: boolean;
  category: Requirement["category"] | null;
  /** The heading of the category has its number in a cell of its own. */
  isParted: boolean;
  /** Whether a requirement already stands below the heading of the category. */
  isOpen: boolean;
  /** Something else has begun: another form or list. */
  isOver: boolean;
  label: Words;
};

export const NUMBERED = /^\(?(\d{1,3})[.)]\s*/;
export const LETTERED = /^(?:[A-H]|[IVX]{1,4})[.)]?\s+/;
export const LETTER = /^\(?([a-z])[.)]\s+/;

const HEADS =
  /^(?:(?:[A-Z]|[IVX]{1,4}|\d{1,2})(?:\.\d{1,2})*(?:[.)]\s*|\s+))?(?:(?:jenis\s+)?(?:per)?syarat(?:an)?(?:\s+jabatan)?|jenis|uraian|keterangan|(?:tingkat\s+)?(?:pentingnya|kepentingan)(?:\s+(?:terhadap|untuk)\s+jabatan)?|mutlak|penting|perlu|no(?:mor)?\.?)\s*:?$/i;
/** A head of the table that a scan has left on lines of its own. */
export const HEAD_WORDS =
  /^(?:(?:jenis|persyaratan|jabatan|uraian|tingkat|pentingnya|terhadap|untuk|mutlak|penting|perlu|no)\.?(?:\s+|$))+$/i;

/** Whether the words head a column, or are the title of the whole. */
export function isHead(text: string): boolean {
  return HEADS.test(text.slice(0, 100)) || HEAD_WORDS.test(text.slice(0, 200));
}

export function heading({ headings, ledger }: State, words: Words): void {
  headings.push(words);
  if (isHead(bare(words).text)) return;
  const message = "Kepala tabel persyaratan ini terpotong atau tidak dikenali.";
  ledger.note({ kind: "NOT_RECOGNISED", severity: "INFO", words, message });
}

export function openCategory(state: State, title: Words): void {
  tellGap(state, title);
  state.category = categoryOf(title.text);
  state.isOpen = false;
  state.headings.push(title);
  state.label = NOTHING;
}

/** The form letters its categories: a letter left out is a row that is lost. */
function tellGap({ headings, ledger }: State, title: Words): void {
  const letterOf = ({ text }: Words): number => (/^[A-H][.)]/.exec(text)?.[0] ?? "").charCodeAt(0);
  const [above, own] = [letterOf(headings.at(-1) ?? NOTHING), letterOf(title)];
  if (Number.isNaN(above) || Number.isNaN(own) || own === above || own === above + 1) return;
  const message = `Bagian "${title.text.slice(0, 60)}" tidak melanjutkan bagian di atasnya; satu bagian mungkin hilang.`;
  ledger.note({ kind: "NUMBERING", words: title, message });
}

export function joined(ledger: Ledger, words: Words): void {
  const message = "Lanjutan persyaratan disambung ke baris sebelumnya.";
  ledger.note({ kind: "JOINED", severity: "INFO", words, message });
}

export function markedBy(words: Words, pattern: RegExp): { readonly ordinal: Words; readonly rest: Words } | null {
  const [whole, mark] = pattern.exec(words.text) ?? [];
  if (whole === undefined || mark === undefined) return null;
  const from = whole.indexOf(mark);
  return { ordinal: sliceWords(words, from, from + mark.length), rest: sliceWords(words, whole.length) };
}
