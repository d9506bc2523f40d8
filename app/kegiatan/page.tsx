import type { Metadata } from "next";
import Link from "next/link";

import { PageHeading } from "@/components/layout/page-heading";
import { OverdueEvents } from "@/components/personal-data/overdue-events";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { institutionsWhere } from "@/lib/auth/policy";
import { requirePageViewer } from "@/lib/auth/viewer";
import { formatDate } from "@/lib/core/dates";
import { formatNumber } from "@/lib/core/numbers";
import { EVENT_PURPOSE_LABEL, EVENT_STATUS_LABEL } from "@/lib/events/labels";
import { eventPath } from "@/lib/events/paths";
import type { EventSummary } from "@/lib/events/queries";
import { listEvents } from "@/lib/events/queries";
import { listOverdueEvents } from "@/lib/personal-data/queries";

export const metadata: Metadata = { title: "Kegiatan penilaian" };

export default async function EventsPage() {
  const viewer = await requirePageViewer();
  const events = await listEvents(viewer);
  const mayPlan = institutionsWhere(viewer, "event:manage").length > 0;

  return (
    <>
      <PageHeading
        title="Kegiatan penilaian"
        lead="Kegiatan instansi Anda, dan yang Anda ketuai; yang terbaru di atas."
      >
        {mayPlan && (
          <ButtonLink href="/kegiatan/baru" variant="primary">
            Rencanakan kegiatan
          </ButtonLink>
        )}
      </PageHeading>
      <OverdueEvents events={await listOverdueEvents(viewer)} />
      {events.length === 0 ? (
        <p className="max-w-prose">
          {mayPlan
            ? "Belum ada kegiatan. Rencanakan kegiatan, tambahkan peserta, lalu tugaskan asesor."
            : "Tidak ada kegiatan yang Anda kelola atau ketuai."}
        </p>
      ) : (
        <ul className="grid gap-3">
          {events.map((event) => (
            <EventEntry key={event.id} event={event} />
          ))}
        </ul>
      )}
    </>
  );
}

function EventEntry({ event }: { readonly event: EventSummary }) {
  return (
    <li className="grid gap-1 rounded-md border border-line bg-surface p-4 sm:p-5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 className="text-lg">
          <Link href={eventPath(event.id)} className="text-accent underline underline-offset-4">
            {event.name}
          </Link>
        </h2>
        <Badge tone={event.status === "SCORING" ? "accent" : "neutral"}>{EVENT_STATUS_LABEL[event.status]}</Badge>
      </div>
      <p className="text-sm text-muted">
        {EVENT_PURPOSE_LABEL[event.purpose]} · {event.institution.shortName} · {formatDate(event.startsOn)} sampai{" "}
        {formatDate(event.endsOn)}
      </p>
      <p className="text-sm">
        {formatNumber(event.candidateCount)} peserta ·{" "}
        {event.sheetCount === 0
          ? "belum ada asesor yang ditugaskan"
          : `${formatNumber(event.submittedCount)} dari ${formatNumber(event.sheetCount)} lembar terkirim`}
      </p>
    </li>
  );
}
