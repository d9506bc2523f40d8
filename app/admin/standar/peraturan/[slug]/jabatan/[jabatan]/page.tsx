import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { DraftForms, LockedNotice } from "@/components/editing/locked-notice";
import { PageHeading } from "@/components/layout/page-heading";
import { PlaceForm, PositionForm } from "@/components/regulation-editing/position-form";
import { requirePageViewer } from "@/lib/auth/viewer";
import { findEditablePosition } from "@/lib/regulation-editing/queries";
import { draftPath } from "@/lib/regulation-editing/paths";

export const metadata: Metadata = { title: "Ubah jabatan" };

export default async function EditPositionPage({
  params,
}: PageProps<"/admin/standar/peraturan/[slug]/jabatan/[jabatan]">) {
  const viewer = await requirePageViewer("regulation:draft");
  const { slug: address, jabatan: wanted } = await params;
  const editable = await findEditablePosition(viewer, { regulation: address, position: wanted });
  if (!editable) notFound();
  const { regulation, position, isOwn, annex, annexes } = editable;
  const mayMove = regulation.state === "DRAFT" && annex !== null && annexes.length > 1;

  return (
    <>
      <PageHeading
        title={position.name}
        kicker="Jabatan pada rancangan"
        lead="Nama, unit kerja dan jenjang bersama-sama mengenali satu jabatan. Nama sebagaimana tertulis pada naskah tetap tersimpan."
        crumbs={[
          { label: "Administrasi", href: "/admin" },
          { label: "Rancangan standar", href: "/admin/standar" },
          { label: regulation.name, href: draftPath(regulation.slug) },
        ]}
      />
      <div className="grid max-w-2xl gap-6">
        {regulation.state !== "DRAFT" && <LockedNotice regulation={regulation.slug} state={regulation.state} />}
        <DraftForms lock={regulation.state}>
          {isOwn ? (
            <PositionForm editable={editable} viewerId={viewer.id} />
          ) : (
            <p className="max-w-prose">
              Jabatan ini juga disebut di luar rancangan ini, sehingga nama, unit kerja dan jenjangnya tidak diubah di
              sini.
            </p>
          )}
          {mayMove && <PlaceForm editable={editable} />}
        </DraftForms>
      </div>
    </>
  );
}
