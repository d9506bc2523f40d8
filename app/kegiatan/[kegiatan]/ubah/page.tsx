import type { Metadata } from "next";
import { notFound } from "next/navigation";

import type { KnownEvent } from "@/components/events/event-form";
import { EventForm } from "@/components/events/event-form";
import { NotPreparing } from "@/components/events/not-preparing";
import { PageHeading } from "@/components/layout/page-heading";
import { requirePageViewer } from "@/lib/auth/viewer";
import { isUuid } from "@/lib/core/uuid";
import { eventPath } from "@/lib/events/paths";
import type { EventDetail } from "@/lib/events/queries";
import { findEvent, listEventChoices } from "@/lib/events/queries";

export const metadata: Metadata = { title: "Ubah kegiatan" };

export default async function EditEventPage({ params }: PageProps<"/kegiatan/[kegiatan]/ubah">) {
  const viewer = await requirePageViewer("event:manage");
  const { kegiatan: id } = await params;
  const event = isUuid(id) ? await findEvent(viewer, id) : null;
  if (!event?.canManage) notFound();

  return (
    <>
      <PageHeading
        crumbs={[
          { label: "Kegiatan", href: "/kegiatan" },
          { label: event.name, href: eventPath(id) },
        ]}
        title="Ubah kegiatan"
      />
      {event.status === "PREPARING" ? (
        <EventForm choices={await listEventChoices(viewer, event.scheme.id)} event={toKnownEvent(event)} />
      ) : (
        <NotPreparing eventId={id} what="Kegiatan hanya dapat diubah" />
      )}
    </>
  );
}

function toKnownEvent({ institution, scheme, chair, candidates, ...event }: EventDetail): KnownEvent {
  const { id, revision, name, startsOn, endsOn } = event;
  return {
    id,
    revision,
    name,
    startsOn,
    endsOn,
    institutionId: institution.id,
    schemeId: scheme.id,
    chairId: chair?.id ?? "",
    hasCandidates: candidates.length > 0,
  };
}
