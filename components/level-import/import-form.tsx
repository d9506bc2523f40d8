"use client";

import { useActionState } from "react";

import { LevelOutcomeNotice } from "@/components/level-import/outcome-notice";
import { LevelPreviewSection } from "@/components/level-import/preview-section";
import { GridUpload } from "@/components/ui/grid-upload";
import { IDLE } from "@/lib/core/result";
import { importLevelsAction, previewLevelsAction } from "@/lib/level-import/actions";

export function LevelImportForm({ instrumentId }: { readonly instrumentId: string }) {
  // Here and not beside its button: where scripts do not run, confirming makes a page without the dry run.
  const [outcome, confirm] = useActionState(importLevelsAction, IDLE);
  return (
    <GridUpload
      action={previewLevelsAction}
      label="Berkas level"
      sent={{ instrumentId }}
      outcome={<LevelOutcomeNotice outcome={outcome} />}
      after={(preview) => <LevelPreviewSection key={preview.id} {...{ instrumentId, preview, confirm, outcome }} />}
    />
  );
}
