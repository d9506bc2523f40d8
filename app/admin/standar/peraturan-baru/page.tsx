import type { Metadata } from "next";

import { StartRegulationForm } from "@/components/editing/start-forms";
import { PageHeading } from "@/components/layout/page-heading";
import { requirePageViewer } from "@/lib/auth/viewer";
import { listDrafts } from "@/lib/editing/queries";

export const metadata: Metadata = { title: "Buat rancangan peraturan" };

export default async function StartRegulationPage() {
  const viewer = await requirePageViewer("regulation:draft");

  return (
    <>
      <PageHeading
        title="Buat rancangan peraturan"
        lead="Untuk standar yang disusun di portal. Yang Anda ketik dicatat sebagai lembar ketikan, bukan sebagai naskah resmi."
        crumbs={[
          { label: "Administrasi", href: "/admin" },
          { label: "Rancangan standar", href: "/admin/standar" },
        ]}
      />
      <StartRegulationForm institutions={await listDrafts(viewer)} />
    </>
  );
}
