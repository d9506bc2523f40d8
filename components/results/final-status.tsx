"use client";

import Link from "next/link";

import { ActionForm } from "@/components/ui/action-form";
import { buttonClass } from "@/components/ui/button";
import { TextArea } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatDate, formatDateTime } from "@/lib/core/dates";
import { revokeResultAction } from "@/lib/finalisation/actions";
import type { FinalResult } from "@/lib/results/queries";
import { verificationPath } from "@/lib/verification/paths";

/** Whether there is a final result, how long it holds, and whether it was revoked. */
export function FinalStatus({ final }: { readonly final: FinalResult }) {
  const { id, checkCode, contentHash, createdAt, validUntil, revokedAt, revokeReason, reusedFrom } = final;
  if (revokedAt) {
    return (
      <Notice tone="critical" title={`Hasil akhir dicabut ${formatDateTime(revokedAt)}`}>
        {revokeReason && <p className="whitespace-pre-line">Alasan: {revokeReason}</p>}
      </Notice>
    );
  }
  return (
    <div className="grid gap-3">
      <Notice tone="positive" title={`Hasil akhir, ditetapkan ${formatDateTime(createdAt)}`}>
        <p>
          Berlaku sampai {formatDate(validUntil)}. Kode periksa {checkCode}, sidik isi {contentHash.slice(0, 12)}.
        </p>
        {reusedFrom && (
          <p>
            Levelnya dari hasil {reusedFrom.event} untuk {reusedFrom.target}; kesesuaian dan persyaratan dihitung ulang
            untuk jabatan ini.
          </p>
        )}
      </Notice>
      <p>
        <Link href={verificationPath(checkCode)} className="text-accent underline underline-offset-4">
          Halaman periksa keaslian
        </Link>
      </p>
      <Revoke resultId={id} />
    </div>
  );
}

/** Asks for the reason first; that is its confirmation. */
function Revoke({ resultId }: { readonly resultId: string }) {
  return (
    <ActionForm action={revokeResultAction} className="grid gap-3">
      {({ value, errors }) => (
        <details open={value("resultId") !== undefined}>
          <summary className={buttonClass("quiet")}>Cabut hasil akhir</summary>
          <div className="mt-3 grid max-w-xl gap-3">
            <input type="hidden" name="resultId" value={resultId} />
            <TextArea
              name="reason"
              id="revoke-reason"
              label="Alasan pencabutan"
              hint="Pencabutan tidak dapat dibatalkan; halaman periksa akan menyatakan hasil ini dicabut."
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
