import Link from "next/link";

import { OwnConflictNote } from "@/components/assignments/own-conflict";
import { SheetStatusBadge } from "@/components/sheets/sheet-status-badge";
import type { OwnConflict } from "@/lib/assignments/own-conflict-queries";
import { formatDate } from "@/lib/core/dates";
import { isOver } from "@/lib/events/rules";
import { CLOSED_SHEET_LABEL } from "@/lib/sheets/labels";
import type { OwnSheet } from "@/lib/sheets/queries";

type Props = {
  readonly sheet: OwnSheet;
  readonly viewerId: string;
  readonly conflict: OwnConflict | undefined;
  /** One candidate with several instruments: asked once. */
  readonly asksConflict: boolean;
  /** "YYYY-MM-DD" */
  readonly today: string;
};

/** One sheet of the assessor's queue: about whom, with which instrument, how far, until when. */
export function QueueEntry({ sheet, viewerId, conflict, asksConflict, today }: Props) {
  const { id, status, phase, instrument, candidate, event, progress, returnReason, withdrawal } = sheet;
  return (
    <li className="grid gap-1 rounded-md border border-line bg-surface p-4 sm:p-5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h3>
          <Link href={`/penilaian/${id}`} className="text-accent underline underline-offset-4">
            {candidate.name}, {instrument}
          </Link>
        </h3>
        <SheetStatusBadge status={phase} />
      </div>
      <p>
        Untuk jabatan {candidate.targetPosition} <span className="text-muted">· NIP {candidate.maskedNip}</span>
      </p>
      <p className="text-sm text-muted">
        {event.name}, sampai {formatDate(event.endsOn)} · {progress.rated} dari {progress.total} dinilai
        <Remark sheet={sheet} today={today} />
      </p>
      {event.status === "CANCELLED" && (
        <p className="text-caution">
          Kegiatan dibatalkan{event.cancelReason === null ? "." : ` dengan alasan: ${event.cancelReason}`}
        </p>
      )}
      {withdrawal && <p className="text-caution">Ditarik oleh bagian SDM dengan alasan: {withdrawal.reason}</p>}
      {status === "RETURNED" && !withdrawal && returnReason !== null && (
        <p className="text-caution">Dikembalikan dengan alasan: {returnReason}</p>
      )}
      {!isOver(event.status) &&
        (asksConflict ? (
          <OwnConflictNote candidate={candidate} assessorId={viewerId} conflict={conflict} />
        ) : (
          <p className="text-sm text-muted">
            Benturan kepentingan dengan peserta ini dinyatakan satu kali, pada lembarnya yang pertama.
          </p>
        ))}
    </li>
  );
}

function Remark({ sheet: { isOpen, status, event, withdrawal }, today }: Pick<Props, "sheet" | "today">) {
  if (status === "SUBMITTED" || withdrawal) return null;
  if (!isOpen) return <> · {CLOSED_SHEET_LABEL[event.status]}</>;
  // Civil dates sort as text.
  return event.endsOn < today ? <span className="font-semibold text-caution"> · lewat batas waktu</span> : null;
}
