import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { DraftForms, LockedNotice } from "@/components/editing/locked-notice";
import { IdentityForm } from "@/components/editing/part-forms";
import { correctionIdOf, draftCrumbs, partOf } from "@/components/editing/places";
import { PageHeading } from "@/components/layout/page-heading";
import { PartComments } from "@/components/publication/part-comments";
import { ButtonLink } from "@/components/ui/button";
import { requirePageViewer } from "@/lib/auth/viewer";
import { findDraft } from "@/lib/editing/queries";
import { listStandardComments } from "@/lib/publication/queries";
import { positionFormPath } from "@/lib/regulation-editing/paths";

export const metadata: Metadata = { title: "Identitas jabatan" };

export default async function DraftIdentityPage({ params }: PageProps<"/admin/standar/[rancangan]/identitas">) {
  const viewer = await requirePageViewer("standard:draft");
  const { rancangan: id } = await params;
  const draft = await findDraft(viewer, id);
  if (!draft) notFound();
  const comments = await listStandardComments(viewer, id);

  return (
    <>
      <PageHeading title="Identitas jabatan" kicker={draft.position} crumbs={draftCrumbs(draft)}>
        {draft.correctionReason === null && draft.lock !== "UNFINISHED" && (
          <ButtonLink href={positionFormPath(draft.regulationSlug, draft.positionSlug)}>
            Ubah nama atau jenjang jabatan
          </ButtonLink>
        )}
      </PageHeading>
      <div className="grid max-w-2xl gap-6">
        {draft.lock !== null && (
          <LockedNotice regulation={draft.regulationSlug} state={draft.lock} correction={correctionIdOf(draft)} />
        )}
        <PartComments comments={comments} path="identity" />
        <DraftForms lock={draft.lock}>
          <IdentityForm
            part={partOf(draft, viewer.id, "identity")}
            identity={draft.standard.identity}
            position={draft.position}
          />
        </DraftForms>
      </div>
    </>
  );
}
