import { levelOf } from "@/lib/sources/levels";

import type { Ledger } from "../ledger";
import { joinWords, type Words } from "../lines";
import type { Entry, IndicatorPart } from "./entry";
import { codeNumbers, isClosed } from "./indicators";

/** Indicators on a line of their own that do not go on from the row above them: the page has scattered the table. */
export type Orphan = { readonly parts: readonly IndicatorPart[]; readonly after: Entry };

/** Adds the indicators of a further line to the row above, where they go on from it; otherwise gives them back. */
export function placeContinuation(entry: Entry, parts: readonly IndicatorPart[], ledger: Ledger): Orphan | null {
  if (parts.length === 0) return null;
  if (!goesOn(entry, parts)) return { parts, after: entry };
  add(entry, parts, { ledger, isScattered: false });
  return null;
}

/** Finds the row that each scattered line goes on from; where there is no single one, the row above it gets it. */
export function placeOrphans(orphans: readonly Orphan[], entries: readonly Entry[], ledger: Ledger): void {
  // Scattering is the work of one page: a table with more of it than this is not mended but told.
  let open = orphans.slice(0, MAX_ORPHANS);
  for (let before = -1; before !== open.length;) {
    before = open.length;
    open = open.filter((orphan) => {
      const fitting = entries.filter((entry) => !entry.isStatement && goesOn(entry, orphan.parts));
      const [only] = fitting;
      if (!only || fitting.length > 1) return true;
      add(only, orphan.parts, { ledger, isScattered: true });
      return false;
    });
  }
  for (const { after, parts } of [...open, ...orphans.slice(MAX_ORPHANS)])
    add(after, parts, { ledger, isScattered: true });
}

const MAX_ORPHANS = 40;

function goesOn(entry: Entry, parts: readonly IndicatorPart[]): boolean {
  const [lead] = parts;
  const last = entry.indicators.at(-1);
  const nextCode = numbersOf(parts.find(({ code }) => code));
  if (!lead) return false;
  if (!last) return lead.code !== null && levelFits(entry, nextCode);
  const lastCode = numbersOf(last);
  const codeFits = !nextCode || !lastCode || follows(lastCode, nextCode);
  return codeFits && sentenceFits(lead, !isClosed(last.texts.at(-1)?.text ?? ""));
}

/** A code opens after a closed sentence; words without code go on with an open one, or are a sentence of their own. */
function sentenceFits({ code, text }: IndicatorPart, isOpen: boolean): boolean {
  return code ? !isOpen : isOpen || /^\p{Lu}/u.test(text.text);
}

function numbersOf(part: { readonly code: Words | null } | undefined): readonly [number, number] | null {
  return codeNumbers(part?.code?.text ?? null);
}

function levelFits({ level }: Entry, code: readonly [number, number] | null): boolean {
  return code !== null && (level === null || level.text === "" || levelOf(level.text) === code[0]);
}

/** Whether the first code is the next one of the row above ("4.2" below "4.1"). */
export function continuesCodes({ indicators }: Entry, parts: readonly IndicatorPart[]): boolean {
  const [last, next] = [numbersOf(indicators.at(-1)), numbersOf(parts[0])];
  return last !== null && next !== null && follows(last, next);
}

function follows(last: readonly [number, number], next: readonly [number, number]): boolean {
  return last[0] === next[0] && next[1] > last[1] && next[1] <= last[1] + 2;
}

type How = { readonly ledger: Ledger; readonly isScattered: boolean };

function add(entry: Entry, parts: readonly IndicatorPart[], { ledger, isScattered }: How): void {
  const words: Words = joinWords(parts.flatMap(({ code, text }) => (code ? [code, text] : [text])));
  parts.forEach((part, at) => {
    const last = entry.indicators.at(-1);
    const { code, text } = part;
    if (last && joins(part, { at, last })) last.texts.push(text);
    else entry.indicators.push({ code, texts: text.text === "" ? [] : [text], isItem: part.isItem === true });
  });
  const row = `baris nomor ${entry.ordinal.text || "(tanpa nomor)"}`;
  if (isScattered) {
    const message = `Teks ini tercetak terpencar dan ditempatkan pada ${row} menurut nomor dan kalimatnya; periksa.`;
    ledger.note({ kind: "OUT_OF_ORDER", words, message, about: entry.indicators });
  } else if (!parts[0]?.code) {
    const message = `Teks yang terpotong pergantian halaman disambung ke ${row}.`;
    ledger.note({ kind: "JOINED", severity: "INFO", words, message, about: entry.indicators });
  }
}

/** Words without a code belong to the indicator above; an item of a list only where that is an open sentence. */
function joins(
  { code, isItem, isBulleted }: IndicatorPart,
  { at, last }: { at: number; last: Entry["indicators"][number] },
): boolean {
  if (code || isBulleted) return false;
  return !isItem || (at === 0 && !isClosed(last.texts.at(-1)?.text ?? ""));
}
