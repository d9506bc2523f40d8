import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { PageHeading } from "@/components/layout/page-heading";
import { StandardReplaced } from "@/components/replacements/standard-replaced";
import { CandidateFacts } from "@/components/results/candidate-facts";
import { ResultView } from "@/components/results/result-view";
import { ButtonLink } from "@/components/ui/button";
import { requirePageViewer } from "@/lib/auth/viewer";
import { isUuid } from "@/lib/core/uuid";
import { findReplacement } from "@/lib/replacements/queries";
import { integrationPath } from "@/lib/events/paths";
import { lookAtResultOfSheet } from "@/lib/results/looks";

export const metadata: Metadata = { title: "Hasil penilaian" };

export default async function SheetResultPage({ params }: PageProps<"/penilaian/[sheet]/hasil">) {
  const viewer = await requirePageViewer("sheet:score");
  const { sheet } = await params;
  const result = isUuid(sheet) ? await lookAtResultOfSheet(viewer, sheet) : null;
  if (!result) notFound();

  const replacement = await findReplacement(viewer, result.candidateId);
  return (
    <>
      <PageHeading
        crumbs={[
          { label: "Penilaian saya", href: "/penilaian" },
          { label: "Lembar penilaian", href: `/penilaian/${sheet}` },
        ]}
        kicker={result.event.name}
        title={`Hasil ${result.person.name}`}
      >
        {(result.event.status === "INTEGRATING" || result.event.status === "FINAL") && (
          <ButtonLink href={integrationPath(result.eventId, result.candidateId)}>Ke integrasi</ButtonLink>
        )}
      </PageHeading>
      <CandidateFacts result={result} />
      {replacement && <StandardReplaced replacement={{ ...replacement, canDecide: false }} />}
      <ResultView result={result} />
    </>
  );
}
