import { CommentList } from "@/components/publication/comments";
import type { ReviewCommentView } from "@/lib/publication/part-queries";

type Props = {
  readonly comments: readonly ReviewCommentView[];
  /** Pointer of the part ("/competencies/<id>"), or "identity". */
  readonly path: string;
};

const IN_A_ROW = /^\/(competencies|requirements)\//;

type BodyProps = {
  readonly comments: readonly ReviewCommentView[];
  readonly paths: readonly string[];
  readonly title: string;
};

/** What the verifiers wrote at these passages of a draft regulation, or at what stands in them, beside their forms. */
export function BodyComments({ comments, paths, title }: BodyProps) {
  const own = comments.filter(({ path }) => paths.some((each) => `${path}/`.startsWith(`${each}/`)));
  if (own.length === 0) return null;
  return (
    <div className="grid gap-2">
      <p className="font-semibold">Catatan verifikasi: {title}</p>
      <CommentList comments={own} withQuote />
    </div>
  );
}

/** What the verifiers wrote at the values of one part of a draft standard, beside its form. */
export function PartComments({ comments, path }: Props) {
  const own = comments.filter((comment) =>
    path === "identity" ? !IN_A_ROW.test(comment.path) : `${comment.path}/`.startsWith(`${path}/`),
  );
  if (own.length === 0) return null;
  return (
    <section aria-labelledby="catatan-bagian" className="grid gap-3">
      <h2 id="catatan-bagian">Catatan verifikasi</h2>
      <CommentList comments={own} withQuote />
    </section>
  );
}
