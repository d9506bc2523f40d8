import { foldMarkup } from "@/lib/sources/folding";
import type { LineRange } from "@/lib/sources/lines";

type Props = {
  readonly lines: readonly string[];
  readonly marked: readonly LineRange[];
  /** Every character as in the file; otherwise HTML is folded for reading. The numbers are the same. */
  readonly isRaw: boolean;
  /** Number of the first line that is shown. */
  readonly first?: number;
};

/** The source text, line by line, each with its number as an anchor; the cited lines are marked. */
export function SourceText({ lines, marked, isRaw, first = 1 }: Props) {
  const isMarked = (number: number): boolean =>
    marked.some(({ lineFrom, lineTo }) => number >= lineFrom && number <= lineTo);
  return (
    <ol className="rounded-md border border-line bg-surface py-3 font-mono text-[0.82rem] leading-6">
      {lines.map((line, index) => {
        const number = index + first;
        const marks = isMarked(number);
        const text = isRaw ? line : foldMarkup(line);
        return (
          <li
            key={number}
            id={`baris-${number}`}
            className={`grid grid-cols-[3.5rem_1fr] gap-3 px-2 target:outline-2 target:-outline-offset-2 target:outline-accent ${marks ? "bg-mark" : ""}`}
          >
            <a
              href={`#baris-${number}`}
              aria-label={`Baris ${number}`}
              className={`min-h-6 text-right select-none hover:text-accent hover:underline ${marks ? "text-ink" : "text-muted"}`}
            >
              {number}
            </a>
            <span className="min-w-0 wrap-anywhere whitespace-pre-wrap">{marks ? <mark>{text}</mark> : text}</span>
          </li>
        );
      })}
    </ol>
  );
}
