import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { PageHeading } from "@/components/layout/page-heading";
import { PerformanceForm } from "@/components/talent/performance-form";
import { Notice } from "@/components/ui/notice";
import { requirePageViewer } from "@/lib/auth/viewer";
import { isUuid } from "@/lib/core/uuid";
import { eventPath } from "@/lib/events/paths";
import { findPerformance } from "@/lib/talent/queries";

export const metadata: Metadata = { title: "Nilai kinerja" };

export default async function PerformancePage({ params }: PageProps<"/kegiatan/[kegiatan]/kinerja">) {
  const viewer = await requirePageViewer("event:manage");
  const { kegiatan: id } = await params;
  const performance = isUuid(id) ? await findPerformance(viewer, id) : null;
  if (!performance) notFound();
  const { event, scheme, candidates } = performance;

  return (
    <>
      <PageHeading
        crumbs={[
          { label: "Kegiatan", href: "/kegiatan" },
          { label: event.name, href: eventPath(id) },
        ]}
        title="Nilai kinerja"
        lead="Nilai 0 sampai 100 dari penilaian kinerja peserta, untuk kotak manajemen talenta pada rekap. Kosongkan bila tidak ada."
      />
      {event.isCancelled && <Notice>Kegiatan ini dibatalkan; nilainya tidak dapat diubah lagi.</Notice>}
      {!event.isCancelled && !scheme.hasLimits && (
        <Notice tone="caution">
          Skema {scheme.name} tidak memuat batas kotak manajemen talenta: nilai di sini tersimpan, tetapi kotaknya tidak
          dapat ditampilkan untuk kegiatan ini. Admin dapat menambahkan batas pada versi skema yang baru, untuk kegiatan
          berikutnya.
        </Notice>
      )}
      {!event.isCancelled && candidates.length === 0 && <p>Belum ada peserta.</p>}
      {!event.isCancelled && candidates.length > 0 && (
        <div className="max-w-md">
          <PerformanceForm performance={performance} viewerId={viewer.id} />
        </div>
      )}
    </>
  );
}
