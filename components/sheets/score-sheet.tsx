"use client";

import { CompetencyCard } from "@/components/sheets/competency-card";
import { FieldNotes } from "@/components/sheets/field-notes";
import { SaveStatus } from "@/components/sheets/save-status";
import { SheetKeys } from "@/components/sheets/sheet-keys";
import { SheetOutline } from "@/components/sheets/sheet-outline";
import { SubmitSection } from "@/components/sheets/submit-section";
import { useSheet } from "@/components/sheets/use-sheet";
import type { InstrumentKind } from "@/lib/generated/prisma/enums";
import { isComputerTest } from "@/lib/instruments/rules";
import type { LevelText } from "@/lib/sheets/queries";
import type { Entries } from "@/lib/sheets/rules";
import { progressOf } from "@/lib/sheets/rules";
import type { FieldNoteContent } from "@/lib/sheets/schema";
import type { CompetencyDocument } from "@/lib/standards/document";
import { COMPETENCY_KIND_LABEL } from "@/lib/standards/labels";
import { CompetencyKind } from "@/lib/standards/schema";

type Props = {
  readonly userId: string;
  readonly sheetId: string;
  readonly kind: InstrumentKind;
  /** It was returned, and nothing was written on it until it was loaded. */
  readonly isUnchanged: boolean;
  readonly competencies: readonly CompetencyDocument[];
  readonly entries: Entries;
  readonly fieldNotes: Readonly<Record<string, FieldNoteContent>>;
  readonly revisions: Readonly<Record<string, number>>;
  readonly levelTexts: Readonly<Record<string, Readonly<Record<number, LevelText>>>>;
};

/** The sheet to fill: everything saves itself; what is missing is said before it can be sent. */
export function ScoreSheet({ kind, competencies, levelTexts, isUnchanged, ...props }: Props) {
  const { entries, fieldNotes, isUntouched, state, edit, addNote, resolve, flush } = useSheet(props);
  const progress = progressOf({ kind, competencies }, entries);
  const isWatched = !isComputerTest(kind);

  return (
    <div className="mt-6 grid items-start gap-8 pb-12 lg:grid-cols-[16rem_1fr] lg:pb-0">
      <div className="grid gap-4 lg:sticky lg:top-4 lg:max-h-[calc(100dvh-2rem)] lg:overflow-y-auto">
        <SaveStatus state={state} competencies={competencies} />
        <SheetKeys competencies={inPageOrder(competencies)} entries={entries} onEdit={edit} />
        <SheetOutline competencies={competencies} progress={progress} conflicts={state.conflicts} />
      </div>
      <div className="grid min-w-0 gap-10">
        {(isWatched || Object.keys(fieldNotes).length > 0) && (
          <FieldNotes
            fieldNotes={fieldNotes}
            evidence={entries.evidence}
            competencies={competencies}
            state={state}
            onAdd={addNote}
            onEdit={edit}
            onResolve={resolve}
          />
        )}
        {CompetencyKind.options.map((kind) => {
          const own = competencies.filter((competency) => competency.kind === kind);
          return own.length === 0 ? null : (
            <section key={kind} aria-labelledby={kind} className="grid gap-4">
              <h2 id={kind}>Kompetensi {COMPETENCY_KIND_LABEL[kind]}</h2>
              {own.map((competency) => (
                <CompetencyCard
                  key={competency.id}
                  competency={competency}
                  levelTexts={levelTexts[competency.code]}
                  rating={entries.ratings[competency.id]}
                  evidence={entries.evidence}
                  conflicts={state.conflicts}
                  invalid={state.invalid}
                  onEdit={edit}
                  onResolve={resolve}
                />
              ))}
            </section>
          );
        })}
        <SubmitSection
          sheetId={props.sheetId}
          competencies={competencies}
          progress={progress}
          isWatched={isWatched}
          isUnchanged={isUnchanged && isUntouched}
          hasUnsent={state.unsent > 0 || Object.keys(state.conflicts).length > 0}
          onFlush={flush}
        />
      </div>
    </div>
  );
}

function inPageOrder(competencies: readonly CompetencyDocument[]): readonly CompetencyDocument[] {
  return CompetencyKind.options.flatMap((kind) => competencies.filter((competency) => competency.kind === kind));
}
