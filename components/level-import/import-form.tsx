"use client";

import { useActionState } from "react";

import { LevelOutcomeNotice } from "@/components/level-import/outcome-notice";
import { LevelPreviewSection } from "@/components/level-import/preview-section";
import { ActionForm } from "@/components/ui/action-form";
import { GridFileField } from "@/components/ui/grid-file-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { IDLE } from "@/lib/core/result";
import { importLevelsAction, previewLevelsAction } from "@/lib/level-import/actions";

/** The second step, a dry run, and below it what it found. */
export function LevelImportForm({ instrumentId }: { readonly instrumentId: string }) {
  // Here and not beside its button: where scripts do not run, confirming makes a page without the dry run.
  const [outcome, confirm] = useActionState(importLevelsAction, IDLE);

  return (
    <section aria-labelledby="unggah" className="grid gap-4">
      <h2 id="unggah">2. Periksa berkas</h2>
      <ActionForm
        action={previewLevelsAction}
        className="grid max-w-xl gap-4"
        done={({ fileName }) => `${fileName} selesai diperiksa. Hasilnya di bawah ini; belum ada yang disimpan.`}
        after={(preview) => <LevelPreviewSection key={preview.id} {...{ instrumentId, preview, confirm, outcome }} />}
      >
        {({ errors, isDone }) => (
          <>
            {!isDone && !errors("file") && <LevelOutcomeNotice outcome={outcome} />}
            <input type="hidden" name="instrumentId" value={instrumentId} />
            <GridFileField label="Berkas level" errors={errors("file")} />
            <SubmitButton className="justify-self-start" pendingLabel="Memeriksa…">
              Periksa berkas
            </SubmitButton>
          </>
        )}
      </ActionForm>
    </section>
  );
}
