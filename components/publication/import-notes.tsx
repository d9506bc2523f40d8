import { PageLinks } from "@/components/catalogue/page-links";
import type { FindingGroups } from "@/components/publication/close-findings-form";
import { CloseFindingsForm } from "@/components/publication/close-findings-form";
import { CommentList } from "@/components/publication/comments";
import { groupBy } from "@/lib/core/groups";
import { formatNumber } from "@/lib/core/numbers";
import { pageOf } from "@/lib/core/pages";
import { FINDING_KIND_LABEL } from "@/lib/imports/labels";
import { importNotesPath } from "@/lib/publication/comment-paths";
import type { ReviewCommentView } from "@/lib/publication/part-queries";
import type { Review } from "@/lib/publication/queries";

/** A large regulation leaves thousands, which are worked off page by page. */
const PER_PAGE = 50;

type Props = { readonly review: Review; readonly page: number };

/** Findings that nobody decided at the bench: one by one, the open ones first, or all of a kind or of a position at once. */
export function ImportNotes({ review: { slug, standards, comments, state, mayDraft }, page }: Props) {
  const notes = comments.filter(({ isFromImport }) => isFromImport);
  if (notes.length === 0) return null;
  const [open, closed] = [notes.filter(isOpen), notes.filter((note) => !isOpen(note))];
  const isDraft = state === "DRAFT" || state === "IN_REVIEW";
  const shown = pageOf([...open, ...closed], { page, size: PER_PAGE });
  return (
    <section aria-labelledby="temuan-impor" className="grid max-w-3xl gap-4">
      <h2 id="temuan-impor">Temuan impor yang belum diputuskan di meja periksa</h2>
      <p>
        {formatNumber(open.length)} dari {formatNumber(notes.length)} masih terbuka. Memperbaiki nilainya menutup
        temuannya; yang masih terbuka saat diterbitkan disebut pada halaman publik di samping nilainya.
      </p>
      {isDraft && <CloseFindingsForm slug={slug} groups={groupsOf(open, standards)} isOver={open.length === 0} />}
      <CommentList
        comments={shown.rows}
        withQuote
        linksOf={{ regulation: slug, mayEdit: mayDraft && state === "DRAFT" }}
      />
      <PageLinks pathOf={(other) => importNotesPath(slug, other)} page={shown.page} pages={shown.pages} />
    </section>
  );
}

const isOpen = ({ resolvedBy }: ReviewCommentView): boolean => resolvedBy === null;

function groupsOf(open: readonly ReviewCommentView[], standards: Review["standards"]): FindingGroups {
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
