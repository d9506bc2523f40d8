"use client";

import type { ReactNode } from "react";
import { useEffect, useRef, useState } from "react";

import { Matrix } from "@/components/instruments/matrix";
import { ActionForm } from "@/components/ui/action-form";
import { Overtaken } from "@/components/ui/overtaken";
import { SubmitButton } from "@/components/ui/submit-button";
import { endSentence, enumerate } from "@/lib/core/sentences";
import type { PlannedInstrument } from "@/lib/events/matrix-queries";
import { measures } from "@/lib/events/rules";
import { setMatrixAction } from "@/lib/instruments/actions";
import type { InstrumentPlan } from "@/lib/instruments/queries";
import { columnMark, withCell } from "@/lib/instruments/rules";

type Props = { readonly plan: InstrumentPlan };

/** The matrix with a box in every cell; one column may stand for everything, also for what comes later. */
export function MatrixForm({ plan }: Props) {
  return (
    <ActionForm action={setMatrixAction} className="grid gap-4" done={() => "Matriks tersimpan."}>
      {({ errors }) => (
        <>
          <input type="hidden" name="eventId" value={plan.event.id} />
          <Boxes plan={plan} />
          {errors("measured") && <p className="text-sm font-semibold text-critical">{errors("measured")?.join(" ")}</p>}
          <SubmitButton className="justify-self-start">Simpan matriks</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}

type Column = Pick<PlannedInstrument, "measuresAll" | "competencyIds">;
/** A column as somebody ticks it, and as it stood when they began: `columnMark`. */
type Edit = Column & { readonly seen: string };
type Edits = ReadonlyMap<string, Edit>;

/** Ticks that are not stored yet; an edit is over once its column is stored. */
function useEdits({ instruments }: InstrumentPlan) {
  const [edits, setEdits] = useState<Edits>(new Map());
  const stored = new Map(instruments.map((instrument) => [instrument.id, columnMark(instrument)]));
  const open = [...edits].filter(([id, edit]) => stored.get(id) !== columnMark(edit));
  if (open.length < edits.size) setEdits(new Map(open));
  const change = (id: string, edit: Edit | undefined) => {
    setEdits((before) => new Map([...before].filter(([other]) => other !== id).concat(edit ? [[id, edit]] : [])));
  };
  return { edits, change };
}

function Boxes({ plan }: Props) {
  const { edits, change } = useEdits(plan);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // React empties a form after each answer, past the state: the boxes would show something else than what is ticked.
    const form = box.current?.closest("form");
    const keep = (event: Event) => event.preventDefault();
    form?.addEventListener("reset", keep);
    return () => form?.removeEventListener("reset", keep);
  }, []);
  const shown = plan.competencies.map(({ id }) => id);
  const columnOf = (instrument: PlannedInstrument): Edit =>
    edits.get(instrument.id) ?? { ...instrument, seen: columnMark(instrument) };
  return (
    <div ref={box}>
      <Matrix
        plan={plan}
        measures={(instrument, competencyId) => measures({ ...instrument, ...columnOf(instrument) }, competencyId)}
        head={(instrument) => {
          const { id, name } = instrument;
          const column = columnOf(instrument);
          return (
            <>
              <input type="hidden" name={`seen.${id}`} value={column.seen} />
              <Box
                name={`all.${id}`}
                isTicked={column.measuresAll}
                onToggle={(measuresAll) => change(id, { ...column, measuresAll })}
                label={
                  <>
                    Semua<span className="sr-only"> diukur {name}</span>
                  </>
                }
              />
              {column.seen !== columnMark(instrument) && (
                <div className="font-normal">
                  <Overtaken
                    title={`Kolom ${name} diubah orang lain`}
                    stored={storedText(plan, instrument)}
                    takeStored={() => change(id, undefined)}
                    keepTyped={() => change(id, { ...column, seen: columnMark(instrument) })}
                  />
                </div>
              )}
            </>
          );
        }}
        cell={(instrument, competency) => {
          const column = columnOf(instrument);
          return (
            <Box
              name={`measured.${instrument.id}.${competency.id}`}
              isTicked={measures({ ...instrument, ...column }, competency.id)}
              onToggle={() => change(instrument.id, withCell(column, competency.id, shown))}
              label={
                <span className="sr-only">
                  {instrument.name} mengukur {competency.name}
                </span>
              }
            />
          );
        }}
      />
    </div>
  );
}

/** What a column measures as it is stored, in words. */
function storedText({ competencies }: InstrumentPlan, instrument: PlannedInstrument): string {
  if (instrument.measuresAll) return "semua kompetensi.";
  const names = competencies.filter(({ id }) => measures(instrument, id)).map(({ name }) => name);
  return names.length === 0 ? "tidak ada yang diukur." : endSentence(enumerate(names));
}

type BoxProps = {
  readonly name: string;
  readonly isTicked: boolean;
  readonly onToggle: (isOn: boolean) => void;
  readonly label: ReactNode;
};

function Box({ name, isTicked, onToggle, label }: BoxProps) {
  return (
    <label className="flex min-h-11 min-w-11 items-center gap-2 font-normal">
      <input
        type="checkbox"
        name={name}
        checked={isTicked}
        onChange={(event) => onToggle(event.target.checked)}
        className="size-5 shrink-0 accent-accent"
      />
      {label}
    </label>
  );
}
