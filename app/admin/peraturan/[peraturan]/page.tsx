import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { FollowingSection } from "@/components/following/following-section";
import { CorrectionList } from "@/components/corrections/correction-list";
import { PageHeading } from "@/components/layout/page-heading";
import { CommentForm, CommentList } from "@/components/publication/comments";
import { ImportNotes } from "@/components/publication/import-notes";
import { NextDecision } from "@/components/publication/next-decision";
import { Relations } from "@/components/publication/relations";
import { ImpactFacts, ReviewStandards, Rounds } from "@/components/publication/review-parts";
import { ReviewStateBadge } from "@/components/publication/review-table";
import { ButtonLink } from "@/components/ui/button";
import { requirePageViewer } from "@/lib/auth/viewer";
import { listBodyCorrections } from "@/lib/body-corrections/queries";
import { formatDate, todayInJakarta } from "@/lib/core/dates";
import { listCorrections } from "@/lib/corrections/queries";
import { findFollowing } from "@/lib/following/queries";
import type { Review } from "@/lib/publication/queries";
import { bodyReviewPath } from "@/lib/publication/comment-paths";
import { findReview } from "@/lib/publication/queries";
import { ReviewPlace } from "@/lib/publication/schema";
import { draftPath } from "@/lib/regulation-editing/paths";

export const metadata: Metadata = { title: "Verifikasi peraturan" };

export default async function ReviewPage({ params, searchParams }: PageProps<"/admin/peraturan/[peraturan]">) {
  const viewer = await requirePageViewer();
  const { peraturan: slug } = await params;
  const { halaman: page, standar: standardsPage } = ReviewPlace.parse(await searchParams);
  const review = await findReview(viewer, slug);
  if (!review) notFound();
  // All that the forms of the relations need in the browser: the findings of a large import are megabytes.
  const { relations, targets, isTyped } = review;
  const declared = { slug, relations, targets, isTyped };
  const isPublished = review.state === "UPCOMING" || review.state === "PUBLISHED";
  const following = await findFollowing(viewer, slug);

  return (
    <>
      <PageHeading
        title={review.name}
        kicker={review.institution}
        lead={`tentang ${review.title}`}
        crumbs={[
          { label: "Administrasi", href: "/admin" },
          { label: "Verifikasi dan penerbitan", href: "/admin/peraturan" },
        ]}
      >
        <ButtonLink href={bodyReviewPath(slug)}>Batang tubuh dan lampiran di samping naskah</ButtonLink>
        {review.mayDraft && review.state === "DRAFT" && (
          <ButtonLink href={draftPath(slug)}>Ubah atau hapus rancangan</ButtonLink>
        )}
      </PageHeading>
      <div className="grid gap-10">
        <p className="flex flex-wrap items-center gap-3">
          <ReviewStateBadge state={review.state} /> Mulai berlaku {formatDate(review.effectiveFrom)}
        </p>
        <NextDecision review={review} today={todayInJakarta(new Date())} />
        <section aria-labelledby="hubungan" className="grid gap-4">
          <h2 id="hubungan">Yang dicabut dan diubah</h2>
          <Relations review={declared} canEdit={review.mayDraft && review.state === "DRAFT" && !review.making} />
        </section>
        {!isPublished && !review.making && <ImpactFacts impact={review.impact} />}
        <ReviewStandards review={review} page={standardsPage} />
        <CorrectionList
          corrections={[...(await listBodyCorrections(viewer, slug)), ...(await listCorrections(viewer, slug))]}
          isOfOne
        />
        {following && <FollowingSection following={following} />}
        <ImportNotes review={review} page={page} />
        <Comments review={review} />
        <Rounds rounds={review.rounds} />
      </div>
    </>
  );
}

function Comments({ review }: { readonly review: Review }) {
  const { slug, state, mayDraft, mayPublish } = review;
  const comments = review.comments.filter(({ isFromImport }) => !isFromImport);
  const mayComment = state === "IN_REVIEW" && mayPublish;
  if (comments.length === 0 && !mayComment) return null;
  return (
    <section aria-labelledby="catatan-verifikasi" className="grid max-w-3xl gap-4">
      <h2 id="catatan-verifikasi">Catatan verifikasi</h2>
      <CommentList
        comments={comments}
        withQuote
        linksOf={{ regulation: slug, mayEdit: mayDraft && state === "DRAFT" }}
      />
      {mayComment && (
        <CommentForm regulation={slug} standardId={null} path="" label="Catatan untuk peraturan secara keseluruhan" />
      )}
    </section>
  );
}
