import { IndicatorForm } from "@/components/editing/part-forms";
import { partOf } from "@/components/editing/places";
import { RowControls } from "@/components/editing/row-controls";
import { SortableRows } from "@/components/editing/sortable-rows";
import { SaidRemovals } from "@/components/ui/said-removals";
import type { EditableDraft } from "@/lib/editing/queries";
import type { DraftedCompetency } from "@/lib/editing/rules";

type Props = {
  readonly draft: EditableDraft;
  readonly viewerId: string;
  readonly competency: DraftedCompetency;
};

/** The indicators of a competency, each a form of its own, and one more to add. */
export function IndicatorSection({ draft, viewerId, competency: { id, indicators } }: Props) {
  const names = indicators.map(({ code }, place) => `indikator ${code ?? String(place + 1)}`);
  return (
    <section aria-labelledby="indikator" className="grid gap-4">
      <h2 id="indikator">Indikator perilaku</h2>
      <SaidRemovals
        rows={indicators.map(({ id: rowId }, place) => ({
          id: rowId,
          gone: `Dihapus dari rancangan: ${names[place]}.`,
        }))}
      >
        <SortableRows
          standardId={draft.id}
          isEditable={draft.isEditable}
          className="grid gap-4"
          rowClassName="grid gap-3 rounded-md border border-line bg-surface p-4"
          rows={indicators.map((indicator, place) => ({
            id: indicator.id,
            content: (
              <>
                <IndicatorForm part={partOf(draft, viewerId, indicator.id)} competencyId={id} indicator={indicator} />
                {draft.isEditable && (
                  <RowControls
                    standardId={draft.id}
                    rowId={indicator.id}
                    mark={draft.marks[indicator.id] ?? ""}
                    of={names[place] ?? ""}
                    place={place + 1}
                    count={indicators.length}
                  />
                )}
              </>
            ),
          }))}
        />
      </SaidRemovals>
      <h3>Tambah indikator</h3>
      <IndicatorForm part={partOf(draft, viewerId, "")} competencyId={id} indicator={{ code: null, text: null }} />
    </section>
  );
}
