import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { BodyCorrectionPanel } from "@/components/corrections/body-correction-panel";
import { PageHeading } from "@/components/layout/page-heading";
import { requirePageViewer } from "@/lib/auth/viewer";
import { findBodyCorrection } from "@/lib/body-corrections/queries";
import { bodyReviewPath } from "@/lib/publication/comment-paths";

export const metadata: Metadata = { title: "Koreksi salinan batang tubuh" };

type Props = PageProps<"/admin/peraturan/[peraturan]/batang-tubuh/koreksi/[koreksi]">;

export default async function BodyCorrectionPage({ params }: Props) {
  const viewer = await requirePageViewer();
  const { peraturan: slug, koreksi: id } = await params;
  const correction = await findBodyCorrection(viewer, id);
  if (correction?.regulation.slug !== slug) notFound();
  const { regulation } = correction;

  return (
    <>
      <PageHeading
        title="Koreksi salinan batang tubuh"
        kicker={regulation.name}
        lead="Setiap bagian yang dibetulkan di samping bunyi sebelumnya dan naskah sumbernya."
        crumbs={[
          { label: "Administrasi", href: "/admin" },
          { label: "Verifikasi dan penerbitan", href: "/admin/peraturan" },
          { label: regulation.name, href: `/admin/peraturan/${slug}` },
          { label: "Batang tubuh dan lampiran", href: bodyReviewPath(slug) },
        ]}
      />
      <div className="grid gap-10">
        <BodyCorrectionPanel correction={correction} viewerId={viewer.id} />
      </div>
    </>
  );
}
