"use client";

import { PartForm } from "@/components/editing/part-form";
import { TextArea, TextField } from "@/components/ui/field";
import { formatNumber } from "@/lib/core/numbers";
import { savePerformanceAction } from "@/lib/talent/actions";
import type { EventPerformance } from "@/lib/talent/queries";

type Props = { readonly performance: EventPerformance; readonly viewerId: string };

/** The performance score of each candidate. */
export function PerformanceForm({ performance: { event, candidates, mark }, viewerId }: Props) {
  const part = { standardId: event.id, viewerId, rowId: event.id, mark, isCited: false };
  return (
    <PartForm part={part} name="kinerja" action={savePerformanceAction} submitLabel="Simpan nilai kinerja">
      {({ field }) => (
        <>
          {candidates.map(({ candidateId, name, maskedNip, performance: score }) => (
            <TextField
              key={candidateId}
              {...field(`scores.${candidateId}`, score === null ? null : formatNumber(score))}
              label={name}
              hint={`NIP ${maskedNip}`}
              inputMode="decimal"
              autoComplete="off"
            />
          ))}
          {event.isFinal && (
            <TextArea
              {...field("reason", null)}
              label="Alasan perubahan"
              hint="Wajib bila nilai yang sudah ada diubah: hasil kegiatan ini sudah ditetapkan. Perubahan dan alasannya disebut pada kotak manajemen talenta."
              optional
            />
          )}
        </>
      )}
    </PartForm>
  );
}
