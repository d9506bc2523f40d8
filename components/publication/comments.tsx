"use client";

import Link from "next/link";

import { ActionForm } from "@/components/ui/action-form";
import { buttonClass } from "@/components/ui/button";
import { TextArea } from "@/components/ui/field";
import { SaidRemovals } from "@/components/ui/said-removals";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatDateTime } from "@/lib/core/dates";
import { addCommentAction, answerCommentAction, resolveCommentAction } from "@/lib/publication/actions";
import { formPath, valuePath } from "@/lib/publication/comment-paths";
import type { ReviewCommentView } from "@/lib/publication/part-queries";

type ListProps = {
  readonly comments: readonly ReviewCommentView[];
  /** Where the page itself does not show the value. */
  readonly withQuote?: boolean;
  /** Leads from each comment to its value; where one drafts, to the form in which it is changed. */
  readonly linksOf?: { readonly regulation: string; readonly mayEdit: boolean };
};

/** Comments of the verifiers: who drafts answers them, and a verifier marks them as done. */
export function CommentList({ comments, ...shown }: ListProps) {
  const open = comments.filter(({ resolvedBy }) => resolvedBy === null);
  return (
    <SaidRemovals rows={open.map(({ id }) => ({ id, gone: "Catatan ditandai selesai." }))}>
      <ul className="grid gap-2">
        {comments.map((comment) => (
          <Comment key={comment.id} comment={comment} {...shown} />
        ))}
      </ul>
    </SaidRemovals>
  );
}

type CommentProps = Omit<ListProps, "comments"> & { readonly comment: ReviewCommentView };

function Comment({ comment, withQuote = false, linksOf }: CommentProps) {
  const { id, quote, body, author, at, answer, resolvedBy, resolvedAt, resolution } = comment;
  return (
    <li className="grid gap-1 rounded-md border border-line bg-sunken p-3">
      {withQuote && <p className="text-sm text-muted">{quote}</p>}
      <p className="whitespace-pre-line">{body}</p>
      <p className="text-sm text-muted">
        {author}, {formatDateTime(at)}
      </p>
      {answer && (
        <p className="border-l-4 border-line pl-3 whitespace-pre-line">
          <span className="block text-sm text-muted">
            Ditindaklanjuti, {answer.by}, {formatDateTime(answer.at)}:
          </span>
          {answer.words}
        </p>
      )}
      {resolvedBy !== null && resolvedAt !== null && (
        <p className="text-sm text-muted">
          Diselesaikan oleh {resolvedBy}, {formatDateTime(resolvedAt)}
        </p>
      )}
      {resolution !== null && <p className="text-sm text-muted">{resolution}</p>}
      {linksOf && <Links place={comment} {...linksOf} />}
      {comment.mayAnswer && <AnswerForm comment={comment} />}
      {comment.mayClose && (
        <ActionForm action={resolveCommentAction} className="grid gap-2">
          {() => (
            <>
              <input type="hidden" name="commentId" value={id} />
              <SubmitButton variant="quiet" className="justify-self-start">
                Tandai selesai<span className="sr-only">: {body}</span>
              </SubmitButton>
            </>
          )}
        </ActionForm>
      )}
    </li>
  );
}

/** What was done about it, for the verifier who closes it. */
function AnswerForm({ comment: { id, body, answer } }: Pick<CommentProps, "comment">) {
  return (
    <ActionForm action={answerCommentAction} className="grid gap-2" done={() => "Tanggapan tersimpan."}>
      {({ value, errors }) => (
        <details open={errors("answer") !== undefined}>
          <summary className={`${buttonClass("quiet")} cursor-pointer list-none`}>
            {answer ? "Ubah tanggapan" : "Tanggapi"}
            <span className="sr-only">: {body}</span>
          </summary>
          <div className="mt-2 grid gap-2">
            <input type="hidden" name="commentId" value={id} />
            <TextArea
              name="answer"
              id={`tanggapan-${id}`}
              label="Yang ditindaklanjuti"
              hint="Dibaca verifikator, yang lalu menandai catatannya selesai."
              rows={2}
              defaultValue={value("answer") ?? answer?.words}
              errors={errors("answer")}
            />
            <SubmitButton className="justify-self-start">Simpan tanggapan</SubmitButton>
          </div>
        </details>
      )}
    </ActionForm>
  );
}

type LinksProps = NonNullable<ListProps["linksOf"]> & {
  readonly place: Pick<ReviewCommentView, "standardId" | "path">;
};

function Links({ place, regulation, mayEdit }: LinksProps) {
  const [shown, form] = [valuePath(regulation, place), mayEdit ? formPath(regulation, place) : null];
  if (!shown && !form) return null;
  return (
    <p className="flex flex-wrap gap-x-4">
      {form && (
        <Link
          href={form}
          prefetch={false}
          className="inline-flex min-h-11 items-center text-accent underline underline-offset-4"
        >
          Perbaiki nilainya
        </Link>
      )}
      {shown && (
        <Link
          href={shown}
          prefetch={false}
          className="inline-flex min-h-11 items-center text-accent underline underline-offset-4"
        >
          Lihat di samping naskah
        </Link>
      )}
    </p>
  );
}

type Place = {
  readonly regulation: string;
  /** The draft standard in which the value stands, or the correction of the body that changes the passage. */
  readonly standardId?: string | null;
  readonly correctionId?: string;
  readonly path: string;
};

type FormProps = Place & { readonly label: string };

/** A comment at one value, or at the whole. */
export function CommentForm({ regulation, standardId = null, correctionId, path, label }: FormProps) {
  return (
    <ActionForm action={addCommentAction} className="grid gap-2" done={() => "Catatan tersimpan."}>
      {({ value, errors }) => (
        <>
          <input type="hidden" name="regulation" value={regulation} />
          <input type="hidden" name="standardId" value={standardId ?? ""} />
          {correctionId !== undefined && <input type="hidden" name="correctionId" value={correctionId} />}
          <input type="hidden" name="path" value={path} />
          <TextArea
            name="body"
            id={`catatan${path.replaceAll("/", "-")}`}
            label={label}
            rows={2}
            defaultValue={value("body")}
            errors={errors("body")}
          />
          <SubmitButton className="justify-self-start">Simpan catatan</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}

type CommentAtProps = {
  readonly place: Place;
  /** What is commented on, among all of the page and within its own part: "Menimbang, a.", "a.". */
  readonly name: string;
  readonly label: string;
};

/** The form of a comment behind a button that names its value. */
export function CommentAt({ place, name, label }: CommentAtProps) {
  return (
    <details>
      <summary className={`${buttonClass("quiet")} cursor-pointer list-none`}>
        Beri catatan<span className="sr-only">: {name}</span>
      </summary>
      <CommentForm {...place} label={`Catatan untuk ${label}`} />
    </details>
  );
}
