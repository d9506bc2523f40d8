import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { PageLinks } from "@/components/catalogue/page-links";
import { PageHeading } from "@/components/layout/page-heading";
import { HistoryFilter } from "@/components/sheet-history/history-filter";
import { HistoryTable } from "@/components/sheet-history/history-table";
import { Steps } from "@/components/sheet-history/steps";
import { requirePageViewer } from "@/lib/auth/viewer";
import { isUuid } from "@/lib/core/uuid";
import { integrationPath } from "@/lib/events/paths";
import { lookAtSheetHistory } from "@/lib/sheet-history/looks";
import { historyPath } from "@/lib/sheet-history/paths";
import type { SheetHistory } from "@/lib/sheet-history/queries";
import { HistorySearch } from "@/lib/sheet-history/schema";

export const metadata: Metadata = { title: "Riwayat penilaian" };

export default async function SheetHistoryPage({ params, searchParams }: PageProps<"/penilaian/[sheet]/riwayat">) {
  const viewer = await requirePageViewer();
  const { sheet: id } = await params;
  const search = HistorySearch.parse(await searchParams);
  const history = isUuid(id) ? await lookAtSheetHistory(viewer, id, search) : null;
  if (!history) notFound();
  const { candidate, event, instrument, assessor, steps, versions, total, page, pages } = history;

  return (
    <>
      <PageHeading
        crumbs={crumbsOf(history)}
        kicker={`${event.name} · ${instrument}`}
        title={`Riwayat penilaian ${candidate.name}`}
        lead={`Setiap versi level, penilaian, bukti, dan catatan pada lembar ${assessor}, yang terbaru di atas. Tidak ada yang dihapus.`}
      />
      <div className="grid gap-6">
        <Steps steps={steps} />
        <HistoryFilter history={history} chosen={search.competencyId ?? ""} />
        {total === 0 ? (
          <p>Belum ada yang diisi pada lembar ini.</p>
        ) : (
          <section aria-labelledby="versi" className="grid gap-4">
            <h2 id="versi">{total} versi</h2>
            <HistoryTable versions={versions} />
            <PageLinks pathOf={(number) => historyPath(id, { ...search, page: number })} page={page} pages={pages} />
          </section>
        )}
      </div>
    </>
  );
}

/** Back to the own sheet, or to the grid where somebody else's mark stands. */
function crumbsOf({ isOwn, sheetId, event, candidate }: SheetHistory) {
  return isOwn
    ? [
        { label: "Penilaian saya", href: "/penilaian" as const },
        { label: "Lembar penilaian", href: `/penilaian/${sheetId}` as const },
      ]
    : [{ label: `Integrasi ${candidate.name}`, href: integrationPath(event.id, candidate.id) }];
}
