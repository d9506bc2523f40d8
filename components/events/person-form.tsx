"use client";

import { ActionForm } from "@/components/ui/action-form";
import type { FormView } from "@/components/ui/action-form";
import { SelectField, TextField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { addCandidateAction } from "@/lib/candidates/actions";
import type { KnownPerson, TargetPosition } from "@/lib/candidates/queries";
import { EMPLOYMENT_LABEL, SEX_LABEL } from "@/lib/people/labels";
import { EDUCATION_LABEL } from "@/lib/ranks/labels";
import { PPPK_GRADES, rankName, RANKS } from "@/lib/ranks/rules";
import { POSITION_TIER_LABEL } from "@/lib/regulations/labels";

type Props = {
  readonly eventId: string;
  readonly nip: string;
  readonly known: KnownPerson | null;
  readonly positions: readonly TargetPosition[];
};

/** A candidate: who, and for which position. What is known of the NIP is filled in to be confirmed. */
export function PersonForm({ eventId, nip, known, positions }: Props) {
  return (
    <ActionForm action={addCandidateAction} className="grid max-w-xl gap-5">
      {(view) => (
        <>
          <input type="hidden" name="eventId" value={eventId} />
          <Identity view={view} nip={nip} known={known} />
          <Career view={view} known={known} />
          <SelectField
            name="targetPosition"
            label="Jabatan target"
            hint="Hanya jabatan yang standarnya berlaku pada tanggal mulai kegiatan. Standarnya dikunci saat peserta ditambahkan."
            defaultValue={view.value("targetPosition") ?? ""}
            errors={view.errors("targetPosition")}
          >
            <option value="">Pilih jabatan</option>
            {positions.map(({ slug, name, tier }) => (
              <option key={slug} value={slug}>
                {name} ({POSITION_TIER_LABEL[tier]})
              </option>
            ))}
          </SelectField>
          <SubmitButton className="justify-self-start" pendingLabel="Menambahkan…">
            Tambahkan peserta
          </SubmitButton>
        </>
      )}
    </ActionForm>
  );
}

type PartProps = { readonly view: FormView; readonly known: KnownPerson | null };

function Identity({ view: { value, errors }, nip, known }: PartProps & { readonly nip: string }) {
  return (
    <>
      <TextField
        name="nip"
        label="NIP"
        hint="18 angka, boleh dengan spasi, misalnya 19850412 201001 2 003."
        inputMode="numeric"
        autoComplete="off"
        defaultValue={value("nip") ?? nip}
        errors={errors("nip")}
      />
      <Options
        name="employment"
        label="Status kepegawaian"
        options={EMPLOYMENT_LABEL}
        chosen={value("employment") ?? known?.employment ?? "PNS"}
        errors={errors("employment")}
      />
      <TextField name="name" label="Nama lengkap" defaultValue={value("name") ?? known?.name} errors={errors("name")} />
      <Options
        name="sex"
        label="Jenis kelamin"
        options={SEX_LABEL}
        chosen={value("sex") ?? known?.sex ?? ""}
        errors={errors("sex")}
      />
      <TextField
        name="birthDate"
        type="date"
        label="Tanggal lahir"
        defaultValue={value("birthDate") ?? known?.birthDate}
        errors={errors("birthDate")}
      />
    </>
  );
}

function Career({ view: { value, errors }, known }: PartProps) {
  return (
    <>
      <SelectField
        name="rank"
        label="Pangkat dan golongan"
        defaultValue={value("rank") ?? known?.rank ?? ""}
        errors={errors("rank")}
      >
        <option value="">Pilih golongan</option>
        <optgroup label="PNS">
          {RANKS.map(({ code }) => (
            <option key={code} value={code}>
              {rankName(code)}
            </option>
          ))}
        </optgroup>
        <optgroup label="PPPK">
          {PPPK_GRADES.map((grade) => (
            <option key={grade} value={grade}>
              {rankName(grade)}
            </option>
          ))}
        </optgroup>
      </SelectField>
      <SelectField
        name="education"
        label="Pendidikan terakhir"
        defaultValue={value("education") ?? known?.education ?? ""}
        errors={errors("education")}
      >
        <option value="">Pilih pendidikan</option>
        {Object.entries(EDUCATION_LABEL).map(([education, label]) => (
          <option key={education} value={education}>
            {label}
          </option>
        ))}
      </SelectField>
      <TextField
        name="educationField"
        label="Bidang ilmu"
        optional
        defaultValue={value("educationField") ?? known?.educationField}
        errors={errors("educationField")}
      />
      <TextField name="unit" label="Unit kerja" defaultValue={value("unit") ?? known?.unit} errors={errors("unit")} />
      <TextField
        name="currentPosition"
        label="Jabatan saat ini"
        defaultValue={value("currentPosition") ?? known?.currentPosition}
        errors={errors("currentPosition")}
      />
    </>
  );
}

type OptionsProps = {
  readonly name: string;
  readonly label: string;
  readonly options: Readonly<Record<string, string>>;
  readonly chosen: string;
  readonly errors: readonly string[] | undefined;
};

/** A few named options as native radio buttons inside a form. */
function Options({ name, label, options, chosen, errors }: OptionsProps) {
  const errorId = `${name}-error`;
  return (
    <fieldset aria-describedby={errors ? errorId : undefined}>
      <legend className="mb-1 font-semibold">{label}</legend>
      <div className="flex flex-wrap gap-6">
        {Object.entries(options).map(([value, text]) => (
          <label key={value} className="inline-flex min-h-11 items-center gap-2">
            <input
              type="radio"
              name={name}
              value={value}
              defaultChecked={chosen === value}
              className="size-4 accent-accent"
            />
            {text}
          </label>
        ))}
      </div>
      {errors && (
        <p id={errorId} className="text-sm font-semibold text-critical">
          {errors.join(" ")}
        </p>
      )}
    </fieldset>
  );
}
