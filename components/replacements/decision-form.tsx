"use client";

import { ConfirmedForm } from "@/components/ui/confirmed-form";
import { SelectField } from "@/components/ui/field";
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
    <ConfirmedForm
      action={decideStandardAction}
      done={() => "Keputusan tersimpan."}
      summary={isAgain ? "Ubah keputusan" : "Putuskan"}
      variant={isAgain ? "quiet" : "secondary"}
      sent={{ candidateId, standardVersionId }}
      reason={{
        id: "alasan-standar",
        label: "Alasan keputusan",
        hint: "Menetap dalam jejak audit; jangan menyebut nama atau NIP.",
      }}
      submit="Simpan keputusan"
      className="no-print"
    >
      {({ value, errors }) => (
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
      )}
    </ConfirmedForm>
  );
}
