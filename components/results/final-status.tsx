import Link from "next/link";

import { Readmit, Revoke } from "@/components/results/revocation-forms";
import { Notice } from "@/components/ui/notice";
import { formatDate, formatDateTime } from "@/lib/core/dates";
import { isOver } from "@/lib/events/rules";
import { wayToNewResult } from "@/lib/results/final";
import type { FinalResult } from "@/lib/results/final";
import type { CandidateResult } from "@/lib/results/queries";
import { verificationPath } from "@/lib/verification/paths";

type Props = {
  readonly result: Pick<CandidateResult, "candidateId" | "eventId" | "event" | "successor">;
  readonly final: FinalResult;
};

/** Whether there is a final result, how long it holds, and whether it was taken back. */
export function FinalStatus({ result, final }: Props) {
  if (final.revokedAt) return final.isReopened ? <Reopened final={final} /> : <Revoked result={result} final={final} />;
  const { id, checkCode, contentHash, createdAt, validUntil, reusedFrom, reuses } = final;
  return (
    <div className="grid gap-3">
      <Notice tone="positive" title={`Hasil akhir, ditetapkan ${formatDateTime(createdAt)}`}>
        <p>
          Berlaku sampai {formatDate(validUntil)}. Kode periksa {checkCode}, sidik isi {contentHash.slice(0, 12)}.
        </p>
        {reusedFrom && (
          <p>
            Levelnya dari hasil {reusedFrom.event} untuk {reusedFrom.target}; kesesuaian dan persyaratan dihitung ulang
            untuk jabatan ini.
          </p>
        )}
      </Notice>
      {result.successor && (
        <Notice tone="caution" title="Hasil ini telah diganti">
          Pegawai ini dinilai ulang pada {result.successor}, sesuai keputusan setelah standarnya diganti. Halaman
          periksa menyebut laporan ini telah diganti.
        </Notice>
      )}
      <p>
        <Link href={verificationPath(checkCode)} className="text-accent underline underline-offset-4">
          Halaman periksa keaslian
        </Link>
      </p>
      <Revoke resultId={id} reuses={reuses} way={wayToNewResult(result.event)} />
    </div>
  );
}

/** Nobody is accused: the event goes on, and a new result comes at its end. */
function Reopened({ final: { revokedAt, revokeReason } }: Pick<Props, "final">) {
  return (
    <Notice
      tone="caution"
      title={`Hasil akhir sebelumnya tidak berlaku lagi sejak ${revokedAt ? formatDateTime(revokedAt) : ""}`}
    >
      <p>Hasil yang baru dibuat saat hasil akhir ditetapkan lagi.</p>
      {revokeReason && <p className="whitespace-pre-line">{revokeReason}</p>}
    </Notice>
  );
}

function Revoked({ result: { candidateId, eventId, event }, final }: Props) {
  const { revokedAt, revokeReason, readmission } = final;
  return (
    <div className="grid gap-3">
      <Notice tone="critical" title={`Hasil akhir dicabut ${revokedAt ? formatDateTime(revokedAt) : ""}`}>
        {revokeReason && <p className="whitespace-pre-line">Alasan: {revokeReason}</p>}
        {!readmission && <p>{wayToNewResult(event)}</p>}
      </Notice>
      {readmission && (
        <Notice title={`Disertakan kembali ${formatDateTime(readmission.at)} oleh ${readmission.by}`}>
          <p className="whitespace-pre-line">Alasan: {readmission.reason}</p>
        </Notice>
      )}
      {!readmission && !isOver(event.status) && <Readmit eventId={eventId} candidateId={candidateId} />}
    </div>
  );
}
