import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { PageHeading } from "@/components/layout/page-heading";
import { Tombstone } from "@/components/personal-data/tombstone";
import { CandidateFacts } from "@/components/results/candidate-facts";
import { StandardReplaced } from "@/components/replacements/standard-replaced";
import { FinalStatus } from "@/components/results/final-status";
import { ReuseForm } from "@/components/results/reuse-form";
import { ResultView } from "@/components/results/result-view";
import { WithoutFinal } from "@/components/results/without-final";
import { ButtonLink, buttonClass } from "@/components/ui/button";
import type { Viewer } from "@/lib/auth/policy";
import { requirePageViewer } from "@/lib/auth/viewer";
import { todayInJakarta } from "@/lib/core/dates";
import { isUuid } from "@/lib/core/uuid";
import { correctCandidatePath } from "@/lib/events/paths";
import { earlyWarning } from "@/lib/events/rules";
import { listReusableResults } from "@/lib/finalisation/queries";
import { personalDataPath } from "@/lib/personal-data/paths";
import { otherPositionsPath } from "@/lib/recap/paths";
import { findReplacement } from "@/lib/replacements/queries";
import { reportPath } from "@/lib/reports/paths";
import { requirementTexts } from "@/lib/results/checks";
import { lookAtResult } from "@/lib/results/looks";
import type { CandidateResult } from "@/lib/results/queries";
import { findErasedResult } from "@/lib/results/queries";

export const metadata: Metadata = { title: "Hasil peserta" };

export default async function CandidatePage({ params }: PageProps<"/kegiatan/[kegiatan]/peserta/[peserta]">) {
  const viewer = await requirePageViewer();
  const { kegiatan: eventId, peserta: candidateId } = await params;
  const result = isUuid(candidateId) ? await lookAtResult(viewer, candidateId) : null;
  if (!result) return <Erased viewer={viewer} eventId={eventId} candidateId={candidateId} />;
  if (result.eventId !== eventId) notFound();

  const [replacement, reusable] = await Promise.all([
    findReplacement(viewer, candidateId),
    listReusableResults(viewer, candidateId),
  ]);
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
        <Actions result={result} candidateId={candidateId} />
      </PageHeading>
      <CandidateFacts result={result} />
      {reusable.length > 0 && (
        <ReuseForm
          eventId={eventId}
          candidateId={candidateId}
          results={reusable}
          unproven={requirementTexts(result.standard, result.requirements.notProven)}
          early={earlyWarning("finish", result.event.startsOn, todayInJakarta(new Date()))}
        />
      )}
      {replacement && <StandardReplaced replacement={replacement} />}
      {result.final && (
        <div className="mb-8">
          <FinalStatus result={result} final={result.final} />
        </div>
      )}
      <WithoutFinal result={result} />
      <ResultView result={result} />
    </>
  );
}

type ActionsProps = {
  readonly result: CandidateResult;
  readonly candidateId: string;
};

/** What can be done from here, by who sees it and how far the event is. */
function Actions({ result, candidateId }: ActionsProps) {
  return (
    <>
      {result.canCheck && result.event.status === "PREPARING" && (
        <ButtonLink href={correctCandidatePath(result.eventId, candidateId)}>Perbaiki atau hapus</ButtonLink>
      )}
      {result.canCheck && <ButtonLink href={personalDataPath(result.eventId, candidateId)}>Data pribadi</ButtonLink>}
      {/* A plain link: fetching it ahead would be written down as a look. */}
      {result.final && (
        <a href={reportPath(result.eventId, candidateId)} className={buttonClass("secondary")}>
          Laporan hasil (PDF)
        </a>
      )}
      {result.final?.revokedAt === null && (
        <ButtonLink href={otherPositionsPath(result.eventId, candidateId)} prefetch={false}>
          Jabatan lain yang sesuai
        </ButtonLink>
      )}
    </>
  );
}

type ErasedProps = { readonly viewer: Viewer; readonly eventId: string; readonly candidateId: string };

/** Where there is no result to show: the tombstone, or nothing at all. */
async function Erased({ viewer, eventId, candidateId }: ErasedProps) {
  const erased = isUuid(candidateId) ? await findErasedResult(viewer, candidateId) : null;
  if (!erased || erased.eventId !== eventId) notFound();
  return (
    <>
      <PageHeading
        crumbs={[
          { label: "Kegiatan", href: "/kegiatan" },
          { label: erased.eventName, href: `/kegiatan/${eventId}` },
        ]}
        kicker="Peserta"
        title="Data pribadi dihapus"
      />
      <Tombstone erased={erased} />
    </>
  );
}
