import { formatNumber } from "@/lib/core/numbers";
import type { Cell, Group, Paragraph, Row } from "@/lib/pdf/rows";
import { heading, item, PAGE, paragraph, STYLE, tableRow, text } from "@/lib/pdf/rows";
import type { Grid } from "@/lib/pdf/tables";
import { asRowHead, dataCell, gridColumn, headRow, tableWithHead } from "@/lib/pdf/tables";
import { valueText } from "@/lib/integration/labels";
import { needsReason } from "@/lib/integration/rules";
import { drawAxis, drawLevels } from "@/lib/reports/pdf-plot";
import { isDevelopmentArea, isStrength, unseenSentence } from "@/lib/reports/rules";
import type { FinalCompetency, FinalContent } from "@/lib/results/content";
import { formatGap } from "@/lib/results/explanation";
import { observationText, STATEMENT_MARK_LABEL } from "@/lib/sheets/labels";
import { COMPETENCY_KIND_LABEL } from "@/lib/standards/labels";

const NONE = "–";
const ACHIEVED = 3;
const PLOT = 4;

const GRID = [
  { x: 0, width: 150 },
  { x: 156, width: 76 },
  { x: 236, width: 44 },
  { x: 284, width: 48 },
  { x: 336, width: 66 },
] as const;
const PLOT_COLUMN = { x: 408, width: PAGE.width - 408, paragraphs: [] } as const;

/** Standard and achieved level of each competency: in numbers, and drawn in the same row. */
export function gapRows({ competencies }: FinalContent): readonly Row[] {
  const rated = competencies.filter(({ isStatement }) => !isStatement);
  const titles = ["Kompetensi", "Jenis", "Standar", "Capaian", "Kesenjangan"];
  const plain = headRow(GRID, titles);
  const head = { ...plain, cells: plain.cells.map((cell, place) => (place === PLOT ? withAxis(cell) : cell)) };
  return [
    heading(2, "Kesenjangan per kompetensi"),
    { ...paragraph("Kotak: level standar. Titik: level yang dicapai.", STYLE.small), keepsNext: true },
    ...tableWithHead(head, (group) => rated.map((competency) => gapRow(group, competency))),
    ...statementRows(competencies),
    ...reasonRows(competencies),
  ];
}

/** Why the team agreed on something else than the median of the sheets, whether or not it is a strength or a lack. */
function reasonRows(competencies: readonly FinalCompetency[]): readonly Row[] {
  const group: Group = { tag: "L" };
  const items = competencies.filter(isOffMedian).map((competency) => {
    const values = `${competency.name}: nilai akhir ${valueText(competency)}, median asesor ${valueText(competency.median)}`;
    return item(group, {
      label: "•",
      paragraphs: [text(values, STYLE.strong), text(`Pertimbangan tim: ${competency.reason}`)],
    });
  });
  return items.length === 0 ? [] : [heading(3, "Nilai akhir yang berbeda dari median"), ...items];
}

/** What the meeting had nothing to agree on, a competency without a readable level say, is off no median. */
function isOffMedian({ level, mark, median }: FinalCompetency): boolean {
  return (level !== null || mark !== null) && needsReason(median, { level, mark });
}

/** What was agreed, with the median below it where that is something else. */
function agreedCell(grid: Grid, place: number, { agreed, competency }: Agreed): Cell {
  const lines = [
    text(agreed),
    ...(isOffMedian(competency) ? [text(`median ${valueText(competency.median)}`, STYLE.small)] : []),
  ];
  return { tag: "TD", columns: [gridColumn(grid, place, lines)] };
}

type Agreed = { readonly agreed: string; readonly competency: FinalCompetency };

const withAxis = (cell: Cell): Cell => ({ ...cell, columns: [...cell.columns, { ...PLOT_COLUMN, draw: drawAxis }] });

function gapRow(group: Group, competency: FinalCompetency): Row {
  const { name, kind, required, level, gap } = competency;
  const values = [name, COMPETENCY_KIND_LABEL[kind], levelText(required), levelText(level), gapText(gap)];
  const cells = values.map((value, place): Cell => {
    const cell = dataCell(GRID, place, value);
    if (place === 0) return asRowHead(cell);
    if (place === ACHIEVED) return agreedCell(GRID, ACHIEVED, { agreed: value, competency });
    if (place < PLOT) return cell;
    const plot = { ...PLOT_COLUMN, draw: plotOf(required, level) };
    return { ...cell, columns: [...cell.columns, plot] };
  });
  return tableRow(group, cells);
}

const plotOf =
  (required: number | null, achieved: number | null): NonNullable<Cell["columns"][number]["draw"]> =>
  (pdf, box) =>
    drawLevels(pdf, box, { required, achieved });

const levelText = (level: number | null): string => (level === null ? NONE : formatNumber(level));
const gapText = (gap: number | null): string => (gap === null ? NONE : formatGap(gap));

const STATEMENT_GRID = [
  { x: 0, width: 380 },
  { x: 388, width: PAGE.width - 388 },
] as const;

/** Technical statements have no level: they are marked. */
function statementRows(competencies: readonly FinalCompetency[]): readonly Row[] {
  const statements = competencies.filter(({ isStatement }) => isStatement);
  const table = tableWithHead(headRow(STATEMENT_GRID, ["Pernyataan teknis", "Penilaian"]), (group) =>
    statements.map((competency) => {
      const { name, mark } = competency;
      const agreed = mark === null ? "Belum dinilai" : STATEMENT_MARK_LABEL[mark];
      return tableRow(group, [
        asRowHead({ tag: "TH", columns: [gridColumn(STATEMENT_GRID, 0, [text(name)])] }),
        agreedCell(STATEMENT_GRID, 1, { agreed, competency }),
      ]);
    }),
  );
  return table.length === 0 ? [] : [heading(3, "Pernyataan teknis"), ...table];
}

/** What was seen, sorted into what carries and what is lacking. */
export function strengthRows({ competencies }: FinalContent): readonly Row[] {
  const rated = competencies.filter((competency) => !competency.isStatement);
  const hasStatementGaps = competencies.some((one) => one.isStatement && isDevelopmentArea(one));
  const noLack = hasStatementGaps
    ? "Tidak ada pada kompetensi berlevel; pernyataan teknis yang belum sepenuhnya dipenuhi ada pada saran pengembangan."
    : "Tidak ada.";
  return [
    ...evidenceSection("Kekuatan", rated.filter(isStrength), "Tidak ada."),
    ...evidenceSection("Area pengembangan", rated.filter(isDevelopmentArea), noLack),
  ];
}

function evidenceSection(title: string, competencies: readonly FinalCompetency[], none: string): readonly Row[] {
  if (competencies.length === 0) return [heading(2, title), paragraph(none)];
  return [heading(2, title), ...competencies.flatMap(evidenceRows)];
}

function evidenceRows(competency: FinalCompetency): readonly Row[] {
  const { name, level, required, remarks = [] } = competency;
  const group: Group = { tag: "L" };
  const noted = competency.evidence.filter(({ notes }) => notes.length > 0);
  const paragraphs = [...remarks.map((remark) => [text(remark)]), ...noted.map(evidenceParagraphs)];
  const items = paragraphs.map((written) => item(group, { label: "•", paragraphs: written }));
  const empty = items.length === 0 ? [paragraph(unseenSentence(competency), STYLE.muted)] : items;
  return [heading(3, `${name}: ${levelText(level)} dari ${levelText(required)}`), ...empty];
}

function evidenceParagraphs({ indicator, observation, notes }: FinalCompetency["evidence"][number]): Paragraph[] {
  return [
    text(`${indicator} (${observationText(observation).toLowerCase()})`, STYLE.muted),
    ...notes.map((note) => text(note)),
  ];
}

/** One entry per gap, also where nobody wrote any. */
export function adviceRows({ competencies }: FinalContent): readonly Row[] {
  const group: Group = { tag: "L" };
  const items = competencies.filter(isDevelopmentArea).map(({ name, gap, advice }) => {
    const title = gap === null ? name : `${name} (kesenjangan ${formatGap(gap)})`;
    const words = advice === "" ? text("Belum ada saran tertulis.", STYLE.muted) : text(advice);
    return item(group, { label: "•", paragraphs: [text(title, STYLE.strong), words] });
  });
  const rows = items.length === 0 ? [paragraph("Tidak ada kesenjangan.")] : items;
  return [heading(2, "Saran pengembangan"), ...rows];
}
