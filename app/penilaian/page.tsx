import type { Metadata } from "next";

import { OwnMeetings } from "@/components/integration/own-meetings";
import { FreshOnReturn } from "@/components/layout/fresh-on-return";
import { PageHeading } from "@/components/layout/page-heading";
import { LevelImportLinks } from "@/components/level-import/import-links";
import { QueueEntry } from "@/components/sheets/queue-entry";
import { listOwnConflicts } from "@/lib/assignments/own-conflict-queries";
import { requirePageViewer } from "@/lib/auth/viewer";
import { todayInJakarta } from "@/lib/core/dates";
import { formatNumber } from "@/lib/core/numbers";
import { listOwnMeetings } from "@/lib/integration/queries";
import type { OwnSheet } from "@/lib/sheets/queries";
import { listOwnSheets } from "@/lib/sheets/queries";

export const metadata: Metadata = { title: "Penilaian saya" };

/** Nothing can be filled any more, and nothing will be asked. */
const isOver = ({ event: { status } }: OwnSheet): boolean => status !== "PREPARING" && status !== "SCORING";

export default async function QueuePage() {
  const viewer = await requirePageViewer("sheet:score");
  const [sheets, conflicts, meetings] = await Promise.all([
    listOwnSheets(viewer),
    listOwnConflicts(viewer),
    listOwnMeetings(viewer),
  ]);
  const conflictOf = new Map(conflicts.map((conflict) => [conflict.candidateId, conflict]));
  const today = todayInJakarta(new Date());
  const entry = (sheet: OwnSheet) => (
    <QueueEntry
      key={sheet.id}
      sheet={sheet}
      viewerId={viewer.id}
      today={today}
      conflict={conflictOf.get(sheet.candidate.id)}
      asksConflict={sheets.find(({ candidate }) => candidate.id === sheet.candidate.id) === sheet}
    />
  );
  const [current, over] = [sheets.filter((sheet) => !isOver(sheet)), sheets.filter(isOver)];

  return (
    <FreshOnReturn rendering={crypto.randomUUID()}>
      <PageHeading
        title="Penilaian saya"
        lead="Lembar yang ditugaskan kepada Anda; yang perlu dikerjakan lebih dahulu ada di atas."
      />
      <div className="grid gap-10">
        <OwnMeetings meetings={meetings} />
        <section aria-labelledby="lembar" className="grid gap-3">
          <h2 id="lembar">Lembar penilaian</h2>
          {current.length === 0 ? (
            <p className="max-w-prose">
              Tidak ada lembar yang menunggu Anda. Lembar muncul di sini setelah bagian SDM menugaskan Anda pada seorang
              peserta.
            </p>
          ) : (
            <>
              <LevelImportLinks sheets={current} />
              <ol className="grid gap-3">{current.map(entry)}</ol>
            </>
          )}
        </section>
        {over.length > 0 && (
          <details>
            <summary className="font-semibold">
              {formatNumber(over.length)} lembar pada kegiatan yang penilaiannya sudah berakhir atau dibatalkan
            </summary>
            <ol className="mt-3 grid gap-3">{over.map(entry)}</ol>
          </details>
        )}
      </div>
    </FreshOnReturn>
  );
}
