import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { PageHeading } from "@/components/layout/page-heading";
import { AssessmentList } from "@/components/personal-data/assessment-list";
import { ErasePerson } from "@/components/personal-data/erase-form";
import { ErasureNotes } from "@/components/personal-data/erasure-notes";
import { ExportLinks } from "@/components/personal-data/export-links";
import { Notice } from "@/components/ui/notice";
import { requirePageViewer } from "@/lib/auth/viewer";
import { isUuid } from "@/lib/core/uuid";
import { candidatePath, eventPath } from "@/lib/events/paths";
import type { PersonDesk } from "@/lib/personal-data/queries";
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
        {desk.isErased ? (
          <Notice title="Data pribadi sudah dihapus">Yang tersisa hanya angka untuk rekap kegiatan.</Notice>
        ) : (
          <Present desk={desk} />
        )}
      </div>
    </>
  );
}

function Present({ desk: { eventId, candidateId, name, obstacle } }: { readonly desk: PersonDesk }) {
  return (
    <>
      <section aria-labelledby="ekspor" className="grid gap-4">
        <h2 id="ekspor">Ekspor</h2>
        <p className="max-w-prose">
          Identitas, lembar penilaian dengan nilai dan buktinya, nilai integrasi, hasil akhir dan jejaknya. XLSX untuk
          dibaca, JSON lengkap dengan isi laporan. Setiap unduhan dicatat dalam jejak audit.
        </p>
        <ExportLinks eventId={eventId} candidateId={candidateId} />
      </section>
      <section aria-labelledby="hapus" className="grid gap-4">
        <h2 id="hapus">Penghapusan</h2>
        <p className="max-w-prose">Berlaku untuk semua kegiatan di atas.</p>
        <ErasureNotes />
        {obstacle === null ? (
          <ErasePerson eventId={eventId} candidateId={candidateId} name={name} />
        ) : (
          <Notice tone="caution" title="Belum dapat dihapus">
            {obstacle}
          </Notice>
        )}
      </section>
    </>
  );
}
