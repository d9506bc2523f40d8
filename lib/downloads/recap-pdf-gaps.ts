import type { Box, Cell, Group, Row } from "@/lib/pdf/rows";
import { heading, item, PAGE, paragraph, STYLE, tableRow, text } from "@/lib/pdf/rows";
import type { Grid } from "@/lib/pdf/tables";
import { headRow, rowHead, tableWithHead, words } from "@/lib/pdf/tables";
import { GAP_LABEL } from "@/lib/recap/labels";
import type { GapTable, GapWord, PositionRecap, RecapCompetency } from "@/lib/recap/rules";
import { gapTableOf, gapWordOf } from "@/lib/recap/rules";
import { formatGap } from "@/lib/results/explanation";

/** As many columns as a page across can hold and still be read. */
const COLUMNS = 10;
const NAME_WIDTH = 132;
const CELL_WIDTH = (PAGE.width - NAME_WIDTH) / COLUMNS;
const CELL_GAP = 3;
const GRID: Grid = [
  { x: 0, width: NAME_WIDTH - 8 },
  ...Array.from({ length: COLUMNS }, (_, place) => ({
    x: NAME_WIDTH + place * CELL_WIDTH,
    width: CELL_WIDTH - CELL_GAP,
  })),
];
const NOT_REQUIRED = "tak";

/** Behind a number that says the same; white where there is nothing to look for. */
const SHADE: Record<GapWord, string | null> = {
  none: null,
  "far-below": "#efc2bd",
  below: "#f6e3b4",
  meets: null,
  above: "#d3e8db",
};

/** Candidate × competency per target position: achieved − required as a number, shaded. */
export function gapRows(positions: readonly PositionRecap[]): readonly Row[] {
  if (positions.length === 0) return [];
  return [
    heading(2, "Kesenjangan per kompetensi"),
    paragraph(
      `Level yang dicapai dikurangi level yang dipersyaratkan. 0 berarti ${GAP_LABEL.meets}; ${formatGap(-1)} ${GAP_LABEL.below}; ${formatGap(-2)} atau kurang ${GAP_LABEL["far-below"]}; di atas 0 ${GAP_LABEL.above}; "–" ${GAP_LABEL.none}; "${NOT_REQUIRED}" tidak dipersyaratkan. Warna latar mengulang angkanya.`,
    ),
    ...positions.flatMap(({ target, ranking, knockedOut }) => {
      const table = gapTableOf([...ranking.map(({ result }) => result), ...knockedOut]);
      return table.columns.length === 0
        ? []
        : [heading(3, `Kesenjangan peserta untuk ${target.name}`), ...legendRows(table), ...heatRows(table)];
    }),
  ];
}

const codeOf = (place: number): string => `K${place + 1}`;

function legendRows({ columns }: GapTable): readonly Row[] {
  const group: Group = { tag: "L" };
  return columns.map(({ name }, place) => ({
    ...item(group, { label: codeOf(place), paragraphs: [text(name)] }),
    before: 1,
  }));
}

/** More competencies than fit side by side go into a table of their own below. */
function heatRows(table: GapTable): readonly Row[] {
  const parts = Math.ceil(table.columns.length / COLUMNS);
  return Array.from({ length: parts }, (_, part) => part * COLUMNS).flatMap((from) => {
    const codes = table.columns.slice(from, from + COLUMNS).map((_, place) => codeOf(from + place));
    const head = { ...headRow(GRID, ["Peserta", ...codes]), before: 12 };
    return tableWithHead(head, (group) =>
      table.rows.map(({ result, cells }) =>
        tableRow(group, [
          rowHead(GRID, result.name),
          ...cells.slice(from, from + COLUMNS).map((cell, place) => gapCell(place + 1, cell)),
        ]),
      ),
    );
  });
}

function gapCell(place: number, competency: RecapCompetency | null): Cell {
  const { x, width } = GRID[place] ?? { x: 0, width: CELL_WIDTH };
  if (competency === null) return { tag: "TD", columns: [{ x, width, paragraphs: words(NOT_REQUIRED, STYLE.small) }] };
  const { gap } = competency;
  const shade = SHADE[gapWordOf(gap)];
  const paragraphs = words(gap === null ? "–" : formatGap(gap));
  return { tag: "TD", columns: [{ x, width, paragraphs, ...(shade ? { draw: fillOf(shade) } : {}) }] };
}

const INSET = 3;

function fillOf(color: string) {
  return (pdf: PDFKit.PDFDocument, { left, top, width, height }: Box): void => {
    pdf.rect(left - INSET, top - INSET, width + INSET, height + INSET - 1).fill(color);
  };
}
