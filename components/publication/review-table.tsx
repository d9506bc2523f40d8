import type { Route } from "next";
import Link from "next/link";

import { Badge } from "@/components/ui/badge";
import { Table } from "@/components/ui/table";
import { formatDate } from "@/lib/core/dates";
import { REVIEW_STATE_LABEL } from "@/lib/publication/labels";
import type { ReviewOverview } from "@/lib/publication/queries";
import type { ReviewState } from "@/lib/publication/rules";

const TONE = { DRAFT: "neutral", IN_REVIEW: "caution", UPCOMING: "accent", PUBLISHED: "positive" } as const;

export function ReviewStateBadge({ state }: { readonly state: ReviewState }) {
  return <Badge tone={TONE[state]}>{REVIEW_STATE_LABEL[state]}</Badge>;
}

type Props = { readonly reviews: readonly ReviewOverview[]; readonly caption: string };

/** Regulations on their way to publication, or published ones. */
export function ReviewTable({ reviews, caption }: Props) {
  return (
    <Table caption={caption} hideCaption stacks>
      <thead>
        <tr>
          <th scope="col">Peraturan</th>
          <th scope="col">Instansi</th>
          <th scope="col">Mulai berlaku</th>
          <th scope="col">Isi</th>
          <th scope="col">Status</th>
        </tr>
      </thead>
      <tbody>
        {reviews.map(({ slug, name, title, institution, effectiveFrom, standardCount, openCommentCount, state }) => (
          <tr key={slug}>
            <th scope="row" className="min-w-64">
              <Link href={`/admin/peraturan/${slug}` as Route} className="text-accent underline underline-offset-4">
                {name}
              </Link>
              <span className="block text-sm font-normal text-muted">tentang {title}</span>
            </th>
            <td data-label="Instansi">{institution}</td>
            <td data-label="Mulai berlaku" className="whitespace-nowrap">
              {formatDate(effectiveFrom)}
            </td>
            <td data-label="Isi">
              {standardCount} standar
              {openCommentCount > 0 && <span className="block">{openCommentCount} catatan terbuka</span>}
            </td>
            <td data-label="Status">
              <ReviewStateBadge state={state} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
