"use client";

import { ActionForm } from "@/components/ui/action-form";
import { ConfirmedForm } from "@/components/ui/confirmed-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { acceptMediansAction, signContentAction } from "@/lib/integration/actions";

type MediansProps = {
  readonly candidateId: string;
  /** Competencies without an agreed value: whose median can be taken, and which have to be talked about first. */
  readonly takeable: number;
  readonly toTalk: number;
};

/** Takes the median wherever nothing is agreed yet and the sheets are close: the meeting then only talks about the rest. */
export function AcceptMedians({ candidateId, takeable, toTalk }: MediansProps) {
  return (
    <div className="grid gap-3">
      {toTalk > 0 && (
        <p>
          {toTalk} kompetensi perlu dibahas dahulu, karena penilaiannya berselisih lebih dari satu atau tidak ada;
          mediannya tidak ikut dipakai.
        </p>
      )}
      <ConfirmedForm
        action={acceptMediansAction}
        done={(count) => `Median dipakai untuk ${count} kompetensi.`}
        isOver={takeable === 0}
        summary={`Pakai median untuk ${takeable} yang belum diputuskan`}
        variant="secondary"
        sent={{ candidateId }}
        submit={`Ya, pakai median untuk ${takeable} kompetensi`}
      >
        <p>
          Nilai akhirnya menjadi median, tanpa alasan; masing-masing masih dapat diubah sesudahnya. Yang sedang diketik
          dan belum disimpan tidak ikut tersimpan: simpan lebih dahulu nilai yang berbeda dari median beserta alasannya.
        </p>
      </ConfirmedForm>
    </div>
  );
}

/** Signs exactly what this page shows. */
export function SignContent({ candidateId, hash }: { readonly candidateId: string; readonly hash: string }) {
  return (
    <ActionForm action={signContentAction} className="grid gap-3" done={() => "Anda sudah mengesahkan."}>
      {() => (
        <>
          <input type="hidden" name="candidateId" value={candidateId} />
          <input type="hidden" name="hash" value={hash} />
          <p className="max-w-prose">
            Dengan mengesahkan, Anda menyatakan setuju dengan seluruh nilai akhir, alasan, pendapat berbeda, dan saran
            pada halaman ini. Setiap perubahan sesudahnya membatalkan pengesahan.
          </p>
          <SubmitButton className="justify-self-start">Sahkan nilai akhir</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
