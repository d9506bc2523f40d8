"use client";

import { ActionForm } from "@/components/ui/action-form";
import { ConfirmedForm } from "@/components/ui/confirmed-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { endOwnSessionAction, signOutEverywhereAction } from "@/lib/users/actions";

/** Ends one of the viewer's own sessions. */
export function EndSessionForm({ sessionId }: { readonly sessionId: string }) {
  return (
    <ActionForm action={endOwnSessionAction} className="grid gap-2">
      {() => (
        <>
          <input type="hidden" name="sessionId" value={sessionId} />
          <SubmitButton variant="secondary" className="justify-self-start" pendingLabel="Mengakhiri…">
            Akhiri sesi
          </SubmitButton>
        </>
      )}
    </ActionForm>
  );
}

/** Signs the viewer out on every device, here too. */
export function SignOutEverywhereForm() {
  return (
    <ConfirmedForm
      action={signOutEverywhereAction}
      summary="Keluar dari semua perangkat"
      variant="secondary"
      submit="Ya, keluar dari semua perangkat"
      submitVariant="critical"
      pendingLabel="Mengakhiri…"
      sent={{}}
    >
      <p>
        Semua sesi di atas berakhir, juga yang ini. Isian lembar yang belum terkirim tetap ada di peramban
        masing-masing.
      </p>
    </ConfirmedForm>
  );
}
