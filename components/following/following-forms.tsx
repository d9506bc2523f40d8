"use client";

import { NewPositionFields } from "@/components/editing/new-position-fields";
import { ActionForm } from "@/components/ui/action-form";
import { SelectField, TextField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { addFollowerAction, chooseLeaderAction } from "@/lib/following/actions";
import type { Listed } from "@/lib/following/rules";

type Props = { readonly regulation: string; readonly positions: readonly Listed[] };

/** Whose standard one position follows. */
export function LeaderForm({ regulation, positions, position }: Props & { readonly position: Listed }) {
  const { slug, name, follows } = position;
  return (
    <ActionForm action={chooseLeaderAction} className="grid gap-3" done={() => "Tersimpan."}>
      {({ value, errors }) => (
        <>
          <input type="hidden" name="regulation" value={regulation} />
          <input type="hidden" name="position" value={slug} />
          <input type="hidden" name="seen" value={follows ?? ""} />
          <div className="flex flex-wrap items-end gap-3">
            <div className="min-w-60 grow">
              <SelectField
                id={`follows-${slug}`}
                name="follows"
                label={
                  <>
                    Mengikuti standar<span className="sr-only"> ({name})</span>
                  </>
                }
                defaultValue={value("follows") ?? follows ?? ""}
                errors={errors("follows")}
              >
                <option value="">Tidak mengikuti</option>
                <Options positions={positions.filter((other) => other !== position)} />
              </SelectField>
            </div>
            <SubmitButton variant="secondary">
              Simpan<span className="sr-only"> pilihan untuk {name}</span>
            </SubmitButton>
          </div>
        </>
      )}
    </ActionForm>
  );
}

/** A position that has no standard of its own, added to a draft; where that was read, with the lines that name it. */
export function AddFollowerForm({ regulation, positions, isTyped }: Props & { readonly isTyped: boolean }) {
  return (
    <ActionForm action={addFollowerAction} className="grid max-w-2xl gap-4" done={() => "Jabatan ditambahkan."}>
      {({ value, errors }) => (
        <>
          <input type="hidden" name="regulation" value={regulation} />
          <NewPositionFields value={value} errors={errors} />
          <SelectField
            name="follows"
            label="Mengikuti standar"
            defaultValue={value("follows") ?? ""}
            errors={errors("follows")}
          >
            <option value="">Pilih jabatan</option>
            <Options positions={positions.filter(({ hasStandard }) => hasStandard)} />
          </SelectField>
          {!isTyped && (
            <TextField
              name="lines"
              label="Baris naskah"
              hint="Nomor baris naskah sumber yang menyebut jabatan itu, misalnya 12 atau 12-14."
              autoComplete="off"
              defaultValue={value("lines")}
              errors={errors("lines")}
            />
          )}
          <SubmitButton className="justify-self-start">Tambahkan jabatan</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}

function Options({ positions }: Pick<Props, "positions">) {
  return positions.map(({ slug, name, isOfAmended }) => (
    <option key={slug} value={slug}>
      {name}
      {isOfAmended && " (peraturan yang diubah)"}
    </option>
  ));
}
