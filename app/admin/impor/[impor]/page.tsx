import type { Metadata } from "next";
import type { Route } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";

import { BenchView } from "@/components/imports/bench-view";
import { ImportProgress } from "@/components/imports/import-progress";
import { PageHeading } from "@/components/layout/page-heading";
import { Notice } from "@/components/ui/notice";
import { requirePageViewer } from "@/lib/auth/viewer";
import { formatNumber } from "@/lib/core/numbers";
import type { ImportHead } from "@/lib/imports/queries";
import { findBench, findImport } from "@/lib/imports/queries";
import { progressSentence } from "@/lib/imports/rules";
import { BenchPlace } from "@/lib/imports/schema";

export const metadata: Metadata = { title: "Meja periksa impor" };

export default async function ImportPage({ params, searchParams }: PageProps<"/admin/impor/[impor]">) {
  const viewer = await requirePageViewer("regulation:draft");
  const head = await findImport(viewer, (await params).impor);
  if (!head) notFound();
  const {
    jenis: kind,
    keadaan: state,
    hal: page,
    temuan: finding,
    standar: standard,
  } = BenchPlace.parse(await searchParams);
  const isRead = head.status === "IN_REVIEW" || head.status === "DRAFTED";
  const bench = isRead ? await findBench(viewer, head.id, { kind, state, page, finding, standard }) : null;

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
      <div className="grid gap-10">
        <State head={head} />
        {bench && <BenchView importId={head.id} bench={bench} isEditable={head.status === "IN_REVIEW"} />}
      </div>
    </>
  );
}

function State({ head: { id, status, job, draftSlug } }: { readonly head: ImportHead }) {
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
  if (status === "DRAFTED" && draftSlug !== null) {
    return (
      <Notice tone="positive" title="Rancangan sudah dibuat">
        <Link href={`/admin/peraturan/${draftSlug}` as Route} className="text-accent underline underline-offset-4">
          Buka rancangan peraturan
        </Link>
      </Notice>
    );
  }
  return job.problem === null ? null : (
    <Notice tone="critical" title="Rancangan gagal dibuat">
      {job.problem}
    </Notice>
  );
}
