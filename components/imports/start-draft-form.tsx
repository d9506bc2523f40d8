"use client";

import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { startDraftAction } from "@/lib/imports/actions";

/** Makes the draft regulation with its standards; pressed twice it makes one. */
export function StartDraftForm({ importId }: { readonly importId: string }) {
  return (
    <ActionForm action={startDraftAction} className="grid gap-3">
      {() => (
        <>
          <input type="hidden" name="importId" value={importId} />
          <p className="max-w-prose">
            Peraturan dan standar jabatannya dibuat sebagai rancangan. Sesudah itu impor ini tinggal dibaca.
          </p>
          <SubmitButton className="justify-self-start">Buat rancangan</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
