import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";

import { CandidateCard } from "@/components/events/candidate-card";
import { CandidateSearch, PartLinks, PartNote } from "@/components/events/candidate-search";
import { CancelEvent } from "@/components/events/event-controls";
import { EventFacts } from "@/components/events/event-facts";
import { EventLinks } from "@/components/events/event-links";
import { EventSteps } from "@/components/events/event-steps";
import { NextStep } from "@/components/events/next-step";
import { PageHeading } from "@/components/layout/page-heading";
import { OpenDecisions } from "@/components/replacements/open-decisions";
import { ButtonLink } from "@/components/ui/button";
import { LastAnswerOnly } from "@/components/ui/last-answer";
import { Notice } from "@/components/ui/notice";
import type { Viewer } from "@/lib/auth/policy";
import { requirePageViewer } from "@/lib/auth/viewer";
import { importPath } from "@/lib/candidate-import/paths";
import { formatNumber } from "@/lib/core/numbers";
import { isUuid } from "@/lib/core/uuid";
import type { ListAsk } from "@/lib/events/candidate-list";
import { listQuery, partOf, readListAsk } from "@/lib/events/candidate-list";
import { EVENT_STATUS_LABEL } from "@/lib/events/labels";
import type { CandidateChange } from "@/lib/events/paths";
import { addCandidatePath, copyEventPath, editEventPath, eventPath } from "@/lib/events/paths";
import type { Choice, EventDetail } from "@/lib/events/queries";
import { findEvent, listEventChoices } from "@/lib/events/queries";
import { cancelObstacle } from "@/lib/events/rules";
import { listOpenDecisions } from "@/lib/replacements/queries";
import { isBlind } from "@/lib/sheets/policy";

type Props = PageProps<"/kegiatan/[kegiatan]">;

/** Once for title and page. */
const readEvent = cache(async (id: string) => {
  const viewer = await requirePageViewer();
  return isUuid(id) ? findEvent(viewer, id) : null;
});

/** By its name: several events are told apart in tabs and in the history. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const event = await readEvent((await params).kegiatan);
  return { title: event?.name ?? "Rincian kegiatan" };
}

export default async function EventPage({ params, searchParams }: Props) {
  const viewer = await requirePageViewer();
  const event = await readEvent((await params).kegiatan);
  if (!event) notFound();
  const [{ members }, openDecisions] = await Promise.all([
    listEventChoices(viewer),
    listOpenDecisions(viewer, event.id),
  ]);
  const assessors = members.filter(
    ({ institutionId, isAssessor }) => isAssessor && institutionId === event.institution.id,
  );
  const asked = await searchParams;
  const sheets = event.candidates.flatMap((candidate) => candidate.sheets);
  const canEdit = event.canManage && event.status === "PREPARING";

  return (
    <>
      <PageHeading
        crumbs={[{ label: "Kegiatan", href: "/kegiatan" }]}
        kicker={event.institution.shortName}
        title={event.name}
      >
        {canEdit && <ButtonLink href={editEventPath(event.id)}>Ubah kegiatan</ButtonLink>}
        {event.canManage && <ButtonLink href={copyEventPath(event.id)}>Salin kegiatan</ButtonLink>}
      </PageHeading>
      <div className="grid gap-8">
        <CandidateChanged change={asked["peserta"]} />
        {asked["tahap"] === "kembali" && <SteppedBack status={event.status} />}
        <EventSteps event={event} />
        <NextStep event={event} />
        <OpenDecisions eventId={event.id} open={openDecisions} canDecide={event.canManage} />
        <EventLinks event={event} />
        <EventFacts event={event} />
        <Candidates event={event} assessors={assessors} viewer={viewer} ask={readListAsk(asked)} />
        {event.canManage && cancelObstacle(event.status) === null && (
          <CancelEvent
            eventId={event.id}
            revision={event.revision}
            sheetCount={sheets.length}
            sentCount={sheets.filter(({ status }) => status === "SUBMITTED").length}
            broughtCount={event.candidates.filter(({ broughtFrom }) => broughtFrom !== null).length}
          />
        )}
      </div>
    </>
  );
}

const CHANGED: Readonly<Record<CandidateChange, string>> = {
  ditambahkan: "Peserta ditambahkan.",
  dikeluarkan: "Peserta dikeluarkan dari kegiatan ini.",
};

/** What the form did that led here. */
function CandidateChanged({ change }: { readonly change: string | string[] | undefined }) {
  if (change !== "ditambahkan" && change !== "dikeluarkan") return null;
  return (
    <Notice tone="positive" role="status">
      {CHANGED[change]}
    </Notice>
  );
}

/** The stage that the event has gone back to. */
function SteppedBack({ status }: Pick<EventDetail, "status">) {
  return (
    <Notice tone="positive" role="status">
      Kegiatan dikembalikan ke tahap {EVENT_STATUS_LABEL[status].toLowerCase()}.
    </Notice>
  );
}

type CandidatesProps = {
  readonly event: EventDetail;
  readonly assessors: readonly Choice[];
  readonly viewer: Viewer;
  readonly ask: ListAsk;
};

function Candidates({ event, assessors, viewer, ask }: CandidatesProps) {
  const { id, candidates, canManage, status } = event;
  const part = partOf(candidates, ask);
  return (
    <section aria-labelledby="peserta" className="grid gap-4">
      <div className="flex flex-wrap items-baseline justify-between gap-3">
        <h2 id="peserta">{formatNumber(candidates.length)} peserta</h2>
        {canManage && status === "PREPARING" && (
          <div className="flex flex-wrap gap-3">
            <ButtonLink href={addCandidatePath(id)}>Tambah peserta</ButtonLink>
            <ButtonLink href={importPath(id)}>Impor dari Excel</ButtonLink>
          </div>
        )}
      </div>
      {candidates.length === 0 ? (
        <p className="max-w-prose">Belum ada peserta pada kegiatan ini.</p>
      ) : (
        <>
          <CandidateSearch path={eventPath(id)} ask={ask} total={candidates.length} />
          <PartNote part={part} ask={ask} />
          <LastAnswerOnly>
            <ul className="grid gap-3">
              {part.shown.map((candidate) => (
                <CandidateCard
                  key={candidate.id}
                  event={event}
                  candidate={candidate}
                  ask={{ ...ask, page: part.page }}
                  isClosed={isBlind(viewer, candidate.sheets)}
                  assessors={assessors}
                />
              ))}
            </ul>
          </LastAnswerOnly>
          <PartLinks
            part={part}
            ask={ask}
            pathOf={(other) => `${eventPath(id)}${listQuery(other)}` as ReturnType<typeof eventPath>}
          />
        </>
      )}
    </section>
  );
}
