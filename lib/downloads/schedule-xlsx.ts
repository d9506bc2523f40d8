import type { Schedule, ScheduleLine } from "@/lib/assignments/queries";
import { byAssessor } from "@/lib/assignments/rules";
import type { SheetPlan } from "@/lib/downloads/xlsx-workbook";
import { renderWorkbook } from "@/lib/downloads/xlsx-workbook";

const COLUMNS = {
  assessor: ["Asesor", 32],
  candidate: ["Peserta", 32],
  targetPosition: ["Jabatan target", 32],
  instrument: ["Instrumen", 28],
  time: ["Waktu", 20],
} as const;

type Column = Exclude<keyof ScheduleLine, "assessorId">;

/** Times are not planned in the portal: the column is there to be filled in. */
const toRow = (line: ScheduleLine, order: readonly Column[]) => [...order.map((key) => line[key]), null];

function plan(
  name: string,
  order: readonly Column[],
  linesOf: (lines: readonly ScheduleLine[]) => readonly ScheduleLine[],
): SheetPlan<Schedule> {
  return {
    name,
    columns: [...order.map((key) => COLUMNS[key]), COLUMNS.time],
    rows: ({ lines }) => linesOf(lines).map((line) => toRow(line, order)),
  };
}

const SHEETS = [
  plan("Per asesor", ["assessor", "candidate", "targetPosition", "instrument"], (lines) =>
    byAssessor(lines).flatMap(({ lines: own }) => own),
  ),
  plan("Per peserta", ["candidate", "targetPosition", "instrument", "assessor"], (lines) => lines),
];

/** The schedule of an event as a workbook. */
export async function renderScheduleXlsx(schedule: Schedule): Promise<Buffer> {
  return renderWorkbook(SHEETS, schedule);
}
