"use client";

import { PartForm } from "@/components/editing/part-form";
import { TextField } from "@/components/ui/field";
import { editInstitutionAction } from "@/lib/institutions/actions";
import type { EditableInstitution } from "@/lib/institutions/queries";

type Props = { readonly institution: EditableInstitution; readonly viewerId: string };

/** The names of an institution. */
export function InstitutionForm({ institution: { id: rowId, name, shortName, mark }, viewerId }: Props) {
  const part = { standardId: "", viewerId, rowId, mark, isCited: false };
  return (
    <PartForm part={part} name="institution" action={editInstitutionAction} submitLabel="Simpan nama instansi">
      {({ field }) => (
        <>
          <TextField
            {...field("name", name)}
            label="Nama resmi"
            hint="Tercetak pada kepala laporan dan unduhan, misalnya Pemerintah Kabupaten Purwakarta."
            autoComplete="off"
          />
          <TextField
            {...field("shortName", shortName)}
            label="Nama singkat"
            hint="Dipakai pada daftar dan pilihan, misalnya Kabupaten Purwakarta."
            autoComplete="off"
          />
        </>
      )}
    </PartForm>
  );
}
