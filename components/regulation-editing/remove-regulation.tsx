"use client";

import { ActionForm } from "@/components/ui/action-form";
import { buttonClass } from "@/components/ui/button";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatNumber } from "@/lib/core/numbers";
import { removeRegulationAction } from "@/lib/regulation-editing/actions";
import type { EditableRegulation } from "@/lib/regulation-editing/queries";

type Props = { readonly regulation: Pick<EditableRegulation, "slug" | "name" | "revision" | "loss"> };

/** The whole draft regulation, asked once more with what goes with it. */
export function RemoveRegulation({ regulation: { slug, name, revision, loss } }: Props) {
  return (
    <section aria-labelledby="hapus" className="grid gap-4">
      <h2 id="hapus">Hapus rancangan peraturan</h2>
      <details>
        <summary className={`${buttonClass("secondary")} cursor-pointer list-none`}>Hapus rancangan ini</summary>
        <div className="mt-3 grid max-w-prose gap-3 rounded-md border border-line bg-surface p-4">
          <p>{name} dihapus dan tidak dapat dikembalikan. Ikut dihapus:</p>
          <ul className="list-disc pl-5">
            {lossesOf(loss).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          {loss.isImported && (
            <p>Impor yang menghasilkannya tetap ada: naskahnya dapat diperiksa lagi dan dijadikan rancangan baru.</p>
          )}
          <ActionForm action={removeRegulationAction}>
            {() => (
              <>
                <input type="hidden" name="regulation" value={slug} />
                <input type="hidden" name="revision" value={revision} />
                <SubmitButton variant="critical" className="justify-self-start">
                  Ya, hapus rancangan peraturan ini
                </SubmitButton>
              </>
            )}
          </ActionForm>
        </div>
      </details>
    </section>
  );
}

function lossesOf({ standardCount, listingCount, positionCount, commentCount }: EditableRegulation["loss"]) {
  return [
    `${formatNumber(standardCount)} rancangan standar`,
    `${formatNumber(listingCount)} jabatan yang disebut lampirannya; ${formatNumber(positionCount)} di antaranya tidak dipakai di tempat lain dan ikut hilang`,
    `batang tubuh, hubungan dengan peraturan lain, riwayat verifikasi dan ${formatNumber(commentCount)} catatan verifikasi`,
  ];
}
