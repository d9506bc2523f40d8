"use client";

import type { ReactNode } from "react";
import { useState } from "react";

import { Matrix } from "@/components/instruments/matrix";
import { ActionForm } from "@/components/ui/action-form";
import type { FormView } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { measures } from "@/lib/events/rules";
import { setMatrixAction } from "@/lib/instruments/actions";
import type { InstrumentPlan } from "@/lib/instruments/queries";
import { columnMark } from "@/lib/instruments/rules";

type Props = { readonly plan: InstrumentPlan };

/** The matrix with a box in every cell; one column may stand for everything, also for what comes later. */
export function MatrixForm({ plan }: Props) {
  return (
    <ActionForm action={setMatrixAction} className="grid gap-4" done={() => "Matriks tersimpan."}>
      {(view) => (
        <>
          <input type="hidden" name="eventId" value={plan.event.id} />
          <Boxes key={plan.instruments.map(columnMark).join("|")} plan={plan} view={view} />
          {view.errors("measured") && (
            <p className="text-sm font-semibold text-critical">{view.errors("measured")?.join(" ")}</p>
          )}
          <SubmitButton className="justify-self-start">Simpan matriks</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}

const allName = (instrumentId: string) => `all.${instrumentId}`;
const cellName = (instrumentId: string, competencyId: string) => `measured.${instrumentId}.${competencyId}`;

/** Names of the boxes that are ticked: as typed before a refusal, otherwise as stored. */
function tickedOf({ instruments, competencies }: InstrumentPlan, { value }: FormView): ReadonlySet<string> {
  const isTyped = value("eventId") !== undefined;
  const isTicked = (name: string, stored: boolean) => (isTyped ? value(name) === "on" : stored);
  const names = instruments.flatMap((instrument) => [
    { name: allName(instrument.id), stored: instrument.measuresAll },
    ...competencies.map(({ id }) => ({ name: cellName(instrument.id, id), stored: measures(instrument, id) })),
  ]);
  return new Set(names.filter(({ name, stored }) => isTicked(name, stored)).map(({ name }) => name));
}

function Boxes({ plan, view }: Props & { readonly view: FormView }) {
  const [ticked, setTicked] = useState(() => tickedOf(plan, view));
  const toggle = (name: string, isOn: boolean) => {
    setTicked((before) => new Set(isOn ? [...before, name] : [...before].filter((other) => other !== name)));
  };
  const isMeasured = ({ id }: { readonly id: string }, competencyId: string) =>
    ticked.has(allName(id)) || ticked.has(cellName(id, competencyId));
  return (
    <Matrix
      plan={plan}
      measures={isMeasured}
      head={({ id, name, ...instrument }) => (
        <>
          <input type="hidden" name={`seen.${id}`} value={columnMark(instrument)} />
          <Box
            name={allName(id)}
            isTicked={ticked.has(allName(id))}
            onToggle={toggle}
            label={
              <>
                Semua<span className="sr-only"> diukur {name}</span>
              </>
            }
          />
        </>
      )}
      cell={(instrument, competency) => (
        <Box
          name={cellName(instrument.id, competency.id)}
          isTicked={isMeasured(instrument, competency.id)}
          isFixed={ticked.has(allName(instrument.id))}
          onToggle={toggle}
          label={
            <span className="sr-only">
              {instrument.name} mengukur {competency.name}
            </span>
          }
        />
      )}
    />
  );
}

type BoxProps = {
  readonly name: string;
  readonly isTicked: boolean;
  /** The whole column is ticked; the box only shows it. */
  readonly isFixed?: boolean;
  readonly onToggle: (name: string, isOn: boolean) => void;
  readonly label: ReactNode;
};

function Box({ name, isTicked, isFixed = false, onToggle, label }: BoxProps) {
  return (
    <label className="flex min-h-11 min-w-11 items-center gap-2 font-normal">
      <input
        type="checkbox"
        name={name}
        checked={isTicked}
        disabled={isFixed}
        onChange={(event) => onToggle(name, event.target.checked)}
        className="size-5 shrink-0 accent-accent"
      />
      {label}
    </label>
  );
}
