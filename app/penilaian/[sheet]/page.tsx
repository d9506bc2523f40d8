import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { OwnConflictNote } from "@/components/assignments/own-conflict";
import { FreshOnReturn } from "@/components/layout/fresh-on-return";
import { PageHeading } from "@/components/layout/page-heading";
import { FieldNotesReading } from "@/components/sheets/field-notes-reading";
import { LevelImportLinks } from "@/components/level-import/import-links";
import { ScoreSheet } from "@/components/sheets/score-sheet";
import { SheetReading } from "@/components/sheets/sheet-reading";
import { SheetStatusBadge } from "@/components/sheets/sheet-status-badge";
import { UnsavedDrafts } from "@/components/sheets/unsaved-drafts";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { listOwnConflicts } from "@/lib/assignments/own-conflict-queries";
import { requirePageViewer } from "@/lib/auth/viewer";
import { formatDateTime } from "@/lib/core/dates";
import { isUuid } from "@/lib/core/uuid";
import { isOver } from "@/lib/events/rules";
import { annexName, regulationName } from "@/lib/regulations/labels";
import { historyPath } from "@/lib/sheet-history/paths";
import { cancelledSentence, unsentAdvice } from "@/lib/sheets/labels";
import type { SheetDetail } from "@/lib/sheets/queries";
import { findOwnSheet } from "@/lib/sheets/queries";

export const metadata: Metadata = { title: "Lembar penilaian" };

export default async function SheetPage({ params }: PageProps<"/penilaian/[sheet]">) {
  const viewer = await requirePageViewer("sheet:score");
  const { sheet: id } = await params;
  const sheet = isUuid(id) ? await findOwnSheet(viewer, id) : null;
  if (!sheet) notFound();
  const { candidate, event, instrument, standard, status } = sheet;
  const conflict = (await listOwnConflicts(viewer)).find(({ candidateId }) => candidateId === candidate.id);

  return (
    <FreshOnReturn rendering={crypto.randomUUID()}>
      <PageHeading
        crumbs={[{ label: "Penilaian saya", href: "/penilaian" }]}
        kicker={`${event.name} · ${instrument} · NIP ${candidate.maskedNip}`}
        title={candidate.name}
        lead={`Dinilai untuk jabatan ${candidate.targetPosition} menurut ${regulationName(standard.regulation)}, ${annexName(standard.annex)}.`}
      >
        {/* An open sheet says itself how far it is, as it is filled. */}
        {!sheet.isOpen && <SheetStatusBadge status={sheet.phase} />}
        {status !== "NOT_STARTED" && (
          <ButtonLink href={historyPath(sheet.id)} variant="quiet" prefetch={false}>
            Riwayat penilaian
          </ButtonLink>
        )}
      </PageHeading>
      {status === "RETURNED" && !sheet.withdrawal && sheet.returnReason !== null && (
        <Notice tone="caution" title="Lembar ini dikembalikan kepada Anda">
          {sheet.returnReason}
        </Notice>
      )}
      {!isOver(event.status) && (
        <OwnConflictNote candidate={candidate} assessorId={viewer.id} conflict={conflict} isReading />
      )}
      <LevelImportLinks sheets={[sheet]} />
      {sheet.isOpen ? (
        <>
          <noscript>
            <Notice tone="caution">
              Pengisian lembar memerlukan JavaScript. Aktifkan JavaScript di peramban Anda, lalu muat ulang halaman ini.
            </Notice>
          </noscript>
          <ScoreSheet userId={viewer.id} {...fillable(sheet)} />
        </>
      ) : (
        <ClosedSheet sheet={sheet} userId={viewer.id} />
      )}
    </FreshOnReturn>
  );
}

/** Only what the form needs travels to the browser. */
function fillable({ id, kind, isUnchanged, competencies, levelTexts, ...contents }: SheetDetail) {
  const { entries, fieldNotes, revisions } = contents;
  return { sheetId: id, kind, isUnchanged, competencies, entries, fieldNotes, revisions, levelTexts };
}

function closedNotice({ status, event, withdrawal }: SheetDetail) {
  if (withdrawal) {
    const text = `Isinya tersimpan sebagai riwayat, tidak ikut dihitung, dan tidak dapat diubah lagi. Alasan bagian SDM: ${withdrawal.reason}`;
    return {
      tone: "caution",
      title: `Lembar ini ditarik pada ${formatDateTime(withdrawal.withdrawnAt)} karena benturan kepentingan`,
      text,
    } as const;
  }
  if (event.status === "CANCELLED") {
    const text = cancelledSentence(event.cancelReason);
    return { tone: "caution", title: "Kegiatan ini dibatalkan", text } as const;
  }
  if (status === "SUBMITTED") {
    const text = "Isinya tidak dapat diubah, kecuali lembar dikembalikan kepada Anda.";
    return { tone: "positive", title: "Lembar ini sudah terkirim", text } as const;
  }
  if (event.status === "PREPARING") {
    const text = "Lembar dapat diisi setelah bagian SDM membuka tahap penilaian kegiatan ini.";
    return { tone: "info", title: "Penilaian belum dibuka", text } as const;
  }
  const text = `Lembar ini tidak terkirim sebelum penilaian ditutup. ${unsentAdvice(event)}`;
  return { tone: "caution", title: "Penilaian sudah ditutup", text } as const;
}

function ClosedSheet({ sheet, userId }: { readonly sheet: SheetDetail; readonly userId: string }) {
  const { tone, title, text } = closedNotice(sheet);
  return (
    <div className="grid gap-6">
      <Notice title={title} tone={tone}>
        {text}
      </Notice>
      <UnsavedDrafts userId={userId} sheetId={sheet.id} competencies={sheet.competencies} />
      {sheet.status === "SUBMITTED" && !sheet.withdrawal && (
        <p>
          <ButtonLink href={`/penilaian/${sheet.id}/hasil`} prefetch={false}>
            Lihat hasil
          </ButtonLink>
        </p>
      )}
      <SheetReading competencies={sheet.competencies} entries={sheet.entries} />
      <FieldNotesReading competencies={sheet.competencies} fieldNotes={Object.entries(sheet.fieldNotes)} />
    </div>
  );
}
