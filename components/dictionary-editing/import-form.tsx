"use client";

import { useActionState } from "react";

import { DictionaryOutcomeNotice } from "@/components/dictionary-editing/import-outcome";
import { DictionaryPreviewSection } from "@/components/dictionary-editing/import-preview";
import { GridUpload } from "@/components/ui/grid-upload";
import { IDLE } from "@/lib/core/result";
import { importDictionaryAction, previewDictionaryAction } from "@/lib/dictionary-editing/actions";

export function DictionaryImportForm({ institutionId }: { readonly institutionId: string }) {
  // Here and not beside its button: where scripts do not run, confirming makes a page without the dry run.
  const [outcome, confirm] = useActionState(importDictionaryAction, IDLE);
  return (
    <GridUpload
      action={previewDictionaryAction}
      label="Berkas kamus"
      sent={{ institutionId }}
      outcome={<DictionaryOutcomeNotice outcome={outcome} />}
      after={(preview) => (
        <DictionaryPreviewSection key={preview.id} {...{ institutionId, preview, confirm, outcome }} />
      )}
    />
  );
}
