import type { Route } from "next";

import { ComparisonSections } from "@/components/comparison/comparison-sections";
import { MarksLegend } from "@/components/comparison/word-diff";
import {
  PublishCorrectionForm,
  RecallCorrectionForm,
  ReturnCorrectionForm,
  SendCorrectionForm,
  StartCorrectionForm,
  WithdrawCorrectionForm,
} from "@/components/corrections/correction-forms";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { changeSummary } from "@/lib/comparison/labels";
import { compareStandards } from "@/lib/comparison/rules";
import { viewOf } from "@/lib/comparison/sides";
import { formatDate, formatDateTime } from "@/lib/core/dates";
import { REVIEW_OUTCOME_LABEL } from "@/lib/publication/labels";
import type { Correction } from "@/lib/corrections/queries";

type Props = { readonly correction: Correction };

/** What a correction of the copy corrects and why, what this viewer can do now, and what it changes word by word. */
export function CorrectionPanel({ correction }: Props) {
  const { id, revision, reason, state, standards, validFrom, mayWithdraw } = correction;
  return (
    <>
      <section aria-labelledby="koreksi" className="grid gap-4">
        <h2 id="koreksi">Koreksi salinan</h2>
        <p className="max-w-prose whitespace-pre-line wrap-anywhere">Alasan: {reason}</p>
        {validFrom !== null && <p>Berlaku mulai {formatDate(validFrom)}.</p>}
        {mayWithdraw && <WithdrawCorrectionForm standardId={id} revision={revision} />}
        <LastReturn correction={correction} />
        {state === "DRAFT" && <Sending correction={correction} />}
        {state === "IN_REVIEW" && <Verifying correction={correction} />}
      </section>
      {standards !== null && <Changes standards={standards} />}
    </>
  );
}

function LastReturn({ correction: { lastReturn } }: Props) {
  if (lastReturn === null) return null;
  const { by, at, outcome, reason } = lastReturn;
  return (
    <Notice tone="caution" title={`${REVIEW_OUTCOME_LABEL[outcome]} oleh ${by}, ${formatDateTime(at)}`}>
      <p className="max-w-prose whitespace-pre-line">{reason}</p>
    </Notice>
  );
}

function Sending({ correction: { id, revision, mayDraft } }: Props) {
  if (!mayDraft) return <p>Koreksi ini masih disusun dan belum dikirim untuk diverifikasi.</p>;
  return (
    <div className="flex flex-wrap items-start gap-3">
      <SendCorrectionForm standardId={id} revision={revision} />
      <ButtonLink href={`/admin/standar/${id}` as Route}>Sunting atau hapus koreksi</ButtonLink>
    </div>
  );
}

function Verifying({ correction }: Props) {
  const { id: standardId, revision, mayDraft, mayPublish, publishObstacles, earliestDay, standards } = correction;
  const seen = { standardId, revision };
  const [replaced] = standards ?? [];
  return (
    <>
      {!mayPublish && <p>Koreksi ini menunggu verifikator.</p>}
      {mayPublish && publishObstacles.length > 0 && (
        <Notice tone="caution" title="Belum dapat diterbitkan">
          <ul className="list-disc pl-5">
            {publishObstacles.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Notice>
      )}
      <div className="flex flex-wrap items-start gap-3">
        {mayPublish && publishObstacles.length === 0 && replaced && (
          <PublishCorrectionForm {...seen} earliestDay={earliestDay} replaced={replaced.version} />
        )}
        {mayPublish && <ReturnCorrectionForm {...seen} />}
        {mayDraft && <RecallCorrectionForm {...seen} />}
      </div>
    </>
  );
}

function Changes({ standards: [left, right] }: { readonly standards: NonNullable<Correction["standards"]> }) {
  const comparison = compareStandards(left, right);
  const view = viewOf(left, right, "DIFFERENT");
  return (
    <section aria-labelledby="yang-dibetulkan" className="grid gap-6">
      <h2 id="yang-dibetulkan">Yang dibetulkan</h2>
      <p>
        Versi {left.version} di kiri, koreksinya di kanan: {changeSummary(comparison)}.
      </p>
      <MarksLegend relation={view.relation} />
      <ComparisonSections comparison={comparison} view={view} />
    </section>
  );
}

type StartProps = { readonly standardId: string; readonly obstacle: string | null };

/** The way to correct what is published, or why there is none now. */
export function CorrectionStart({ standardId, obstacle }: StartProps) {
  return (
    <section aria-labelledby="salinan-keliru" className="grid gap-4">
      <h2 id="salinan-keliru">Bila salinan ini keliru</h2>
      {obstacle === null ? (
        <StartCorrectionForm standardId={standardId} />
      ) : (
        <p className="max-w-prose text-muted">{obstacle}</p>
      )}
    </section>
  );
}
