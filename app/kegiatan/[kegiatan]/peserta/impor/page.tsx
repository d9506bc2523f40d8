import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { ColumnHelp } from "@/components/candidate-import/column-help";
import { ImportForm } from "@/components/candidate-import/import-form";
import { NoTargetPositions } from "@/components/events/no-target-positions";
import { NotPreparing } from "@/components/events/not-preparing";
import { PageHeading } from "@/components/layout/page-heading";
import { requirePageViewer } from "@/lib/auth/viewer";
import { listTargetPositions } from "@/lib/candidates/queries";
import { isUuid } from "@/lib/core/uuid";
import { eventPath } from "@/lib/events/paths";
import { findEvent } from "@/lib/events/queries";

export const metadata: Metadata = { title: "Impor peserta" };

export default async function ImportPage({ params }: PageProps<"/kegiatan/[kegiatan]/peserta/impor">) {
  const viewer = await requirePageViewer("event:manage");
  const { kegiatan: id } = await params;
  const event = isUuid(id) ? await findEvent(viewer, id) : null;
  if (!event?.canManage) notFound();
  const { institution, startsOn } = event;
  const positions = await listTargetPositions(viewer, { institutionId: institution.id, startsOn });
  const isOpen = event.status === "PREPARING";

  return (
    <>
      <PageHeading
        crumbs={[
          { label: "Kegiatan", href: "/kegiatan" },
          { label: event.name, href: eventPath(id) },
        ]}
        title="Impor peserta"
      />
      {!isOpen && <NotPreparing eventId={id} what="Peserta hanya dapat diimpor" />}
      {isOpen && positions.length === 0 && (
        <NoTargetPositions institution={institution.shortName} startsOn={startsOn} />
      )}
      {isOpen && positions.length > 0 && (
        <div className="grid gap-8">
          <ColumnHelp eventId={id} />
          <ImportForm eventId={id} />
        </div>
      )}
    </>
  );
}
