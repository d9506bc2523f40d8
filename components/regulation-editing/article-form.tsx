"use client";

import { PartForm } from "@/components/editing/part-form";
import { LinesField } from "@/components/regulation-editing/lines-field";
import { partOfRegulation } from "@/components/regulation-editing/part-of";
import { ActionForm } from "@/components/ui/action-form";
import { buttonClass } from "@/components/ui/button";
import { TextArea, TextField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { removeArticleAction, saveArticleAction } from "@/lib/regulation-editing/actions";
import type { EditableRegulation } from "@/lib/regulation-editing/queries";

type Props = {
  readonly regulation: Pick<EditableRegulation, "id" | "slug" | "state" | "isTyped">;
  readonly viewerId: string;
  /** Null for one that is yet to be added. */
  readonly article: {
    readonly key: string;
    readonly articleNumber: string;
    readonly chapterHeading: string | null;
    readonly chapterTitle: string | null;
    readonly lead: string | null;
  } | null;
  readonly mark: string;
};

const CHAPTER = [
  { name: "chapterHeading", label: "Bab yang dimulai pasal ini", hint: "Misalnya BAB II." },
  { name: "chapterTitle", label: "Judul bab", hint: "Misalnya MAKSUD DAN TUJUAN." },
] as const;

/** Number, chapter and opening words of an article; its items are passages of their own. */
export function ArticleForm({ regulation, viewerId, article, mark }: Props) {
  const { slug, isTyped } = regulation;
  const rowId = article?.key ?? "";
  const part = partOfRegulation(regulation, viewerId, { rowId, mark, isCited: !isTyped });
  const submitLabel = article ? "Simpan pasal" : "Tambahkan pasal";
  return (
    <PartForm
      part={part}
      name="article"
      action={saveArticleAction}
      submitLabel={submitLabel}
      openLabel="Buka pasal itu dan tambahkan ayatnya"
    >
      {(view) => (
        <>
          <input type="hidden" name="regulation" value={slug} />
          <TextField
            {...view.field("articleNumber", article?.articleNumber ?? null)}
            label="Nomor pasal"
            hint="Sebagaimana tercetak, misalnya 7, 12A atau II."
            autoComplete="off"
          />
          <div className="grid items-start gap-4 sm:grid-cols-2">
            {CHAPTER.map(({ name, label, hint }) => (
              <TextField
                key={name}
                {...view.field(name, article?.[name] ?? null)}
                label={label}
                hint={hint}
                optional
                autoComplete="off"
              />
            ))}
          </div>
          <TextArea
            {...view.field("lead", article?.lead ?? null)}
            label="Kalimat pembuka, atau seluruh bunyi pasal tanpa ayat"
            optional
            rows={4}
          />
          {!isTyped && <LinesField view={view} />}
        </>
      )}
    </PartForm>
  );
}

type RemoveProps = {
  readonly regulation: string;
  readonly rowId: string;
  readonly articleNumber: string;
  readonly mark: string;
};

/** The article with its items, asked once more. */
export function RemoveArticle({ regulation, rowId, articleNumber, mark }: RemoveProps) {
  return (
    <details>
      <summary className={`${buttonClass("quiet")} cursor-pointer list-none`}>Hapus pasal ini</summary>
      <ActionForm action={removeArticleAction} className="grid gap-2 p-2">
        {() => (
          <>
            <p className="text-sm">Pasal {articleNumber} dihapus dari rancangan beserta ayat dan rinciannya.</p>
            <input type="hidden" name="regulation" value={regulation} />
            <input type="hidden" name="rowId" value={rowId} />
            <input type="hidden" name="seen" value={mark} />
            <SubmitButton variant="critical" className="justify-self-start">
              Ya, hapus pasal ini
            </SubmitButton>
          </>
        )}
      </ActionForm>
    </details>
  );
}
