import type { Metadata, Route } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";

import { Bench } from "@/components/imports/bench";
import { ImportProgress } from "@/components/imports/import-progress";
import { RemoveImportForm } from "@/components/imports/remove-form";
import { PageHeading } from "@/components/layout/page-heading";
import { Notice } from "@/components/ui/notice";
import { requirePageViewer } from "@/lib/auth/viewer";
import { formatNumber } from "@/lib/core/numbers";
import type { ImportHead } from "@/lib/imports/queries";
import { readBenchAddress } from "@/lib/imports/address";
import { findBench, findImport } from "@/lib/imports/queries";
import { undecidedSentence } from "@/lib/imports/labels";
import { draftingPath } from "@/lib/imports/paths";
import { progressSentence } from "@/lib/imports/rules";

export const metadata: Metadata = { title: "Meja periksa impor" };

export default async function ImportPage({ params, searchParams }: PageProps<"/admin/impor/[impor]">) {
  const viewer = await requirePageViewer("regulation:draft");
  const { impor: id } = await params;
  const { filter, place } = readBenchAddress(await searchParams);
  const head = await findImport(viewer, id);
  if (!head) notFound();
  const isOpen = head.status === "IN_REVIEW" || head.status === "DRAFTED";
  const bench = isOpen ? await findBench(viewer, id, { filter, place }) : null;
  if (isOpen && !bench) notFound();

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
      {bench ? (
        <div className="grid gap-6">
          <DraftState head={head} undecided={bench.progress.undecided} />
          {head.reopened && <Reopened reopened={head.reopened} />}
          <OpeningNotes notes={head.notes} />
          <Bench bench={bench} place={place} viewerId={viewer.id} />
        </div>
      ) : (
        <State head={head} />
      )}
      {MAY_GO.includes(head.status) && <RemoveImportForm importId={head.id} />}
    </>
  );
}

/** While work is under way it is cancelled first; once there is a draft, the import is where it comes from. */
const MAY_GO: readonly ImportHead["status"][] = ["IN_REVIEW", "UNREADABLE", "CANCELLED"];

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

/** What was noticed while the file was opened. */
function OpeningNotes({ notes }: Pick<ImportHead, "notes">) {
  if (notes.length === 0) return null;
  return (
    <Notice title="Catatan saat berkas dibuka">
      <ul className="list-disc pl-5">
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </Notice>
  );
}

/** Why a text of which a draft was made already lies open again. */
function Reopened({ reopened: { regulation, by, at } }: { readonly reopened: NonNullable<ImportHead["reopened"]> }) {
  return (
    <Notice title="Impor ini dibuka kembali">
      Rancangan {regulation} yang dibuat dari naskah ini dihapus oleh {by} pada {at}. Semua keputusan dan suntingan di
      meja periksa tetap ada; rancangannya dapat dibuat lagi.
    </Notice>
  );
}

type DraftStateProps = { readonly head: ImportHead; readonly undecided: number };

/** What became of the draft, where one was asked for. */
function DraftState({ head: { id, status, job, draftSlug, stopped }, undecided }: DraftStateProps) {
  if (status === "DRAFTED") {
    const leftOpen = undecidedSentence(undecided);
    return (
      <Notice tone="positive" title="Rancangan sudah dibuat">
        Isinya kini disunting dan diverifikasi pada{" "}
        <Link
          href={`/admin/peraturan/${draftSlug ?? ""}` as Route}
          className="text-accent underline underline-offset-4"
        >
          rancangan peraturannya
        </Link>
        ; impor ini tinggal dibaca.
        {leftOpen && <p className="mt-1 max-w-prose">{leftOpen}</p>}
      </Notice>
    );
  }
  return stopped && <Stopped importId={id} stopped={stopped} problem={job.problem} />;
}

type StoppedProps = {
  readonly importId: string;
  readonly stopped: NonNullable<ImportHead["stopped"]>;
  readonly problem: string | null;
};

/** Why there is no whole draft, what became of the half, and where one begins again. */
function Stopped({ importId, stopped: { isCancelled, half }, problem }: StoppedProps) {
  return (
    <Notice tone="critical" title={isCancelled ? "Pembuatan rancangan dibatalkan" : "Rancangan gagal dibuat"}>
      {problem !== null && <p className="max-w-prose">{problem}</p>}
      {half && (
        <p className="max-w-prose">
          Sebagian{" "}
          <Link href={`/admin/peraturan/${half.slug}` as Route} className="text-accent underline underline-offset-4">
            rancangan {half.name}
          </Link>{" "}
          sudah tertulis. Ia tidak dapat disunting atau dikirim; pembuatan berikutnya menggantinya dari awal.
        </p>
      )}
      <p>
        Semua keputusan di meja periksa tetap ada:{" "}
        <Link href={draftingPath(importId)} className="text-accent underline underline-offset-4">
          buat rancangannya lagi
        </Link>
        .
      </p>
    </Notice>
  );
}
