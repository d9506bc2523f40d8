"use client";

import { endSentence } from "@/lib/core/sentences";
import Link from "next/link";

import { ActionForm } from "@/components/ui/action-form";
import { TextArea } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatDateTime } from "@/lib/core/dates";
import { addCommentAction, resolveCommentAction } from "@/lib/publication/actions";
import { formPath, valuePath } from "@/lib/publication/comment-paths";
import type { ReviewCommentView } from "@/lib/publication/part-queries";

type ListProps = {
  readonly comments: readonly ReviewCommentView[];
  /** Where the page itself does not show the value. */
  readonly withQuote?: boolean;
  /** Leads from each comment to its value; where one drafts, to the form in which it is changed. */
  readonly linksOf?: { readonly regulation: string; readonly mayEdit: boolean };
};

/** Comments of the verifiers; who drafts or verifies marks one as done. */
export function CommentList({ comments, withQuote = false, linksOf }: ListProps) {
  return (
    <ul className="grid gap-2">
      {comments.map(({ id, quote, body, author, at, resolvedBy, resolution, ...place }) => (
        <li key={id} className="grid gap-1 rounded-md border border-line bg-sunken p-3">
          {withQuote && <p className="text-sm text-muted">{quote}</p>}
          <p className="whitespace-pre-line">{body}</p>
          <p className="text-sm text-muted">
            {author}, {formatDateTime(at)}
            {resolvedBy !== null && `. ${endSentence(`Diselesaikan oleh ${resolvedBy}`)}`}
          </p>
          {resolution !== null && <p className="text-sm text-muted">{resolution}</p>}
          {linksOf && <Links place={place} {...linksOf} />}
          {resolvedBy === null && (
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
      ))}
    </ul>
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
        <Link href={form} className="inline-flex min-h-11 items-center text-accent underline underline-offset-4">
          Perbaiki nilainya
        </Link>
      )}
      {shown && (
        <Link href={shown} className="inline-flex min-h-11 items-center text-accent underline underline-offset-4">
          Lihat di samping naskah
        </Link>
      )}
    </p>
  );
}

type FormProps = {
  readonly regulation: string;
  readonly standardId: string | null;
  readonly path: string;
  readonly label: string;
};

/** A comment at one value, or at the whole. */
export function CommentForm({ regulation, standardId, path, label }: FormProps) {
  return (
    <ActionForm action={addCommentAction} className="grid gap-2" done={() => "Catatan tersimpan."}>
      {({ value, errors }) => (
        <>
          <input type="hidden" name="regulation" value={regulation} />
          <input type="hidden" name="standardId" value={standardId ?? ""} />
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
