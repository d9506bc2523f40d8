import type { BenchLine } from "@/lib/imports/bench-queries";

/** The text that was handed in, around what is looked at; the lines that are meant are marked, also in words. */
export function SourceLines({ lines }: { readonly lines: readonly BenchLine[] }) {
  return (
    <section aria-labelledby="naskah" className="grid content-start gap-4">
      <h2 id="naskah">Naskah</h2>
      <ol className="rounded-md border border-line bg-surface py-2 font-mono text-sm">
        {lines.map(({ number, text, isMarked }) => (
          <li
            key={number}
            className={`grid grid-cols-[4rem_1fr] gap-3 px-3 py-0.5 ${isMarked ? "border-l-4 border-accent bg-accent-soft" : "border-l-4 border-transparent"}`}
          >
            <span className="text-right text-muted select-none">
              {isMarked && <span className="sr-only">Ditandai, baris </span>}
              {number}
            </span>
            <span className="whitespace-pre-wrap wrap-anywhere">{text}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
