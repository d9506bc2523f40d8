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

function Words({ view: { value, errors, id }, requirement }: FieldsProps) {
  return (
    <>
      <SelectField
        name="category"
        id={id("category")}
        label="Kategori"
        defaultValue={value("category", requirement.category)}
        errors={errors("category")}
      >
        <Options labels={REQUIREMENT_CATEGORY_LABEL} />
      </SelectField>
      <TextArea
        name="text"
        id={id("text")}
        label="Uraian"
        defaultValue={value("text", requirement.text)}
        errors={errors("text")}
      />
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <TextField
          name="ordinal"
          id={id("ordinal")}
          label="Nomor tercetak"
          optional
          autoComplete="off"
          defaultValue={value("ordinal", requirement.ordinal)}
          errors={errors("ordinal")}
        />
        <TextField
          name="label"
          id={id("label")}
          label="Anak judul"
          optional
          autoComplete="off"
          defaultValue={value("label", requirement.label)}
          errors={errors("label")}
        />
      </div>
    </>
  );
}

function Weight({ view: { value, errors, id }, requirement }: FieldsProps) {
  return (
    <>
      <SelectField
        name="importance"
        id={id("importance")}
        label="Tingkat pentingnya"
        defaultValue={value("importance", requirement.importance)}
        errors={errors("importance")}
      >
        <option value="">Tidak ditetapkan</option>
        <Options labels={IMPORTANCE_LABEL} />
      </SelectField>
      <SelectField
        name="importanceUncertain"
        id={id("importanceUncertain")}
        label="Tanda pada naskah"
        defaultValue={value("importanceUncertain", requirement.importanceUncertain ? "ya" : "tidak")}
        errors={errors("importanceUncertain")}
      >
        <option value="tidak">Jelas</option>
        <option value="ya">Meragukan, perlu verifikasi</option>
      </SelectField>
      <TextField
        name="anyOfGroup"
        id={id("anyOfGroup")}
        label="Kelompok pilihan"
        hint="Persyaratan dengan kelompok yang sama: cukup salah satu dipenuhi."
        optional
        autoComplete="off"
        defaultValue={value("anyOfGroup", requirement.anyOfGroup)}
        errors={errors("anyOfGroup")}
      />
    </>
  );
}

function Rule({ view: { value, errors, id }, requirement: { rule } }: FieldsProps) {
  return (
    <>
      <SelectField
        name="ruleType"
        id={id("ruleType")}
        label="Diperiksa otomatis"
        defaultValue={value("ruleType", rule?.type ?? null)}
        errors={errors("ruleType")}
      >
        <option value="">Tidak, diperiksa oleh orang</option>
        <Options labels={REQUIREMENT_RULE_LABEL} />
      </SelectField>
      <TextField
        name="ruleValue"
        id={id("ruleValue")}
        label="Nilai yang diperiksa"
        hint="Misalnya III/d, S1, 56 (usia) atau 5 (tahun pengalaman)."
        optional
        autoComplete="off"
        defaultValue={value("ruleValue", rule && ruleValue(rule))}
        errors={errors("ruleValue")}
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
