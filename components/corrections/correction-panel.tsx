import type { Route } from "next";
import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";

import { ComparisonSections } from "@/components/comparison/comparison-sections";
import { MarksLegend } from "@/components/comparison/word-diff";
import {
  PublishCorrectionForm,
  RecallCorrectionForm,
  ReturnCorrectionForm,
  SendCorrectionForm,
  WithdrawCorrectionForm,
} from "@/components/corrections/correction-forms";
import { Sentences } from "@/components/publication/next-decision";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { changeSummary } from "@/lib/comparison/labels";
import { compareStandards } from "@/lib/comparison/rules";
import { viewOf } from "@/lib/comparison/sides";
import { formatDateTime } from "@/lib/core/dates";
import { REVIEW_OUTCOME_LABEL } from "@/lib/publication/labels";
import {
  publishCorrectionAction,
  recallCorrectionAction,
  returnCorrectionAction,
  sendCorrectionAction,
  withdrawCorrectionAction,
} from "@/lib/corrections/actions";
import type { Correction, CorrectionStart as Start } from "@/lib/corrections/queries";
import type { CorrectionSteps } from "@/lib/corrections/standing";
import type { StandardDocument } from "@/lib/standards/document";
import { competencyName } from "@/lib/standards/labels";
import { levelContradiction } from "@/lib/standards/rules";

const ACTIONS = {
  send: sendCorrectionAction,
  recall: recallCorrectionAction,
  return: returnCorrectionAction,
  publish: publishCorrectionAction,
  withdraw: withdrawCorrectionAction,
};

/** What a correction of the copy corrects and why, what this viewer can do now, and what it changes word by word. */
export function CorrectionPanel({ correction }: { readonly correction: Correction }) {
  const { id, revision, reason, standards } = correction;
  const [replaced] = standards ?? [];
  return (
    <>
      <StepsSection
        steps={correction}
        actions={ACTIONS}
        sent={{ standardId: id, revision }}
        editing={<ButtonLink href={`/admin/standar/${id}` as Route}>Sunting atau hapus koreksi</ButtonLink>}
        consequence={
          replaced
            ? `Versi ${replaced.version} berakhir sehari sebelumnya dan tetap dapat dibaca. Penilaian yang memakainya tetap memakai versi itu dan diberi tahu.`
            : null
        }
      >
        <p className="max-w-prose whitespace-pre-line wrap-anywhere">Alasan: {reason}</p>
        <Sentences
          title="Periksa sekali lagi sebelum terbit"
          sentences={standards ? contradictions(standards[1]) : []}
        />
      </StepsSection>
      {standards !== null && <Changes standards={standards} />}
    </>
  );
}

/** Competencies whose level the numbers of their indicators contradict. */
function contradictions({ competencies }: StandardDocument): readonly string[] {
  return competencies.flatMap((row) => {
    const contradiction = levelContradiction(row);
    return contradiction === null ? [] : [`${competencyName(row)}: ${contradiction}`];
  });
}

type Step = ComponentProps<typeof SendCorrectionForm>;

type StepsProps = {
  readonly steps: CorrectionSteps;
  readonly actions: Readonly<Record<"send" | "recall" | "return" | "publish" | "withdraw", Step["action"]>>;
  /** Which correction it is, and its revision. */
  readonly sent: Step["sent"];
  /** How who drafts changes or deletes it. */
  readonly editing: ReactNode;
  /** What comes of its publication; null where it cannot be published. */
  readonly consequence: string | null;
  readonly children?: ReactNode;
};

/** Where a correction stands, and what this viewer can do with it now; whatever it corrects. */
export function StepsSection({ steps, children, ...step }: StepsProps) {
  const { state, validity, publicPath, mayWithdraw } = steps;
  return (
    <section aria-labelledby="koreksi" className="grid gap-4">
      <h2 id="koreksi">Koreksi salinan</h2>
      {children}
      {validity !== null && <p>Terbit, {validity}.</p>}
      {publicPath !== null && (
        <p>
          <Link href={publicPath} className="text-accent underline underline-offset-4">
            Lihat halaman publiknya
          </Link>
        </p>
      )}
      {mayWithdraw && <WithdrawCorrectionForm action={step.actions.withdraw} sent={step.sent} />}
      <LastReturn lastReturn={steps.lastReturn} />
      {state === "DRAFT" && <Sending steps={steps} {...step} />}
      {state === "IN_REVIEW" && <Verifying steps={steps} {...step} />}
    </section>
  );
}

function LastReturn({ lastReturn }: Pick<CorrectionSteps, "lastReturn">) {
  if (lastReturn === null) return null;
  const { by, at, outcome, reason } = lastReturn;
  return (
    <Notice tone="caution" title={`${REVIEW_OUTCOME_LABEL[outcome]} oleh ${by}, ${formatDateTime(at)}`}>
      <p className="max-w-prose whitespace-pre-line">{reason}</p>
    </Notice>
  );
}

function Sending({ steps, actions, sent, editing }: StepsProps) {
  if (!steps.mayDraft) return <p>Koreksi ini masih disusun dan belum dikirim untuk diverifikasi.</p>;
  return (
    <div className="flex flex-wrap items-start gap-3">
      <SendCorrectionForm action={actions.send} sent={sent} />
      {editing}
    </div>
  );
}

function Verifying({ steps, actions, sent, consequence }: StepsProps) {
  const { mayDraft, mayPublish, publishObstacles, earliestDay } = steps;
  return (
    <>
      {!mayPublish && <p>Koreksi ini menunggu verifikator.</p>}
      {mayPublish && <Sentences title="Belum dapat diterbitkan" sentences={publishObstacles} />}
      <div className="flex flex-wrap items-start gap-3">
        {mayPublish && publishObstacles.length === 0 && consequence !== null && (
          <PublishCorrectionForm action={actions.publish} sent={sent} earliestDay={earliestDay}>
            {consequence}
          </PublishCorrectionForm>
        )}
        {mayPublish && <ReturnCorrectionForm action={actions.return} sent={sent} />}
        {mayDraft && <RecallCorrectionForm action={actions.recall} sent={sent} />}
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

type StartProps = Pick<Start, "obstacle"> & Partial<Pick<Start, "inForce">> & { readonly children: ReactNode };

/** The way to correct what is published, or why there is none now and what is in force instead. */
export function CorrectionStart({ obstacle, inForce = null, children }: StartProps) {
  return (
    <section aria-labelledby="salinan-keliru" className="grid gap-4">
      <h2 id="salinan-keliru">Bila salinan ini keliru</h2>
      {obstacle === null ? children : <p className="max-w-prose text-muted">{obstacle}</p>}
      {inForce !== null && (
        <p>
          Yang berlaku hari ini:{" "}
          <Link href={inForce.path} className="text-accent underline underline-offset-4">
            versi {inForce.version} ({inForce.regulation})
          </Link>
          .
        </p>
      )}
    </section>
  );
}
