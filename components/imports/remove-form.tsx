"use client";

import { ActionForm } from "@/components/ui/action-form";
import { buttonClass } from "@/components/ui/button";
import { SubmitButton } from "@/components/ui/submit-button";
import { removeImportAction } from "@/lib/imports/actions";

/** The whole import, asked once more. */
export function RemoveImportForm({ importId }: { readonly importId: string }) {
  return (
    <details className="mt-6">
      <summary className={`${buttonClass("quiet")} cursor-pointer list-none`}>Hapus impor ini</summary>
      <ActionForm action={removeImportAction} className="grid gap-2 p-2">
        {() => (
          <>
            <p className="max-w-prose text-sm">
              Naskah, temuan dan semua suntingan pada impor ini dihapus dan tidak dapat dikembalikan.
            </p>
            <input type="hidden" name="importId" value={importId} />
            <SubmitButton variant="critical" className="justify-self-start">
              Ya, hapus impor ini
            </SubmitButton>
          </>
        )}
      </ActionForm>
    </details>
  );
}
