import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Suspense } from "react";

import { BenchNav } from "@/components/imports/bench-nav";
import { DraftPreview } from "@/components/imports/draft-preview";
import { PageHeading } from "@/components/layout/page-heading";
import type { Viewer } from "@/lib/auth/policy";
import { requirePageViewer } from "@/lib/auth/viewer";
import { readBenchAddress } from "@/lib/imports/address";
import { findDraftPreview, findImport } from "@/lib/imports/queries";

export const metadata: Metadata = { title: "Rancangan dari impor" };

export default async function ImportDraftPage({ params, searchParams }: PageProps<"/admin/impor/[impor]/rancangan">) {
  const viewer = await requirePageViewer("regulation:draft");
  const { impor: id } = await params;
  const { place } = readBenchAddress(await searchParams);
  const head = await findImport(viewer, id);
  if (!head || (head.status !== "IN_REVIEW" && head.status !== "DRAFTED")) notFound();

  return (
    <>
      <PageHeading
        title="Bandingkan dan buat rancangan"
        kicker={head.fileName}
        lead="Perbandingan dengan standar yang berlaku hari ini. Tidak ada yang berubah sebelum rancangannya diverifikasi dan diterbitkan."
        crumbs={[
          { label: "Administrasi", href: "/admin" },
          { label: "Impor peraturan", href: "/admin/impor" },
        ]}
      />
      <div className="grid gap-6">
        <BenchNav importId={id} current="rancangan" />
        <Suspense fallback={<p role="status">Membandingkan jabatan demi jabatan …</p>}>
          <Preview viewer={viewer} importId={id} page={place.page ?? 1} />
        </Suspense>
      </div>
    </>
  );
}

type Props = { readonly viewer: Viewer; readonly importId: string; readonly page: number };

/** Hundreds of positions take seconds to compare: the page is there before. */
async function Preview({ viewer, importId, page }: Props) {
  const preview = await findDraftPreview(viewer, importId);
  return preview && <DraftPreview preview={preview} page={page} />;
}
