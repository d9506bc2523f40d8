import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { DraftForms, LockedNotice } from "@/components/editing/locked-notice";
import { correctionIdOf, draftCrumbs, NEW_ROW, partOf } from "@/components/editing/places";
import { RequirementForm } from "@/components/editing/requirement-form";
import { PageHeading } from "@/components/layout/page-heading";
import { PartComments } from "@/components/publication/part-comments";
import { requirePageViewer } from "@/lib/auth/viewer";
import { findDraft } from "@/lib/editing/queries";
import { listStandardComments } from "@/lib/publication/queries";
import { RequirementCategory } from "@/lib/standards/schema";

export const metadata: Metadata = { title: "Persyaratan rancangan" };

const EMPTY = {
  id: "",
  ordinal: null,
  label: null,
  text: null,
  importance: null,
  importanceUncertain: false,
  anyOfGroup: null,
  rule: null,
} as const;

export default async function DraftRequirementPage({
  params,
  searchParams,
}: PageProps<"/admin/standar/[rancangan]/persyaratan/[baris]">) {
  const viewer = await requirePageViewer("standard:draft");
  const [{ rancangan: id, baris: rowId }, { kategori: wanted }] = await Promise.all([params, searchParams]);
  const draft = await findDraft(viewer, id);
  if (!draft) notFound();
  const comments = await listStandardComments(viewer, id);
  const category = RequirementCategory.safeParse(wanted).data ?? "EDUCATION";
  const isNew = rowId === NEW_ROW;
  const row = isNew ? { ...EMPTY, category } : draft.standard.requirements.find((each) => each.id === rowId);
  if (!row) notFound();

  return (
    <>
      <PageHeading
        title={isNew ? "Tambah persyaratan" : "Ubah persyaratan"}
        kicker={draft.position}
        crumbs={draftCrumbs(draft)}
      />
      <div className="grid max-w-3xl gap-6">
        {draft.lock !== null && (
          <LockedNotice regulation={draft.regulationSlug} state={draft.lock} correction={correctionIdOf(draft)} />
        )}
        <PartComments comments={comments} path={`/requirements/${rowId}`} />
        <DraftForms lock={draft.lock}>
          <RequirementForm key={row.id} part={partOf(draft, viewer.id, row.id)} requirement={row} />
        </DraftForms>
      </div>
    </>
  );
}
