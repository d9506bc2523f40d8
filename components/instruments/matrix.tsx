import type { ReactNode } from "react";

import { Table } from "@/components/ui/table";
import type { PlannedInstrument } from "@/lib/events/matrix-queries";
import type { PlannedCompetency } from "@/lib/events/rules";
import type { InstrumentPlan } from "@/lib/instruments/queries";
import { COMPETENCY_KIND_LABEL } from "@/lib/standards/labels";

type Props = {
  readonly plan: InstrumentPlan;
  readonly measures: (instrument: PlannedInstrument, competencyId: string) => boolean;
  /** Stands under the name of an instrument. */
  readonly head?: (instrument: PlannedInstrument) => ReactNode;
  readonly cell: (instrument: PlannedInstrument, competency: PlannedCompetency) => ReactNode;
};

/** Instrument by competency, the competencies by kind, and by how many instruments each is measured. */
export function Matrix({ plan: { instruments, competencies }, measures, head, cell }: Props) {
  const kinds = [...new Set(competencies.map(({ kind }) => kind))];
  return (
    <Table caption="Matriks instrumen dan kompetensi" pinned tall>
      <thead>
        <tr>
          <th scope="col">Kompetensi</th>
          {instruments.map((instrument) => (
            <th key={instrument.id} scope="col" className="min-w-32">
              {instrument.name}
              {head?.(instrument)}
            </th>
          ))}
          <th scope="col">Jumlah</th>
        </tr>
      </thead>
      {kinds.map((kind) => (
        <tbody key={kind}>
          <tr>
            <th scope="rowgroup" colSpan={instruments.length + 2} className="text-sm text-muted">
              {COMPETENCY_KIND_LABEL[kind]}
            </th>
          </tr>
          {competencies
            .filter((competency) => competency.kind === kind)
            .map((competency) => (
              <tr key={competency.id}>
                <th scope="row" className="font-normal!">
                  {competency.name}
                </th>
                {instruments.map((instrument) => (
                  <td key={instrument.id}>{cell(instrument, competency)}</td>
                ))}
                <Count
                  count={instruments.filter((instrument) => measures(instrument, competency.id)).length}
                  of={instruments.length}
                />
              </tr>
            ))}
        </tbody>
      ))}
    </Table>
  );
}

/** An event with one instrument has nothing to compare: there one is enough, as in its warnings. */
function Count({ count, of }: { readonly count: number; readonly of: number }) {
  if (count === 0) return <td className="font-semibold text-critical">0, belum diukur</td>;
  if (count === 1 && of > 1) return <td className="font-semibold text-caution">1, kurang dari dua</td>;
  return <td className="tabular-nums">{count}</td>;
}
