import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { JobTable } from "@/components/jobs/job-table";
import { CancelJob, StartReports } from "@/components/jobs/job-controls";
import { JobProgress } from "@/components/jobs/job-progress";
import { PageHeading } from "@/components/layout/page-heading";
import { requirePageViewer } from "@/lib/auth/viewer";
import { isUuid } from "@/lib/core/uuid";
import { eventPath } from "@/lib/events/paths";
import type { ReportDesk } from "@/lib/jobs/queries";
import { findReportDesk } from "@/lib/jobs/queries";

export const metadata: Metadata = { title: "Laporan kegiatan" };

export default async function ReportsPage({ params }: PageProps<"/kegiatan/[kegiatan]/laporan">) {
  const viewer = await requirePageViewer();
  const { kegiatan: eventId } = await params;
  const desk = isUuid(eventId) ? await findReportDesk(viewer, eventId) : null;
  if (!desk) notFound();
  const { event, earlier } = desk;

  return (
    <>
      <PageHeading
        crumbs={[
          { label: "Kegiatan", href: "/kegiatan" },
          { label: event.name, href: eventPath(event.id) },
        ]}
        kicker={event.institution}
        title="Laporan kegiatan"
        lead="Laporan individual semua peserta yang hasil akhirnya berlaku, dalam satu berkas ZIP, yang disimpan tujuh hari. Setiap unduhan dicatat."
      />
      <div className="grid gap-10">
        <section aria-labelledby="buat" className="grid gap-4">
          <h2 id="buat">Buat laporan</h2>
          <Making desk={desk} />
        </section>
        <section aria-labelledby="sebelumnya" className="grid gap-4">
          <h2 id="sebelumnya">Pekerjaan sebelumnya</h2>
          {earlier.length === 0 ? (
            <p className="max-w-prose">Belum ada laporan yang pernah dibuat untuk kegiatan ini.</p>
          ) : (
            <JobTable eventId={event.id} jobs={earlier} />
          )}
        </section>
      </div>
    </>
  );
}

function Making({ desk: { event, open, readyCount } }: { readonly desk: ReportDesk }) {
  if (open) {
    return (
      <>
        <JobProgress job={open} />
        <CancelJob jobId={open.id} />
      </>
    );
  }
  if (readyCount === 0) {
    return (
      <p className="max-w-prose">
        Tidak ada yang dapat dibuat: belum ada hasil akhir yang berlaku, atau data pribadi pesertanya sudah dihapus.
      </p>
    );
  }
  return <StartReports eventId={event.id} readyCount={readyCount} />;
}
