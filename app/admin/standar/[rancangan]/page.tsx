import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { DraftSections } from "@/components/editing/draft-sections";
import { RemoveDraft } from "@/components/editing/row-controls";
import { PageHeading } from "@/components/layout/page-heading";
import { Notice } from "@/components/ui/notice";
import { requirePageViewer } from "@/lib/auth/viewer";
import { findDraft } from "@/lib/editing/queries";

export const metadata: Metadata = { title: "Sunting rancangan standar" };

export default async function DraftStandardPage({ params }: PageProps<"/admin/standar/[rancangan]">) {
  const viewer = await requirePageViewer("standard:draft");
  const { rancangan: id } = await params;
  const draft = await findDraft(viewer, id);
  if (!draft) notFound();

  return (
    <>
      <PageHeading
        title={draft.position}
        kicker="Rancangan standar"
        lead={`${draft.regulation}, versi ${draft.version}`}
        crumbs={[
          { label: "Administrasi", href: "/admin" },
          { label: "Rancangan standar", href: "/admin/standar" },
        ]}
      />
      <div className="grid gap-10">
        {!draft.isEditable && (
          <Notice tone="info">Rancangan ini sedang menunggu verifikasi dan tidak dapat disunting.</Notice>
        )}
        <DraftSections draft={draft} />
        {draft.isEditable && <RemoveDraft standardId={draft.id} />}
      </div>
    </>
  );
}
