"use client";

import { useState } from "react";

import { NewPositionFields } from "@/components/editing/new-position-fields";
import { InstitutionField } from "@/components/institutions/institution-field";
import type { FormView } from "@/components/ui/action-form";
import { ActionForm } from "@/components/ui/action-form";
import { SelectField, TextField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { copyStandardAction } from "@/lib/editing/actions";
import { EMPTY_SOURCE } from "@/lib/editing/schema";
import type { CopyChoices } from "@/lib/editing/queries";
import { startRegulationAction } from "@/lib/regulations/actions";
import { REGULATION_KIND_LABEL } from "@/lib/regulations/labels";

type StartProps = { readonly institutions: readonly { readonly id: string; readonly shortName: string }[] };

const TEXTS = [
  { name: "number", label: "Nomor", hint: undefined },
  { name: "year", label: "Tahun", hint: undefined },
  { name: "title", label: "Tentang", hint: undefined },
  { name: "issuer", label: "Ditetapkan oleh", hint: "Sebagaimana pada kepala peraturan, misalnya BUPATI PURWAKARTA." },
] as const;

/** The head of a draft regulation. */
export function StartRegulationForm({ institutions }: StartProps) {
  return (
    <ActionForm action={startRegulationAction}>
      {({ value, errors }) => (
        <div className="grid max-w-2xl gap-5">
          <InstitutionField institutions={institutions} view={{ value, errors }} />
          <SelectField name="kind" label="Jenis peraturan" defaultValue={value("kind") ?? ""} errors={errors("kind")}>
            <option value="">Pilih jenis</option>
            {Object.entries(REGULATION_KIND_LABEL).map(([kind, label]) => (
              <option key={kind} value={kind}>
                {label}
              </option>
            ))}
          </SelectField>
          {TEXTS.map(({ name, label, hint }) => (
            <TextField
              key={name}
              name={name}
              label={label}
              hint={hint}
              autoComplete="off"
              defaultValue={value(name)}
              errors={errors(name)}
            />
          ))}
          <TextField
            name="effectiveFrom"
            type="date"
            label="Mulai berlaku"
            defaultValue={value("effectiveFrom")}
            errors={errors("effectiveFrom")}
          />
          <SubmitButton className="justify-self-start">Buat rancangan peraturan</SubmitButton>
        </div>
      )}
    </ActionForm>
  );
}

type CopyProps = {
  readonly choices: CopyChoices;
  /** Chosen already by the address. */
  readonly regulation: string | undefined;
  readonly source: string | undefined;
};

/** Which published standard, or none, becomes a draft of which position, under which regulation. */
export function CopyStandardForm({ choices, regulation, source }: CopyProps) {
  const [copied, setCopied] = useState(source);
  const own = choices.sources.find(({ id }) => id === copied)?.positionSlug;
  const [chosen, setChosen] = useState<string>();
  const [target, setTarget] = useState<string>();
  return (
    <ActionForm action={copyStandardAction}>
      {({ value, errors }) => (
        <div className="grid max-w-2xl gap-5">
          <SelectField
            name="sourceId"
            label="Standar yang disalin"
            defaultValue={value("sourceId") ?? source ?? ""}
            errors={errors("sourceId")}
            onChange={({ currentTarget }) => {
              setCopied(currentTarget.value);
              // It proposes its own position again.
              setTarget(undefined);
            }}
          >
            <option value="">Pilih standar</option>
            <option value={EMPTY_SOURCE}>Mulai kosong, tanpa menyalin</option>
            {choices.sources.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </SelectField>
          <SelectField
            name="regulation"
            label="Rancangan peraturan"
            defaultValue={value("regulation") ?? regulation ?? ""}
            errors={errors("regulation")}
            onChange={({ target }) => setChosen(target.value)}
          >
            <option value="">Pilih rancangan peraturan</option>
            <Choices of={choices.regulations} />
          </SelectField>
          <AnnexField
            of={choices.regulations.find(({ slug }) => slug === (chosen ?? value("regulation") ?? regulation))}
            value={value}
            errors={errors}
          />
          <SelectField
            name="position"
            label="Untuk jabatan"
            defaultValue={value("position") ?? own ?? ""}
            errors={errors("position")}
            onChange={({ currentTarget }) => setTarget(currentTarget.value)}
          >
            <option value="">Jabatan baru</option>
            <Choices of={choices.positions} />
          </SelectField>
          <NewPosition isAsked={(target ?? value("position") ?? own ?? "") === ""} value={value} errors={errors} />
          <SubmitButton className="justify-self-start">Buat rancangan standar</SubmitButton>
        </div>
      )}
    </ActionForm>
  );
}

type AnnexProps = Pick<FormView, "value" | "errors"> & { readonly of: CopyChoices["regulations"][number] | undefined };

/** Asked only where the regulation has several. */
function AnnexField({ of: regulation, value, errors }: AnnexProps) {
  if (!regulation || regulation.annexes.length < 2) return null;
  return (
    <SelectField
      // Another regulation has other annexes.
      key={regulation.slug}
      name="annex"
      label="Lampiran yang memuatnya"
      hint="Kosongkan hanya bila salah satu lampiran sudah menyebut jabatannya."
      defaultValue={value("annex") ?? ""}
      errors={errors("annex")}
    >
      <option value="">Pilih lampiran</option>
      <Choices of={regulation.annexes} />
    </SelectField>
  );
}

function Choices({ of }: { readonly of: readonly { readonly slug: string; readonly name: string }[] }) {
  return of.map(({ slug, name }) => (
    <option key={slug} value={slug}>
      {name}
    </option>
  ));
}

type NewPositionProps = Pick<FormView, "value" | "errors"> & { readonly isAsked: boolean };

/** Where another position was chosen it is neither shown nor sent, and keeps what was typed. */
function NewPosition({ isAsked, ...view }: NewPositionProps) {
  return (
    <fieldset hidden={!isAsked} disabled={!isAsked} className="grid gap-4 rounded-md border border-line p-4">
      <legend className="px-1 font-semibold">Jabatan baru</legend>
      <NewPositionFields {...view} />
    </fieldset>
  );
}
