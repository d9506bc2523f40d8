import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { DraftSections } from "@/components/editing/draft-sections";
import { LockedNotice } from "@/components/editing/locked-notice";
import { correctionIdOf } from "@/components/editing/places";
import { RemoveDraft } from "@/components/editing/row-controls";
import { PageHeading } from "@/components/layout/page-heading";
import { CommentList } from "@/components/publication/comments";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { requirePageViewer } from "@/lib/auth/viewer";
import { standardReviewPath } from "@/lib/corrections/paths";
import { findDraft } from "@/lib/editing/queries";
import { listStandardComments } from "@/lib/publication/queries";
import { draftPath, reviewPath } from "@/lib/regulation-editing/paths";
import { STANDARD_STATUS_LABEL } from "@/lib/standards/labels";

export const metadata: Metadata = { title: "Sunting rancangan standar" };

export default async function DraftStandardPage({ params }: PageProps<"/admin/standar/[rancangan]">) {
  const viewer = await requirePageViewer("standard:draft");
  const { rancangan: id } = await params;
  const draft = await findDraft(viewer, id);
  if (!draft) notFound();
  const isCorrection = draft.correctionReason !== null;
  const comments = await listStandardComments(viewer, id);

  return (
    <>
      <PageHeading
        title={draft.position}
        kicker={isCorrection ? "Koreksi salinan" : "Rancangan standar"}
        lead={draft.regulation}
        crumbs={[
          { label: "Administrasi", href: "/admin" },
          { label: "Rancangan standar", href: "/admin/standar" },
        ]}
      >
        {isCorrection ? (
          <ButtonLink href={standardReviewPath({ regulation: draft.regulationSlug, standardId: id })}>
            Verifikasi dan penerbitan
          </ButtonLink>
        ) : (
          <>
            <ButtonLink href={reviewPath(draft.regulationSlug)}>Verifikasi dan penerbitan</ButtonLink>
            <ButtonLink href={draftPath(draft.regulationSlug)}>Rancangan peraturannya</ButtonLink>
          </>
        )}
      </PageHeading>
      <div className="grid gap-10">
        {isCorrection && (
          <p className="max-w-prose whitespace-pre-line wrap-anywhere">Alasan koreksi: {draft.correctionReason}</p>
        )}
        {draft.lock === null ? (
          <p className="max-w-prose">
            <Badge>{STANDARD_STATUS_LABEL.DRAFT}</Badge>{" "}
            {isCorrection
              ? "Betulkan yang keliru menurut naskahnya, lalu kirim koreksi ini untuk diverifikasi."
              : "Setelah isinya lengkap, kirim peraturannya untuk diverifikasi; standar ini ikut diverifikasi dan terbit bersamanya."}
          </p>
        ) : (
          <LockedNotice regulation={draft.regulationSlug} state={draft.lock} correction={correctionIdOf(draft)} />
        )}
        {comments.length > 0 && (
          <section aria-labelledby="catatan-verifikasi" className="grid max-w-3xl gap-4">
            <h2 id="catatan-verifikasi">Catatan verifikasi</h2>
            <CommentList
              comments={comments}
              withQuote
              linksOf={{ regulation: draft.regulationSlug, mayEdit: draft.isEditable }}
            />
          </section>
        )}
        <DraftSections draft={draft} />
        {draft.isEditable && <RemoveDraft standardId={draft.id} isCorrection={isCorrection} />}
      </div>
    </>
  );
}
