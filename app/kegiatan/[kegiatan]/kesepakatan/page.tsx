import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { AgreementFigures } from "@/components/agreement/agreement-figures";
import { SeverityTable } from "@/components/agreement/severity-table";
import { PageHeading } from "@/components/layout/page-heading";
import { Notice } from "@/components/ui/notice";
import { findAgreement } from "@/lib/agreement/queries";
import { requirePageViewer } from "@/lib/auth/viewer";
import { isUuid } from "@/lib/core/uuid";
import { eventPath } from "@/lib/events/paths";

export const metadata: Metadata = { title: "Kesepakatan asesor" };

export default async function AgreementPage({ params }: PageProps<"/kegiatan/[kegiatan]/kesepakatan">) {
  const viewer = await requirePageViewer();
  const { kegiatan: id } = await params;
  const agreement = isUuid(id) ? await findAgreement(viewer, id) : null;
  if (!agreement) notFound();
  const { event, sheets, findings } = agreement;

  return (
    <>
      <PageHeading
        crumbs={[
          { label: "Kegiatan", href: "/kegiatan" },
          { label: event.name, href: eventPath(event.id) },
        ]}
        kicker={event.shortName}
        title="Kesepakatan asesor"
        lead={`Dari ${sheets.submitted} lembar terkirim dari ${sheets.assigned} yang ditugaskan.`}
      />
      <div className="grid gap-8">
        {findings ? (
          <>
            <AgreementFigures findings={findings} />
            {findings.severities && <SeverityTable severities={findings.severities} />}
          </>
        ) : (
          <Notice title="Belum dapat dilihat">
            Kesepakatan ditampilkan setelah penilaian berakhir, pada tahap integrasi atau selesai, dan bagi yang ikut
            menilai setelah semua lembarnya terkirim. Sebelum itu setiap asesor menilai tanpa mengetahui nilai asesor
            lain.
          </Notice>
        )}
      </div>
    </>
  );
}
