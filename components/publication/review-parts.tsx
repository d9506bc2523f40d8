import type { Route } from "next";
import Link from "next/link";

import { PageLinks } from "@/components/catalogue/page-links";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Table } from "@/components/ui/table";
import { formatDateTime } from "@/lib/core/dates";
import { formatNumber } from "@/lib/core/numbers";
import { pageOf } from "@/lib/core/pages";
import { endSentence, enumerate } from "@/lib/core/sentences";
import { reviewStandardsPath } from "@/lib/publication/comment-paths";
import { REVIEW_OUTCOME_LABEL } from "@/lib/publication/labels";
import type { Impact } from "@/lib/publication/impact-queries";
import type { ReviewRoundView } from "@/lib/publication/part-queries";
import type { Review } from "@/lib/publication/queries";
import { addStandardPath } from "@/lib/regulation-editing/paths";

/** What publishing would change, in numbers, and which positions keep their standard. */
export function ImpactFacts({ impact }: { readonly impact: Impact }) {
  const { beginning, ending, running, valid } = impact;
  const facts = [
    ["Standar yang mulai berlaku", beginning],
    ["Standar yang berakhir", ending],
    ["Peserta pada penilaian yang berjalan dengan standar itu", running],
    ["Hasil yang masih berlaku dengan standar itu", valid],
  ] as const;
  return (
    <section aria-labelledby="dampak" className="grid gap-4">
      <h2 id="dampak">Dampak</h2>
      <dl className="grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
        {facts.map(([label, count]) => (
          <div key={label} className="flex flex-col-reverse justify-end rounded-md border border-line bg-surface p-4">
            <dt className="text-sm text-muted">{label}</dt>
            <dd className="text-2xl font-semibold">{formatNumber(count)}</dd>
          </div>
        ))}
      </dl>
      <ImpactDetails impact={impact} />
      <p className="max-w-prose text-muted">
        Penilaian yang sudah berjalan tetap memakai standar yang dikunci saat pesertanya ditambahkan, dan hasil yang
        sudah ditetapkan tidak berubah.
      </p>
    </section>
  );
}

function ImpactDetails({ impact: { amended, unreplaced, outliving } }: { readonly impact: Impact }) {
  return (
    <>
      {amended.map(({ slug, name, replaced, staying }) => (
        <div key={slug} className="grid max-w-prose gap-2">
          <h3>Mengubah {name}</h3>
          <Positions lead="Standar yang diganti" names={replaced} />
          <Positions lead="Standar yang tetap berlaku tanpa perubahan" names={staying} />
        </div>
      ))}
      {unreplaced.length > 0 && (
        <div className="max-w-prose">
          <Positions lead="Standar yang berakhir tanpa pengganti" names={unreplaced} />
        </div>
      )}
      {outliving.map(({ slug, name, staying }) => (
        <Notice key={slug} tone="caution" title={`${name} tidak ikut dicabut`}>
          <p>
            Peraturan itu mengubah peraturan yang dicabut di sini, dan standarnya tetap berlaku. Bila peraturan ini juga
            mencabutnya, tambahkan hubungannya.
          </p>
          <Positions lead="Standarnya" names={staying} />
        </Notice>
      ))}
    </>
  );
}

/** Names are shown up to this many; a regulation may carry a thousand. */
const MOST_NAMES = 40;

function Positions({ lead, names }: { readonly lead: string; readonly names: readonly string[] }) {
  const shown = names.length > 0 ? `: ${enumerate(names, MOST_NAMES)}` : "";
  return <p>{endSentence(`${lead} (${formatNumber(names.length)})${shown}`)}</p>;
}

/** A large regulation brings hundreds. */
const STANDARDS_PER_PAGE = 100;

type StandardsProps = {
  readonly review: Pick<Review, "slug" | "standards" | "state" | "mayDraft">;
  readonly page: number;
};

/** The draft's standards, each with the way to its values beside the source. */
export function ReviewStandards({ review: { slug, standards, state, mayDraft }, page }: StandardsProps) {
  const shown = pageOf(standards, { page, size: STANDARDS_PER_PAGE });
  return (
    <section aria-labelledby="standar" className="grid gap-4">
      <h2 id="standar">Standar</h2>
      {shown.pages > 1 && <p>{formatNumber(standards.length)} standar.</p>}
      {standards.length === 0 ? (
        <p className="text-muted">Belum ada standar pada rancangan ini.</p>
      ) : (
        <StandardsTable slug={slug} standards={shown.rows} />
      )}
      <PageLinks pathOf={(other) => reviewStandardsPath(slug, other)} page={shown.page} pages={shown.pages} />
      {mayDraft && state === "DRAFT" && (
        <ButtonLink href={addStandardPath(slug)} className="justify-self-start">
          Tambah standar jabatan
        </ButtonLink>
      )}
    </section>
  );
}

function StandardsTable({ slug, standards }: Pick<Review, "slug" | "standards">) {
  return (
    <Table caption="Standar pada peraturan ini" hideCaption>
      <thead>
        <tr>
          <th scope="col">Jabatan</th>
          <th scope="col">Kompetensi</th>
          <th scope="col">Nilai diperbaiki</th>
          <th scope="col">Catatan terbuka</th>
        </tr>
      </thead>
      <tbody>
        {standards.map(({ id, position, competencyCount, correctedCount, openCommentCount }) => (
          <tr key={id}>
            <th scope="row">
              <Link
                href={`/admin/peraturan/${slug}/${id}` as Route}
                prefetch={false}
                className="text-accent underline underline-offset-4"
              >
                {position}
              </Link>
            </th>
            <td>{competencyCount}</td>
            <td>{correctedCount}</td>
            <td>{openCommentCount}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** Sent, returned, published, withdrawn: by whom, when and why; the newest first, also within a round. */
export function Rounds({ rounds }: { readonly rounds: readonly ReviewRoundView[] }) {
  if (rounds.length === 0) return null;
  return (
    <section aria-labelledby="riwayat" className="grid gap-4">
      <h2 id="riwayat">Riwayat verifikasi</h2>
      <ol className="grid gap-3">
        {rounds.map(({ id, sentBy, sentAt, outcome, endedBy, endedAt, reason }) => (
          <li key={id} className="grid gap-1 border-l-4 border-line pl-4">
            {outcome !== null && endedAt !== null && (
              <p>
                {REVIEW_OUTCOME_LABEL[outcome]} oleh {endedBy}, {formatDateTime(endedAt)}
              </p>
            )}
            {reason !== null && <p className="max-w-prose text-muted">{reason}</p>}
            <p>
              Dikirim oleh {sentBy}, {formatDateTime(sentAt)}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
