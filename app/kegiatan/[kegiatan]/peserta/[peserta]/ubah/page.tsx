import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { RemoveCandidate } from "@/components/events/event-controls";
import { CorrectPersonForm } from "@/components/events/person-form";
import { PageHeading } from "@/components/layout/page-heading";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { requirePageViewer } from "@/lib/auth/viewer";
import { findCandidateToCorrect } from "@/lib/candidates/queries";
import { todayInJakarta } from "@/lib/core/dates";
import { isUuid } from "@/lib/core/uuid";
import { candidatePath, eventPath } from "@/lib/events/paths";
import { nipRemark } from "@/lib/people/rules";

export const metadata: Metadata = { title: "Perbaiki data peserta" };

export default async function CorrectCandidatePage({
  params,
}: PageProps<"/kegiatan/[kegiatan]/peserta/[peserta]/ubah">) {
  const viewer = await requirePageViewer("event:manage");
  const { kegiatan: eventId, peserta: id } = await params;
  const candidate = isUuid(id) ? await findCandidateToCorrect(viewer, id) : null;
  if (!candidate || candidate.event.id !== eventId) notFound();
  const { event, person, revision, targetPosition, sheetCount, obstacle, removalObstacle } = candidate;
  const remark = nipRemark(person.nip, person.employment, todayInJakarta(new Date()));

  return (
    <>
      <PageHeading
        crumbs={[
          { label: "Kegiatan", href: "/kegiatan" },
          { label: event.name, href: eventPath(eventId) },
          { label: person.name, href: candidatePath(eventId, id) },
        ]}
        title="Perbaiki data peserta"
        lead={`Peserta untuk jabatan ${targetPosition}. Jabatan target tidak dapat diubah: hapus peserta, lalu tambahkan lagi.`}
      />
      <div className="grid gap-8">
        {remark && <Notice tone="caution">{remark}</Notice>}
        {obstacle ? (
          <div className="grid max-w-xl gap-4">
            <Notice tone="caution">{obstacle}</Notice>
            <ButtonLink href={candidatePath(eventId, id)} className="justify-self-start">
              Kembali ke peserta
            </ButtonLink>
          </div>
        ) : (
          <>
            <CorrectPersonForm candidateId={id} revision={revision} person={person} />
            {removalObstacle ? (
              <p className="text-muted">{removalObstacle}</p>
            ) : (
              <RemoveCandidate candidateId={id} candidateName={person.name} sheetCount={sheetCount} />
            )}
          </>
        )}
      </div>
    </>
  );
}
