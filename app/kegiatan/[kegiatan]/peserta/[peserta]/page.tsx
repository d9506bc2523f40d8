import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { PageHeading } from "@/components/layout/page-heading";
import { CandidateFacts } from "@/components/results/candidate-facts";
import { StandardReplaced } from "@/components/replacements/standard-replaced";
import { FinalStatus } from "@/components/results/final-status";
import { ResultView } from "@/components/results/result-view";
import { ButtonLink, buttonClass } from "@/components/ui/button";
import { requirePageViewer } from "@/lib/auth/viewer";
import { isUuid } from "@/lib/core/uuid";
import { correctCandidatePath } from "@/lib/events/paths";
import { otherPositionsPath } from "@/lib/recap/paths";
import { findReplacement } from "@/lib/replacements/queries";
import { reportPath } from "@/lib/reports/paths";
import { findResult } from "@/lib/results/queries";

export const metadata: Metadata = { title: "Hasil peserta" };

export default async function CandidatePage({ params }: PageProps<"/kegiatan/[kegiatan]/peserta/[peserta]">) {
  const viewer = await requirePageViewer();
  const { kegiatan: eventId, peserta: candidateId } = await params;
  const result = isUuid(candidateId) ? await findResult(viewer, candidateId) : null;
  if (!result || result.eventId !== eventId) notFound();

  const replacement = await findReplacement(viewer, candidateId);
  return (
    <>
      <PageHeading
        crumbs={[
          { label: "Kegiatan", href: "/kegiatan" },
          { label: result.event.name, href: `/kegiatan/${eventId}` },
        ]}
        kicker="Peserta"
        title={result.person.name}
      >
        {result.canCheck && result.event.status === "PREPARING" && (
          <ButtonLink href={correctCandidatePath(eventId, candidateId)}>Perbaiki atau hapus</ButtonLink>
        )}
        {/* A plain link: fetching it ahead would be written down as a look. */}
        {result.final && (
          <a href={reportPath(eventId, candidateId)} className={buttonClass("secondary")}>
            Laporan hasil (PDF)
          </a>
        )}
        {result.final && (
          <ButtonLink href={otherPositionsPath(eventId, candidateId)}>Jabatan lain yang sesuai</ButtonLink>
        )}
      </PageHeading>
      <CandidateFacts result={result} />
      {replacement && <StandardReplaced replacement={replacement} />}
      {result.final && (
        <div className="mb-8">
          <FinalStatus final={result.final} />
        </div>
      )}
      <ResultView result={result} />
    </>
  );
}
