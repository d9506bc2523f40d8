import type { Metadata } from "next";

import { CopyStandardForm } from "@/components/editing/start-forms";
import { PageHeading } from "@/components/layout/page-heading";
import { ButtonLink } from "@/components/ui/button";
import { requirePageViewer } from "@/lib/auth/viewer";
import { listCopyChoices } from "@/lib/editing/queries";

export const metadata: Metadata = { title: "Rancangan standar baru" };

export default async function CopyStandardPage({ searchParams }: PageProps<"/admin/standar/baru">) {
  const viewer = await requirePageViewer("standard:draft");
  const { ["peraturan"]: regulation, ["standar"]: source } = await searchParams;
  const choices = await listCopyChoices(viewer);

  return (
    <>
      <PageHeading
        title="Rancangan standar baru"
        lead="Standar yang sudah terbit disalin menjadi rancangan jabatan yang sama atau jabatan lain, atau dimulai kosong, lalu disunting."
        crumbs={[
          { label: "Administrasi", href: "/admin" },
          { label: "Rancangan standar", href: "/admin/standar" },
        ]}
      >
        <ButtonLink href="/admin/standar/peraturan-baru">Buat rancangan peraturan</ButtonLink>
      </PageHeading>
      {choices.regulations.length === 0 ? (
        <p className="max-w-prose">
          Buat rancangan peraturan lebih dahulu: setiap standar termuat dalam satu peraturan.
        </p>
      ) : (
        <CopyStandardForm
          choices={choices}
          regulation={typeof regulation === "string" ? regulation : undefined}
          source={typeof source === "string" ? source : undefined}
        />
      )}
    </>
  );
}
