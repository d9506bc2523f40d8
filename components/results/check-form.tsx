"use client";

import { ActionForm } from "@/components/ui/action-form";
import { buttonClass } from "@/components/ui/button";
import { SelectField, TextField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { checkRequirementAction } from "@/lib/candidates/actions";
import { CHECK_OUTCOME_LABEL } from "@/lib/requirements/labels";

type Props = { readonly candidateId: string; readonly requirementId: string };

/** What a person found about a requirement that no rule decides, with the document seen. */
export function CheckForm({ candidateId, requirementId }: Props) {
  return (
    <details className="no-print">
      <summary className={`${buttonClass("secondary")} justify-self-start`}>Periksa dengan dokumen</summary>
      <ActionForm
        action={checkRequirementAction}
        className="mt-3 grid gap-4 sm:max-w-lg"
        done={() => "Pemeriksaan tersimpan."}
      >
        {({ value, errors }) => (
          <>
            <input type="hidden" name="candidateId" value={candidateId} />
            <input type="hidden" name="requirementId" value={requirementId} />
            <SelectField
              id={`hasil-${requirementId}`}
              name="outcome"
              label="Hasil pemeriksaan"
              defaultValue={value("outcome") ?? ""}
              errors={errors("outcome")}
            >
              <option value="">Pilih hasil</option>
              {Object.entries(CHECK_OUTCOME_LABEL).map(([outcome, label]) => (
                <option key={outcome} value={outcome}>
                  {label}
                </option>
              ))}
            </SelectField>
            <TextField
              id={`dokumen-${requirementId}`}
              name="documentSeen"
              label="Dokumen yang dilihat"
              hint="Nama dan nomor dokumen, misalnya ijazah atau SK terakhir."
              defaultValue={value("documentSeen")}
              errors={errors("documentSeen")}
            />
            <SubmitButton className="justify-self-start">Simpan pemeriksaan</SubmitButton>
          </>
        )}
      </ActionForm>
    </details>
  );
}
