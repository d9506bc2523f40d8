import { formatDateTime } from "@/lib/core/dates";
import type { FieldNoteContent } from "@/lib/sheets/schema";
import type { CompetencyDocument } from "@/lib/standards/document";

type Props = {
  readonly competencies: readonly CompetencyDocument[];
  /** By id, in the order in which it happened. */
  readonly fieldNotes: readonly (readonly [id: string, note: FieldNoteContent])[];
};

/** The observations of a closed sheet, to read and print; nothing where there are none. */
export function FieldNotesReading({ competencies, fieldNotes }: Props) {
  if (fieldNotes.length === 0) return null;
  const indicators = competencies.flatMap(({ name, indicators: own }) =>
    own.map((one) => ({ ...one, competency: name })),
  );
  return (
    <section aria-labelledby="catatan-pengamatan" className="grid gap-3">
      <h2 id="catatan-pengamatan">Catatan pengamatan</h2>
      <ul className="grid gap-3">
        {fieldNotes.map(([id, { observedAt, text, indicatorId }]) => {
          const linked = indicators.find((indicator) => indicator.id === indicatorId);
          return (
            <li key={id} className="border-l-2 border-line pl-3">
              <p className="text-sm text-muted">
                <time dateTime={observedAt}>{formatDateTime(new Date(observedAt))}</time>
                {linked && ` · menjadi bukti indikator ${linked.code ?? ""}, ${linked.competency ?? ""}`}
              </p>
              <p className="max-w-prose whitespace-pre-line">{text}</p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
