import { MarksLegend, WordDiff } from "@/components/comparison/word-diff";
import {
  BodyPassageForm,
  RemoveBodyCorrectionForm,
  RemoveBodyPassageForm,
  WordsOnly,
} from "@/components/corrections/body-correction-forms";
import { StepsSection } from "@/components/corrections/correction-panel";
import { CommentAt, CommentList } from "@/components/publication/comments";
import { ValueGroups } from "@/components/publication/value-list";
import { Unreadable } from "@/components/standards/transcription-notes";
import { buttonClass } from "@/components/ui/button";
import { SaidRemovals } from "@/components/ui/said-removals";
import {
  publishBodyCorrectionAction,
  recallBodyCorrectionAction,
  returnBodyCorrectionAction,
  sendBodyCorrectionAction,
  withdrawBodyCorrectionAction,
} from "@/lib/body-corrections/actions";
import type { BodyCorrection, PassageChange } from "@/lib/body-corrections/queries";
import { textChange } from "@/lib/comparison/words";
import { valueAnchor } from "@/lib/publication/comment-paths";

const ACTIONS = {
  send: sendBodyCorrectionAction,
  recall: recallBodyCorrectionAction,
  return: returnBodyCorrectionAction,
  publish: publishBodyCorrectionAction,
  withdraw: withdrawBodyCorrectionAction,
};

const CONSEQUENCE =
  "Sejak hari itu publik membaca bunyi yang benar, dengan tanda dan alasannya; bunyi sebelumnya tetap dapat dibaca per tanggal.";

type Props = { readonly correction: BodyCorrection; readonly viewerId: string };

/** A correction of a body: what this viewer can do now, what it changes, and for who drafts the form of every passage. */
export function BodyCorrectionPanel({ correction, viewerId }: Props) {
  const { id: correctionId, revision, groups } = correction;
  return (
    <>
      <StepsSection
        steps={correction}
        actions={ACTIONS}
        sent={{ correctionId, revision }}
        editing={<RemoveBodyCorrectionForm correctionId={correctionId} revision={revision} />}
        consequence={CONSEQUENCE}
      />
      <Changes correction={correction} />
      {groups.length > 0 && <Passages correction={correction} viewerId={viewerId} />}
    </>
  );
}

function Changes({ correction }: Pick<Props, "correction">) {
  const { id, regulation, changes, groups, mayComment, otherComments } = correction;
  const isDraft = groups.length > 0;
  return (
    <section aria-labelledby="yang-dibetulkan" className="grid gap-4">
      <h2 id="yang-dibetulkan">Yang dibetulkan</h2>
      {changes.length === 0 ? (
        <p className="text-muted">Belum ada bagian yang dikoreksi.</p>
      ) : (
        <MarksLegend relation="VERSIONS" />
      )}
      <SaidRemovals rows={changes.map(({ path, name }) => ({ id: path, gone: `Koreksi dibatalkan: ${name}.` }))}>
        <ul className="grid gap-3 empty:hidden">
          {changes.map((change) => (
            <li key={change.path} className="grid gap-3 rounded-md border border-line bg-surface p-4">
              <Change change={change} />
              {change.comments.length > 0 && <CommentList comments={change.comments} />}
              {mayComment && (
                <CommentAt
                  place={{ regulation: regulation.slug, correctionId: id, path: change.path }}
                  name={change.name}
                  label={change.name}
                />
              )}
              {isDraft && (
                <div className="flex flex-wrap items-start gap-2">
                  <a href={`#${valueAnchor(change.path)}`} className={buttonClass("quiet")}>
                    Ubah<span className="sr-only"> koreksi {change.name}</span>
                  </a>
                  <RemoveBodyPassageForm correctionId={id} path={change.path} mark={change.mark} name={change.name} />
                </div>
              )}
            </li>
          ))}
        </ul>
      </SaidRemovals>
      {otherComments.length > 0 && <CommentList comments={otherComments} withQuote />}
    </section>
  );
}

function Change({ change: { name, before, after, reason, excerpt } }: { readonly change: PassageChange }) {
  const text = textChange(before, after);
  return (
    <>
      <h3>{name}</h3>
      <dl className="grid gap-3 md:grid-cols-3">
        <div className="grid content-start gap-1">
          <dt className="text-sm font-semibold text-muted">Sebelumnya</dt>
          <dd className="wrap-anywhere">
            {before === null ? <Unreadable /> : <WordDiff text={text} side="left" relation="VERSIONS" />}
          </dd>
        </div>
        <div className="grid content-start gap-1">
          <dt className="text-sm font-semibold text-muted">Menjadi</dt>
          <dd className="wrap-anywhere">
            <WordDiff text={text} side="right" relation="VERSIONS" />
          </dd>
        </div>
        <div className="grid content-start gap-1">
          <dt className="text-sm font-semibold text-muted">
            {excerpt ? `Naskah sumber, ${excerpt.place}` : "Naskah sumber"}
          </dt>
          <dd className="font-mono text-sm whitespace-pre-wrap wrap-anywhere">{excerpt?.text}</dd>
        </div>
      </dl>
      <p className="max-w-prose whitespace-pre-line wrap-anywhere">Alasan: {reason}</p>
    </>
  );
}

function Passages({ correction: { id, groups }, viewerId }: Props) {
  return (
    <section aria-labelledby="semua-bagian" className="grid gap-6">
      <div className="grid max-w-prose gap-2">
        <h2 id="semua-bagian">Semua bagian di samping naskah</h2>
        <WordsOnly />
      </div>
      <ValueGroups
        under="semua-bagian"
        groups={groups}
        actionAt={(value, title) => (
          <details open={value.form.mark !== ""}>
            <summary className={`${buttonClass("quiet")} cursor-pointer list-none`}>
              {value.form.mark === "" ? "Koreksi bagian ini" : "Ubah koreksinya"}
              <span className="sr-only">
                : {title}, {value.label}
              </span>
            </summary>
            <div className="mt-3 max-w-3xl">
              <BodyPassageForm
                correctionId={id}
                viewerId={viewerId}
                value={{ path: value.path, form: value.form }}
                name={`${title}, ${value.label}`}
              />
            </div>
          </details>
        )}
      />
    </section>
  );
}
