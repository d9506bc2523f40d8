"use client";

import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { acceptMediansAction, signContentAction } from "@/lib/integration/actions";

/** Takes the median wherever nothing is agreed yet: the meeting then only talks about what differs. */
export function AcceptMedians({ candidateId }: { readonly candidateId: string }) {
  return (
    <ActionForm
      action={acceptMediansAction}
      className="grid gap-3"
      done={(count) => `Median dipakai untuk ${count} kompetensi.`}
    >
      {() => (
        <>
          <input type="hidden" name="candidateId" value={candidateId} />
          <SubmitButton variant="secondary" className="justify-self-start">
            Pakai median untuk semua yang belum diputuskan
          </SubmitButton>
        </>
      )}
    </ActionForm>
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
