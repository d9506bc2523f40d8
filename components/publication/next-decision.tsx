import type { Route } from "next";
import Link from "next/link";

import { PublishForm, RecallForm, ReturnForm, SendForm, WithdrawForm } from "@/components/publication/decision-forms";
import { MakingNotice } from "@/components/publication/making-notice";
import { Notice } from "@/components/ui/notice";
import { formatDate, formatDateTime } from "@/lib/core/dates";
import { COPY_CORRECTED, REVIEW_OUTCOME_LABEL } from "@/lib/publication/labels";
import type { Review } from "@/lib/publication/queries";
import { consequencesOf } from "@/lib/publication/rules";

type StateProps = { readonly review: Review };

/** What this viewer can do now, and what stands in the way. */
export function NextDecision({ review, today }: StateProps & { readonly today: string }) {
  return (
    <section aria-labelledby="langkah" className="grid gap-4">
      <h2 id="langkah">Langkah berikutnya</h2>
      {review.state === "DRAFT" && <Sending review={review} />}
      {review.state === "IN_REVIEW" && <Verifying review={review} today={today} />}
      {(review.state === "UPCOMING" || review.state === "PUBLISHED") && <Waiting review={review} />}
    </section>
  );
}

function Sending({ review }: StateProps) {
  const { slug, revision, mayDraft, making, sendObstacles, warnings, cautions } = review;
  if (making) return <MakingNotice making={making} mayDraft={mayDraft} />;
  return (
    <>
      <LastReturn review={review} />
      {!mayDraft && <p>Rancangan ini masih disusun dan belum dikirim untuk diverifikasi.</p>}
      {mayDraft && <Sentences title="Belum dapat dikirim" sentences={sendObstacles} />}
      {mayDraft && <Sentences title="Menghalangi penerbitannya kelak" sentences={warnings} />}
      {mayDraft && <Sentences title="Periksa sekali lagi sebelum dikirim" sentences={cautions} />}
      {mayDraft && sendObstacles.length === 0 && <SendForm slug={slug} revision={revision} />}
    </>
  );
}

/** Why the draft came back, before anything else: that is what is to be done now. */
function LastReturn({ review: { slug, rounds, comments, mayDraft } }: StateProps) {
  const [last] = rounds;
  if (last?.endedAt == null || last.outcome === null || last.reason === null) return null;
  const open = comments.filter((comment) => comment.mayAnswer && comment.answer === null).length;
  return (
    <Notice
      tone="caution"
      title={`${REVIEW_OUTCOME_LABEL[last.outcome]} oleh ${last.endedBy ?? ""}, ${formatDateTime(last.endedAt)}`}
    >
      <p className="max-w-prose whitespace-pre-line">{last.reason}</p>
      {mayDraft && open > 0 && (
        <p>
          <Link
            href={`/admin/peraturan/${slug}#catatan-verifikasi` as Route}
            className="text-accent underline underline-offset-4"
          >
            {open} catatan verifikasi
          </Link>{" "}
          menunggu tanggapan Anda.
        </p>
      )}
    </Notice>
  );
}

function Verifying({ review, today }: StateProps & { readonly today: string }) {
  const { slug, revision, mayDraft, mayPublish, publishObstacles, cautions, effectiveFrom } = review;
  const seen = { slug, revision };
  return (
    <>
      {mayPublish ? (
        <Sentences title="Belum dapat diterbitkan" sentences={publishObstacles} />
      ) : (
        <p>Rancangan ini menunggu verifikator.</p>
      )}
      {mayPublish && <Sentences title="Periksa sekali lagi sebelum terbit" sentences={cautions} />}
      <div className="flex flex-wrap items-start gap-3">
        {mayPublish && publishObstacles.length === 0 && (
          <PublishForm
            {...seen}
            day={formatDate(effectiveFrom)}
            isAhead={effectiveFrom > today}
            consequences={[...cautions, ...consequencesOf(review, today)]}
          />
        )}
        {mayPublish && <ReturnForm {...seen} />}
        {mayDraft && <RecallForm {...seen} />}
      </div>
    </>
  );
}

function Waiting({ review: { slug, revision, state, mayPublish, effectiveFrom, rounds } }: StateProps) {
  const [last] = rounds;
  const by =
    last?.outcome === "PUBLISHED" && last.endedAt !== null
      ? `Diterbitkan oleh ${last.endedBy ?? ""}, ${formatDateTime(last.endedAt)}`
      : "Sudah diterbitkan";
  const isAhead = state === "UPCOMING";
  return (
    <>
      <p className="max-w-prose">
        {by}; {isAhead ? "berlaku dengan sendirinya mulai" : "berlaku sejak"} {formatDate(effectiveFrom)}.{" "}
        {!isAhead && `Isinya tidak berubah lagi. ${COPY_CORRECTED} `}
        <Link href={`/peraturan/${slug}` as Route} className="text-accent underline underline-offset-4">
          Lihat halaman publiknya
        </Link>
      </p>
      {isAhead && mayPublish && <WithdrawForm slug={slug} revision={revision} />}
    </>
  );
}

type SentencesProps = { readonly title: string; readonly sentences: readonly string[] };

export function Sentences({ title, sentences }: SentencesProps) {
  if (sentences.length === 0) return null;
  return (
    <Notice tone="caution" title={title}>
      <ul className="list-disc pl-5">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Notice>
  );
}
