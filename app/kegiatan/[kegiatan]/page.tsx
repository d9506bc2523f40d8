import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { CandidateCard } from "@/components/events/candidate-card";
import { CancelEvent, StartScoring } from "@/components/events/event-controls";
import { EventSteps } from "@/components/events/event-steps";
import { PageHeading } from "@/components/layout/page-heading";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { requirePageViewer } from "@/lib/auth/viewer";
import { formatDate } from "@/lib/core/dates";
import { isUuid } from "@/lib/core/uuid";
import { EVENT_PURPOSE_LABEL } from "@/lib/events/labels";
import type { EventDetail } from "@/lib/events/queries";
import { findEvent, listEventChoices } from "@/lib/events/queries";

export const metadata: Metadata = { title: "Kegiatan" };

export default async function EventPage({ params }: PageProps<"/kegiatan/[kegiatan]">) {
  const viewer = await requirePageViewer();
  const { kegiatan: id } = await params;
  const event = isUuid(id) ? await findEvent(viewer, id) : null;
  if (!event) notFound();
  const { members } = await listEventChoices(viewer);
  const assessors = members.filter(
    ({ institutionId, isAssessor }) => isAssessor && institutionId === event.institution.id,
  );

  return (
    <>
      <PageHeading
        crumbs={[{ label: "Kegiatan", href: "/kegiatan" }]}
        kicker={event.institution.shortName}
        title={event.name}
      >
        {event.canManage && event.status === "PREPARING" && (
          <ButtonLink href={`/kegiatan/${event.id}/ubah`}>Ubah kegiatan</ButtonLink>
        )}
      </PageHeading>
      <div className="grid gap-8">
        <EventFacts event={event} />
        <NextStep event={event} />
        <section aria-labelledby="peserta" className="grid gap-4">
          <div className="flex flex-wrap items-baseline justify-between gap-3">
            <h2 id="peserta">{event.candidates.length} peserta</h2>
            {event.canManage && event.status === "PREPARING" && (
              <ButtonLink href={`/kegiatan/${event.id}/peserta/tambah`}>Tambah peserta</ButtonLink>
            )}
          </div>
          <ul className="grid gap-3">
            {event.candidates.map((candidate) => (
              <CandidateCard key={candidate.id} event={event} candidate={candidate} assessors={assessors} />
            ))}
          </ul>
        </section>
        {event.canManage && (event.status === "PREPARING" || event.status === "SCORING") && (
          <CancelEvent eventId={event.id} revision={event.revision} />
        )}
      </div>
    </>
  );
}

function EventFacts({ event }: { readonly event: EventDetail }) {
  const { purpose, scheme, startsOn, endsOn, chair, statusReason } = event;
  const facts = [
    ["Tujuan", EVENT_PURPOSE_LABEL[purpose]],
    ["Skema", `${scheme.name}, ${scheme.settings.legalBasis}. ${scheme.settings.verificationNote}`],
    ["Waktu", `${formatDate(startsOn)} sampai ${formatDate(endsOn)}`],
    ["Ketua tim", chair?.name ?? "Belum ditentukan"],
    ...(statusReason === null ? [] : [["Alasan", statusReason] as const]),
  ] as const;
  return (
    <div className="grid gap-4">
      <EventSteps status={event.status} />
      <dl className="grid gap-x-6 gap-y-1 sm:grid-cols-[9rem_1fr]">
        {facts.map(([label, value]) => (
          <div key={label} className="contents">
            <dt className="text-muted">{label}</dt>
            <dd className="max-w-prose">{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** What has to be done before the sheets open; then the button that opens them. */
function NextStep({ event }: { readonly event: EventDetail }) {
  if (event.status !== "PREPARING" || !event.canManage) return null;
  if (event.obstacles.length === 0) return <StartScoring eventId={event.id} revision={event.revision} />;
  return (
    <Notice tone="caution" title="Sebelum penilaian dapat dimulai">
      <ul className="list-disc pl-6">
        {event.obstacles.map((obstacle) => (
          <li key={obstacle}>{obstacle}</li>
        ))}
      </ul>
    </Notice>
  );
}
