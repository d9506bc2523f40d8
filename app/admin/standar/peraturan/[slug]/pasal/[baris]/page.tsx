import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { DraftForms, LockedNotice } from "@/components/editing/locked-notice";
import { NEW_ROW } from "@/components/editing/places";
import { PageHeading } from "@/components/layout/page-heading";
import { BodyComments } from "@/components/publication/part-comments";
import { ArticleForm, RemoveArticle } from "@/components/regulation-editing/article-form";
import { PassageSection } from "@/components/regulation-editing/passage-section";
import { requirePageViewer } from "@/lib/auth/viewer";
import type { ReviewCommentView } from "@/lib/publication/part-queries";
import { listBodyComments } from "@/lib/publication/queries";
import type { Article } from "@/lib/regulation-editing/parts";
import { articleBy, articleValues, markOf } from "@/lib/regulation-editing/parts";
import { draftPath, textPath } from "@/lib/regulation-editing/paths";
import type { EditableRegulation } from "@/lib/regulation-editing/queries";
import { findEditableRegulation } from "@/lib/regulation-editing/queries";

export const metadata: Metadata = { title: "Pasal rancangan" };

export default async function ArticlePage({ params }: PageProps<"/admin/standar/peraturan/[slug]/pasal/[baris]">) {
  const viewer = await requirePageViewer("regulation:draft");
  const { slug: address, baris: wanted } = await params;
  const regulation = await findEditableRegulation(viewer, address);
  if (!regulation) notFound();
  const article = articleBy(regulation.parts.articles, wanted);
  if (!article && wanted !== NEW_ROW) notFound();
  const { id, slug, name, state, isTyped } = regulation;
  const comments = await listBodyComments(viewer, slug);
  const values = article && { key: wanted, ...articleValues(article) };
  const mark = article ? markOf(articleValues(article)) : "";

  return (
    <>
      <PageHeading
        title={article ? `Pasal ${article.number}` : "Tambah pasal"}
        kicker={name}
        crumbs={[
          { label: "Administrasi", href: "/admin" },
          { label: "Rancangan standar", href: "/admin/standar" },
          { label: name, href: draftPath(slug) },
          { label: "Batang tubuh", href: textPath(slug) },
        ]}
      />
      <div className="grid max-w-3xl gap-10">
        {state !== "DRAFT" && <LockedNotice regulation={slug} state={state} />}
        {article && (
          <BodyComments
            comments={comments}
            paths={["lead", "chapter"].map((part) => `/articles/${article.number}/${part}`)}
            title={`Pasal ${article.number}`}
          />
        )}
        <DraftForms lock={state}>
          <ArticleForm regulation={{ id, slug, state, isTyped }} viewerId={viewer.id} article={values} mark={mark} />
          {article && (
            <Items
              regulation={regulation}
              viewerId={viewer.id}
              rowId={wanted}
              article={article}
              mark={mark}
              comments={comments}
            />
          )}
        </DraftForms>
      </div>
    </>
  );
}

type ItemsProps = {
  readonly regulation: EditableRegulation;
  readonly viewerId: string;
  readonly rowId: string;
  readonly article: Article;
  readonly mark: string;
  readonly comments: readonly ReviewCommentView[];
};

function Items({ regulation, viewerId, rowId, article: { number }, mark, comments }: ItemsProps) {
  return (
    <>
      <PassageSection
        regulation={regulation}
        viewerId={viewerId}
        comments={comments}
        list={`articles/${rowId}`}
        title="Ayat dan rincian"
        of="ayat"
        hasMarker
        isNested
      />
      {regulation.state === "DRAFT" && (
        <RemoveArticle regulation={regulation.slug} rowId={rowId} articleNumber={number} mark={mark} />
      )}
    </>
  );
}
