"use client";

import { ActionForm } from "@/components/ui/action-form";
import { SelectField, TextField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { makeDraftAction } from "@/lib/imports/actions";
import type { Bench } from "@/lib/imports/bench-queries";
import { REGULATION_KIND_LABEL } from "@/lib/regulations/labels";

type Props = {
  readonly importId: string;
  readonly answers: Bench["answers"];
  /** Findings that nobody has decided on. */
  readonly openCount: number;
};

/** Makes the draft regulation with its standards, after what the text cannot say for sure. */
export function DraftForm({ importId, answers: { kind, effectiveFrom }, openCount }: Props) {
  return (
    <ActionForm action={makeDraftAction} className="grid max-w-2xl gap-5">
      {({ value, errors }) => (
        <>
          <input type="hidden" name="importId" value={importId} />
          {openCount > 0 && (
            <p>
              {openCount} temuan belum diputuskan. Rancangan memakai bacaan apa adanya untuk temuan itu; nilainya masih
              dapat disunting pada rancangan.
            </p>
          )}
          <SelectField name="kind" label="Jenis peraturan" defaultValue={value("kind") ?? kind} errors={errors("kind")}>
            <option value="">Pilih jenis</option>
            {Object.entries(REGULATION_KIND_LABEL).map(([option, label]) => (
              <option key={option} value={option}>
                {label}
              </option>
            ))}
          </SelectField>
          <TextField
            name="effectiveFrom"
            type="date"
            label="Mulai berlaku"
            hint="Sebagaimana ditetapkan peraturannya, misalnya pada tanggal diundangkan."
            defaultValue={value("effectiveFrom") ?? effectiveFrom}
            errors={errors("effectiveFrom")}
          />
          <SubmitButton variant="primary" className="justify-self-start">
            Buat rancangan
          </SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
