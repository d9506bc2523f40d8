import type { Metadata } from "next";
import type { ReactNode } from "react";

import { ImportTable } from "@/components/imports/import-table";
import { StartForm } from "@/components/imports/start-form";
import { PageHeading } from "@/components/layout/page-heading";
import { requirePageViewer } from "@/lib/auth/viewer";
import { listImports } from "@/lib/imports/queries";

export const metadata: Metadata = { title: "Impor peraturan" };

export default async function ImportsPage() {
  const viewer = await requirePageViewer("regulation:draft");
  const { institutions, imports } = await listImports(viewer);

  return (
    <>
      <PageHeading
        title="Impor peraturan"
        lead="Naskah peraturan dibaca menjadi rancangan beserta temuannya. Tidak ada yang dibetulkan tanpa keputusan Anda."
        crumbs={[{ label: "Administrasi", href: "/admin" }]}
      />
      <div className="grid gap-10">
        <section aria-labelledby="kirim" className="grid gap-4">
          <h2 id="kirim">Impor naskah baru</h2>
          <p className="max-w-prose">
            Peraturan yang disusun sebagai tabel dapat diisikan pada templat{" "}
            <DownloadLink href="/admin/impor/templat.xlsx">Excel (XLSX)</DownloadLink> atau{" "}
            <DownloadLink href="/admin/impor/templat.csv">CSV</DownloadLink>, lengkap dengan contoh isiannya.
          </p>
          <StartForm institutions={institutions} />
        </section>
        <section aria-labelledby="naskah" className="grid gap-4">
          <h2 id="naskah">Naskah yang sudah diimpor</h2>
          {imports.length === 0 ? (
            <p className="max-w-prose">Belum ada naskah yang diimpor.</p>
          ) : (
            <ImportTable imports={imports} />
          )}
        </section>
      </div>
    </>
  );
}

function DownloadLink({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  return (
    <a href={href} className="text-accent underline underline-offset-4">
      {children}
    </a>
  );
}
