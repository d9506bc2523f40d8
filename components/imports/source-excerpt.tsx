import { SourceText } from "@/components/sources/source-text";
import type { SourceExcerpt } from "@/lib/imports/bench-part-queries";
import { linesText } from "@/lib/sources/lines";

/** The text around what is looked at. */
export function SourcePane({ source: { first, lines, marked } }: { readonly source: SourceExcerpt }) {
  const last = first + lines.length - 1;
  return (
    <section
      aria-labelledby="naskah-judul"
      className="lg:sticky lg:top-3 lg:h-[calc(100dvh-1.5rem)] flex min-w-0 flex-col gap-2 max-lg:max-h-[60dvh]"
    >
      <h2 id="naskah-judul">Naskah</h2>
      <p className="text-sm text-muted">
        {lines.length === 0
          ? "Tidak ada baris untuk ditampilkan."
          : `Ditampilkan ${linesText([{ lineFrom: first, lineTo: last }])}`}
        {marked.length > 0 && `; yang ditandai ${linesText(marked)}`}
      </p>
      <div
        id="naskah-isi"
        className="min-h-0 grow overflow-y-auto rounded-md"
        tabIndex={0}
        role="region"
        aria-label="Teks naskah"
      >
        <SourceText lines={lines} marked={marked} isRaw={false} first={first} />
      </div>
    </section>
  );
}
