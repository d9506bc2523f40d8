import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { PageHeading } from "@/components/layout/page-heading";
import { EraseEvent } from "@/components/personal-data/erase-form";
import { ErasureNotes } from "@/components/personal-data/erasure-notes";
import { RetentionForm } from "@/components/personal-data/retention-form";
import { requirePageViewer } from "@/lib/auth/viewer";
import { formatNumber } from "@/lib/core/numbers";
import { isUuid } from "@/lib/core/uuid";
import { eventPath } from "@/lib/events/paths";
import type { EventDataDesk } from "@/lib/personal-data/queries";
import { findEventDataDesk } from "@/lib/personal-data/queries";

export const metadata: Metadata = { title: "Data pribadi kegiatan" };

export default async function EventDataPage({ params }: PageProps<"/kegiatan/[kegiatan]/data-pribadi">) {
  const viewer = await requirePageViewer("event:manage");
  const { kegiatan: eventId } = await params;
  const desk = isUuid(eventId) ? await findEventDataDesk(viewer, eventId) : null;
  if (!desk) notFound();

  return (
    <>
      <PageHeading
        crumbs={[
          { label: "Kegiatan", href: "/kegiatan" },
          { label: desk.name, href: eventPath(eventId) },
        ]}
        kicker={desk.institution}
        title="Data pribadi kegiatan"
        lead={`Data pribadi ${formatNumber(desk.knownCount)} peserta disimpan; ${formatNumber(desk.erasedCount)} sudah dihapus.`}
      />
      <div className="grid gap-10">
        <section aria-labelledby="simpan" className="grid gap-4">
          <h2 id="simpan">Tanggal simpan</h2>
          <RetentionForm eventId={eventId} revision={desk.revision} retentionUntil={desk.retentionUntil} />
        </section>
        <section aria-labelledby="hapus" className="grid gap-4">
          <h2 id="hapus">Penghapusan</h2>
          <Erasing desk={desk} />
        </section>
      </div>
    </>
  );
}

function Erasing({ desk: { id, name, knownCount, isOverdue } }: { readonly desk: EventDataDesk }) {
  if (knownCount === 0) return <p className="max-w-prose">Tidak ada data pribadi peserta pada kegiatan ini.</p>;
  if (!isOverdue) {
    return (
      <p className="max-w-prose">
        Data pribadi semua peserta dapat dihapus setelah kegiatan selesai atau dibatalkan dan tanggal simpannya lewat.
        Data satu pegawai dapat dihapus lebih dahulu dari halaman pesertanya.
      </p>
    );
  }
  return (
    <>
      <p className="max-w-prose">
        Masa simpannya sudah lewat. Pegawai yang masih mengikuti kegiatan lain tetap dikenal di sana.
      </p>
      <ErasureNotes />
      <EraseEvent eventId={id} name={name} />
    </>
  );
}
