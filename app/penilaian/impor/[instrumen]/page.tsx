import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { PageHeading } from "@/components/layout/page-heading";
import { LevelColumnHelp } from "@/components/level-import/column-help";
import { LevelImportForm } from "@/components/level-import/import-form";
import { requirePageViewer } from "@/lib/auth/viewer";
import { formatNumber } from "@/lib/core/numbers";
import { isUuid } from "@/lib/core/uuid";
import { findLevelImport } from "@/lib/level-import/queries";
import { templateOf } from "@/lib/level-import/workbook";

export const metadata: Metadata = { title: "Impor level tes" };

export default async function LevelImportPage({ params }: PageProps<"/penilaian/impor/[instrumen]">) {
  // Whoever holds no sheet of the test, in whatever role, is told that there is no such page.
  const viewer = await requirePageViewer();
  const { instrumen: id } = await params;
  const test = isUuid(id) ? await findLevelImport(viewer, id) : null;
  if (!test) notFound();
  const { columns, sheets } = templateOf(test);

  return (
    <>
      <PageHeading
        crumbs={[{ label: "Penilaian saya", href: "/penilaian" }]}
        kicker={test.event.name}
        title={`Impor level ${test.instrument.name}`}
        lead={`Untuk ${formatNumber(sheets.length)} lembar Anda yang belum terkirim. Level masuk ke lembar; Anda meninjau dan mengirimnya sendiri.`}
      />
      <div className="grid gap-8">
        <LevelColumnHelp instrumentId={id} columns={columns} />
        <LevelImportForm instrumentId={id} />
      </div>
    </>
  );
}
