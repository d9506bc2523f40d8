"use client";

import { ActionForm } from "@/components/ui/action-form";
import { buttonClass } from "@/components/ui/button";
import { SelectField, TextArea } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { decideStandardAction } from "@/lib/replacements/actions";
import { CHOICE_LABEL } from "@/lib/replacements/labels";

type Props = {
  readonly candidateId: string;
  readonly standardVersionId: string;
  /** Something is decided already; a new decision takes its place. */
  readonly isAgain: boolean;
};

/** "Pertahankan" or "nilai ulang", with the reason. */
export function DecisionForm({ candidateId, standardVersionId, isAgain }: Props) {
  return (
    <ActionForm action={decideStandardAction} className="grid gap-3" done={() => "Keputusan tersimpan."}>
      {({ value, errors }) => (
        <details open={value("candidateId") !== undefined} className="no-print">
          <summary className={buttonClass(isAgain ? "quiet" : "secondary")}>
            {isAgain ? "Ubah keputusan" : "Putuskan"}
          </summary>
          <div className="mt-3 grid max-w-xl gap-4">
            <input type="hidden" name="candidateId" value={candidateId} />
            <input type="hidden" name="standardVersionId" value={standardVersionId} />
            <SelectField
              id="keputusan-standar"
              name="choice"
              label="Keputusan"
              hint="Dengan nilai ulang, penilaian dan hasil ini tetap tersimpan apa adanya; pegawai dinilai lagi pada kegiatan lain."
              defaultValue={value("choice") ?? ""}
              errors={errors("choice")}
            >
              <option value="">Pilih keputusan</option>
              {Object.entries(CHOICE_LABEL).map(([choice, label]) => (
                <option key={choice} value={choice}>
                  {label}
                </option>
              ))}
            </SelectField>
            <TextArea
              id="alasan-standar"
              name="reason"
              label="Alasan keputusan"
              hint="Menetap dalam jejak audit; jangan menyebut nama atau NIP."
              defaultValue={value("reason")}
              errors={errors("reason")}
            />
            <SubmitButton className="justify-self-start">Simpan keputusan</SubmitButton>
          </div>
        </details>
      )}
    </ActionForm>
  );
}
