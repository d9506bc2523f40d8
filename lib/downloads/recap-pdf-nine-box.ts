import { formatNumber, formatPercent } from "@/lib/core/numbers";
import type { Cell, Row } from "@/lib/pdf/rows";
import { heading, PAGE, paragraph, STYLE, tableRow, text } from "@/lib/pdf/rows";
import { dataCell, gridColumn, headRow, rowHead, tableWithHead } from "@/lib/pdf/tables";
import type { ExportedRecap } from "@/lib/recap/looks";
import type { RecapResult } from "@/lib/recap/rules";
import { knownOf } from "@/lib/recap/rules";
import {
  changedScoreSentences,
  limitsText,
  NO_LIMITS,
  PERFORMANCE_LABEL,
  POTENTIAL_LABEL,
  unscoredText,
} from "@/lib/talent/labels";
import type { Third } from "@/lib/talent/rules";
import { boxNumber, boxOf, PERFORMANCE_THIRDS, POTENTIAL_THIRDS } from "@/lib/talent/rules";

const COLUMN_WIDTH = (PAGE.width - 100) / 3;
const BOXES = [
  { x: 0, width: 92 },
  ...PERFORMANCE_THIRDS.map((_, place) => ({ x: 100 + place * COLUMN_WIDTH, width: COLUMN_WIDTH - 8 })),
] as const;
const PEOPLE = [
  { x: 0, width: 230 },
  { x: 238, width: 70 },
  { x: 316, width: 70 },
  { x: 394, width: PAGE.width - 394 },
] as const;

type Placed = RecapResult & { readonly box: number };

/**
 * Who stands in which box by performance and potential: the boxes with how many are in each, and below them the people.
 * Where an axis or a limit is missing, that is said instead.
 */
export function nineBoxRows({ event: { scheme }, findings }: ExportedRecap): readonly Row[] {
  const results = knownOf(findings.results);
  const { nineBox: limits } = scheme;
  const unscored = results.filter(({ performance }) => performance === null);
  const note = unscoredText(unscored.length, results.length);
  const missing = note === null ? [] : [`nilai kinerja ${note}`];
  const title = heading(2, "Kotak manajemen talenta");
  if (limits === null || unscored.length === results.length) {
    const lacks = [...(limits === null ? [NO_LIMITS] : []), ...missing];
    return results.length === 0 ? [] : [title, paragraph(`Belum dapat ditampilkan. Yang kurang: ${lacks.join("; ")}.`)];
  }
  const placed = results.flatMap((result): Placed[] => {
    const box = boxOf(result, limits);
    return box === null ? [] : [{ ...result, box }];
  });
  return [
    title,
    paragraph(limitsText(limits)),
    ...missing.map((sentence) => paragraph(`Tidak semua dimuat: ${sentence}.`)),
    ...changedScoreSentences(findings.scoreChanges, results).map((sentence) => paragraph(sentence)),
    ...boxRows(placed),
    ...peopleRows(placed),
  ];
}

function boxRows(placed: readonly Placed[]): readonly Row[] {
  const head = headRow(BOXES, ["Potensial", ...PERFORMANCE_THIRDS.map((third) => PERFORMANCE_LABEL[third])]);
  return tableWithHead({ ...head, before: 10 }, (group) =>
    POTENTIAL_THIRDS.map((potential) =>
      tableRow(group, [
        rowHead(BOXES, POTENTIAL_LABEL[potential]),
        ...PERFORMANCE_THIRDS.map((third, place) => boxCell(place + 1, { potential, third, placed })),
      ]),
    ),
  );
}

type BoxFacts = { readonly potential: Third; readonly third: Third; readonly placed: readonly Placed[] };

function boxCell(place: number, { potential, third, placed }: BoxFacts): Cell {
  const number = boxNumber(potential, third);
  const count = placed.filter(({ box }) => box === number).length;
  const lines = [
    text(`Kotak ${number}`, STYLE.small),
    text(count === 0 ? "–" : `${formatNumber(count)} peserta`, STYLE.strong),
  ];
  return { tag: "TD", columns: [gridColumn(BOXES, place, lines)] };
}

/** The highest box first. */
function peopleRows(placed: readonly Placed[]): readonly Row[] {
  const head = headRow(PEOPLE, ["Peserta", "Kotak", "Kinerja", "Kesesuaian"]);
  const inOrder = placed.toSorted((one, other) => other.box - one.box || one.name.localeCompare(other.name, "id"));
  return tableWithHead({ ...head, before: 12 }, (group) =>
    inOrder.map(({ name, box, performance, percent, knockOuts }) =>
      tableRow(group, [
        rowHead(PEOPLE, name),
        dataCell(PEOPLE, 1, String(box)),
        dataCell(PEOPLE, 2, performance === null ? "–" : formatNumber(performance)),
        dataCell(PEOPLE, 3, `${formatPercent(percent)}${knockOuts.length > 0 ? ", gugur karena syarat mutlak" : ""}`),
      ]),
    ),
  );
}
