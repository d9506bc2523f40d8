import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { StartBodyCorrectionForm } from "@/components/corrections/body-correction-forms";
import { CorrectionList } from "@/components/corrections/correction-list";
import { CorrectionStart } from "@/components/corrections/correction-panel";
import { PageHeading } from "@/components/layout/page-heading";
import { CommentForm, CommentList } from "@/components/publication/comments";
import { GeneralNotes, ValueGroups } from "@/components/publication/value-list";
import { ButtonLink } from "@/components/ui/button";
import { requirePageViewer } from "@/lib/auth/viewer";
import { findBodyCorrectionStart, listBodyCorrections } from "@/lib/body-corrections/queries";
import { WHOLE_BODY_PATH } from "@/lib/publication/comment-paths";
import { findBodyReview } from "@/lib/publication/queries";
import { textPath } from "@/lib/regulation-editing/paths";

export const metadata: Metadata = { title: "Verifikasi batang tubuh" };

export default async function BodyReviewPage({ params }: PageProps<"/admin/peraturan/[peraturan]/batang-tubuh">) {
  const viewer = await requirePageViewer();
  const { peraturan: slug } = await params;
  const [review, start] = await Promise.all([findBodyReview(viewer, slug), findBodyCorrectionStart(viewer, slug)]);
  if (!review) notFound();

  return (
    <>
      <PageHeading
        title="Batang tubuh dan lampiran"
        kicker={review.name}
        lead="Setiap bagian peraturan di samping bunyi naskah sumbernya."
        crumbs={[
          { label: "Administrasi", href: "/admin" },
          { label: "Verifikasi dan penerbitan", href: "/admin/peraturan" },
          { label: review.name, href: `/admin/peraturan/${slug}` },
        ]}
      >
        {review.mayEdit && <ButtonLink href={textPath(slug)}>Ubah batang tubuh</ButtonLink>}
      </PageHeading>
      <div className="grid gap-10">
        {start && (
          <CorrectionStart obstacle={start.obstacle}>
            <StartBodyCorrectionForm regulation={slug} />
          </CorrectionStart>
        )}
        <CorrectionList corrections={await listBodyCorrections(viewer, slug)} isOfOne />
        {review.otherComments.length > 0 && <CommentList comments={review.otherComments} withQuote />}
        {review.mayComment && (
          <div className="max-w-3xl">
            <CommentForm
              regulation={slug}
              standardId={null}
              path={WHOLE_BODY_PATH}
              label="Catatan untuk batang tubuh secara keseluruhan"
            />
          </div>
        )}
        <GeneralNotes notes={review.notes} />
        <ValueGroups
          groups={review.groups}
          commentOn={review.mayComment ? { regulation: slug, standardId: null } : null}
        />
      </div>
    </>
  );
}
