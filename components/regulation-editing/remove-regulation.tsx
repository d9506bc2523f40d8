"use client";

import { ConfirmedForm } from "@/components/ui/confirmed-form";
import { formatNumber } from "@/lib/core/numbers";
import { removeRegulationAction } from "@/lib/regulation-editing/actions";
import type { EditableRegulation } from "@/lib/regulation-editing/queries";

type Props = {
  readonly regulation: Pick<EditableRegulation, "slug" | "name" | "revision" | "loss" | "removalObstacle">;
};

/** The whole draft regulation, asked once more with what goes with it; or why it stays. */
export function RemoveRegulation({ regulation }: Props) {
  return (
    <section aria-labelledby="hapus" className="grid gap-4">
      <h2 id="hapus">Hapus rancangan peraturan</h2>
      {regulation.removalObstacle === null ? (
        <RemoveForm regulation={regulation} />
      ) : (
        <p className="max-w-prose">{regulation.removalObstacle}</p>
      )}
    </section>
  );
}

function RemoveForm({ regulation: { slug, name, revision, loss } }: Props) {
  return (
    <ConfirmedForm
      action={removeRegulationAction}
      summary="Hapus rancangan ini"
      variant="secondary"
      sent={{ regulation: slug, revision }}
      submit="Ya, hapus rancangan peraturan ini"
      submitVariant="critical"
      isFramed
    >
      <p>{name} dihapus dan tidak dapat dikembalikan. Ikut dihapus:</p>
      <ul className="list-disc pl-5">
        {lossesOf(loss).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {loss.isImported && (
        <p>Impor yang menghasilkannya tetap ada: naskahnya dapat diperiksa lagi dan dijadikan rancangan baru.</p>
      )}
    </ConfirmedForm>
  );
}

function lossesOf({ standardCount, listingCount, positionCount, commentCount }: EditableRegulation["loss"]) {
  return [
    `${formatNumber(standardCount)} rancangan standar`,
    `${formatNumber(listingCount)} jabatan yang disebut lampirannya; ${formatNumber(positionCount)} di antaranya tidak dipakai di tempat lain dan ikut hilang`,
    `batang tubuh, hubungan dengan peraturan lain, riwayat verifikasi dan ${formatNumber(commentCount)} catatan verifikasi`,
  ];
}
