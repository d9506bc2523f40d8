import { beforeAll, describe, expect, it } from "vitest";

import { findAgreement } from "@/lib/agreement/queries";
import { listOwnConflicts } from "@/lib/assignments/own-conflict-queries";
import type { Viewer } from "@/lib/auth/policy";
import { openSession } from "@/lib/auth/sessions";
import { db } from "@/lib/core/db";
import { finishEvent, openIntegration, stepBack } from "@/lib/finalisation/commands";
import { findIntegrationOverview } from "@/lib/finalisation/queries";
import { acceptMedians, signContent } from "@/lib/integration/commands";
import { findIntegration, findIntegrationVersion } from "@/lib/integration/queries";
import { findOtherPositions, findRecap, findSideBySide } from "@/lib/recap/queries";
import { findNewestResult, findReport } from "@/lib/reports/queries";
import { findResult, findResultOfSheet } from "@/lib/results/queries";
import { saveChanges, submitSheet } from "@/lib/sheets/commands";
import { answerSave } from "@/lib/sheets/door";
import { findOwnSheet, listOwnSheets } from "@/lib/sheets/queries";

import {
  evidenceChange,
  fieldNoteChange,
  fillSheet,
  givenAssessment,
  givenCandidate,
  givenEvent,
  givenScoringStarted,
  ratingChange,
  revisionOf,
  subjectsOf,
} from "../support/assessments";
import { givenInstitution } from "../support/factories";
import type { GivenInstitution } from "../support/factories";
import { viewerWith } from "../support/viewers";

// Non-interference (DESIGN.md 4, blind): the same event is gone through twice, and the other assessor gives the opposite
// marks. Whatever can be asked before the own sheet is sent must answer the same both times, in the same order.

const SECRET = "Rahasia penilai lain";
const REASON = "Penilai lain berhalangan.";

let home: GivenInstitution;
let position: string;

beforeAll(async () => {
  home = await givenInstitution();
  position = (await givenAssessment(home)).targetPosition;
});

type Place = {
  readonly eventId: string;
  readonly candidates: readonly string[];
  readonly subject: string;
};

/** Two candidates with a sheet of each of these assessors, being scored. */
async function givenPlace(chair: Viewer, assessors: readonly Viewer[]): Promise<Place> {
  const eventId = await givenEvent(chair, { chairId: chair.id });
  const candidates = [];
  for (const name of ["Ratna Dewi", "Sari Utami"]) {
    candidates.push(await givenCandidate(chair, eventId, { targetPosition: position, person: { name }, assessors }));
  }
  await givenScoringStarted(chair, eventId);
  const sheet = await db.sheet.findFirstOrThrow({
    where: { candidateId: { in: candidates } },
    select: { id: true, assessorId: true },
  });
  const owner = assessors.find(({ id }) => id === sheet.assessorId);
  const detail = owner && (await findOwnSheet(owner, sheet.id));
  if (!detail) throw new Error("The sheet has lost its assessor.");
  return { eventId, candidates, subject: subjectsOf(detail).rating };
}

async function sheetsOf(viewer: Viewer, { eventId }: Place): Promise<readonly string[]> {
  const rows = await db.sheet.findMany({
    where: { assessorId: viewer.id, candidate: { eventId } },
    orderBy: { candidate: { createdAt: "asc" } },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** How many sheets are in is told to HR and the chair, who have to follow the event; what is on them is not. */
function partOf<T, Key extends keyof T>(answer: T | null, key: Key): T[Key] | null {
  return answer && answer[key];
}

/** Everything that the pages and routes of this person are made of. */
async function everythingSentTo(viewer: Viewer, place: Place): Promise<string> {
  const { eventId, candidates, subject } = place;
  const sheets = await db.sheet.findMany({
    where: { candidate: { eventId } },
    orderBy: [{ candidate: { createdAt: "asc" } }, { assessorId: "asc" }],
    select: { id: true },
  });
  const token = await openSession({ userId: viewer.id, device: "Uji" });
  const [own = ""] = await sheetsOf(viewer, place);
  const answers: unknown[] = [
    await listOwnSheets(viewer),
    await listOwnConflicts(viewer),
    await findIntegrationOverview(viewer, eventId),
    partOf(await findAgreement(viewer, eventId), "findings"),
    partOf(await findRecap(viewer, eventId), "findings"),
    partOf(await findSideBySide(viewer, eventId, candidates), "results"),
    // Out of date on purpose: the answer to a conflict holds what is stored.
    await answerSave({
      headers: { cookie: `next-auth.session-token=${token}` },
      subject: own,
      readText: async () => JSON.stringify({ changes: [ratingChange(subject, { level: 0 }, 99)] }),
    }),
  ];
  for (const { id } of sheets) {
    const isOwn = (await sheetsOf(viewer, place)).includes(id);
    const sent = [await findOwnSheet(viewer, id), await findResultOfSheet(viewer, id)];
    // The ids of two places sort differently.
    if (isOwn) answers.push(sent);
    else expect(sent).toEqual([null, null]);
  }
  for (const candidateId of candidates) {
    const result = await db.result.findFirst({ where: { candidateId }, select: { id: true } });
    answers.push(
      await findResult(viewer, candidateId),
      await findIntegration(viewer, candidateId),
      await findIntegrationVersion(viewer, candidateId),
      partOf(await findOtherPositions(viewer, eventId, candidateId), "positions"),
      await findNewestResult(viewer, candidateId),
      result && (await findReport(viewer, result.id)),
    );
  }
  return withoutChance(answers);
}

/** Ids by the order in which they appear, no times and no NIP: what differs from run to run anyway. */
function withoutChance(answers: unknown): string {
  const ids: string[] = [];
  const text = JSON.stringify(answers, (key, value: unknown) => (/^(masked)?nip$/i.test(key) ? "NIP" : value), 1);
  return text
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, (id) => {
      if (!ids.includes(id)) ids.push(id);
      return `id ${ids.indexOf(id)}`;
    })
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "time");
}

/** What the other assessor does: everything is rated, noted and sent. `levels` are those of the two candidates. */
async function scoreAll(other: Viewer, place: Place, levels: readonly number[]): Promise<void> {
  for (const [index, sheetId] of (await sheetsOf(other, place)).entries()) {
    const level = levels[index] ?? 0;
    await fillSheet(other, sheetId, { levelOf: () => level, mark: level > 2 ? "MET" : "NOT_MET" });
    const sheet = await findOwnSheet(other, sheetId);
    if (!sheet) throw new Error("The other assessor has lost their sheet.");
    const { otherRating, indicator } = subjectsOf(sheet);
    const changes = [
      ratingChange(otherRating, { level, note: SECRET.repeat(level + 1) }, sheet.revisions[otherRating] ?? 0),
      evidenceChange(indicator, { observation: level > 2 ? "EVIDENT" : "NOT_EVIDENT", note: SECRET.repeat(level + 1) }),
      fieldNoteChange({ text: SECRET.repeat(level + 1) }),
    ];
    await saveChanges(other, sheetId, { changes });
  }
}

/** The whole event, and what is sent to the blind one at every stage. */
async function goThrough(
  roles: Parameters<typeof viewerWith>[0],
  levels: readonly number[],
): Promise<readonly string[]> {
  const chair = await viewerWith("HR", home);
  const [blind, other] = [await viewerWith(roles, home), await viewerWith("ASSESSOR", home)];
  const place = await givenPlace(chair, [blind, other]);
  const { eventId, candidates } = place;
  const seen: string[] = [];
  const look = async () => void seen.push(await everythingSentTo(blind, place));
  const move = async () => ({ eventId, revision: await revisionOf(eventId), reason: REASON });

  const [own = ""] = await sheetsOf(blind, place);
  await saveChanges(blind, own, { changes: [ratingChange(place.subject, { level: 2 })] });
  await look();
  await scoreAll(other, place, levels);
  await look();
  for (const sheetId of await sheetsOf(other, place)) await submitSheet(other, { sheetId, confirmed: true });
  await look();
  await openIntegration(chair, await move());
  await look();
  for (const candidateId of candidates) {
    await acceptMedians(chair, { candidateId });
    const { hash } = (await findIntegration(chair, candidateId)) ?? { hash: "" };
    for (const signer of [chair, other]) await signContent(signer, { candidateId, hash });
  }
  await look();
  await finishEvent(chair, await move());
  // The event is final: nothing can be filled unless it is stepped back.
  await stepBack(chair, await move());
  await look();
  await stepBack(chair, await move());
  await look();
  expect(await db.result.count({ where: { candidateId: { in: [...candidates] } } })).toBe(2);
  return seen;
}

describe("before the own sheet is sent, what others give changes nothing", () => {
  it.each([
    ["an assessor", ["ASSESSOR"]],
    ["an assessor who works in HR", ["ASSESSOR", "HR"]],
  ] as const)("for %s", { timeout: 120_000 }, async (_, roles) => {
    const high = await goThrough([...roles], [5, 1]);
    const low = await goThrough([...roles], [0, 4]);
    expect(high).toHaveLength(7);
    for (const [stage, sent] of high.entries()) {
      expect(sent.includes(SECRET), `stage ${stage}`).toBe(false);
      expect(sent, `stage ${stage}`).toBe(low[stage]);
    }
    // While the event is scored, not even that others have begun or sent is told.
    expect(high[1]).toBe(high[0]);
    expect(high[2]).toBe(high[0]);
  });
});
