"use client";

import type { PartProps } from "@/components/editing/part-form";
import { PartForm } from "@/components/editing/part-form";
import { SelectField, TextArea, TextField } from "@/components/ui/field";
import { editIdentityAction, saveCompetencyAction, saveIndicatorAction } from "@/lib/editing/actions";
import type { DraftedCompetency, DraftedIdentity, DraftedIndicator } from "@/lib/editing/rules";
import { COMPETENCY_KIND_LABEL } from "@/lib/standards/labels";
import { MAX_LEVEL, MIN_LEVEL } from "@/lib/standards/schema";

const LEVELS = Array.from({ length: MAX_LEVEL - MIN_LEVEL + 1 }, (_, index) => index + MIN_LEVEL);

const IDENTITY_FIELDS = [
  { name: "nameAsWritten", label: "Nama jabatan", optional: false },
  { name: "positionGroup", label: "Kelompok jabatan", optional: true },
  { name: "affair", label: "Urusan pemerintahan", optional: true },
  { name: "positionCode", label: "Kode jabatan", optional: true },
] as const;

type IdentityFormProps = {
  readonly part: PartProps;
  readonly identity: DraftedIdentity;
  /** What the catalogue calls the position. */
  readonly position: string;
};

/** Name, group, affair, code and summary of the position, as the standard has them. */
export function IdentityForm({ part, identity, position }: IdentityFormProps) {
  return (
    <PartForm part={part} name="identity" action={editIdentityAction} submitLabel="Simpan identitas">
      {({ field }) => (
        <>
          {IDENTITY_FIELDS.map(({ name, label, optional }) => (
            <TextField
              key={name}
              {...field(name, identity[name])}
              label={label}
              optional={optional}
              autoComplete="off"
              {...(name === "nameAsWritten" && {
                hint: `Sebagaimana tertulis pada standarnya. Di katalog jabatan ini bernama “${position}”.`,
              })}
            />
          ))}
          <TextArea {...field("summary", identity.summary)} label="Ikhtisar jabatan" optional rows={6} />
        </>
      )}
    </PartForm>
  );
}

type CompetencyFormProps = { readonly part: PartProps; readonly competency: Omit<DraftedCompetency, "indicators"> };

/** A competency with its level, or a technical statement without one. */
export function CompetencyForm({ part, competency }: CompetencyFormProps) {
  const isNew = part.rowId === "";
  const submitLabel = isNew ? "Tambahkan kompetensi" : "Simpan kompetensi";
  return (
    <PartForm
      part={part}
      // What was begun under one kind is not brought up again, as that kind, where one of another is added.
      name={isNew ? `competency-${competency.kind}` : "competency"}
      action={saveCompetencyAction}
      submitLabel={submitLabel}
      openLabel="Buka kompetensi itu dan tambahkan indikatornya"
    >
      {({ field }) => (
        <>
          <TextArea {...field("name", competency.name)} label="Nama kompetensi atau pernyataan" rows={2} />
          <div className="grid items-end gap-4 sm:grid-cols-2">
            <SelectField {...field("kind", competency.kind)} label="Jenis">
              {Object.entries(COMPETENCY_KIND_LABEL).map(([kind, label]) => (
                <option key={kind} value={kind}>
                  {label}
                </option>
              ))}
            </SelectField>
            <SelectField {...field("level", competency.level)} label="Level yang dipersyaratkan">
              <option value="">Tanpa level</option>
              {LEVELS.map((level) => (
                <option key={level} value={level}>
                  Level {level}
                </option>
              ))}
            </SelectField>
            <TextField {...field("ordinal", competency.ordinal)} label="Nomor tercetak" optional autoComplete="off" />
            <TextField
              {...field("code", competency.code)}
              label="Kode pada kamus"
              hint="Misalnya perekat-bangsa. Kosongkan agar dicari dari nama; yang belum ada dibuat baru."
              optional
              autoComplete="off"
            />
          </div>
          <TextArea {...field("description", competency.description)} label="Deskripsi" optional rows={4} />
        </>
      )}
    </PartForm>
  );
}

type IndicatorFormProps = {
  readonly part: PartProps;
  readonly competencyId: string;
  readonly indicator: Omit<DraftedIndicator, "id">;
};

/** One indicator of a competency; without a row it adds one. */
export function IndicatorForm({ part, competencyId, indicator }: IndicatorFormProps) {
  const isNew = part.rowId === "";
  const submitLabel = isNew ? "Tambahkan indikator" : <>Simpan indikator {indicator.code}</>;
  const name = isNew ? `indicator-${competencyId}` : "indicator";
  return (
    <PartForm part={part} name={name} action={saveIndicatorAction} submitLabel={submitLabel}>
      {({ field }) => (
        <div className="grid items-start gap-4 sm:grid-cols-[8rem_1fr]">
          <input type="hidden" name="competencyId" value={competencyId} />
          <TextField {...field("code", indicator.code)} label="Nomor" autoComplete="off" />
          <TextArea {...field("text", indicator.text)} label="Indikator perilaku" />
        </div>
      )}
    </PartForm>
  );
}
