import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { PageHeading } from "@/components/layout/page-heading";
import { AssessmentList } from "@/components/personal-data/assessment-list";
import { ExportLinks } from "@/components/personal-data/export-links";
import { requirePageViewer } from "@/lib/auth/viewer";
import { isUuid } from "@/lib/core/uuid";
import { candidatePath, eventPath } from "@/lib/events/paths";
import { findPersonDesk } from "@/lib/personal-data/queries";

export const metadata: Metadata = { title: "Data pribadi peserta" };

export default async function PersonalDataPage({
  params,
}: PageProps<"/kegiatan/[kegiatan]/peserta/[peserta]/data-pribadi">) {
  const viewer = await requirePageViewer("event:manage");
  const { kegiatan: eventId, peserta: candidateId } = await params;
  const desk = isUuid(candidateId) ? await findPersonDesk(viewer, candidateId) : null;
  if (!desk || desk.eventId !== eventId) notFound();

  return (
    <>
      <PageHeading
        crumbs={[
          { label: "Kegiatan", href: "/kegiatan" },
          { label: desk.eventName, href: eventPath(eventId) },
          { label: desk.name, href: candidatePath(eventId, candidateId) },
        ]}
        kicker={`NIP ${desk.maskedNip}`}
        title="Data pribadi"
        lead="Semua yang disimpan portal tentang pegawai ini pada instansi Anda."
      />
      <div className="grid gap-10">
        <section aria-labelledby="disimpan" className="grid gap-4">
          <h2 id="disimpan">Kegiatan yang diikuti</h2>
          <AssessmentList assessments={desk.assessments} />
        </section>
        <section aria-labelledby="ekspor" className="grid gap-4">
          <h2 id="ekspor">Ekspor</h2>
          <p className="max-w-prose">
            Identitas, lembar penilaian dengan nilai dan buktinya, nilai integrasi, hasil akhir dan jejaknya. XLSX untuk
            dibaca, JSON lengkap dengan isi laporan. Setiap unduhan dicatat dalam jejak audit.
          </p>
          <ExportLinks eventId={eventId} candidateId={candidateId} />
        </section>
      </div>
    </>
  );
}
