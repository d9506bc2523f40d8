"use client";

import { ConfirmedForm } from "@/components/ui/confirmed-form";
import { removeImportAction } from "@/lib/imports/actions";

/** The whole import, asked once more. */
export function RemoveImportForm({ importId }: { readonly importId: string }) {
  return (
    <ConfirmedForm
      action={removeImportAction}
      summary="Hapus impor ini"
      variant="quiet"
      sent={{ importId }}
      submit="Ya, hapus impor ini"
      submitVariant="critical"
      className="mt-6"
    >
      <p className="max-w-prose text-sm">
        Naskah, temuan dan semua suntingan pada impor ini dihapus dan tidak dapat dikembalikan.
      </p>
    </ConfirmedForm>
  );
}
