import type { CitedText } from "@/lib/sources/schema";

/**
 * What tells rows of a list apart: the lines they stand at, which no edit and no move changes; where several share a line,
 * their place among those.
 */
export function keysOf(rows: readonly { readonly text: CitedText }[]): readonly string[] {
  const seen = new Map<string, number>();
  return rows.map(({ text }) => {
    const [span] = text.source;
    const lines = span ? `${span.lineFrom}-${span.lineTo}` : "0-0";
    const place = (seen.get(lines) ?? 0) + 1;
    seen.set(lines, place);
    return place === 1 ? lines : `${lines}.${place}`;
  });
}

const lineOf = ({ source: [span] }: CitedText): number => span?.lineFrom ?? 0;

/** The printed head without the title: whose regulation it is ("BUPATI PURWAKARTA"), then its further lines. */
export function headLines(head: Head): readonly CitedText[] {
  const { issuer, preamble } = head;
  return issuerPlace(head) !== -1 ? preamble : [issuer, ...preamble].sort((a, b) => lineOf(a) - lineOf(b));
}

/** Which of the further lines is the issuer once more; -1 where none is. */
export function issuerPlace({ issuer, preamble }: Head): number {
  return preamble.findIndex((cited) => cited.value === issuer.value && lineOf(cited) === lineOf(issuer));
}

type Head = { readonly issuer: CitedText; readonly preamble: readonly CitedText[] };

type Signed = { readonly office: CitedText; readonly name: CitedText };

/** The lines of a signature where the seal and "ttd" may be printed, which no value holds; empty where there is no room. */
export function sealLines({ office, name }: Signed): CitedText["source"] {
  const [[from], [to]] = [office.source, name.source];
  return from && to && to.lineFrom > from.lineTo + 1 ? [{ ...from, lineTo: to.lineFrom }] : [];
}
