import { Notice } from "@/components/ui/notice";
import { isOver } from "@/lib/events/rules";
import type { CandidateResult } from "@/lib/results/queries";

type Props = { readonly result: Pick<CandidateResult, "event" | "final"> };

/** The event is over without a result of this candidate that holds: what stands there is nobody's basis any more. */
export function endedWithoutFinal({ event, final }: Props["result"]): boolean {
  return (final === null || final.revokedAt !== null) && isOver(event.status);
}

/** Says that the figures below are no final result, and why there will be none. */
export function WithoutFinal({ result }: Props) {
  // Of one that was revoked its own notice says so.
  if (result.final || !endedWithoutFinal(result)) return null;
  const { status, statusReason } = result.event;
  return (
    <div className="mb-8">
      <Notice tone="caution" title="Tidak ada hasil akhir untuk peserta ini">
        <p>
          {status === "CANCELLED" ? "Kegiatan ini dibatalkan." : "Kegiatan ini selesai tanpa menetapkan hasilnya."}{" "}
          Angka di bawah bersifat sementara dan tidak dapat dipakai untuk keputusan.
        </p>
        {statusReason && <p className="whitespace-pre-line">Alasannya: {statusReason}</p>}
      </Notice>
    </div>
  );
}
