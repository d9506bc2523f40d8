import { beforeAll, describe, expect, it } from "vitest";

import { correctCandidate, removeCandidate } from "@/lib/candidates/commands";
import { findCandidateToCorrect } from "@/lib/candidates/queries";
import { db } from "@/lib/core/db";

import { fillSheet, givenPreparedAssessment, givenScoringStarted, personInput } from "../support/assessments";
import type { GivenInstitution } from "../support/factories";
import { givenInstitution } from "../support/factories";

let home: GivenInstitution;

beforeAll(async () => {
  home = await givenInstitution();
});

describe("correcting a candidate", () => {
  it("writes the person anew in the event, and refuses another NIP and an old revision", async () => {
    const person = personInput();
    const { hr, candidateId } = await givenPreparedAssessment(home, { person });
    const input = { ...person, candidateId, revision: 0, name: "Ratna Dewi Lestari", unit: "Badan Kepegawaian" };
    await correctCandidate(hr, input);
    expect(await findCandidateToCorrect(hr, candidateId)).toMatchObject({
      revision: 1,
      person: { nip: person.nip, name: "Ratna Dewi Lestari", unit: "Badan Kepegawaian" },
    });
    await expect(correctCandidate(hr, input)).rejects.toMatchObject({ kind: "conflict" });
    const { nip } = personInput();
    await expect(correctCandidate(hr, { ...input, nip, revision: 1 })).rejects.toMatchObject({
      fields: { nip: [expect.stringContaining("tidak dapat diubah")] },
    });
  });
});

describe("removing a candidate", () => {
  it("takes the empty sheets with it", async () => {
    const { hr, eventId, candidateId } = await givenPreparedAssessment(home);
    expect(await removeCandidate(hr, { candidateId })).toEqual({ eventId });
    expect(await db.candidate.count({ where: { eventId } })).toBe(0);
    expect(await db.sheet.count({ where: { candidateId } })).toBe(0);
  });

  it("is refused with the reason once scoring has started, and once a sheet has entries", async () => {
    const { hr, eventId, candidateId, assessor, sheetId } = await givenPreparedAssessment(home);
    await givenScoringStarted(hr, eventId);
    await expect(removeCandidate(hr, { candidateId })).rejects.toThrow(/hanya dapat .* pada tahap persiapan/);
    await fillSheet(assessor, sheetId);
    await db.assessmentEvent.update({ where: { id: eventId }, data: { status: "PREPARING" } });
    await expect(removeCandidate(hr, { candidateId })).rejects.toThrow(/sudah dinilai pada 1 lembar/);
    expect((await findCandidateToCorrect(hr, candidateId))?.obstacle).toMatch(/sudah dinilai/);
    expect(await db.candidate.count({ where: { id: candidateId } })).toBe(1);
  });
});
