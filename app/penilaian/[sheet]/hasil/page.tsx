import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";

import { PageHeading } from "@/components/layout/page-heading";
import { StandardReplaced } from "@/components/replacements/standard-replaced";
import { CandidateFacts } from "@/components/results/candidate-facts";
import { ResultView } from "@/components/results/result-view";
import { SheetSent } from "@/components/sheets/sheet-sent";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { requirePageViewer } from "@/lib/auth/viewer";
import { isUuid } from "@/lib/core/uuid";
import { findReplacement } from "@/lib/replacements/queries";
import { integrationPath } from "@/lib/events/paths";
import { lookAtResultOfSheet } from "@/lib/results/looks";
import { findOwnSheet, findSentSheet } from "@/lib/sheets/queries";

export const metadata: Metadata = { title: "Hasil penilaian" };

/** Nothing of others before every own sheet of the candidate is sent. */
async function Waiting({ sheetId }: { readonly sheetId: string }) {
  const viewer = await requirePageViewer("sheet:score");
  const sent = isUuid(sheetId) ? await findSentSheet(viewer, sheetId) : null;
  // Returned, or not sent yet: the sheet itself says how it stands.
  if (!sent && isUuid(sheetId) && (await findOwnSheet(viewer, sheetId))) redirect(`/penilaian/${sheetId}`);
  if (!sent || sent.remaining.length === 0) notFound();
  return (
    <>
      <PageHeading
        crumbs={[{ label: "Penilaian saya", href: "/penilaian" }]}
        kicker={sent.event}
        title={`Hasil ${sent.candidate}`}
      />
      <SheetSent sheet={sent} />
    </>
  );
}

export default async function SheetResultPage({ params, searchParams }: PageProps<"/penilaian/[sheet]/hasil">) {
  const viewer = await requirePageViewer("sheet:score");
  const { sheet } = await params;
  const result = isUuid(sheet) ? await lookAtResultOfSheet(viewer, sheet) : null;
  if (!result) return <Waiting sheetId={sheet} />;

  const replacement = await findReplacement(viewer, result.candidateId);
  const isJustSent = (await searchParams)["lembar"] === "terkirim";
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
      {isJustSent && (
        <div className="mb-8">
          <Notice tone="positive" role="status" title="Lembar terkirim">
            Penilaian Anda untuk {result.person.name} sudah diterima. Isinya hanya dapat diubah bila lembar dikembalikan
            kepada Anda.
          </Notice>
        </div>
      )}
      <CandidateFacts result={result} />
      {replacement && <StandardReplaced replacement={{ ...replacement, canDecide: false }} />}
      <ResultView result={result} />
    </>
  );
}
