import type { CandidateProfile } from "@/lib/candidates/schema";
import { readDate, readEducation, readEmployment, readRank, readSex } from "@/lib/candidate-import/cells";
import type { Column, ColumnKey } from "@/lib/candidate-import/columns";
import { COLUMNS } from "@/lib/candidate-import/columns";
import type { Difference } from "@/lib/candidate-import/differences";
import { differencesOf } from "@/lib/candidate-import/differences";
import type { Headings } from "@/lib/candidate-import/layout";
import type { Cell, Grid, GridProblem, Reading } from "@/lib/core/grid";
import { cellText, comparable } from "@/lib/core/grid";
import type { FilledRow } from "@/lib/core/grid-layout";
import { filledRows } from "@/lib/core/grid-layout";
import type { RowsByNip } from "@/lib/people/cells";
import { readNip, repeatedNip, rowsByNip } from "@/lib/people/cells";
import { nipObstacle, normaliseNip, personProblems } from "@/lib/people/rules";
import { PersonInput } from "@/lib/people/schema";

export type KnownCandidate = { readonly targetPosition: string; readonly profile: CandidateProfile };

/** What the rows are held against. */
export type ImportContext = {
  /** "YYYY-MM-DD" */
  readonly today: string;
  /** Positions whose standard is in force on the event's first day. */
  readonly positions: readonly { readonly slug: string; readonly name: string }[];
  /** The event's candidates by NIP; of those in the file at least. */
  readonly candidates: ReadonlyMap<string, KnownCandidate>;
};

export type NewCandidate = PersonInput & { readonly targetPosition: string };

export type CheckedRow =
  | { readonly row: number; readonly outcome: "new" | "same"; readonly candidate: NewCandidate }
  /** In the event already, with other data than the file says; the import leaves them as they are. */
  | {
      readonly row: number;
      readonly outcome: "differing";
      readonly candidate: NewCandidate;
      /** What is stored otherwise. */
      readonly differences: readonly Difference[];
    }
  | { readonly row: number; readonly outcome: "invalid"; readonly problems: readonly GridProblem[] };

/** Every row with something in it, and everything that is wrong with it. */
export function checkRows(grid: Grid, headings: Headings, context: ImportContext): readonly CheckedRow[] {
  const rows = filledRows(grid, headings);
  const repeated = rowsByNip(rows);
  const positions = positionsByName(context.positions);
  return rows.map((row) => checkRow(row, { ...context, repeated, byName: positions }));
}

function positionsByName(positions: ImportContext["positions"]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { slug, name } of positions) {
    for (const spelling of new Set([comparable(name), comparable(slug)])) {
      found.set(spelling, [...(found.get(spelling) ?? []), slug]);
    }
  }
  return found;
}

type RowContext = ImportContext & {
  readonly repeated: RowsByNip;
  readonly byName: ReadonlyMap<string, readonly string[]>;
};

type Messages = Partial<Record<ColumnKey, readonly string[]>>;

function checkRow(filled: FilledRow<ColumnKey>, context: RowContext): CheckedRow {
  const { row, cell } = filled;
  const { person, messages } = readPerson(cell, context.today);
  const target = readTarget(cell("targetPosition"), context);
  const known = person ? context.candidates.get(person.nip) : undefined;
  const all: Messages = {
    ...messages,
    nip: [...(messages.nip ?? []), ...nipMessages(filled, context)],
    targetPosition: targetMessages(target, known, context),
  };
  const problems = COLUMNS.flatMap(({ key, title }) =>
    (all[key] ?? []).map((message) => ({ row, column: title, value: cellText(cell(key)), message })),
  );
  if (problems.length > 0 || !person || "problem" in target) return { row, outcome: "invalid", problems };
  const candidate = { ...person, targetPosition: target.value };
  if (!known) return { row, outcome: "new", candidate };
  const differences = differencesOf(known.profile, person);
  if (differences.length === 0) return { row, outcome: "same", candidate };
  return { row, outcome: "differing", candidate, differences };
}

function targetMessages(
  target: Reading<string>,
  known: KnownCandidate | undefined,
  { positions }: ImportContext,
): readonly string[] {
  if ("problem" in target) return [target.problem];
  if (!known || known.targetPosition === target.value) return [];
  const name = positions.find(({ slug }) => slug === known.targetPosition)?.name ?? known.targetPosition;
  return [
    `Pegawai ini sudah menjadi peserta kegiatan ini dengan jabatan target ${name}. Hapus baris ini, atau isi jabatan target yang sama.`,
  ];
}

const EXAMPLE_NIPS = new Set(COLUMNS.find(({ key }) => key === "nip")?.examples.map(normaliseNip));

function nipMessages({ row, cell }: FilledRow<ColumnKey>, { repeated }: RowContext): readonly string[] {
  const nip = readNip(cell("nip"));
  if (!("value" in nip)) return [];
  return [
    ...(EXAMPLE_NIPS.has(nip.value) ? ["Ini baris contoh dari templat; hapus baris ini."] : []),
    ...repeatedNip(nip.value, row, repeated),
  ];
}

function readTarget(cell: Cell, { byName }: RowContext): Reading<string> {
  const text = cellText(cell);
  const [slug, another] = byName.get(comparable(text)) ?? [];
  if (text === "") return { problem: "Isi jabatan target: nama atau kode dari lembar Jabatan target pada templat." };
  if (!slug) {
    return {
      problem:
        "Tidak ada jabatan bernama ini yang standarnya berlaku pada tanggal mulai kegiatan. Lihat lembar Jabatan target pada templat.",
    };
  }
  if (another)
    return { problem: "Lebih dari satu jabatan bernama ini. Isi kodenya, dari lembar Jabatan target pada templat." };
  return { value: slug };
}

const READERS = {
  nip: readNip,
  employment: readEmployment,
  sex: readSex,
  birthDate: readDate,
  rank: readRank,
  education: readEducation,
} as const satisfies Partial<Record<ColumnKey, (cell: Cell) => Reading<string>>>;

type PersonReading = { readonly person: PersonInput | null; readonly messages: Messages };

/** The person of a row by the rules of the form; what a cell's own reader says of a field goes before what the form says. */
function readPerson(cell: (key: ColumnKey) => Cell, today: string): PersonReading {
  const { written, unreadable } = readFields(cell);
  const parsed = PersonInput.safeParse(written);
  const said = parsed.success ? personProblems(parsed.data, today) : messagesOf(parsed.error.issues);
  const obstacle = nipObstacle(written["nip"] ?? "", written["employment"] === "PNS" ? "PNS" : "PPPK", today);
  const messages = { ...said, ...(obstacle ? { nip: [obstacle] } : {}), ...unreadable };
  return { person: parsed.success && Object.keys(messages).length === 0 ? parsed.data : null, messages };
}

function readFields(cell: (key: ColumnKey) => Cell) {
  const unreadable: Record<string, readonly string[]> = {};
  const written: Record<string, string> = {};
  for (const { key } of COLUMNS.filter(isOfPerson)) {
    const reading = readField(key, cell(key));
    if ("value" in reading) written[key] = reading.value;
    else unreadable[key] = [reading.problem];
  }
  for (const key of written["employment"] === "PNS" ? (["sex", "birthDate"] as const) : []) {
    if (cellText(cell(key)) !== "") continue;
    // The form takes it from the NIP, and where that is wrong asks for nothing but the NIP.
    written[key] = "";
    delete unreadable[key];
  }
  return { written, unreadable };
}

function isOfPerson(column: Column): column is Column & { readonly key: keyof PersonInput } {
  return column.key !== "targetPosition";
}

function readField(key: keyof PersonInput, cell: Cell): Reading<string> {
  return key in READERS ? READERS[key as keyof typeof READERS](cell) : { value: cellText(cell) };
}

type Issue = { readonly path: readonly PropertyKey[]; readonly message: string };

function messagesOf(issues: readonly Issue[]): Record<string, readonly string[]> {
  const found: Record<string, string[]> = {};
  for (const { path, message } of issues) (found[String(path[0])] ??= []).push(message);
  return found;
}
