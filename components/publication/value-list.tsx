import type { ReactNode } from "react";

import { CommentAt, CommentList } from "@/components/publication/comments";
import { ReadingRemark } from "@/components/regulations/passage";
import { Notice } from "@/components/ui/notice";
import { formatNumber } from "@/lib/core/numbers";
import { valueAnchor } from "@/lib/publication/comment-paths";
import type { ReviewedValue, StandardReview } from "@/lib/publication/queries";
import { shownText } from "@/lib/publication/values";
import { wordingMatcher } from "@/lib/publication/wording";

type Props<Value extends ReviewedValue> = {
  readonly groups: readonly { readonly title: string; readonly values: readonly Value[] }[];
  /** Where comments can be written now: at which standard of which regulation. */
  readonly commentOn?: { readonly regulation: string; readonly standardId: string | null } | null;
  /** Id of a heading above them, which tells them apart from other parts of the page that are called the same. */
  readonly under?: string;
  /** What else can be done at a value. */
  readonly actionAt?: (value: Value, title: string) => ReactNode;
};

/** Every value of a standard or regulation beside what its source says, with the comments on it. */
export function ValueGroups<Value extends ReviewedValue>(props: Props<Value>) {
  const { groups, commentOn = null, under = "", actionAt } = props;
  const Heading = under === "" ? "h2" : "h3";
  return (
    <div className="grid gap-10">
      <Corrected groups={groups} />
      {groups.map(({ title, values }, index) => (
        <section key={`${title}-${index}`} aria-labelledby={`${under} bagian-${index}`.trim()} className="grid gap-4">
          <Heading id={`bagian-${index}`}>{title}</Heading>
          <ul className="grid gap-3">
            {values.map((value) => (
              <li
                key={value.path}
                id={valueAnchor(value.path)}
                className="grid scroll-mt-24 gap-3 rounded-md border border-line bg-surface p-4 target:border-accent"
              >
                <Value value={value} />
                {value.comments.length > 0 && <CommentList comments={value.comments} />}
                {actionAt?.(value, title)}
                {commentOn && (
                  <CommentAt
                    place={{ ...commentOn, path: value.path }}
                    name={`${title}, ${value.label}`}
                    label={value.label}
                  />
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

/** What is noted about the whole, and public with it. */
export function GeneralNotes({ notes }: Pick<StandardReview, "notes">) {
  if (notes.length === 0) return null;
  return (
    <section aria-labelledby="catatan-transkripsi" className="grid max-w-3xl gap-2">
      <h2 id="catatan-transkripsi">Catatan transkripsi</h2>
      {notes.map((note) => (
        <p key={`${note.kind} ${note.reason}`}>
          <ReadingRemark {...note} />
        </p>
      ))}
    </section>
  );
}

/** What stands otherwise than the document has it is looked at first. */
function Corrected({ groups }: Pick<Props<ReviewedValue>, "groups">) {
  const corrected = groups.flatMap(({ title, values }) =>
    values
      .filter(({ notes }) => notes.some(({ kind }) => kind === "CORRECTED"))
      .map(({ path, label }) => ({ path, name: `${title}, ${label}` })),
  );
  if (corrected.length === 0) return null;
  return (
    <Notice tone="caution" title={`${formatNumber(corrected.length)} nilai diperbaiki: berbeda dari naskahnya`}>
      <ul className="flex flex-wrap gap-x-4">
        {corrected.map(({ path, name }) => (
          <li key={path}>
            <a
              href={`#${valueAnchor(path)}`}
              className="inline-flex min-h-11 items-center text-accent underline underline-offset-4"
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function Value({ value }: { readonly value: ReviewedValue }) {
  const { label, text, notes, excerpt } = value;
  return (
    <dl className="grid gap-3 md:grid-cols-2">
      <div className="grid content-start gap-1">
        <dt className="text-sm font-semibold text-muted">{label}</dt>
        <dd className="whitespace-pre-line wrap-anywhere">{text ?? <em>{shownText(value)}</em>}</dd>
        {notes.map((note) => (
          <dd key={`${note.kind} ${note.reason}`}>
            <ReadingRemark {...note} />
          </dd>
        ))}
      </div>
      <div className="grid content-start gap-1">
        <dt className="text-sm font-semibold text-muted">
          {excerpt ? `Naskah sumber, ${excerpt.place}` : "Naskah sumber"}
        </dt>
        <dd className="font-mono text-sm whitespace-pre-wrap wrap-anywhere">
          {excerpt ? (
            <Excerpt text={excerpt.text} value={value} />
          ) : (
            <span className="font-sans text-muted">
              {value.isDecided
                ? "Dipilih saat disusun, bukan kutipan; cocokkan dengan naskahnya."
                : "Tidak dikutip dari dokumen."}
            </span>
          )}
        </dd>
      </div>
    </dl>
  );
}

/** The lines of the source with the value's own words marked: a row of a table may be one long line. */
function Excerpt({ text, value }: { readonly text: string; readonly value: ReviewedValue }) {
  const found = wordingMatcher(value)?.exec(text);
  if (!found) return text;
  const end = found.index + found[0].length;
  return (
    <>
      {text.slice(0, found.index)}
      <mark>{found[0]}</mark>
      {text.slice(end)}
    </>
  );
}
