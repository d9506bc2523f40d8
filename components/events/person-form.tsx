"use client";

import { ActionForm } from "@/components/ui/action-form";
import type { FormView } from "@/components/ui/action-form";
import { SelectField, TextField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { addCandidateAction, correctCandidateAction } from "@/lib/candidates/actions";
import type { KnownPerson, TargetPosition } from "@/lib/candidates/queries";
import { formatDate } from "@/lib/core/dates";
import { EMPLOYMENT_LABEL, SEX_LABEL } from "@/lib/people/labels";
import { formatNip } from "@/lib/people/rules";
import { EDUCATION_LABEL } from "@/lib/ranks/labels";
import { PPPK_GRADES, rankName, RANKS } from "@/lib/ranks/rules";
import { POSITION_TIER_LABEL } from "@/lib/regulations/labels";

type Props = {
  readonly event: { readonly id: string; readonly startsOn: string };
  /** Digits that were looked for, or "". */
  readonly nip: string;
  readonly known: KnownPerson | null;
  /** Slug of the position that was chosen before somebody was looked up, or "". */
  readonly target: string;
  readonly positions: readonly TargetPosition[];
};

/** A candidate: who, and for which position. What is known of the NIP is filled in to be confirmed. */
export function PersonForm({ event, nip, known, target, positions }: Props) {
  return (
    <ActionForm action={addCandidateAction}>
      {(view) => (
        <>
          <input type="hidden" name="eventId" value={event.id} />
          <Identity view={view} nip={known ? formatNip(nip) : nip} known={known} />
          <Career view={view} known={known} />
          <Target view={view} chosen={target} positions={positions} startsOn={event.startsOn} />
          <SubmitButton className="justify-self-start" pendingLabel="Menambahkan…">
            Tambahkan peserta
          </SubmitButton>
        </>
      )}
    </ActionForm>
  );
}

type CorrectProps = { readonly candidateId: string; readonly revision: number; readonly person: KnownPerson };

/** The data of a candidate again; NIP and target position stay, the standard is pinned to them. */
export function CorrectPersonForm({ candidateId, revision, person }: CorrectProps) {
  return (
    <ActionForm action={correctCandidateAction} className="grid max-w-xl gap-5" done={() => "Data peserta disimpan."}>
      {(view) => (
        <>
          <input type="hidden" name="candidateId" value={candidateId} />
          <input type="hidden" name="revision" value={revision} />
          <Identity view={view} nip={formatNip(person.nip)} known={person} isFixed />
          <Career view={view} known={person} />
          <SubmitButton className="justify-self-start" pendingLabel="Menyimpan…">
            Simpan perubahan
          </SubmitButton>
        </>
      )}
    </ActionForm>
  );
}

type TargetProps = {
  readonly view: FormView;
  readonly chosen: string;
  readonly positions: readonly TargetPosition[];
  readonly startsOn: string;
};

function Target({ view: { value, errors }, chosen, positions, startsOn }: TargetProps) {
  const tiers = [...new Set(positions.map(({ tier }) => tier))];
  return (
    <SelectField
      name="targetPosition"
      label="Jabatan target"
      hint={`Jabatan yang tidak memiliki standar yang berlaku pada ${formatDate(startsOn)} tidak ditawarkan: tanpa standar tidak ada yang dapat dinilai. Standar jabatan yang dipilih dikunci untuk peserta ini.`}
      defaultValue={value("targetPosition") ?? chosen}
      errors={errors("targetPosition")}
    >
      <option value="">Pilih jabatan</option>
      {tiers.map((tier) => (
        <optgroup key={tier} label={POSITION_TIER_LABEL[tier]}>
          {positions
            .filter((position) => position.tier === tier)
            .map(({ slug, name }) => (
              <option key={slug} value={slug}>
                {name}
              </option>
            ))}
        </optgroup>
      ))}
    </SelectField>
  );
}

type PartProps = { readonly view: FormView; readonly known: KnownPerson | null };

/** What was typed before a refusal, else what is known of the person. */
function initialValue({ view, known }: PartProps, field: keyof KnownPerson): string {
  return view.value(field) ?? String(known?.[field] ?? "");
}

type IdentityProps = PartProps & { readonly nip: string; readonly isFixed?: boolean };

const FROM_NIP = "PNS: boleh kosong, dibaca dari NIP.";

function Identity({ nip, isFixed = false, ...part }: IdentityProps) {
  const { value, errors } = part.view;
  return (
    <>
      <TextField
        name="nip"
        label="NIP"
        hint={
          isFixed
            ? "Tidak dapat diubah: hapus peserta ini, lalu tambahkan dengan NIP yang benar."
            : "18 angka, boleh dengan spasi, misalnya 19850412 201001 2 003."
        }
        readOnly={isFixed}
        inputMode="numeric"
        autoComplete="off"
        defaultValue={value("nip") ?? nip}
        errors={errors("nip")}
      />
      <Options
        name="employment"
        label="Status kepegawaian"
        options={EMPLOYMENT_LABEL}
        chosen={initialValue(part, "employment") || "PNS"}
        errors={errors("employment")}
      />
      <TextField name="name" label="Nama lengkap" defaultValue={initialValue(part, "name")} errors={errors("name")} />
      <Options
        name="sex"
        label="Jenis kelamin"
        hint={FROM_NIP}
        options={SEX_LABEL}
        chosen={initialValue(part, "sex")}
        errors={errors("sex")}
      />
      <TextField
        name="birthDate"
        type="date"
        label="Tanggal lahir"
        hint={FROM_NIP}
        defaultValue={initialValue(part, "birthDate")}
        errors={errors("birthDate")}
      />
    </>
  );
}

function Career(part: PartProps) {
  const { errors } = part.view;
  return (
    <>
      <SelectField
        name="rank"
        label="Pangkat dan golongan"
        defaultValue={initialValue(part, "rank")}
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
        defaultValue={initialValue(part, "education")}
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
        defaultValue={initialValue(part, "educationField")}
        errors={errors("educationField")}
      />
      <TextField name="unit" label="Unit kerja" defaultValue={initialValue(part, "unit")} errors={errors("unit")} />
      <TextField
        name="currentPosition"
        label="Jabatan saat ini"
        defaultValue={initialValue(part, "currentPosition")}
        errors={errors("currentPosition")}
      />
      <TextField
        name="experienceYears"
        label="Lama pengalaman kerja (tahun)"
        hint="Seluruhnya, bidang apa pun. Bila kurang dari yang disyaratkan, persyaratannya tidak terpenuhi; pengalaman pada bidang tertentu tetap diperiksa dengan dokumen."
        optional
        inputMode="numeric"
        autoComplete="off"
        defaultValue={initialValue(part, "experienceYears")}
        errors={errors("experienceYears")}
      />
    </>
  );
}

type OptionsProps = {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly options: Readonly<Record<string, string>>;
  readonly chosen: string;
  readonly errors: readonly string[] | undefined;
};

/** A few named options as native radio buttons inside a form. */
export function Options({ name, label, hint, options, chosen, errors }: OptionsProps) {
  const [hintId, errorId] = [`${name}-hint`, `${name}-error`];
  const described = [hint ? hintId : "", errors ? errorId : ""].filter(Boolean).join(" ");
  return (
    <fieldset role="radiogroup" aria-invalid={errors ? true : undefined} aria-describedby={described || undefined}>
      <legend className="mb-1 font-semibold">{label}</legend>
      {hint && (
        <p id={hintId} className="text-sm text-muted">
          {hint}
        </p>
      )}
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
