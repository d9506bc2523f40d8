import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { EventForm } from "@/components/events/event-form";
import { PageHeading } from "@/components/layout/page-heading";
import { requirePageViewer } from "@/lib/auth/viewer";
import { isUuid } from "@/lib/core/uuid";
import { findEvent, listEventChoices } from "@/lib/events/queries";

export const metadata: Metadata = { title: "Ubah kegiatan" };

export default async function EditEventPage({ params }: PageProps<"/kegiatan/[kegiatan]/ubah">) {
  const viewer = await requirePageViewer("event:manage");
  const { kegiatan: id } = await params;
  const event = isUuid(id) ? await findEvent(viewer, id) : null;
  if (!event || !event.canManage || event.status !== "PREPARING") notFound();

  return (
    <>
      <PageHeading
        crumbs={[
          { label: "Kegiatan", href: "/kegiatan" },
          { label: event.name, href: `/kegiatan/${id}` },
        ]}
        title="Ubah kegiatan"
      />
      <EventForm
        choices={await listEventChoices(viewer)}
        event={{
          id,
          revision: event.revision,
          institutionId: event.institution.id,
          name: event.name,
          schemeId: event.scheme.id,
          startsOn: event.startsOn,
          endsOn: event.endsOn,
          chairId: event.chair?.id ?? "",
        }}
      />
    </>
  );
}
