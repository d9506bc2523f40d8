import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";

import { ComparisonSections } from "@/components/comparison/comparison-sections";
import { ComparisonCounts } from "@/components/comparison/counts";
import { SelectionLinks } from "@/components/comparison/selection-links";
import { SideHead } from "@/components/comparison/side-heads";
import { MarksLegend } from "@/components/comparison/word-diff";
import { PageHeading } from "@/components/layout/page-heading";
import { requirePageViewer } from "@/lib/auth/viewer";
import { countGroups } from "@/lib/comparison/counts";
import { compareStandards } from "@/lib/comparison/rules";
import { COMPARISON_PARAMETER, readSelection, SELECTION_VALUE } from "@/lib/comparison/schema";
import { viewOf, withoutRequirements } from "@/lib/comparison/sides";
import { comparisonPath } from "@/lib/publication/comment-paths";
import { findDraftComparison } from "@/lib/publication/comparison-queries";
import { positionTitle, regulationName } from "@/lib/regulations/labels";

export const metadata: Metadata = { title: "Rancangan dibandingkan" };

export default async function DraftComparisonPage({
  params,
  searchParams,
}: PageProps<"/admin/peraturan/[peraturan]/[standar]/perbandingan">) {
  const viewer = await requirePageViewer();
  const [{ peraturan: slug, standar: id }, { hanya: asked }] = await Promise.all([params, searchParams]);
  const found = await findDraftComparison(viewer, id);
  if (found?.draft.regulation.slug !== slug) notFound();
  const { earlier, draft } = found;
  const comparison = compareStandards(earlier, draft);
  const view = viewOf(earlier, draft, readSelection(asked));
  const path = comparisonPath(slug, id);

  return (
    <>
      <PageHeading
        title={`${positionTitle(draft.position)}: apa yang berubah`}
        kicker="Rancangan dibandingkan"
        lead="Di kiri standar yang sudah terbit, di kanan rancangannya. Hanya untuk penyusun dan verifikator instansi ini."
        crumbs={[
          { label: "Administrasi", href: "/admin" },
          { label: "Verifikasi dan penerbitan", href: "/admin/peraturan" },
          { label: regulationName(draft.regulation), href: `/admin/peraturan/${slug}` },
          { label: positionTitle(draft.position), href: `/admin/peraturan/${slug}/${id}` },
        ]}
      />
      <div className="grid gap-10">
        <section aria-labelledby="ringkasan" className="grid gap-4">
          <h2 id="ringkasan">Ringkasan</h2>
          <div className="grid gap-4 sm:grid-cols-2">
            <SideHead side="left" standard={earlier} />
            <SideHead side="right" standard={draft} />
          </div>
          <ComparisonCounts groups={countGroups(comparison, view.relation, withoutRequirements(earlier, draft))} />
          <div className="no-print flex flex-wrap gap-3">
            <SelectionLinks
              selection={view.selection}
              pathOf={(next) => `${path}?${COMPARISON_PARAMETER.only}=${SELECTION_VALUE[next]}` as Route}
            />
          </div>
          <MarksLegend relation={view.relation} />
        </section>
        <ComparisonSections comparison={comparison} view={view} />
      </div>
    </>
  );
}
