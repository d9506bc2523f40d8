"use client";

import { ActionForm } from "@/components/ui/action-form";
import { buttonClass } from "@/components/ui/button";
import { TextArea } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { readmitCandidateAction, revokeResultAction } from "@/lib/finalisation/actions";

type RevokeProps = {
  readonly resultId: string;
  /** Results elsewhere that were made of this one and go with it. */
  readonly reuses: readonly { readonly event: string; readonly target: string }[];
};

/** Asks for the reason first; that is its confirmation. */
export function Revoke({ resultId, reuses }: RevokeProps) {
  return (
    <ActionForm action={revokeResultAction} className="grid gap-3">
      {({ value, errors }) => (
        <details open={value("resultId") !== undefined}>
          <summary className={buttonClass("quiet")}>Cabut hasil akhir</summary>
          <div className="mt-3 grid max-w-xl gap-3">
            <input type="hidden" name="resultId" value={resultId} />
            {reuses.length > 0 && (
              <div>
                <p>Hasil ini dipakai lagi di tempat lain dan ikut dicabut di sana:</p>
                <ul className="list-disc pl-6">
                  {reuses.map(({ event, target }) => (
                    <li key={`${event} ${target}`}>
                      {event}, untuk {target}
                    </li>
                  ))}
                </ul>
              </div>
            )}
            <TextArea
              name="reason"
              id="revoke-reason"
              label="Alasan pencabutan"
              hint="Pencabutan tidak dapat dibatalkan; halaman periksa akan menyatakan hasil ini dicabut. Hasil baru untuk peserta ini hanya dibuat setelah ia disertakan kembali dengan alasan."
              defaultValue={value("reason")}
              errors={errors("reason")}
            />
            <SubmitButton variant="critical" className="justify-self-start">
              Ya, cabut hasil ini
            </SubmitButton>
          </div>
        </details>
      )}
    </ActionForm>
  );
}

type ReadmitProps = { readonly eventId: string; readonly candidateId: string };

/** Takes somebody in again whose result was revoked: with a reason that stays. */
export function Readmit({ eventId, candidateId }: ReadmitProps) {
  return (
    <ActionForm action={readmitCandidateAction} className="grid gap-3">
      {({ value, errors }) => (
        <details open={value("candidateId") !== undefined}>
          <summary className={buttonClass("secondary")}>Sertakan kembali</summary>
          <div className="mt-3 grid max-w-xl gap-3">
            <input type="hidden" name="eventId" value={eventId} />
            <input type="hidden" name="candidateId" value={candidateId} />
            <TextArea
              name="reason"
              id="readmit-reason"
              label="Alasan menyertakan kembali"
              hint="Tercatat dengan nama Anda. Hasil yang dicabut tetap dicabut; peserta ini dapat memperoleh hasil baru."
              defaultValue={value("reason")}
              errors={errors("reason")}
            />
            <SubmitButton className="justify-self-start">Ya, sertakan kembali</SubmitButton>
          </div>
        </details>
      )}
    </ActionForm>
  );
}
