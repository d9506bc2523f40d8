import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { BenchNav } from "@/components/imports/bench-nav";
import { DraftPreview } from "@/components/imports/draft-preview";
import { PageHeading } from "@/components/layout/page-heading";
import { requirePageViewer } from "@/lib/auth/viewer";
import { readBenchAddress } from "@/lib/imports/address";
import { findDraftPreview } from "@/lib/imports/queries";

export const metadata: Metadata = { title: "Rancangan dari impor" };

export default async function ImportDraftPage({ params, searchParams }: PageProps<"/admin/impor/[impor]/rancangan">) {
  const viewer = await requirePageViewer("regulation:draft");
  const { impor: id } = await params;
  const { place } = readBenchAddress(await searchParams);
  const preview = await findDraftPreview(viewer, id);
  if (!preview) notFound();

  return (
    <>
      <PageHeading
        title="Bandingkan dan buat rancangan"
        kicker={preview.regulation ?? preview.head.fileName}
        lead="Perbandingan dengan standar yang berlaku hari ini. Tidak ada yang berubah sebelum rancangannya diverifikasi dan diterbitkan."
        crumbs={[
          { label: "Administrasi", href: "/admin" },
          { label: "Impor peraturan", href: "/admin/impor" },
        ]}
      />
      <div className="grid gap-6">
        <BenchNav importId={id} current="rancangan" />
        <DraftPreview preview={preview} page={place.page ?? 1} />
      </div>
    </>
  );
}
