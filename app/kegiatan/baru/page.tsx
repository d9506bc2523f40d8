import type { Metadata } from "next";

import { EventForm } from "@/components/events/event-form";
import { PageHeading } from "@/components/layout/page-heading";
import { requirePageViewer } from "@/lib/auth/viewer";
import { listEventChoices } from "@/lib/events/queries";

export const metadata: Metadata = { title: "Rencanakan kegiatan" };

export default async function NewEventPage() {
  const viewer = await requirePageViewer("event:manage");
  return (
    <>
      <PageHeading crumbs={[{ label: "Kegiatan", href: "/kegiatan" }]} title="Rencanakan kegiatan" />
      <EventForm choices={await listEventChoices(viewer)} />
    </>
  );
}
