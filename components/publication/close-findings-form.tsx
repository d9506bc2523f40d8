"use client";

import { ConfirmedForm } from "@/components/ui/confirmed-form";
import { SelectField } from "@/components/ui/field";
import { formatNumber } from "@/lib/core/numbers";
import { closeFindingsAction } from "@/lib/publication/actions";

export type FindingGroup = { readonly value: string; readonly label: string };
export type FindingGroups = { readonly kinds: readonly FindingGroup[]; readonly parts: readonly FindingGroup[] };

type FormProps = { readonly slug: string; readonly groups: FindingGroups; readonly isOver: boolean };

/** All findings of a kind or of a position with one reason. */
export function CloseFindingsForm({ slug, groups: { kinds, parts }, isOver }: FormProps) {
  return (
    <ConfirmedForm
      isOver={isOver}
      action={closeFindingsAction}
      done={(count) => `${formatNumber(count)} temuan ditutup.`}
      summary="Tutup beberapa temuan sekaligus"
      variant="secondary"
      sent={{ regulation: slug }}
      reason={{
        id: "close-findings-reason",
        label: "Alasan",
        hint: "Tertulis pada setiap temuan yang ditutup, misalnya: sudah dicocokkan dengan naskah resmi halaman 3–9.",
      }}
      submit="Ya, tutup temuan itu"
      isFramed
    >
      {(view) => (
        <>
          <p>Nilainya tetap sebagaimana terbaca. Lakukan setelah mencocokkannya dengan naskah.</p>
          <SelectField
            name="of"
            label="Yang ditutup"
            defaultValue={view.value("of") ?? ""}
            errors={view.errors("of")}
            required
          >
            <option value="">Pilih jenis temuan atau jabatan</option>
            <optgroup label="Menurut jenis">{options(kinds)}</optgroup>
            <optgroup label="Menurut jabatan">{options(parts)}</optgroup>
          </SelectField>
        </>
      )}
    </ConfirmedForm>
  );
}

function options(groups: readonly FindingGroup[]) {
  return groups.map(({ value, label }) => (
    <option key={value} value={value}>
      {label}
    </option>
  ));
}
