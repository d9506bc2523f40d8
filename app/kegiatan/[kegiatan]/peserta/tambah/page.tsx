import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { FindPerson } from "@/components/events/find-person";
import { NoTargetPositions } from "@/components/events/no-target-positions";
import { NotPreparing } from "@/components/events/not-preparing";
import { PersonForm } from "@/components/events/person-form";
import { PageHeading } from "@/components/layout/page-heading";
import { requirePageViewer } from "@/lib/auth/viewer";
import { findKnownPerson, listTargetPositions } from "@/lib/candidates/queries";
import { isUuid } from "@/lib/core/uuid";
import { eventPath } from "@/lib/events/paths";
import { findEvent } from "@/lib/events/queries";
import { normaliseNip } from "@/lib/people/rules";

export const metadata: Metadata = { title: "Tambah peserta" };

const MAX_NIP = 40;

export default async function AddCandidatePage({
  params,
  searchParams,
}: PageProps<"/kegiatan/[kegiatan]/peserta/tambah">) {
  const viewer = await requirePageViewer("event:manage");
  const { kegiatan: id } = await params;
  const event = isUuid(id) ? await findEvent(viewer, id) : null;
  if (!event?.canManage) notFound();

  const { nip: asked } = await searchParams;
  const nip = normaliseNip(typeof asked === "string" ? asked : "").slice(0, MAX_NIP);
  const [positions, known] = await Promise.all([
    listTargetPositions(viewer, { institutionId: event.institution.id, startsOn: event.startsOn }),
    findKnownPerson(viewer, event.institution.id, nip),
  ]);

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
        <div className="grid max-w-xl gap-8">
          <FindPerson nip={nip} known={known} />
          <PersonForm key={nip} event={event} nip={nip} known={known} positions={positions} />
        </div>
      )}
    </>
  );
}
