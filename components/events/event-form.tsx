"use client";

import { SchemeFacts } from "@/components/events/scheme-facts";
import { InstitutionField } from "@/components/institutions/institution-field";
import type { FormView } from "@/components/ui/action-form";
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
  /** Standards are pinned to the first day already: it stays. */
  readonly hasCandidates: boolean;
};

/** An earlier event that a new one takes scheme, chair and instruments from. */
export type CopiedEvent = Pick<KnownEvent, "id" | "institutionId" | "name" | "schemeId" | "chairId">;

type Props = { readonly choices: EventChoices; readonly event?: KnownEvent; readonly copied?: CopiedEvent };

/** Planning an event, and changing it while it is prepared. */
export function EventForm({ choices, event, copied }: Props) {
  return (
    <ActionForm<never> action={event ? editEventAction : planEventAction} className="grid max-w-xl gap-5">
      {(view) => (
        <>
          {event ? <EventKey event={event} /> : <Origin choices={choices} view={view} copied={copied} />}
          <TextField
            name="name"
            label="Nama kegiatan"
            hint="Misalnya Seleksi Terbuka JPT Pratama 2026."
            defaultValue={view.value("name") ?? event?.name}
            errors={view.errors("name")}
          />
          <Scheme choices={choices} view={view} chosen={(event ?? copied)?.schemeId} />
          <Dates view={view} event={event} />
          <Chair choices={choices} view={view} event={event ?? copied} />
          <SubmitButton className="justify-self-start" pendingLabel="Menyimpan…">
            {event ? "Simpan perubahan" : "Rencanakan kegiatan"}
          </SubmitButton>
        </>
      )}
    </ActionForm>
  );
}

function Origin({ choices, view, copied }: PartProps & { readonly copied: CopiedEvent | undefined }) {
  if (!copied) return <InstitutionField institutions={choices.institutions} view={view} />;
  return (
    <>
      <input type="hidden" name="institutionId" value={copied.institutionId} />
      <input type="hidden" name="copyOf" value={copied.id} />
    </>
  );
}

function EventKey({ event: { id, revision } }: { readonly event: KnownEvent }) {
  return (
    <>
      <input type="hidden" name="eventId" value={id} />
      <input type="hidden" name="revision" value={revision} />
    </>
  );
}

type PartProps = { readonly choices: EventChoices; readonly view: FormView };

function Scheme({
  choices: { schemes },
  view: { value, errors },
  chosen = "",
}: PartProps & { readonly chosen?: string | undefined }) {
  return (
    <div className="grid gap-2">
      <SelectField
        name="schemeId"
        label="Tujuan dan skema penilaian"
        hint="Skema menentukan cara menghitung dan batas kategori."
        defaultValue={value("schemeId") ?? chosen}
        errors={errors("schemeId")}
      >
        <option value="">Pilih skema</option>
        {schemes.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </SelectField>
      <dl className="grid gap-2 text-sm text-muted">
        {schemes.map(({ id, label, settings }) => (
          <div key={id}>
            <dt className="font-semibold text-ink">{label}</dt>
            <dd>
              <SchemeFacts settings={settings} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function Dates({
  view: { value, errors },
  event,
}: {
  readonly view: FormView;
  readonly event: KnownEvent | undefined;
}) {
  return (
    <>
      <TextField
        name="startsOn"
        type="date"
        label="Tanggal mulai"
        hint={
          event?.hasCandidates
            ? "Tidak dapat diubah lagi: standar yang berlaku pada tanggal ini sudah dikunci untuk peserta."
            : "Standar yang berlaku pada tanggal ini dikunci untuk setiap peserta."
        }
        readOnly={event?.hasCandidates}
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
    </>
  );
}

function Chair({
  choices: { institutions, members },
  view: { value, errors },
  event,
}: PartProps & { readonly event: CopiedEvent | undefined }) {
  const offered = event ? institutions.filter(({ id }) => id === event.institutionId) : institutions;
  return (
    <SelectField
      name="chairId"
      label="Ketua tim"
      hint="Melihat kegiatan dan hasilnya, dan dapat mengembalikan lembar."
      optional
      defaultValue={value("chairId") ?? event?.chairId ?? ""}
      errors={errors("chairId")}
    >
      <option value="">Belum ditentukan</option>
      {offered.map((institution) => (
        <optgroup key={institution.id} label={institution.shortName}>
          {members
            .filter(({ institutionId }) => institutionId === institution.id)
            .map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
        </optgroup>
      ))}
    </SelectField>
  );
}
