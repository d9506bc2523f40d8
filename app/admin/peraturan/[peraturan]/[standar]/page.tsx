import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { StartCorrectionForm } from "@/components/corrections/correction-forms";
import { CorrectionPanel, CorrectionStart } from "@/components/corrections/correction-panel";
import { PageHeading } from "@/components/layout/page-heading";
import { CommentForm, CommentList } from "@/components/publication/comments";
import { GeneralNotes, ValueGroups } from "@/components/publication/value-list";
import { ButtonLink } from "@/components/ui/button";
import { requirePageViewer } from "@/lib/auth/viewer";
import { comparisonPath } from "@/lib/publication/comment-paths";
import { findDraftComparison } from "@/lib/publication/comparison-queries";
import { findCorrection, findCorrectionStart } from "@/lib/corrections/queries";
import type { StandardReview } from "@/lib/publication/queries";
import { findStandardReview } from "@/lib/publication/queries";

export const metadata: Metadata = { title: "Verifikasi standar" };

export default async function StandardReviewPage({ params }: PageProps<"/admin/peraturan/[peraturan]/[standar]">) {
  const viewer = await requirePageViewer();
  const { peraturan: slug, standar: id } = await params;
  const review = await findStandardReview(viewer, id);
  if (!review || review.regulation.slug !== slug) notFound();
  const [compared, correction, start] = await Promise.all([
    findDraftComparison(viewer, id),
    findCorrection(viewer, id),
    findCorrectionStart(viewer, id),
  ]);

  return (
    <>
      <PageHeading
        title={review.position}
        kicker={
          review.publishedVersion === null
            ? "Rancangan standar"
            : `Standar yang sudah terbit, versi ${review.publishedVersion}`
        }
        lead="Setiap nilai di samping bunyi naskah sumbernya."
        crumbs={[
          { label: "Administrasi", href: "/admin" },
          { label: "Verifikasi dan penerbitan", href: "/admin/peraturan" },
          { label: review.regulation.name, href: `/admin/peraturan/${slug}` },
        ]}
      >
        {compared && (
          <ButtonLink href={comparisonPath(slug, id)}>
            {compared.earlier.position.slug === compared.draft.position.slug
              ? `Bandingkan dengan versi ${compared.earlier.version}`
              : "Bandingkan dengan standar yang disalin"}
          </ButtonLink>
        )}
        {review.mayDraft && !correction && <ButtonLink href={`/admin/standar/${id}`}>Sunting rancangan</ButtonLink>}
      </PageHeading>
      <div className="grid gap-10">
        {correction && <CorrectionPanel correction={correction} />}
        {start && (
          <CorrectionStart {...start}>
            <StartCorrectionForm standardId={id} />
          </CorrectionStart>
        )}
        <Values review={review} isCorrection={correction !== null} />
      </div>
    </>
  );
}

type ValuesProps = { readonly review: StandardReview; readonly isCorrection: boolean };

/** Beside what a correction changes, its whole content has a heading of its own. */
function Values({ review, isCorrection }: ValuesProps) {
  const { regulation, id: standardId, mayComment, otherComments, notes, groups } = review;
  const place = { regulation: regulation.slug, standardId };
  return (
    <>
      {otherComments.length > 0 && <CommentList comments={otherComments} withQuote />}
      {mayComment && (
        <div className="max-w-3xl">
          <CommentForm {...place} path="" label="Catatan untuk standar ini secara keseluruhan" />
        </div>
      )}
      <GeneralNotes notes={notes} />
      {isCorrection && <h2 id="seluruh-isi">Seluruh isi di samping naskah</h2>}
      <ValueGroups
        {...(isCorrection ? { under: "seluruh-isi" } : {})}
        groups={groups}
        commentOn={mayComment ? place : null}
      />
    </>
  );
}
