import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { PageHeading } from "@/components/layout/page-heading";
import { CommentForm, CommentList } from "@/components/publication/comments";
import { GeneralNotes, ValueGroups } from "@/components/publication/value-list";
import { ButtonLink } from "@/components/ui/button";
import { requirePageViewer } from "@/lib/auth/viewer";
import { comparisonPath } from "@/lib/publication/comment-paths";
import { findDraftComparison } from "@/lib/publication/comparison-queries";
import { findStandardReview } from "@/lib/publication/queries";

export const metadata: Metadata = { title: "Verifikasi standar" };

export default async function StandardReviewPage({ params }: PageProps<"/admin/peraturan/[peraturan]/[standar]">) {
  const viewer = await requirePageViewer();
  const { peraturan: slug, standar: id } = await params;
  const review = await findStandardReview(viewer, id);
  if (!review || review.regulation.slug !== slug) notFound();
  const compared = await findDraftComparison(viewer, id);

  return (
    <>
      <PageHeading
        title={review.position}
        kicker={review.isPublished ? "Standar yang sudah terbit" : "Rancangan standar"}
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
        {review.mayDraft && <ButtonLink href={`/admin/standar/${id}`}>Sunting rancangan</ButtonLink>}
      </PageHeading>
      <div className="grid gap-10">
        {review.otherComments.length > 0 && <CommentList comments={review.otherComments} withQuote />}
        {review.mayComment && (
          <div className="max-w-3xl">
            <CommentForm
              regulation={slug}
              standardId={id}
              path=""
              label="Catatan untuk standar ini secara keseluruhan"
            />
          </div>
        )}
        <GeneralNotes notes={review.notes} />
        <ValueGroups
          groups={review.groups}
          commentOn={review.mayComment ? { regulation: slug, standardId: id } : null}
        />
      </div>
    </>
  );
}
