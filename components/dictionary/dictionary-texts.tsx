import type { DictionaryText } from "@/lib/dictionary/wording-queries";

/** What the dictionaries of institutions say of each level, apart from what standards say. */
export function DictionaryTexts({ texts }: { readonly texts: readonly DictionaryText[] }) {
  return (
    <section aria-labelledby="kamus" className="grid gap-4">
      <h2 id="kamus">Menurut kamus instansi</h2>
      {texts.map(({ level, description, indicators, source, institution }) => (
        <div key={`${institution}-${level}`} className="grid gap-2 rounded-md border border-line bg-surface p-4 sm:p-5">
          <h3>
            Level {level}, {institution}
          </h3>
          <p className="max-w-prose whitespace-pre-line">{description}</p>
          {indicators.length > 0 && (
            <ul className="grid max-w-prose list-disc gap-1 pl-6">
              {indicators.map((indicator, index) => (
                <li key={index}>{indicator}</li>
              ))}
            </ul>
          )}
          <p className="text-sm text-muted">Sumber: {source}</p>
        </div>
      ))}
    </section>
  );
}
