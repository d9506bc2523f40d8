import { bare, bareStartOf, rowWords, sliceWords, type Row, type Words } from "../lines";
import { isNearly, plain } from "../words";

// The labels of the form of a position ("Nama Jabatan :"), however many of them a row holds.

const FIELDS = [
  ["name", "nama jabatan"],
  ["group", "kelompok jabatan"],
  ["group", "jenis jabatan"],
  ["group", "jenjang jabatan"],
  ["affair", "urusan pemerintahan"],
  ["affair", "urusan pemerintah"],
  ["code", "kode jabatan"],
  ["summary", "ikhtisar jabatan"],
  ["summary", "ringkasan jabatan"],
  ["unit", "perangkat daerah"],
  ["unit", "unit kerja"],
  ["unit", "unit organisasi"],
] as const;
export type Field = (typeof FIELDS)[number][0];

/** The two words of a label, also grown together, with the number that may stand before them. */
const LABEL = /^(?:(?:(?:\d{1,2}|[A-Za-z]|[IVXl]{1,4})\s?[.)]\s*|\d{1,2}\s+))?(\p{L}{3,12}\s*\p{L}{5,13})(?!\p{L})/u;
/** "Jabatan : Camat", where the form calls the name no more than that. */
const SHORT_LABEL = /^(?:(?:\d{1,2}|[A-Za-z])[.)]\s*)?Jabatan(?=\s*:)/i;
export type Label = { readonly field: Field; readonly words: Words; readonly after: string; readonly rest: Words };

/** A label of the form, also where a letter of it is misread: "Iktisar Jabatan". */
export function labelOf(words: Words): Label | null {
  const match = LABEL.exec(words.text.slice(0, 60));
  const read = plain(match?.[1] ?? "");
  const field = match && FIELDS.find(([, label]) => isNearly(read, label))?.[0];
  if (!field) return shortLabel(words);
  const rest = sliceWords(words, match[0].length);
  // "… sasaran / perangkat daerah." is a line of a sentence.
  if (field === "unit" && !rest.text.startsWith(":")) return null;
  return { field, words: sliceWords(words, 0, match[0].length), after: rest.text, rest: bare(withoutColon(rest)) };
}

/** A colon of which the scan made another mark: "Kode Jabatan ; 1.2". */
function withoutColon(words: Words): Words {
  return /^[;.,](?=\s)/.test(words.text) ? sliceWords(words, 1) : words;
}

function shortLabel(words: Words): Label | null {
  const length = SHORT_LABEL.exec(words.text.slice(0, 60))?.[0].length;
  if (length === undefined) return null;
  const rest = sliceWords(words, length);
  return { field: "name", words: sliceWords(words, 0, length), after: rest.text, rest: bare(rest) };
}

/** Each part of the reading asks it of every row: whether it opens with words that may be a label. */
export function hasLabel(row: Row): boolean {
  if (row.cells.length > 12) return false;
  const opening = bareStartOf(row, MAX_OPENING);
  return SHORT_LABEL.test(opening) || MAYBE_LABEL.test(opening);
}

const MAX_OPENING = 60;
/** A letter of it may be misread: one word of the two stands as it should. */
const MAYBE_LABEL =
  /jabatan|^\P{L}*(?:\p{L}{1,4}[.)]\s*)?(?:nama|kelompok|jen[ij]s|jenjang|kode|ikhtisar|ringkasan|urusan|perangkat|unit)|pemerintah|kerja|daerah|organisasi/iu;

const NUMBER = "(?:(?:\\d{1,2}|[A-Za-z])[.)]\\s*)?";
const FURTHER =
  "(?:(?:nama|kelompok|jenis|jenjang|kode|ikhtisar)\\s+jabatan|urusan\\s+pemerintah(?:an)?|perangkat\\s+daerah|unit\\s+(?:kerja|organisasi))\\s*";
const FURTHER_LABEL = new RegExp(`\\s${NUMBER}(?=${FURTHER}:)`, "gi");
const FURTHER_CELL = new RegExp(`^${NUMBER}${FURTHER}:?$`, "i");
const NUMBER_CELL = /^(?:\d{1,2}|[A-Za-z])[.)]?$/;
const MAX_LABELLED = 1000;

/** What a row says, label by label: "Nama Jabatan : Camat | Kode Jabatan : 1.2" are two. */
export function labelledParts(row: Row): readonly Words[] {
  const words = rowWords(row);
  const label = hasLabel(row) ? labelOf(bare(words)) : null;
  if (label === null) return [bare(words)];
  const end = words.text.indexOf(label.words.text) + label.words.text.length;
  const within = [...words.text.slice(0, MAX_LABELLED).matchAll(FURTHER_LABEL)].map(({ index }) => index + 1);
  const further = [...within, ...labelledCells(row)].filter((start) => start > end);
  const starts = [...new Set([0, ...further])].sort((a, b) => a - b);
  return starts.map((start, at) => bare(sliceWords(words, start, starts[at + 1])));
}

/** Where a label stands in a cell of its own behind the words of another one, as the row reads; its number may have one too. */
function labelledCells({ cells }: Row): readonly number[] {
  const starts: number[] = [];
  let [offset, number] = [0, 0];
  for (const cell of cells.filter((each) => each !== "")) {
    if (offset > 0 && cell.length < 40 && FURTHER_CELL.test(cell)) starts.push(number || offset);
    number = NUMBER_CELL.test(cell) ? offset : 0;
    offset += cell.length + 1;
  }
  return starts;
}
