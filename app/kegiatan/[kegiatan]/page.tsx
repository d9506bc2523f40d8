import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { CandidateCard } from "@/components/events/candidate-card";
import { CancelEvent } from "@/components/events/event-controls";
import { EventFacts } from "@/components/events/event-facts";
import { EventSteps } from "@/components/events/event-steps";
import { NextStep } from "@/components/events/next-step";
import { PageHeading } from "@/components/layout/page-heading";
import { ButtonLink } from "@/components/ui/button";
import { requirePageViewer } from "@/lib/auth/viewer";
import { isUuid } from "@/lib/core/uuid";
import { addCandidatePath, editEventPath } from "@/lib/events/paths";
import type { Choice, EventDetail } from "@/lib/events/queries";
import { findEvent, listEventChoices } from "@/lib/events/queries";
import { cancelObstacle } from "@/lib/events/rules";
import { reportsPath } from "@/lib/jobs/paths";

export const metadata: Metadata = { title: "Rincian kegiatan" };

export default async function EventPage({ params }: PageProps<"/kegiatan/[kegiatan]">) {
  const viewer = await requirePageViewer();
  const { kegiatan: id } = await params;
  const event = isUuid(id) ? await findEvent(viewer, id) : null;
  if (!event) notFound();
  const { members } = await listEventChoices(viewer);
  const assessors = members.filter(
    ({ institutionId, isAssessor }) => isAssessor && institutionId === event.institution.id,
  );
  const canEdit = event.canManage && event.status === "PREPARING";

  return (
    <>
      <PageHeading
        crumbs={[{ label: "Kegiatan", href: "/kegiatan" }]}
        kicker={event.institution.shortName}
        title={event.name}
      >
        {canEdit && <ButtonLink href={editEventPath(event.id)}>Ubah kegiatan</ButtonLink>}
        {event.canManage && event.status === "FINAL" && (
          <ButtonLink href={reportsPath(event.id)}>Laporan kegiatan</ButtonLink>
        )}
      </PageHeading>
      <div className="grid gap-8">
        <EventSteps status={event.status} reason={event.statusReason} />
        <NextStep event={event} />
        <EventFacts event={event} />
        <Candidates event={event} assessors={assessors} canAdd={canEdit} />
        {event.canManage && cancelObstacle(event.status) === null && (
          <CancelEvent eventId={event.id} revision={event.revision} />
        )}
      </div>
    </>
  );
}

type CandidatesProps = {
  readonly event: EventDetail;
  readonly assessors: readonly Choice[];
  readonly canAdd: boolean;
};

function Candidates({ event, assessors, canAdd }: CandidatesProps) {
  const { id, candidates } = event;
  return (
    <section aria-labelledby="peserta" className="grid gap-4">
      <div className="flex flex-wrap items-baseline justify-between gap-3">
        <h2 id="peserta">{candidates.length} peserta</h2>
        {canAdd && <ButtonLink href={addCandidatePath(id)}>Tambah peserta</ButtonLink>}
      </div>
      {candidates.length === 0 ? (
        <p className="max-w-prose">Belum ada peserta pada kegiatan ini.</p>
      ) : (
        <ul className="grid gap-3">
          {candidates.map((candidate) => (
            <CandidateCard key={candidate.id} event={event} candidate={candidate} assessors={assessors} />
          ))}
        </ul>
      )}
    </section>
  );
}
