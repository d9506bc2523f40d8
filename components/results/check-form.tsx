"use client";

import { ActionForm } from "@/components/ui/action-form";
import { buttonClass } from "@/components/ui/button";
import { SelectField, TextField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { checkRequirementAction } from "@/lib/candidates/actions";
import { CHECK_OUTCOME_LABEL } from "@/lib/requirements/labels";
import type { CheckedRequirement } from "@/lib/results/checks";

type Props = {
  readonly candidateId: string;
  /** Of the requirement, as it stands. */
  readonly check: CheckedRequirement;
};

/** What a person found about a requirement that no rule decides, with the document seen; what is stored stands in it. */
export function CheckForm({ candidateId, check: { id: requirementId, outcome, byHand } }: Props) {
  // What was typed before somebody stored something else is no answer to it.
  const version = String(byHand?.checkedAt.getTime());
  return (
    <details className="no-print">
      <summary className={`${buttonClass("secondary")} justify-self-start`}>
        {byHand ? "Ubah pemeriksaan" : "Periksa dengan dokumen"}
      </summary>
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
              key={`hasil-${version}`}
              id={`hasil-${requirementId}`}
              name="outcome"
              label="Hasil pemeriksaan"
              defaultValue={value("outcome") ?? (byHand ? outcome : "")}
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
              key={`dokumen-${version}`}
              id={`dokumen-${requirementId}`}
              name="documentSeen"
              label="Dokumen yang dilihat"
              hint="Nama dan nomor dokumen, misalnya ijazah atau SK terakhir."
              defaultValue={value("documentSeen") ?? byHand?.documentSeen}
              errors={errors("documentSeen")}
            />
            <SubmitButton className="justify-self-start">Simpan pemeriksaan</SubmitButton>
          </>
        )}
      </ActionForm>
    </details>
  );
}
