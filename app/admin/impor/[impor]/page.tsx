import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { ImportProgress } from "@/components/imports/import-progress";
import { PageHeading } from "@/components/layout/page-heading";
import { Notice } from "@/components/ui/notice";
import { requirePageViewer } from "@/lib/auth/viewer";
import { formatNumber } from "@/lib/core/numbers";
import type { ImportHead } from "@/lib/imports/queries";
import { findImport } from "@/lib/imports/queries";
import { progressSentence } from "@/lib/imports/rules";

export const metadata: Metadata = { title: "Meja periksa impor" };

export default async function ImportPage({ params }: PageProps<"/admin/impor/[impor]">) {
  const viewer = await requirePageViewer("regulation:draft");
  const head = await findImport(viewer, (await params).impor);
  if (!head) notFound();

  return (
    <>
      <PageHeading
        title={head.fileName}
        kicker={head.institution}
        lead={`Diimpor ${head.createdAt} oleh ${head.createdBy}, ${formatNumber(head.lineCount)} baris.`}
        crumbs={[
          { label: "Administrasi", href: "/admin" },
          { label: "Impor peraturan", href: "/admin/impor" },
        ]}
      />
      <State head={head} />
    </>
  );
}

function State({ head: { id, status, job } }: { readonly head: ImportHead }) {
  if (status === "READING" || status === "DRAFTING") {
    const { completed, total } = job;
    return <ImportProgress importId={id} sentence={progressSentence(status, job)} {...{ completed, total }} />;
  }
  if (status === "CANCELLED") {
    return <Notice title="Pembacaan dibatalkan">Impor naskahnya kembali bila masih diperlukan.</Notice>;
  }
  if (status === "UNREADABLE") {
    return (
      <Notice tone="critical" title="Naskah ini gagal dibaca">
        {job.problem}
      </Notice>
    );
  }
  return null;
}
