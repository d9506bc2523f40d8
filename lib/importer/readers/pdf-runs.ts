/** A page as the PDF describes it: words where they are printed, and straight lines along its edges. */
export type PdfPage = {
  readonly texts: readonly string[];
  /** For each text x, y of its baseline (downwards), width and height of its letters; in points. */
  readonly boxes: readonly number[];
  /** For each line x, y of its begin and x, y of its end; in points. */
  readonly rulings: readonly number[];
  /** Words across the page, "SALINAN": they stand in no line. */
  readonly slanted?: readonly string[];
};

export type Run = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly end: number;
  readonly size: number;
};

/** Words that stand in one line, in the pieces that wide gaps make of it. */
export type Line = { readonly y: number; readonly size: number; readonly segments: readonly Segment[] };
export type Segment = { readonly x: number; readonly end: number; readonly text: string };

export function startOf({ segments }: Line): number {
  return segments[0]?.x ?? 0;
}

export function endOf({ segments }: Line): number {
  return segments.at(-1)?.end ?? 0;
}

export function runsOf({ texts, boxes }: PdfPage): readonly Run[] {
  return texts.map((text, at) => {
    const [x = 0, y = 0, width = 0, size = 0] = boxes.slice(at * 4, at * 4 + 4);
    return { text, x, y, end: x + Math.abs(width), size: Math.max(size, 1) };
  });
}

/** Runs in the lines in which they are printed, from the top. */
export function linesOfRuns(runs: readonly Run[]): readonly Line[] {
  const rows: Run[][] = [];
  let place = -Infinity;
  for (const run of runs.toSorted((a, b) => a.y - b.y)) {
    if (run.y - place > run.size * 0.5) {
      rows.push([]);
      place = run.y;
    }
    rows.at(-1)?.push(run);
  }
  return rows.map((row) => lineOf(row.toSorted((a, b) => a.x - b.x)));
}

/** Of the height of letters: wider than a space between words is a column; narrower than a hair is inside of a word. */
const COLUMN_GAP = 0.75;
const WORD_GAP = 0.12;

function lineOf(runs: readonly Run[]): Line {
  const segments: { x: number; end: number; words: string[] }[] = [];
  for (const run of runs) {
    const last = segments.at(-1);
    const gap = last ? run.x - last.end : Infinity;
    if (!last || gap > Math.max(run.size * COLUMN_GAP, 5)) {
      segments.push({ x: run.x, end: run.end, words: [run.text] });
      continue;
    }
    last.words.push(gap > run.size * WORD_GAP ? " " : "", run.text);
    last.end = Math.max(last.end, run.end);
  }
  const size = runs.reduce((most, run) => Math.max(most, run.size), 1);
  return {
    y: runs[0]?.y ?? 0,
    size,
    segments: segments.map(({ x, end, words }) => ({ x, end, text: words.join("").replace(/\s+/g, " ").trim() })),
  };
}

export function textOf({ segments }: Line): string {
  return segments.map(({ text }) => text).join(" ");
}

/** Lines of one paragraph: words that are broken after their hyphen or stroke are put together as they were. */
export function joinPrinted(texts: readonly string[]): string {
  return texts.reduce((text, next) => {
    const isBroken = /[\p{L}\d][-/]$/u.test(text) && /^[\p{L}\d]/u.test(next);
    return text === "" || isBroken ? text + next : `${text} ${next}`;
  }, "");
}

/** The distance between lines of one paragraph, in points: most gaps on a page are as narrow or wider. */
export function usualGap(lines: readonly { readonly y: number }[]): number {
  const gaps = lines.slice(1).map((line, at) => line.y - (lines[at]?.y ?? 0));
  return gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 5)] ?? 0;
}

/** Farther apart than this, in usual distances, lines do not belong together. */
export const WIDE_GAP = 1.35;
