import { BodyComments } from "@/components/publication/part-comments";
import { AnnexForm, RemoveAnnex } from "@/components/regulation-editing/annex-form";
import { SaidRemovals } from "@/components/ui/said-removals";
import type { ReviewCommentView } from "@/lib/publication/part-queries";
import { additionObstacle, nextHeading, nextLabel } from "@/lib/regulation-editing/annex-labels";
import type { EditableRegulation } from "@/lib/regulation-editing/queries";
import { annexName } from "@/lib/regulations/labels";

type Props = {
  readonly regulation: EditableRegulation;
  readonly viewerId: string;
  readonly comments: readonly ReviewCommentView[];
};

/** Each annex of the draft with its form and the way to delete it, and one more to add. */
export function AnnexSections({ regulation, viewerId, comments }: Props) {
  const { id, slug, state, isTyped, annexes } = regulation;
  // A form in the browser needs no body of a regulation.
  const form = { regulation: { id, slug, state, isTyped }, viewerId };
  const labels = annexes.map(({ label }) => label);
  const label = nextLabel(labels);
  // What is cited has to be read from its lines.
  const heading = isTyped ? nextHeading(annexes.at(-1), label) : "";
  const mayRemove = state === "DRAFT" && annexes.length > 1;
  return (
    <SaidRemovals
      rows={annexes.map((annex) => ({ id: annex.id, gone: `Dihapus dari rancangan: ${annexName(annex)}.` }))}
    >
      {annexes.map((annex) => (
        // With another number it gets another address, and is still the one whose form says what came of it.
        <section key={annex.id} aria-labelledby={annex.slug} className="grid gap-4">
          <h2 id={annex.slug}>{annexName(annex)}</h2>
          <BodyComments comments={comments} paths={[`/annexes/${annex.slug}`]} title={annexName(annex)} />
          <AnnexForm {...form} annex={annex} />
          {mayRemove && <RemoveAnnex regulation={slug} annex={annex} />}
        </section>
      ))}
      {state === "DRAFT" && (
        <details className="rounded-md border border-line p-4">
          <summary className="min-h-11 cursor-pointer font-semibold">Tambah lampiran</summary>
          <div className="mt-3">
            {additionObstacle(labels) ?? <AnnexForm {...form} annex={null} proposed={{ label, heading }} />}
          </div>
        </details>
      )}
    </SaidRemovals>
  );
}
