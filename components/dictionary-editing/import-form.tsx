"use client";

import { useActionState } from "react";

import { DictionaryOutcomeNotice } from "@/components/dictionary-editing/import-outcome";
import { DictionaryPreviewSection } from "@/components/dictionary-editing/import-preview";
import { ActionForm } from "@/components/ui/action-form";
import { GridFileField } from "@/components/ui/grid-file-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { IDLE } from "@/lib/core/result";
import { importDictionaryAction, previewDictionaryAction } from "@/lib/dictionary-editing/actions";

/** The second step, a dry run, and below it what it found. */
export function DictionaryImportForm({ institutionId }: { readonly institutionId: string }) {
  // Here and not beside its button: where scripts do not run, confirming makes a page without the dry run.
  const [outcome, confirm] = useActionState(importDictionaryAction, IDLE);

  return (
    <section aria-labelledby="unggah" className="grid gap-4">
      <h2 id="unggah">2. Periksa berkas</h2>
      <ActionForm
        action={previewDictionaryAction}
        className="grid max-w-xl gap-4"
        done={({ fileName }) => `${fileName} selesai diperiksa. Hasilnya di bawah ini; belum ada yang disimpan.`}
        after={(preview) => (
          <DictionaryPreviewSection key={preview.id} {...{ institutionId, preview, confirm, outcome }} />
        )}
      >
        {({ errors, isDone }) => (
          <>
            {!isDone && !errors("file") && <DictionaryOutcomeNotice outcome={outcome} />}
            <input type="hidden" name="institutionId" value={institutionId} />
            <GridFileField label="Berkas kamus" errors={errors("file")} />
            <SubmitButton className="justify-self-start" pendingLabel="Memeriksa…">
              Periksa berkas
            </SubmitButton>
          </>
        )}
      </ActionForm>
    </section>
  );
}
