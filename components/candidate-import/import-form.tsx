"use client";

import { useActionState } from "react";

import { ImportOutcomeNotice } from "@/components/candidate-import/import-outcome-notice";
import { PreviewSection } from "@/components/candidate-import/preview-section";
import { GridUpload } from "@/components/ui/grid-upload";
import { importCandidatesAction, previewImportAction } from "@/lib/candidate-import/actions";
import { IDLE } from "@/lib/core/result";

export function ImportForm({ eventId }: { readonly eventId: string }) {
  // Here and not beside its button: where scripts do not run, confirming makes a page without the dry run.
  const [outcome, confirm] = useActionState(importCandidatesAction, IDLE);
  return (
    <GridUpload
      action={previewImportAction}
      label="Berkas peserta"
      sent={{ eventId }}
      outcome={<ImportOutcomeNotice eventId={eventId} outcome={outcome} />}
      after={(preview) => <PreviewSection key={preview.id} {...{ eventId, preview, confirm, outcome }} />}
    />
  );
}
