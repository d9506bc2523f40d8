import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { PageHeading } from "@/components/layout/page-heading";
import { OtherPositionsTable } from "@/components/recap/other-positions-table";
import { Notice } from "@/components/ui/notice";
import { requirePageViewer } from "@/lib/auth/viewer";
import { formatDate } from "@/lib/core/dates";
import { isUuid } from "@/lib/core/uuid";
import { candidatePath, eventPath } from "@/lib/events/paths";
import { lookAtOtherPositions } from "@/lib/recap/looks";

export const metadata: Metadata = { title: "Jabatan lain yang sesuai" };

export default async function OtherPositionsPage({
  params,
}: PageProps<"/kegiatan/[kegiatan]/peserta/[peserta]/jabatan-lain">) {
  const viewer = await requirePageViewer();
  const { kegiatan: eventId, peserta: candidateId } = await params;
  const isKnown = isUuid(eventId) && isUuid(candidateId);
  const found = isKnown ? await lookAtOtherPositions(viewer, eventId, candidateId) : null;
  if (!found) notFound();
  const { event, person, day, positions } = found;

  return (
    <>
      <PageHeading
        crumbs={[
          { label: "Kegiatan", href: "/kegiatan" },
          { label: event.name, href: eventPath(eventId) },
          { label: person.name, href: candidatePath(eventId, candidateId) },
        ]}
        title="Jabatan lain yang sesuai"
        lead={`Level akhir untuk ${person.targetName}, dibandingkan dengan standar jabatan lain yang berlaku ${formatDate(day)}.`}
      />
      <div className="grid gap-6">
        {positions === null && (
          <Notice title="Belum ada hasil akhir">
            Perbandingan ini hanya dibuat dari hasil akhir yang sudah disahkan dan tidak dicabut.
          </Notice>
        )}
        {positions?.length === 0 && <p>Belum ada jabatan lain dengan standar yang berlaku di instansi ini.</p>}
        {positions !== null && positions.length > 0 && (
          <>
            <OtherPositionsTable positions={positions} />
            <Reading schemeName={event.scheme.name} />
          </>
        )}
      </div>
    </>
  );
}

function Reading({ schemeName }: { readonly schemeName: string }) {
  return (
    <ul className="max-w-prose list-disc pl-6 text-sm text-muted">
      <li>
        Yang belum pernah dinilai bukan nol dan tidak ikut dihitung. Selama ada yang belum dinilai, tidak ada kategori.
      </li>
      <li>Urutan: yang paling sedikit belum dinilai lebih dahulu, lalu kesesuaian tertinggi.</li>
      <li>Dihitung dengan skema {schemeName}. Persyaratan seperti pangkat dan pendidikan tidak diperiksa di sini.</li>
      <li>Bahan pertimbangan; bukan pengganti penilaian untuk jabatan itu.</li>
    </ul>
  );
}
