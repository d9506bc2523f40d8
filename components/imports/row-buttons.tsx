"use client";

import { ActionForm } from "@/components/ui/action-form";
import { buttonClass } from "@/components/ui/button";
import { MovedWords } from "@/components/ui/moved-words";
import { SubmitButton } from "@/components/ui/submit-button";
import { changeImportRowAction } from "@/lib/imports/actions";
import type { SectionRow } from "@/lib/imports/sections";

type Props = { readonly importId: string; readonly standard: number | null; readonly row: SectionRow };

/** One place up or down, together with the next, or out (asked once more). */
export function RowButtons({ importId, standard, row: { path, name, place, count, next } }: Props) {
  const of = <span className="sr-only"> {name}</span>;
  const hidden = (
    <>
      <input type="hidden" name="importId" value={importId} />
      <input type="hidden" name="standard" value={standard ?? ""} />
      <input type="hidden" name="path" value={path} />
      <input type="hidden" name="next" value={next ?? ""} />
    </>
  );
  return (
    <>
      {(count > 1 || next !== null) && (
        <ActionForm
          action={changeImportRowAction}
          className="flex flex-wrap gap-1"
          done={({ change }) =>
            change === "gabung" ? "Digabung dengan baris di bawahnya." : <MovedWords place={place} count={count} />
          }
        >
          {() => (
            <>
              {hidden}
              {place > 1 && (
                <SubmitButton variant="quiet" name="change" value="naik">
                  Naik{of}
                </SubmitButton>
              )}
              {place < count && (
                <SubmitButton variant="quiet" name="change" value="turun">
                  Turun{of}
                </SubmitButton>
              )}
              {next !== null && (
                <SubmitButton variant="quiet" name="change" value="gabung">
                  Gabung dengan berikutnya{of}
                </SubmitButton>
              )}
            </>
          )}
        </ActionForm>
      )}
      <details>
        <summary className={`${buttonClass("quiet")} cursor-pointer list-none`}>Hapus{of}</summary>
        <ActionForm action={changeImportRowAction} className="grid gap-2 p-2">
          {() => (
            <>
              {hidden}
              <p className="text-sm">Baris ini dikeluarkan dari draf; naskahnya tetap.</p>
              <SubmitButton variant="critical" name="change" value="hapus" className="justify-self-start">
                Ya, hapus{of}
              </SubmitButton>
            </>
          )}
        </ActionForm>
      </details>
    </>
  );
}
