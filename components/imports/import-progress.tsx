"use client";

import { useFreshPage } from "@/components/jobs/use-fresh-page";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { cancelImportAction } from "@/lib/imports/actions";

type Props = {
  readonly importId: string;
  /** Says what is under way and how far it is. */
  readonly sentence: string;
  readonly completed: number;
  readonly total: number;
};

/** How far the work on an import is, with the way to stop it; the page asks again every two seconds while it is looked at. */
export function ImportProgress({ importId, sentence, completed, total }: Props) {
  useFreshPage();
  return (
    <div className="grid max-w-lg gap-3">
      <p role="status">{sentence}</p>
      <progress value={completed} max={total} aria-label="Kemajuan pekerjaan" />
      <p className="text-sm text-muted">Pekerjaan berjalan di latar; halaman ini boleh ditutup.</p>
      <noscript>
        <p className="text-sm text-muted">Muat ulang halaman untuk melihat kemajuannya.</p>
      </noscript>
      <ActionForm action={cancelImportAction} className="grid gap-3">
        {() => (
          <>
            <input type="hidden" name="importId" value={importId} />
            <SubmitButton variant="critical" className="justify-self-start">
              Batalkan pekerjaan
            </SubmitButton>
          </>
        )}
      </ActionForm>
    </div>
  );
}
