import { endSentence, joinNames } from "@/lib/core/sentences";
import { scaleLinear } from "d3-scale";

import { LevelAxis } from "@/components/results/level-axis";
import { Table } from "@/components/ui/table";
import { formatNumber, formatPercent } from "@/lib/core/numbers";
import { gapText, statementText } from "@/lib/recap/labels";
import type { GapTable, RecapCompetency, RecapResult } from "@/lib/recap/rules";
import { gapTableOf } from "@/lib/recap/rules";
import { requirementSentence } from "@/lib/requirements/sentence";
import { UNREADABLE } from "@/lib/standards/labels";
import { MAX_LEVEL } from "@/lib/standards/schema";

type Props = { readonly results: readonly RecapResult[] };

/** Two to four candidates: the match, then every competency, as table and as drawing. */
export function SideBySide({ results }: Props) {
  const table = gapTableOf(results);
  return (
    <div className="grid gap-8">
      <section aria-labelledby="kesesuaian" className="grid gap-4">
        <h2 id="kesesuaian">Kesesuaian</h2>
        <Table caption="Kesesuaian peserta yang dibandingkan" hideCaption pinned>
          <Head first="Hal" results={results} />
          <tbody>
            <FactRow title="Jabatan target" results={results} textOf={({ target }) => target.name} />
            <FactRow title="Kesesuaian (JPM)" results={results} textOf={({ percent }) => formatPercent(percent)} />
            <FactRow title="Kategori" results={results} textOf={({ band }) => band.label} />
            <FactRow title="Persyaratan jabatan" results={results} textOf={requirementsText} />
            <FactRow title="Pernyataan teknis" results={results} textOf={(result) => statementText(result) ?? "–"} />
          </tbody>
        </Table>
      </section>
      <section aria-labelledby="per-kompetensi" className="grid gap-4">
        <h2 id="per-kompetensi">Per kompetensi</h2>
        <figure className="hidden rounded-md border border-line bg-surface p-4 sm:block">
          <DotPlot table={table} />
          <figcaption className="mt-2 text-sm text-muted">
            Level yang dicapai, satu tanda per peserta:{" "}
            {endSentence(joinNames(results.map(({ name }, place) => `${place + 1} ${name}`)))} Kotak: level yang
            dipersyaratkan. Angka yang sama ada pada tabel di bawah.
          </figcaption>
        </figure>
        <CompetencyTable table={table} results={results} />
      </section>
    </div>
  );
}

function requirementsText({ knockOuts, requirements }: RecapResult): string {
  const sentence = requirementSentence(requirements);
  return knockOuts.length === 0
    ? sentence
    : `${endSentence(`Gugur karena syarat mutlak: ${joinNames(knockOuts)}`)} ${sentence}`;
}

function Head({ first, results }: Props & { readonly first: string }) {
  return (
    <thead>
      <tr>
        <th scope="col">{first}</th>
        {results.map(({ candidateId, name }, place) => (
          <th key={candidateId} scope="col">
            {place + 1}. {name}
          </th>
        ))}
      </tr>
    </thead>
  );
}

type FactRowProps = Props & { readonly title: string; readonly textOf: (result: RecapResult) => string };

function FactRow({ title, results, textOf }: FactRowProps) {
  return (
    <tr>
      <th scope="row">{title}</th>
      {results.map((result) => (
        <td key={result.candidateId}>{textOf(result)}</td>
      ))}
    </tr>
  );
}

function CompetencyTable({ table: { columns, rows }, results }: Props & { readonly table: GapTable }) {
  return (
    <Table caption="Level dan kesenjangan per kompetensi" pinned>
      <Head first="Kompetensi" results={results} />
      <tbody>
        {columns.map(({ code, name }, place) => (
          <tr key={code}>
            <th scope="row">{name}</th>
            {rows.map(({ result, cells }) => (
              <td key={result.candidateId}>{levelText(cells[place] ?? null)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function levelText(cell: RecapCompetency | null): string {
  if (cell === null) return "tidak dipersyaratkan";
  const { level, required, gap } = cell;
  const achieved = level === null ? "belum dinilai" : formatNumber(level);
  return required === null ? `${achieved}, syarat ${UNREADABLE}` : `${achieved} dari ${required} (${gapText(gap)})`;
}

const LINE = 16;
const ROW_SPACE = 14;
const LABEL = 250;
const WIDTH = 720;
const TOP = 26;
const MAX_NAME = 32;

/** The drawing repeats the table, so that it is hidden from screen readers. */
function DotPlot({ table: { columns, rows } }: { readonly table: GapTable }) {
  const x = scaleLinear([0, MAX_LEVEL], [LABEL + 24, WIDTH - 24]);
  const rowHeight = rows.length * LINE + ROW_SPACE;
  const height = TOP + columns.length * rowHeight;
  return (
    <svg viewBox={`0 0 ${WIDTH} ${height}`} aria-hidden="true" className="h-auto w-full">
      <LevelAxis x={x} top={TOP} bottom={height} />
      {columns.map(({ code, name }, place) => (
        <PlotRow
          key={code}
          name={name}
          cells={rows.map(({ cells }) => cells[place] ?? null)}
          x={x}
          y={TOP + (place + 0.5) * rowHeight}
        />
      ))}
    </svg>
  );
}

type PlotRowProps = {
  readonly name: string;
  readonly cells: readonly (RecapCompetency | null)[];
  readonly x: (level: number) => number;
  readonly y: number;
};

/** Numbered dots, one line each, so that equal levels do not cover each other. */
function PlotRow({ name, cells, x, y }: PlotRowProps) {
  const lineOf = (place: number) => y + (place - (cells.length - 1) / 2) * LINE;
  const boxHeight = cells.length * LINE + ROW_SPACE - 6;
  const required = [...new Set(cells.flatMap((cell) => cell?.required ?? []))];
  return (
    <g>
      <text x={LABEL} y={y + 4.5} textAnchor="end" fontSize="14" className="fill-ink">
        {name.length > MAX_NAME ? `${name.slice(0, MAX_NAME - 1)}…` : name}
      </text>
      {required.map((level) => (
        <rect
          key={level}
          x={x(level) - 10}
          y={y - boxHeight / 2}
          width="20"
          height={boxHeight}
          className="fill-sunken stroke-line-strong"
        />
      ))}
      {cells.map((cell, place) =>
        cell?.level == null ? null : (
          <g key={place}>
            <circle cx={x(cell.level)} cy={lineOf(place)} r="6.5" className="fill-accent" />
            <text
              x={x(cell.level)}
              y={lineOf(place) + 3.5}
              textAnchor="middle"
              fontSize="10"
              fontWeight="700"
              className="fill-accent-ink"
            >
              {place + 1}
            </text>
          </g>
        ),
      )}
    </g>
  );
}
