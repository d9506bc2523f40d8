import type { Metadata } from "next";

import { PageHeading } from "@/components/layout/page-heading";
import { ReviewTable } from "@/components/publication/review-table";
import { requirePageViewer } from "@/lib/auth/viewer";
import { listReviews } from "@/lib/publication/queries";

export const metadata: Metadata = { title: "Verifikasi dan penerbitan" };

export default async function ReviewsPage() {
  const viewer = await requirePageViewer();
  const reviews = await listReviews(viewer);

  return (
    <>
      <PageHeading
        title="Verifikasi dan penerbitan"
        lead="Rancangan peraturan, yang sedang diverifikasi, dan yang terbit untuk hari yang akan datang."
        crumbs={[{ label: "Administrasi", href: "/admin" }]}
      />
      {reviews.length === 0 ? (
        <p className="text-muted">Tidak ada peraturan yang sedang disiapkan.</p>
      ) : (
        <ReviewTable reviews={reviews} />
      )}
    </>
  );
}
