import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { RegulationForm } from "@/components/editing/regulation-form";
import { PageHeading } from "@/components/layout/page-heading";
import { ButtonLink } from "@/components/ui/button";
import { requirePageViewer } from "@/lib/auth/viewer";
import { findTypedRegulation } from "@/lib/editing/queries";
import { followingPath } from "@/lib/following/paths";

export const metadata: Metadata = { title: "Ubah rancangan peraturan" };

export default async function EditRegulationPage({ params }: PageProps<"/admin/standar/peraturan/[slug]">) {
  const viewer = await requirePageViewer("regulation:draft");
  const { slug } = await params;
  const regulation = await findTypedRegulation(viewer, slug);
  if (!regulation) notFound();

  return (
    <>
      <PageHeading
        title={regulation.name}
        kicker="Rancangan peraturan"
        lead="Tanggal mulai berlaku juga menjadi hari pertama semua standar rancangan ini."
        crumbs={[
          { label: "Administrasi", href: "/admin" },
          { label: "Rancangan standar", href: "/admin/standar" },
        ]}
      >
        <ButtonLink href={followingPath(slug)}>Jabatan yang mengikuti standar jabatan lain</ButtonLink>
      </PageHeading>
      <div className="max-w-2xl">
        <RegulationForm regulation={regulation} viewerId={viewer.id} />
      </div>
    </>
  );
}
