"use client";

import { useState } from "react";

import type { EntryProps } from "@/components/sheets/entry-props";
import { FieldNoteEntry } from "@/components/sheets/field-note-entry";
import { Button } from "@/components/ui/button";
import type { AutosaveState } from "@/lib/sheets/autosave";
import { withFieldNote } from "@/lib/sheets/field-notes";
import type { EvidenceContent, FieldNoteContent } from "@/lib/sheets/schema";
import type { CompetencyDocument } from "@/lib/standards/document";

type Props = EntryProps & {
  readonly fieldNotes: Readonly<Record<string, FieldNoteContent>>;
  readonly evidence: Readonly<Record<string, EvidenceContent>>;
  readonly competencies: readonly CompetencyDocument[];
  readonly state: Pick<AutosaveState, "conflicts" | "invalid">;
  /** Answers the id of the new note. */
  readonly onAdd: () => string;
};

const NO_EVIDENCE: EvidenceContent = { observation: null, note: "" };

/** What was said and done, written down while it happens; it becomes evidence of an indicator later. */
export function FieldNotes({ fieldNotes, evidence, competencies, state, onAdd, onEdit, onResolve }: Props) {
  /** The note that was just begun takes the focus. */
  const [begun, setBegun] = useState<string | null>(null);

  /** Whether it fitted into the evidence of the indicator. */
  const link = (id: string, note: FieldNoteContent, indicatorId: string): boolean => {
    const content = withFieldNote(evidence[indicatorId] ?? NO_EVIDENCE, note);
    if (!content) return false;
    onEdit({ entry: "evidence", subjectId: indicatorId, content }, false);
    onEdit({ entry: "field-note", subjectId: id, content: { ...note, indicatorId } }, false);
    return true;
  };

  return (
    <section aria-labelledby="catatan-pengamatan" className="grid gap-4">
      <h2 id="catatan-pengamatan">Catatan pengamatan</h2>
      <p className="max-w-prose text-muted">
        Catat apa yang dikatakan dan dilakukan peserta beserta waktunya. Jadikan bukti suatu indikator kapan saja
        sebelum lembar dikirim.
      </p>
      <ul className="grid gap-4">
        {Object.entries(fieldNotes).map(([id, note]) => (
          <FieldNoteEntry
            key={id}
            id={id}
            note={note}
            competencies={competencies}
            conflict={state.conflicts[id]}
            invalid={state.invalid[id]}
            isBegun={begun === id}
            onChange={(content, isTyping) =>
              onEdit({ entry: "field-note", subjectId: id, content: { ...note, ...content } }, isTyping)
            }
            onLink={(indicatorId) => link(id, note, indicatorId)}
            onResolve={(choice) => onResolve(id, choice)}
          />
        ))}
      </ul>
      <Button type="button" variant="secondary" className="justify-self-start" onClick={() => setBegun(onAdd())}>
        Tambah catatan
      </Button>
    </section>
  );
}
