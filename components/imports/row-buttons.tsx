"use client";

import { ActionForm } from "@/components/ui/action-form";
import { buttonClass } from "@/components/ui/button";
import { SubmitButton } from "@/components/ui/submit-button";
import { changeImportRowAction } from "@/lib/imports/actions";
import type { Section } from "@/lib/imports/sections";

type Props = {
  readonly importId: string;
  readonly standard: number | null;
  readonly row: NonNullable<Section["row"]>;
  /** What the row is called: for screen readers, where many such buttons follow each other. */
  readonly of: string;
};

/** One place up or down, or out (asked once more). */
export function RowButtons({ importId, standard, row: { path, isFirst, isLast }, of }: Props) {
  const hidden = (
    <>
      <input type="hidden" name="importId" value={importId} />
      <input type="hidden" name="standard" value={standard ?? ""} />
      <input type="hidden" name="path" value={path} />
    </>
  );
  return (
    <>
      {(!isFirst || !isLast) && (
        <ActionForm action={changeImportRowAction} className="flex flex-wrap gap-1">
          {() => (
            <>
              {hidden}
              {!isFirst && (
                <SubmitButton variant="quiet" name="change" value="naik">
                  Naik<span className="sr-only"> {of}</span>
                </SubmitButton>
              )}
              {!isLast && (
                <SubmitButton variant="quiet" name="change" value="turun">
                  Turun<span className="sr-only"> {of}</span>
                </SubmitButton>
              )}
            </>
          )}
        </ActionForm>
      )}
      <details>
        <summary className={`${buttonClass("quiet")} cursor-pointer list-none`}>
          Hapus<span className="sr-only"> {of}</span>
        </summary>
        <ActionForm action={changeImportRowAction} className="grid gap-2 p-2">
          {() => (
            <>
              {hidden}
              <p className="text-sm">Baris ini dikeluarkan dari draf; naskahnya tetap.</p>
              <SubmitButton variant="critical" name="change" value="hapus" className="justify-self-start">
                Ya, hapus<span className="sr-only"> {of}</span>
              </SubmitButton>
            </>
          )}
        </ActionForm>
      </details>
    </>
  );
}
