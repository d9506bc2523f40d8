import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { IndicatorSection } from "@/components/editing/indicator-section";
import { DraftForms, LockedNotice } from "@/components/editing/locked-notice";
import { CompetencyForm } from "@/components/editing/part-forms";
import { correctionIdOf, draftCrumbs, NEW_ROW, partOf } from "@/components/editing/places";
import { PageHeading } from "@/components/layout/page-heading";
import { PartComments } from "@/components/publication/part-comments";
import { Notice } from "@/components/ui/notice";
import { requirePageViewer } from "@/lib/auth/viewer";
import { findDraft } from "@/lib/editing/queries";
import { listStandardComments } from "@/lib/publication/queries";
import { UNREADABLE_NAME } from "@/lib/standards/labels";
import { levelContradiction } from "@/lib/standards/rules";
import { CompetencyKind } from "@/lib/standards/schema";

export const metadata: Metadata = { title: "Kompetensi rancangan" };

const EMPTY = {
  id: "",
  code: "",
  ordinal: null,
  name: null,
  nameAsWritten: null,
  level: null,
  description: null,
  indicators: [],
} as const;

export default async function DraftCompetencyPage({
  params,
  searchParams,
}: PageProps<"/admin/standar/[rancangan]/kompetensi/[baris]">) {
  const viewer = await requirePageViewer("standard:draft");
  const [{ rancangan: id, baris: rowId }, { jenis: wanted }] = await Promise.all([params, searchParams]);
  const draft = await findDraft(viewer, id);
  if (!draft) notFound();
  const comments = await listStandardComments(viewer, id);
  const isNew = rowId === NEW_ROW;
  const kind = CompetencyKind.safeParse(wanted).data ?? "MANAGERIAL";
  const row = isNew ? { ...EMPTY, kind } : draft.standard.competencies.find((each) => each.id === rowId);
  if (!row) notFound();
  const contradiction = levelContradiction(row);

  return (
    <>
      <PageHeading
        title={isNew ? "Tambah kompetensi" : (row.name ?? UNREADABLE_NAME)}
        kicker={draft.position}
        crumbs={draftCrumbs(draft)}
      />
      <div className="grid max-w-3xl gap-10">
        {draft.lock !== null && (
          <LockedNotice regulation={draft.regulationSlug} state={draft.lock} correction={correctionIdOf(draft)} />
        )}
        {contradiction !== null && <Notice tone="caution">{contradiction}</Notice>}
        <PartComments comments={comments} path={`/competencies/${rowId}`} />
        <DraftForms lock={draft.lock}>
          <CompetencyForm key={row.id} part={partOf(draft, viewer.id, row.id)} competency={row} />
          {!isNew && <IndicatorSection draft={draft} viewerId={viewer.id} competency={row} />}
        </DraftForms>
      </div>
    </>
  );
}
