"use client";

import type { PartProps, PartView } from "@/components/editing/part-form";
import { PartForm } from "@/components/editing/part-form";
import { SelectField, TextArea, TextField } from "@/components/ui/field";
import { saveRequirementAction } from "@/lib/editing/actions";
import type { DraftedRequirement } from "@/lib/editing/rules";
import { IMPORTANCE_LABEL, REQUIREMENT_CATEGORY_LABEL, REQUIREMENT_RULE_LABEL } from "@/lib/standards/labels";
import { ruleValue } from "@/lib/standards/rules";

type Drafted = Omit<DraftedRequirement, "id">;
type Props = { readonly part: PartProps; readonly requirement: Drafted };

/** One requirement: words, importance, alternatives and what a computer may check of it. */
export function RequirementForm({ part, requirement }: Props) {
  const submitLabel = part.rowId === "" ? "Tambahkan persyaratan" : "Simpan persyaratan";
  return (
    <PartForm
      part={part}
      name="requirement"
      action={saveRequirementAction}
      submitLabel={submitLabel}
      openLabel="Buka persyaratan itu"
    >
      {(view) => (
        <>
          <Words view={view} requirement={requirement} />
          <div className="grid items-end gap-4 sm:grid-cols-2">
            <Weight view={view} requirement={requirement} />
            <Rule view={view} requirement={requirement} />
          </div>
        </>
      )}
    </PartForm>
  );
}

type FieldsProps = { readonly view: PartView; readonly requirement: Drafted };

function Words({ view: { field }, requirement }: FieldsProps) {
  return (
    <>
      <SelectField {...field("category", requirement.category)} label="Kategori">
        <Options labels={REQUIREMENT_CATEGORY_LABEL} />
      </SelectField>
      <TextArea {...field("text", requirement.text)} label="Uraian" />
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <TextField {...field("ordinal", requirement.ordinal)} label="Nomor tercetak" optional autoComplete="off" />
        <TextField {...field("label", requirement.label)} label="Anak judul" optional autoComplete="off" />
      </div>
    </>
  );
}

function Weight({ view: { field }, requirement }: FieldsProps) {
  return (
    <>
      <SelectField {...field("importance", requirement.importance)} label="Tingkat pentingnya">
        <option value="">Tidak ditetapkan</option>
        <Options labels={IMPORTANCE_LABEL} />
      </SelectField>
      <SelectField
        {...field("importanceUncertain", requirement.importanceUncertain ? "ya" : "tidak")}
        label="Tanda pada naskah"
      >
        <option value="tidak">Jelas</option>
        <option value="ya">Meragukan, perlu verifikasi</option>
      </SelectField>
      <TextField
        {...field("anyOfGroup", requirement.anyOfGroup)}
        label="Kelompok pilihan"
        hint="Persyaratan dengan kelompok yang sama: cukup salah satu dipenuhi."
        optional
        autoComplete="off"
      />
    </>
  );
}

function Rule({ view: { field }, requirement: { rule } }: FieldsProps) {
  return (
    <>
      <SelectField {...field("ruleType", rule?.type ?? null)} label="Diperiksa otomatis">
        <option value="">Tidak, diperiksa oleh orang</option>
        <Options labels={REQUIREMENT_RULE_LABEL} />
      </SelectField>
      <TextField
        {...field("ruleValue", rule && ruleValue(rule))}
        label="Nilai yang diperiksa"
        hint="Misalnya III/d atau Penata Tk.I, D-IV atau S1, 56 (usia), 5 (tahun pengalaman)."
        optional
        autoComplete="off"
      />
    </>
  );
}

function Options({ labels }: { readonly labels: Readonly<Record<string, string>> }) {
  return Object.entries(labels).map(([value, label]) => (
    <option key={value} value={value}>
      {label}
    </option>
  ));
}
