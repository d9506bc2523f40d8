import { scaleLinear } from "d3-scale";

import { LevelAxis } from "@/components/results/level-axis";
import { Table } from "@/components/ui/table";
import { formatNumber } from "@/lib/core/numbers";
import { formatGap } from "@/lib/results/explanation";
import type { CandidateResult } from "@/lib/results/queries";
import { wrapWords } from "@/lib/results/wrap";
import { COMPETENCY_KIND_LABEL, competencyName } from "@/lib/standards/labels";
import { MAX_LEVEL } from "@/lib/standards/schema";

const ROW = 34;
const LABEL = 250;
const WIDTH = 720;
const TOP = 26;

type Row = {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly required: number;
  readonly achieved: number | null;
  readonly gap: number | null;
};

function rowsOf({ standard, levels, match }: CandidateResult): readonly Row[] {
  return standard.competencies.flatMap(({ id, name, ordinal, kind, level }) =>
    level === null
      ? []
      : {
          id,
          name: competencyName({ name, ordinal }),
          kind: COMPETENCY_KIND_LABEL[kind],
          required: level,
          achieved: levels[id] ?? null,
          gap: match.terms.find((term) => term.id === id)?.gap ?? null,
        },
  );
}

/** Required and achieved level of every competency on one scale, with the same numbers as a table. */
export function GapPlot({ result }: { readonly result: CandidateResult }) {
  const rows = rowsOf(result);
  return (
    <div className="grid gap-4">
      <figure className="hidden rounded-md border border-line bg-surface p-4 sm:block">
        <Plot rows={rows} />
        <figcaption className="mt-2 text-sm text-muted">
          Kotak: level yang dipersyaratkan. Titik: level yang dicapai. Angka yang sama ada pada tabel di bawah.
        </figcaption>
      </figure>
      <Table caption="Kesenjangan per kompetensi">
        <thead>
          <tr>
            <th scope="col">Kompetensi</th>
            <th scope="col" className="hidden sm:table-cell">
              Jenis
            </th>
            <th scope="col">Syarat</th>
            <th scope="col">Dicapai</th>
            <th scope="col" className="hidden sm:table-cell">
              Kesenjangan
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, kind, required, achieved, gap }) => (
            <tr key={id}>
              <th scope="row">
                <span className="wrap-anywhere">{name}</span>
                <span className="block text-sm font-normal text-muted sm:hidden">
                  {kind}
                  {gap !== null && <span className="block">Kesenjangan {gapText(gap)}</span>}
                </span>
              </th>
              <td className="hidden sm:table-cell">{kind}</td>
              <td>{required}</td>
              <td>{achieved === null ? "belum dinilai" : formatNumber(achieved)}</td>
              <td className="hidden sm:table-cell">{gap === null ? "–" : gapText(gap)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}

function gapText(gap: number): string {
  if (gap === 0) return "0, sesuai";
  return `${formatGap(gap)}, ${gap < 0 ? "di bawah syarat" : "di atas syarat"}`;
}

/** The drawing repeats the table, so that it is hidden from screen readers. */
function Plot({ rows }: { readonly rows: readonly Row[] }) {
  const x = scaleLinear([0, MAX_LEVEL], [LABEL + 16, WIDTH - 16]);
  const placed = placeRows(rows);
  const height = placed.at(-1)?.bottom ?? TOP;
  return (
    <svg viewBox={`0 0 ${WIDTH} ${height}`} aria-hidden="true" className="h-auto w-full">
      <LevelAxis x={x} top={TOP} bottom={height} />
      {placed.map(({ row, lines, middle }) => (
        <PlotRow key={row.id} row={row} lines={lines} x={x} y={middle} />
      ))}
    </svg>
  );
}

const MAX_NAME = 34;
const LINE = 16;

type Placed = {
  readonly row: Row;
  readonly lines: readonly string[];
  readonly middle: number;
  readonly bottom: number;
};

/** One below the other, as high as the name needs. */
function placeRows(rows: readonly Row[]): readonly Placed[] {
  return rows.reduce<readonly Placed[]>((placed, row) => {
    const top = placed.at(-1)?.bottom ?? TOP;
    const lines = wrapWords(row.name, MAX_NAME);
    const bottom = top + Math.max(ROW, lines.length * LINE + 4);
    return [...placed, { row, lines, middle: (top + bottom) / 2, bottom }];
  }, []);
}

type PlotRowProps = {
  readonly row: Row;
  readonly lines: readonly string[];
  readonly x: (level: number) => number;
  readonly y: number;
};

function PlotRow({ row: { required, achieved }, lines, x, y }: PlotRowProps) {
  const first = y + 4.5 - ((lines.length - 1) * LINE) / 2;
  return (
    <g>
      <text textAnchor="end" fontSize="14" className="fill-ink">
        {lines.map((line, place) => (
          <tspan key={line} x={LABEL} y={first + place * LINE}>
            {line}
          </tspan>
        ))}
      </text>
      {achieved !== null && (
        <line x1={x(required)} x2={x(achieved)} y1={y} y2={y} strokeWidth="3" className="stroke-accent" />
      )}
      <rect x={x(required) - 6} y={y - 6} width="12" height="12" strokeWidth="2" className="fill-surface stroke-ink" />
      {achieved !== null && <circle cx={x(achieved)} cy={y} r="5.5" className="fill-accent" />}
    </g>
  );
}
