import type { Viewer } from "@/lib/auth/policy";
import { assignAssessor } from "@/lib/candidates/commands";
import { db } from "@/lib/core/db";
import type { Cell, Grid } from "@/lib/core/grid";
import { addInstrument } from "@/lib/instruments/commands";
import { importLevels } from "@/lib/level-import/commands";
import { checkLevels, findLevelImport } from "@/lib/level-import/queries";
import { findOwnSheet } from "@/lib/sheets/queries";
import { isStatement } from "@/lib/sheets/rules";

import { givenCandidate, givenEvent, givenScoringStarted, smallStandardOf } from "./assessments";
import type { GivenInstitution } from "./factories";
import { setColumn } from "./instruments";
import { viewerWith } from "./viewers";

/**
 * Adds a CACT to an event, measuring everything, or these competencies of the standards of its candidates. Answers the id
 * of the instrument.
 */
export async function planComputerTest(hr: Viewer, eventId: string, codes?: readonly string[]): Promise<string> {
  await addInstrument(hr, { eventId, kind: "COMPUTER_TEST", name: "" });
  const { id: instrumentId } = await db.eventInstrument.findFirstOrThrow({
    where: { eventId, kind: "COMPUTER_TEST" },
    select: { id: true },
  });
  const competencies = await db.competency.findMany({
    where: { code: { in: [...(codes ?? [])] } },
    select: { id: true },
  });
  const measured = competencies.map(({ id }) => id);
  await setColumn(hr, eventId, instrumentId, codes ? measured : "all");
  return instrumentId;
}

type TestOptions = {
  readonly assessor?: Viewer;
  /** Slugs of target positions, a candidate each; without them two candidates for the institution's small standard. */
  readonly targetPositions?: readonly string[];
};

export type GivenTest = Awaited<ReturnType<typeof givenComputerTest>>;

/** A CACT in an event that is being scored, its sheets assigned to one assessor, who has no others there. */
export async function givenComputerTest(institution: GivenInstitution, options: TestOptions = {}) {
  const hr = await viewerWith("HR", institution);
  const { assessor = await viewerWith("ASSESSOR", institution) } = options;
  const small = options.targetPositions ? "" : await smallStandardOf(institution);
  const { targetPositions = [small, small] } = options;
  const eventId = await givenEvent(hr);
  const instrumentId = await planComputerTest(hr, eventId);
  const candidates: { readonly candidateId: string; readonly sheetId: string; readonly nip: string }[] = [];
  for (const [index, targetPosition] of targetPositions.entries()) {
    const person = { name: `Peserta ${index + 1}` };
    const candidateId = await givenCandidate(hr, eventId, { targetPosition, person });
    await assignAssessor(hr, { candidateId, assessorId: assessor.id, instrumentId });
    const sheet = await db.sheet.findFirstOrThrow({
      where: { candidateId, assessorId: assessor.id },
      select: { id: true, candidate: { select: { person: { select: { nip: true } } } } },
    });
    candidates.push({ candidateId, sheetId: sheet.id, nip: sheet.candidate.person.nip });
  }
  await givenScoringStarted(hr, eventId);
  const [first, second = first] = candidates;
  if (!first || !second) throw new Error("A test has candidates.");
  return { hr, assessor, eventId, instrumentId, candidates, first, second };
}

export const FILE = "cact.xlsx";

/** A file with these levels by NIP, under the headings of the template. */
export async function tableOf({ assessor, instrumentId }: GivenTest, rows: readonly (readonly [string, ...Cell[]])[]) {
  const test = await findLevelImport(assessor, instrumentId);
  const titles = test?.columns.map(({ title }) => title) ?? [];
  return [titles, ...rows.map(([nip, ...levels]) => [nip, null, null, ...levels])];
}

/** The dry run and its confirmation, one right after the other. */
export async function imported({ assessor, instrumentId }: GivenTest, table: Grid, fileName = FILE) {
  const { mark: seen } = await checkLevels(assessor, { instrumentId, table });
  return importLevels(assessor, { instrumentId, table, seen, fileName });
}

export async function sheetOf(assessor: Viewer, sheetId: string) {
  const sheet = await findOwnSheet(assessor, sheetId);
  if (!sheet) throw new Error("The sheet is the assessor's own.");
  const [first, second] = sheet.competencies;
  const statement = sheet.competencies.find(isStatement);
  if (!first || !second || !statement) throw new Error("The small standard has lost a part.");
  return { ...sheet, rating: first.id, otherRating: second.id, statement: statement.id };
}

export const ratingsOf = (sheetId: string) =>
  db.rating.findMany({ where: { sheetId }, orderBy: { competencyRequirement: { place: "asc" } } });
