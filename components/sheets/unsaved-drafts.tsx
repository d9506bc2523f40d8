"use client";

import { useEffect, useState } from "react";

import { placeOf } from "@/components/sheets/save-status";
import { Notice } from "@/components/ui/notice";
import { formatNumber } from "@/lib/core/numbers";
import type { Draft } from "@/lib/sheets/autosave";
import { openDraftStore } from "@/lib/sheets/browser";
import { entryText, noteText } from "@/lib/sheets/labels";
import type { CompetencyDocument } from "@/lib/standards/document";

type Props = {
  readonly userId: string;
  readonly sheetId: string;
  readonly competencies: readonly CompetencyDocument[];
};

/** What this browser still holds of a sheet that takes nothing more: to be read and copied. Nothing where all was saved. */
export function UnsavedDrafts({ userId, sheetId, competencies }: Props) {
  const [drafts, setDrafts] = useState<readonly Draft[]>([]);
  useEffect(() => {
    void openDraftStore({ userId, sheetId }).load().then(setDrafts);
  }, [userId, sheetId]);
  if (drafts.length === 0) return null;
  return (
    <Notice
      tone="caution"
      title={`${formatNumber(drafts.length)} isian belum tersimpan dan tidak dapat disimpan pada lembar ini`}
    >
      <p>Isian ini hanya ada di peramban ini. Salin bila masih diperlukan:</p>
      <ul className="mt-1 grid list-disc gap-1 pl-6">
        {drafts.map(({ change: { subjectId, content } }) => {
          const name = placeOf(competencies, subjectId)?.name ?? "Catatan pengamatan";
          return (
            <li key={subjectId} className="whitespace-pre-line">
              {[`${name}: ${entryText(content)}`, noteText(content)].filter(Boolean).join(". ")}
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}
