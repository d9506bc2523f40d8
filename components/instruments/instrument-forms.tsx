"use client";

import { ActionForm } from "@/components/ui/action-form";
import { SelectField, TextField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { PlannedInstrument } from "@/lib/events/matrix-queries";
import type { PlannedCompetency } from "@/lib/events/rules";
import { addInstrumentAction, removeInstrumentAction, setMeasuresAction } from "@/lib/instruments/actions";
import { INSTRUMENT_KIND_LABEL } from "@/lib/instruments/labels";

/** One more instrument for the event. */
export function AddInstrument({ eventId }: { readonly eventId: string }) {
  return (
    <ActionForm action={addInstrumentAction} className="grid gap-3" done={() => "Instrumen ditambahkan."}>
      {({ value, errors }) => (
        <>
          <input type="hidden" name="eventId" value={eventId} />
          <div className="grid max-w-2xl items-end gap-3 sm:grid-cols-2">
            <SelectField name="kind" label="Jenis instrumen" defaultValue={value("kind") ?? ""} errors={errors("kind")}>
              <option value="">Pilih jenis</option>
              {Object.entries(INSTRUMENT_KIND_LABEL).map(([kind, label]) => (
                <option key={kind} value={kind}>
                  {label}
                </option>
              ))}
            </SelectField>
            <TextField
              name="name"
              label="Nama sendiri"
              optional
              autoComplete="off"
              defaultValue={value("name")}
              errors={errors("name")}
            />
          </div>
          <SubmitButton variant="secondary" className="justify-self-start">
            Tambahkan instrumen
          </SubmitButton>
        </>
      )}
    </ActionForm>
  );
}

type MeasuresProps = {
  readonly instrument: PlannedInstrument;
  readonly competencies: readonly PlannedCompetency[];
};

/** What one instrument measures: a row of the matrix, as boxes to tick. */
export function MeasuresForm({ instrument, competencies }: MeasuresProps) {
  const { id, name, measuresAll, competencyIds } = instrument;
  return (
    <ActionForm action={setMeasuresAction} className="grid gap-3" done={() => "Tersimpan."}>
      {({ errors }) => (
        <fieldset className="grid gap-3">
          <legend className="sr-only">Yang diukur {name}</legend>
          <input type="hidden" name="instrumentId" value={id} />
          <Box name="measuresAll" isTicked={measuresAll} label="Semua kompetensi" />
          <div className="grid gap-x-6 sm:grid-cols-2">
            {competencies.map((competency) => (
              <Box
                key={competency.id}
                name={`measured.${competency.id}`}
                isTicked={competencyIds.includes(competency.id)}
                label={competency.name}
              />
            ))}
          </div>
          {errors("measured") && <p className="text-sm font-semibold text-critical">{errors("measured")?.join(" ")}</p>}
          <SubmitButton variant="secondary" className="justify-self-start">
            Simpan yang diukur<span className="sr-only"> {name}</span>
          </SubmitButton>
        </fieldset>
      )}
    </ActionForm>
  );
}

type BoxProps = { readonly name: string; readonly isTicked: boolean; readonly label: string };

function Box({ name, isTicked, label }: BoxProps) {
  return (
    <label className="flex min-h-11 items-center gap-2">
      <input
        key={String(isTicked)}
        type="checkbox"
        name={name}
        defaultChecked={isTicked}
        className="size-5 shrink-0 accent-accent"
      />
      {label}
    </label>
  );
}

/** Only where nobody is assigned to it: nothing is lost that somebody wrote. */
export function RemoveInstrument({ instrumentId, name }: { readonly instrumentId: string; readonly name: string }) {
  return (
    <ActionForm action={removeInstrumentAction} className="grid gap-3">
      {() => (
        <>
          <input type="hidden" name="instrumentId" value={instrumentId} />
          <SubmitButton variant="quiet" className="justify-self-start">
            Hapus<span className="sr-only"> {name}</span>
          </SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
