import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { NewPerson } from "@/components/events/new-person";
import { NoTargetPositions } from "@/components/events/no-target-positions";
import { NotPreparing } from "@/components/events/not-preparing";
import { PageHeading } from "@/components/layout/page-heading";
import { requirePageViewer } from "@/lib/auth/viewer";
import { listTargetPositions } from "@/lib/candidates/queries";
import { isUuid } from "@/lib/core/uuid";
import { eventPath } from "@/lib/events/paths";
import { findEvent } from "@/lib/events/queries";

export const metadata: Metadata = { title: "Tambah peserta" };

export default async function AddCandidatePage({ params }: PageProps<"/kegiatan/[kegiatan]/peserta/tambah">) {
  const viewer = await requirePageViewer("event:manage");
  const { kegiatan: id } = await params;
  const event = isUuid(id) ? await findEvent(viewer, id) : null;
  if (!event?.canManage) notFound();

  const institutionId = event.institution.id;
  const positions = await listTargetPositions(viewer, { institutionId, startsOn: event.startsOn });

  return (
    <>
      <PageHeading
        crumbs={[
          { label: "Kegiatan", href: "/kegiatan" },
          { label: event.name, href: eventPath(id) },
        ]}
        title="Tambah peserta"
      />
      {event.status !== "PREPARING" && <NotPreparing eventId={id} what="Peserta hanya dapat ditambahkan" />}
      {event.status === "PREPARING" && positions.length === 0 && (
        <NoTargetPositions institution={event.institution.shortName} startsOn={event.startsOn} />
      )}
      {event.status === "PREPARING" && positions.length > 0 && (
        <NewPerson event={{ id, startsOn: event.startsOn }} institutionId={institutionId} positions={positions} />
      )}
    </>
  );
}
