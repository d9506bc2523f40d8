"use client";

import { EntryFields } from "@/components/dictionary-editing/entry-fields";
import { PartForm } from "@/components/editing/part-form";
import { ActionForm } from "@/components/ui/action-form";
import { ConfirmedForm } from "@/components/ui/confirmed-form";
import { TextArea, TextField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { removeEntryAction, saveEntryAction, saveLevelAction } from "@/lib/dictionary-editing/actions";
import type { EditableEntry, EditableLevel } from "@/lib/dictionary-editing/queries";

type Props = { readonly institutionId: string; readonly viewerId: string };

const NO_WORDS = { name: "", kind: "MANAGERIAL", definition: null, aliases: [] } as const;

/** A new entry; its code may be left to its name. */
export function NewEntryForm({ institutionId }: Pick<Props, "institutionId">) {
  return (
    <ActionForm action={saveEntryAction} className="grid gap-4">
      {({ value, errors }) => (
        <>
          <input type="hidden" name="institutionId" value={institutionId} />
          <EntryFields
            words={NO_WORDS}
            field={(name, stored) => ({
              name,
              id: name,
              defaultValue: value(name) ?? String(stored ?? ""),
              errors: errors(name),
            })}
          />
          <TextField
            name="code"
            label="Kode"
            hint="Menjadi alamat entri dan dikutip standar, sehingga tidak dapat diubah lagi. Kosongkan agar dibuat dari nama."
            optional
            autoComplete="off"
            defaultValue={value("code") ?? ""}
            errors={errors("code")}
          />
          <SubmitButton className="justify-self-start">Tambahkan kompetensi</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}

/** The words of an entry that is there. */
export function EntryForm({ institutionId, viewerId, entry }: Props & { readonly entry: EditableEntry }) {
  const part = { standardId: institutionId, viewerId, rowId: entry.code, mark: entry.mark, isCited: false };
  return (
    <PartForm part={part} name="entry" action={saveEntryAction} submitLabel="Simpan kompetensi">
      {({ field }) => (
        <>
          <input type="hidden" name="institutionId" value={institutionId} />
          <EntryFields words={entry} field={field} />
        </>
      )}
    </PartForm>
  );
}

type RemovalProps = Pick<Props, "institutionId"> & { readonly entry: Pick<EditableEntry, "code" | "mark"> };

/** Takes an entry out that no standard goes by. */
export function RemoveEntryForm({ institutionId, entry: { code, mark } }: RemovalProps) {
  return (
    <ConfirmedForm
      action={removeEntryAction}
      summary="Hapus entri"
      variant="critical"
      sent={{ institutionId, code, seen: mark }}
      submit="Ya, hapus entri ini"
      submitVariant="critical"
    >
      <p>Entri ini hilang dari kamus semua instansi, beserta teks levelnya.</p>
    </ConfirmedForm>
  );
}

type LevelProps = Props & { readonly code: string; readonly text: EditableLevel };

/** What an institution's dictionary says of one level. */
export function LevelForm({ institutionId, viewerId, code, text }: LevelProps) {
  const { level, mark, description, indicators, source } = text;
  const part = { standardId: institutionId, viewerId, rowId: code, mark, isCited: false };
  return (
    <PartForm part={part} name={`level-${level}`} action={saveLevelAction} submitLabel={`Simpan level ${level}`}>
      {({ field }) => (
        <>
          <input type="hidden" name="institutionId" value={institutionId} />
          <input type="hidden" name="level" value={level} />
          <TextArea {...field("description", description)} label="Uraian" />
          <TextArea
            {...field("indicators", indicators.join("\n"))}
            label="Indikator perilaku"
            hint="Satu indikator tiap baris."
            optional
            rows={5}
          />
          <TextField
            {...field("source", source)}
            label="Sumber"
            hint="Peraturan atau kamus asal teks ini."
            autoComplete="off"
          />
        </>
      )}
    </PartForm>
  );
}
