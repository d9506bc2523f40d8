"use client";

import { ActionForm } from "@/components/ui/action-form";
import { ConfirmedForm } from "@/components/ui/confirmed-form";
import { SelectField, TextField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { addInstrumentAction, removeInstrumentAction } from "@/lib/instruments/actions";
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
              hint="Wajib untuk jenis Lainnya; selain itu boleh kosong."
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

type RemoveProps = {
  readonly instrumentId: string;
  readonly name: string;
  /** How many competencies it measures now. */
  readonly measured: number;
};

/** Only where nobody is assigned to it: nothing is lost that somebody wrote, but its column of the matrix. */
export function RemoveInstrument({ instrumentId, name, measured }: RemoveProps) {
  return (
    <ConfirmedForm
      action={removeInstrumentAction}
      summary={
        <>
          Hapus<span className="sr-only"> {name}</span>
        </>
      }
      variant="quiet"
      sent={{ instrumentId }}
      submit="Ya, hapus instrumen ini"
      submitVariant="critical"
    >
      <p>
        {measured === 0
          ? `${name} belum mengukur kompetensi apa pun.`
          : `${name} mengukur ${measured} kompetensi; centangnya pada matriks ikut terhapus.`}
      </p>
    </ConfirmedForm>
  );
}
