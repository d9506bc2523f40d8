import type { Metadata } from "next";
import Link from "next/link";

import { OwnConflictNote } from "@/components/assignments/own-conflict";
import { SheetStatusBadge } from "@/components/sheets/sheet-status-badge";
import { FreshOnReturn } from "@/components/layout/fresh-on-return";
import { PageHeading } from "@/components/layout/page-heading";
import { LevelImportLinks } from "@/components/level-import/import-links";
import type { OwnConflict } from "@/lib/assignments/queries";
import { listOwnConflicts } from "@/lib/assignments/queries";
import { requirePageViewer } from "@/lib/auth/viewer";
import { formatDate } from "@/lib/core/dates";
import type { OwnSheet } from "@/lib/sheets/queries";
import { listOwnSheets } from "@/lib/sheets/queries";

export const metadata: Metadata = { title: "Penilaian saya" };

export default async function QueuePage() {
  const viewer = await requirePageViewer("sheet:score");
  const [sheets, conflicts] = await Promise.all([listOwnSheets(viewer), listOwnConflicts(viewer)]);
  const conflictOf = new Map(conflicts.map((conflict) => [conflict.candidateId, conflict]));

  return (
    <FreshOnReturn rendering={crypto.randomUUID()}>
      <PageHeading
        title="Penilaian saya"
        lead="Lembar yang ditugaskan kepada Anda; yang perlu dikerjakan lebih dahulu ada di atas."
      />
      {sheets.length === 0 ? (
        <p className="max-w-prose">
          Belum ada lembar untuk Anda. Lembar muncul di sini setelah bagian SDM menugaskan Anda pada seorang peserta.
        </p>
      ) : (
        <div className="grid gap-3">
          <LevelImportLinks sheets={sheets} />
          <ol className="grid gap-3">
            {sheets.map((sheet, index) => (
              <QueueEntry
                key={sheet.id}
                sheet={sheet}
                viewerId={viewer.id}
                conflict={conflictOf.get(sheet.candidate.id)}
                // One candidate with several instruments: asked once.
                asksConflict={sheets.findIndex(({ candidate }) => candidate.id === sheet.candidate.id) === index}
              />
            ))}
          </ol>
        </div>
      )}
    </FreshOnReturn>
  );
}

function QueueEntry({
  sheet: { id, status, phase, instrument, isOpen, candidate, event, progress, returnReason },
  viewerId,
  conflict,
  asksConflict,
}: {
  readonly sheet: OwnSheet;
  readonly viewerId: string;
  readonly conflict: OwnConflict | undefined;
  readonly asksConflict: boolean;
}) {
  return (
    <li className="grid gap-1 rounded-md border border-line bg-surface p-4 sm:p-5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 className="text-lg">
          <Link href={`/penilaian/${id}`} className="text-accent underline underline-offset-4">
            {candidate.name}
          </Link>
        </h2>
        <SheetStatusBadge status={phase} />
      </div>
      <p>
        Untuk jabatan {candidate.targetPosition} <span className="text-muted">· NIP {candidate.maskedNip}</span>
      </p>
      <p className="text-sm text-muted">
        {instrument} · {event.name}, sampai {formatDate(event.endsOn)} · {progress.rated} dari {progress.total} dinilai
        {!isOpen && status !== "SUBMITTED" && " · penilaian belum dibuka"}
      </p>
      {status === "RETURNED" && returnReason !== null && (
        <p className="text-caution">Dikembalikan dengan alasan: {returnReason}</p>
      )}
      {asksConflict && (event.status === "PREPARING" || event.status === "SCORING") && (
        <OwnConflictNote candidate={candidate} assessorId={viewerId} conflict={conflict} />
      )}
    </li>
  );
}
