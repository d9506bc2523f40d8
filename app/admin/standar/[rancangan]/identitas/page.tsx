import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { IdentityForm } from "@/components/editing/part-forms";
import { draftCrumbs, partOf } from "@/components/editing/places";
import { PageHeading } from "@/components/layout/page-heading";
import { requirePageViewer } from "@/lib/auth/viewer";
import { findDraft } from "@/lib/editing/queries";

export const metadata: Metadata = { title: "Identitas jabatan" };

export default async function DraftIdentityPage({ params }: PageProps<"/admin/standar/[rancangan]/identitas">) {
  const viewer = await requirePageViewer("standard:draft");
  const { rancangan: id } = await params;
  const draft = await findDraft(viewer, id);
  if (!draft?.isEditable) notFound();

  return (
    <>
      <PageHeading title="Identitas jabatan" kicker={draft.position} crumbs={draftCrumbs(draft)} />
      <div className="max-w-2xl">
        <IdentityForm part={partOf(draft, viewer.id, "identity")} identity={draft.standard.identity} />
      </div>
    </>
  );
}
