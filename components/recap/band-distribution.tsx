import { scaleLinear } from "d3-scale";

import { Table } from "@/components/ui/table";
import { formatPercent } from "@/lib/core/numbers";
import { shareText } from "@/lib/recap/labels";
import type { BandCount } from "@/lib/recap/rules";

const ROW = 38;
const LABEL = 250;
const WIDTH = 720;
const NUMBER = 44;
const MAX_NAME = 32;

/** How many results are in each category: bars for the eye, the same numbers as a table. */
export function BandDistribution({ counts }: { readonly counts: readonly BandCount[] }) {
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  return (
    <div className="grid gap-4">
      <figure className="hidden rounded-md border border-line bg-surface p-4 sm:block">
        <Bars counts={counts} />
        <figcaption className="mt-2 text-sm text-muted">
          Panjang batang: jumlah peserta. Angka yang sama ada pada tabel di bawah.
        </figcaption>
      </figure>
      <Table caption="Jumlah peserta per kategori">
        <thead>
          <tr>
            <th scope="col">Kategori</th>
            <th scope="col">Mulai dari</th>
            <th scope="col">Peserta</th>
            <th scope="col">Bagian</th>
          </tr>
        </thead>
        <tbody>
          {counts.map(({ band, count }) => (
            <tr key={band.code}>
              <th scope="row">{band.label}</th>
              <td className="whitespace-nowrap">{formatPercent(band.minimum)}</td>
              <td>{count}</td>
              <td className="whitespace-nowrap">{shareText(count, total)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}

/** The drawing repeats the table, so that it is hidden from screen readers. */
function Bars({ counts }: { readonly counts: readonly BandCount[] }) {
  const most = Math.max(1, ...counts.map(({ count }) => count));
  const width = scaleLinear([0, most], [0, WIDTH - LABEL - 16 - NUMBER]);
  const height = counts.length * ROW;
  return (
    <svg viewBox={`0 0 ${WIDTH} ${height}`} aria-hidden="true" className="h-auto w-full">
      <line x1={LABEL + 16} x2={LABEL + 16} y1={0} y2={height} className="stroke-line-strong" />
      {counts.map(({ band: { code, label }, count }, index) => {
        const y = index * ROW;
        return (
          <g key={code}>
            <text x={LABEL} y={y + ROW / 2 + 5} textAnchor="end" fontSize="14" className="fill-ink">
              {label.length > MAX_NAME ? `${label.slice(0, MAX_NAME - 1)}…` : label}
            </text>
            <rect x={LABEL + 16} y={y + 8} width={width(count)} height={ROW - 16} className="fill-accent" />
            <text x={LABEL + 16 + width(count) + 8} y={y + ROW / 2 + 5} fontSize="14" className="fill-ink">
              {count}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
