import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { CompetencySection } from "@/components/integration/competency-section";
import { GridTable } from "@/components/integration/grid-table";
import { AcceptMedians } from "@/components/integration/meeting-controls";
import { SignSection } from "@/components/integration/sign-section";
import { Watch } from "@/components/integration/watch";
import { PageHeading } from "@/components/layout/page-heading";
import { Notice } from "@/components/ui/notice";
import { requirePageViewer } from "@/lib/auth/viewer";
import { isUuid } from "@/lib/core/uuid";
import { lookAtIntegration } from "@/lib/integration/looks";
import type { Integration } from "@/lib/integration/queries";

export const metadata: Metadata = { title: "Integrasi peserta" };

export default async function IntegrationPage({ params }: PageProps<"/kegiatan/[kegiatan]/integrasi/[peserta]">) {
  const viewer = await requirePageViewer();
  const { kegiatan: eventId, peserta: candidateId } = await params;
  const integration = isUuid(candidateId) ? await lookAtIntegration(viewer, candidateId) : null;
  if (!integration || integration.event.id !== eventId) notFound();
  const { candidate, event, version } = integration;

  return (
    <>
      <PageHeading
        crumbs={[{ label: "Integrasi", href: `/kegiatan/${eventId}/integrasi` }]}
        kicker={`${event.name} · NIP ${candidate.maskedNip}`}
        title={candidate.name}
        lead={`Integrasi penilaian untuk jabatan ${candidate.targetPosition}.`}
      />
      {event.status === "INTEGRATING" && <Watch candidateId={candidateId} version={version} />}
      <div className="grid gap-10">
        <State integration={integration} />
        <section aria-labelledby="nilai" className="grid gap-4">
          <h2 id="nilai">Penilaian per lembar</h2>
          <GridTable integration={integration} />
        </section>
        <section aria-labelledby="akhir" className="grid gap-4">
          <h2 id="akhir">Nilai akhir</h2>
          {integration.canIntegrate && integration.undecidedCount > 0 && <AcceptMedians candidateId={candidateId} />}
          {integration.rows.map((row) => (
            <CompetencySection key={row.competency.id} row={row} integration={integration} viewerId={viewer.id} />
          ))}
        </section>
        <SignSection integration={integration} viewerId={viewer.id} />
      </div>
    </>
  );
}

function State({ integration: { sheets, undecidedCount, event } }: { readonly integration: Integration }) {
  const missing = sheets.filter(({ isIn }) => !isIn);
  return (
    <>
      {event.status === "FINAL" && <Notice title="Kegiatan sudah selesai">Nilai akhir tidak dapat diubah lagi.</Notice>}
      {missing.length > 0 && (
        <Notice tone="caution" title={`${missing.length} lembar tidak terkirim`}>
          {missing.map(({ assessor, instrument }) => `${assessor} (${instrument})`).join("; ")}. Nilainya tidak ikut
          dalam median.
        </Notice>
      )}
      {undecidedCount > 0 && event.status === "INTEGRATING" && (
        <p>{undecidedCount} kompetensi belum punya nilai akhir.</p>
      )}
    </>
  );
}
