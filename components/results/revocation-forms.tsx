"use client";

import { ConfirmedForm } from "@/components/ui/confirmed-form";
import { readmitCandidateAction, revokeResultAction } from "@/lib/finalisation/actions";

type RevokeProps = {
  readonly resultId: string;
  /** Results elsewhere that were made of this one and go with it. */
  readonly reuses: readonly { readonly event: string; readonly target: string }[];
  /** How a new result comes about afterwards. */
  readonly way: string;
};

/** Asks for the reason first; that is its confirmation. */
export function Revoke({ resultId, reuses, way }: RevokeProps) {
  return (
    <ConfirmedForm
      action={revokeResultAction}
      summary="Cabut hasil akhir"
      variant="quiet"
      sent={{ resultId }}
      reason={{
        id: "revoke-reason",
        label: "Alasan pencabutan",
        hint: `Pencabutan tidak dapat dibatalkan; halaman periksa akan menyatakan hasil ini dicabut. ${way}`,
      }}
      submit="Ya, cabut hasil ini"
      submitVariant="critical"
    >
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
    </ConfirmedForm>
  );
}

type ReadmitProps = { readonly eventId: string; readonly candidateId: string };

/** Takes somebody in again whose result was revoked: with a reason that stays. */
export function Readmit({ eventId, candidateId }: ReadmitProps) {
  return (
    <ConfirmedForm
      action={readmitCandidateAction}
      summary="Sertakan kembali"
      variant="secondary"
      sent={{ eventId, candidateId }}
      reason={{
        id: "readmit-reason",
        label: "Alasan menyertakan kembali",
        hint: "Tercatat dengan nama Anda. Hasil yang dicabut tetap dicabut; peserta ini dapat memperoleh hasil baru.",
      }}
      submit="Ya, sertakan kembali"
    />
  );
}
