"use client";

import { CommentList } from "@/components/publication/comments";
import { ConfirmedForm } from "@/components/ui/confirmed-form";
import { SelectField } from "@/components/ui/field";
import { groupBy } from "@/lib/core/groups";
import { formatNumber } from "@/lib/core/numbers";
import { FINDING_KIND_LABEL } from "@/lib/imports/labels";
import { closeFindingsAction } from "@/lib/publication/actions";
import type { ReviewCommentView } from "@/lib/publication/part-queries";
import type { Review } from "@/lib/publication/queries";

/** Findings that nobody decided at the bench: one by one, or all of a kind or of a position with one reason. */
export function ImportNotes({ review: { slug, standards, comments, state, mayDraft } }: { readonly review: Review }) {
  const notes = comments.filter(({ isFromImport }) => isFromImport);
  if (notes.length === 0) return null;
  const open = notes.filter(({ resolvedBy }) => resolvedBy === null);
  const isDraft = state === "DRAFT" || state === "IN_REVIEW";
  return (
    <section aria-labelledby="temuan-impor" className="grid max-w-3xl gap-4">
      <h2 id="temuan-impor">Temuan impor yang belum diputuskan di meja periksa</h2>
      <p>
        {formatNumber(open.length)} dari {formatNumber(notes.length)} masih terbuka. Memperbaiki nilainya menutup
        temuannya; yang masih terbuka saat diterbitkan disebut pada halaman publik di samping nilainya.
      </p>
      {isDraft && <CloseForm slug={slug} groups={groupsOf(open, standards)} isOver={open.length === 0} />}
      <CommentList comments={notes} withQuote linksOf={{ regulation: slug, mayEdit: mayDraft && state === "DRAFT" }} />
    </section>
  );
}

type Group = { readonly value: string; readonly label: string };
type Groups = { readonly kinds: readonly Group[]; readonly parts: readonly Group[] };

function groupsOf(open: readonly ReviewCommentView[], standards: Review["standards"]): Groups {
  const names = new Map(standards.map(({ id, position }) => [id, position]));
  const counted = (prefix: string, keyOf: (note: ReviewCommentView) => string, nameOf: (key: string) => string) =>
    [...groupBy(open, keyOf)].map(([key, own]) => ({
      value: `${prefix}:${key}`,
      label: `${nameOf(key)} (${formatNumber(own.length)})`,
    }));
  const kindNames: Readonly<Record<string, string>> = FINDING_KIND_LABEL;
  return {
    kinds: counted(
      "jenis",
      ({ findingKind }) => findingKind ?? "",
      (kind) => kindNames[kind] ?? "Tanpa jenis",
    ),
    parts: counted(
      "standar",
      ({ standardId }) => standardId ?? "",
      (id) => names.get(id) ?? "Peraturan itu sendiri",
    ),
  };
}

type FormProps = { readonly slug: string; readonly groups: Groups; readonly isOver: boolean };

function CloseForm({ slug, groups: { kinds, parts }, isOver }: FormProps) {
  return (
    <ConfirmedForm
      isOver={isOver}
      action={closeFindingsAction}
      done={(count) => `${formatNumber(count)} temuan ditutup.`}
      summary="Tutup beberapa temuan sekaligus"
      variant="secondary"
      sent={{ regulation: slug }}
      reason={{
        id: "close-findings-reason",
        label: "Alasan",
        hint: "Tertulis pada setiap temuan yang ditutup, misalnya: sudah dicocokkan dengan naskah resmi halaman 3–9.",
      }}
      submit="Ya, tutup temuan itu"
      isFramed
    >
      {(view) => (
        <>
          <p>Nilainya tetap sebagaimana terbaca. Lakukan setelah mencocokkannya dengan naskah.</p>
          <SelectField
            name="of"
            label="Yang ditutup"
            defaultValue={view.value("of") ?? ""}
            errors={view.errors("of")}
            required
          >
            <option value="">Pilih jenis temuan atau jabatan</option>
            <optgroup label="Menurut jenis">{options(kinds)}</optgroup>
            <optgroup label="Menurut jabatan">{options(parts)}</optgroup>
          </SelectField>
        </>
      )}
    </ConfirmedForm>
  );
}

function options(groups: readonly Group[]) {
  return groups.map(({ value, label }) => (
    <option key={value} value={value}>
      {label}
    </option>
  ));
}
