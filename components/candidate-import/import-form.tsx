"use client";

import { useActionState } from "react";

import { ImportOutcomeNotice } from "@/components/candidate-import/import-outcome-notice";
import { PreviewSection } from "@/components/candidate-import/preview-section";
import { ActionForm } from "@/components/ui/action-form";
import { GridFileField } from "@/components/ui/grid-file-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { importCandidatesAction, previewImportAction } from "@/lib/candidate-import/actions";
import { IDLE } from "@/lib/core/result";

/** The second step, a dry run, and below it what it found. */
export function ImportForm({ eventId }: { readonly eventId: string }) {
  // Here and not beside its button: where scripts do not run, confirming makes a page without the dry run.
  const [outcome, confirm] = useActionState(importCandidatesAction, IDLE);

  return (
    <section aria-labelledby="unggah" className="grid gap-8">
      <div className="grid gap-4">
        <h2 id="unggah">2. Periksa berkas</h2>
        <ActionForm
          action={previewImportAction}
          className="grid max-w-xl gap-4"
          done={({ fileName }) => `${fileName} selesai diperiksa. Hasilnya di bawah ini; belum ada yang disimpan.`}
          after={(preview) => <PreviewSection key={preview.id} {...{ eventId, preview, confirm, outcome }} />}
        >
          {({ errors, isDone }) => (
            <>
              {!isDone && !errors("file") && <ImportOutcomeNotice eventId={eventId} outcome={outcome} />}
              <input type="hidden" name="eventId" value={eventId} />
              <GridFileField label="Berkas peserta" errors={errors("file")} />
              <SubmitButton className="justify-self-start" pendingLabel="Memeriksa…">
                Periksa berkas
              </SubmitButton>
            </>
          )}
        </ActionForm>
      </div>
    </section>
  );
}
