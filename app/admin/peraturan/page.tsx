import type { Metadata } from "next";
import { forbidden } from "next/navigation";

import { CorrectionList } from "@/components/corrections/correction-list";
import { PageHeading } from "@/components/layout/page-heading";
import { ReviewTable } from "@/components/publication/review-table";
import { requirePageViewer } from "@/lib/auth/viewer";
import { listBodyCorrections } from "@/lib/body-corrections/queries";
import { listCorrections } from "@/lib/corrections/queries";
import { mayReview } from "@/lib/publication/policy";
import { listReviews } from "@/lib/publication/queries";

export const metadata: Metadata = { title: "Verifikasi dan penerbitan" };

export default async function ReviewsPage() {
  const viewer = await requirePageViewer();
  if (!mayReview(viewer)) forbidden();
  const reviews = await listReviews(viewer);
  const open = reviews.filter(({ state }) => state !== "PUBLISHED");
  const published = reviews.filter(({ state }) => state === "PUBLISHED");

  return (
    <>
      <PageHeading
        title="Verifikasi dan penerbitan"
        lead="Rancangan peraturan, yang sedang diverifikasi, dan yang sudah terbit."
        crumbs={[{ label: "Administrasi", href: "/admin" }]}
      />
      <div className="grid gap-10">
        {open.length === 0 ? (
          <p className="text-muted">Tidak ada peraturan yang sedang disiapkan.</p>
        ) : (
          <ReviewTable reviews={open} caption="Peraturan yang sedang disiapkan" />
        )}
        <CorrectionList
          corrections={[...(await listBodyCorrections(viewer, null)), ...(await listCorrections(viewer, null))]}
        />
        {published.length > 0 && (
          <section aria-labelledby="terbit" className="grid gap-4">
            <h2 id="terbit">Sudah terbit</h2>
            <ReviewTable reviews={published} caption="Peraturan yang sudah terbit, dengan riwayat verifikasinya" />
          </section>
        )}
      </div>
    </>
  );
}
