import type { ImportedCompetency } from "../draft";
import type { Ledger } from "../ledger";
import { joinWords, NOTHING, type Row, type Words } from "../lines";
import { orderOf } from "../numbering";
import { isPrintedAgain } from "../rows/rubbish";
import type { Entry } from "../tables/entry";

type Pair = { readonly entry: Entry; readonly competency: ImportedCompetency };
type Numbered = Pair & { readonly number: number };
/** Rows that one count runs through, and what it had come to before them. */
type Run = { readonly before: number; readonly rows: Numbered[] };

/** What a row counts: its number, or, where it has none, the next. */
export function numberOf({ ordinal }: Entry, last: number): number {
  return ordinal === NOTHING ? last + 1 : orderOf(ordinal.text, last);
}

/** Its number and its name. */
export function ownWords({ ordinal, name }: Entry): Words {
  return joinWords([ordinal, ...name]);
}

/** Numbers go up by one over the document's order; a new section may begin at 1 again. One slip is one finding. */
export function checkNumbers(pairs: readonly Pair[], before: number, ledger: Ledger): void {
  for (const run of runsOf(pairs, before)) {
    const strays = straysIn(run);
    if (strays) tellStrays(strays, ledger);
    else tellSteps(run, ledger);
  }
}

function runsOf(pairs: readonly Pair[], before: number): readonly Run[] {
  let run: Run = { before, rows: [] };
  let [last, section] = [before, pairs[0]?.entry.kind];
  const runs = [run];
  for (const pair of pairs) {
    const { entry } = pair;
    const next = numberOf(entry, last);
    const restarts = next !== last + 1 && entry.kind !== section && numberOf(entry, 0) === 1;
    if (restarts) runs.push((run = { before: 0, rows: [] }));
    last = restarts ? 1 : next;
    section = entry.kind;
    run.rows.push({ ...pair, number: last });
  }
  return runs;
}

/**
 * Rows whose numbers are all there and only stand elsewhere: two that have changed places, or one that was moved; null
 * where the run is in order, or no such thing explains it.
 */
function straysIn({ before, rows }: Run): readonly Numbered[] | null {
  const numbers = rows.map(({ number }) => number);
  const isWhole =
    new Set(numbers).size === rows.length &&
    numbers.every((number) => number > before && number <= before + rows.length);
  const wrong = rows.filter(({ number }, at) => number !== before + at + 1);
  if (!isWhole || wrong.length === 0) return null;
  if (wrong.length === 2) return wrong;
  const fall = numbers.findIndex((number, at) => number > (numbers[at + 1] ?? Infinity));
  const moved = rows.slice(fall, fall + 2).find((row) => isRising(numbers.filter((number) => number !== row.number)));
  return moved ? [moved] : null;
}

function isRising(numbers: readonly number[]): boolean {
  return numbers.every((number, at) => at === 0 || number > (numbers[at - 1] ?? 0));
}

function tellStrays(strays: readonly Numbered[], ledger: Ledger): void {
  const [first, second] = strays;
  if (!first) return;
  const message = second
    ? `Baris nomor ${first.number} dan ${second.number} bertukar tempat; periksa urutannya.`
    : `Baris nomor ${first.number} berdiri di luar urutannya; periksa.`;
  const words = joinWords(strays.map(({ entry }) => ownWords(entry)));
  ledger.note({ kind: "OUT_OF_ORDER", words, message, about: first.competency.ordinal });
}

function tellSteps({ before, rows }: Run, ledger: Ledger): void {
  let last = before;
  rows.forEach((row, at) => {
    const { number } = row;
    if (number === last && at > 0) {
      if (!isTold(row, rows[at - 1])) tellTwice(row, ledger);
      // Where the next number goes on from the one that it should have, no row is missing.
      if (rows[at + 1]?.number === number + 2) last = number + 1;
      return;
    }
    if (number !== last + 1) tellStep(row, last, ledger);
    last = number;
  });
}

function tellStep({ entry, competency, number }: Numbered, last: number, ledger: Ledger): void {
  const isBack = number <= last;
  const message = isBack
    ? `Nomor ${number} berdiri setelah nomor ${last}: berulang atau tidak urut.`
    : `Nomor melompat dari ${last} ke ${number}.`;
  const kind = isBack ? "OUT_OF_ORDER" : "NUMBERING";
  ledger.note({ kind, words: ownWords(entry), message, about: competency.ordinal });
}

/** The whole line is that of the row above: it has been told of the line. */
function isTold({ entry }: Pair, above: Pair | undefined): boolean {
  const [row, other] = [rowOf(entry), above && rowOf(above.entry)];
  return row !== undefined && isPrintedAgain(row, other);
}

function rowOf(entry: Entry): Row | undefined {
  return ownWords(entry).pieces[0]?.row;
}

function tellTwice({ entry, competency, number }: Numbered, ledger: Ledger): void {
  const message = `Nomor ${entry.ordinal.text} tercetak dua kali; menurut urutannya baris ini nomor ${number + 1}.`;
  const suggestion = String(number + 1);
  ledger.note({ kind: "NUMBERING", words: entry.ordinal, message, suggestion, about: competency.ordinal });
}
