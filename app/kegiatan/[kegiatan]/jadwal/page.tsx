import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { PrintButton } from "@/components/assignments/print-button";
import { ScheduleTables } from "@/components/assignments/schedule-tables";
import { PageHeading } from "@/components/layout/page-heading";
import { PrintLetterhead } from "@/components/layout/print-letterhead";
import { buttonClass } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { scheduleWorkbookPath } from "@/lib/assignments/paths";
import { findSchedule } from "@/lib/assignments/queries";
import { requirePageViewer } from "@/lib/auth/viewer";
import { formatDate } from "@/lib/core/dates";
import { formatNumber } from "@/lib/core/numbers";
import { joinNames } from "@/lib/core/sentences";
import { isUuid } from "@/lib/core/uuid";
import { eventPath } from "@/lib/events/paths";

export const metadata: Metadata = { title: "Jadwal kegiatan" };

export default async function SchedulePage({ params }: PageProps<"/kegiatan/[kegiatan]/jadwal">) {
  const viewer = await requirePageViewer();
  const { kegiatan: eventId } = await params;
  const schedule = isUuid(eventId) ? await findSchedule(viewer, eventId) : null;
  if (!schedule) notFound();
  const { event, lines, unassigned } = schedule;

  return (
    <>
      <PrintLetterhead institution={event.institution.name} />
      <PageHeading
        crumbs={[
          { label: "Kegiatan", href: "/kegiatan" },
          { label: event.name, href: eventPath(eventId) },
        ]}
        kicker={`${event.institution.shortName}, ${event.name}`}
        title="Jadwal kegiatan"
        lead={`${formatDate(event.startsOn)} sampai ${formatDate(event.endsOn)}. Kolom waktu diisi dengan tangan setelah dicetak.`}
      >
        {lines.length > 0 && <PrintButton />}
        {lines.length > 0 && (
          <a href={scheduleWorkbookPath(eventId)} className={buttonClass("secondary")}>
            Unduh XLSX
          </a>
        )}
      </PageHeading>
      {lines.length === 0 ? (
        <p className="max-w-prose">Belum ada asesor yang ditugaskan.</p>
      ) : (
        <div className="grid gap-6">
          {unassigned.length > 0 && (
            <Notice
              tone="caution"
              title={`${formatNumber(unassigned.length)} peserta belum punya asesor dan tidak ada pada jadwal ini`}
            >
              {joinNames(unassigned)}
            </Notice>
          )}
          <ScheduleTables lines={lines} />
        </div>
      )}
    </>
  );
}
