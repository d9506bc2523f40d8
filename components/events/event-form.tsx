"use client";

import { ActionForm } from "@/components/ui/action-form";
import { SelectField, TextField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { editEventAction, planEventAction } from "@/lib/events/actions";
import type { EventChoices } from "@/lib/events/queries";

export type KnownEvent = {
  readonly id: string;
  readonly revision: number;
  readonly institutionId: string;
  readonly name: string;
  readonly schemeId: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly chairId: string;
};

type Props = { readonly choices: EventChoices; readonly event?: KnownEvent };

/** Planning an event, and changing it while it is prepared. */
export function EventForm({ choices, event }: Props) {
  const { institutions, schemes, members } = choices;
  const [only] = institutions;
  return (
    <ActionForm action={event ? editEventAction : planEventAction} className="grid max-w-xl gap-5">
      {({ value, errors }) => (
        <>
          {event && <input type="hidden" name="eventId" value={event.id} />}
          {event && <input type="hidden" name="revision" value={event.revision} />}
          {!event && institutions.length === 1 && <input type="hidden" name="institutionId" value={only?.id} />}
          {!event && institutions.length > 1 && (
            <SelectField
              name="institutionId"
              label="Instansi"
              defaultValue={value("institutionId") ?? ""}
              errors={errors("institutionId")}
            >
              <option value="">Pilih instansi</option>
              {institutions.map(({ id, label }) => (
                <option key={id} value={id}>
                  {label}
                </option>
              ))}
            </SelectField>
          )}
          <TextField
            name="name"
            label="Nama kegiatan"
            hint="Misalnya Seleksi Terbuka JPT Pratama 2026."
            defaultValue={value("name") ?? event?.name}
            errors={errors("name")}
          />
          <SelectField
            name="schemeId"
            label="Tujuan dan skema penilaian"
            hint="Skema menentukan cara menghitung dan batas kategori. Dasar hukumnya ditampilkan pada hasil; periksa terhadap naskah resmi."
            defaultValue={value("schemeId") ?? event?.schemeId ?? ""}
            errors={errors("schemeId")}
          >
            <option value="">Pilih skema</option>
            {schemes.map(({ id, label, settings }) => (
              <option key={id} value={id}>
                {label} ({settings.bands.map((band) => `${band.label} mulai ${band.minimum} %`).join("; ")})
              </option>
            ))}
          </SelectField>
          <TextField
            name="startsOn"
            type="date"
            label="Tanggal mulai"
            hint="Standar yang berlaku pada tanggal ini dikunci untuk setiap peserta."
            defaultValue={value("startsOn") ?? event?.startsOn}
            errors={errors("startsOn")}
          />
          <TextField
            name="endsOn"
            type="date"
            label="Tanggal selesai"
            defaultValue={value("endsOn") ?? event?.endsOn}
            errors={errors("endsOn")}
          />
          <SelectField
            name="chairId"
            label="Ketua tim"
            optional
            defaultValue={value("chairId") ?? event?.chairId ?? ""}
            errors={errors("chairId")}
          >
            <option value="">Belum ditentukan</option>
            {members
              .filter(({ institutionId }) => !event || institutionId === event.institutionId)
              .map(({ id, label }) => (
                <option key={id} value={id}>
                  {label}
                </option>
              ))}
          </SelectField>
          <SubmitButton className="justify-self-start" pendingLabel="Menyimpan…">
            {event ? "Simpan perubahan" : "Rencanakan kegiatan"}
          </SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
