import { beforeAll, describe, expect, it } from "vitest";

import { addCandidate } from "@/lib/candidates/commands";
import { AddCandidate } from "@/lib/candidates/schema";
import { db } from "@/lib/core/db";
import type { StandardChoice } from "@/lib/generated/prisma/enums";
import { findResult } from "@/lib/results/queries";
import { findVerification } from "@/lib/verification/queries";

import { givenEvent, givenPreparedAssessment, personInput } from "../support/assessments";
import { givenInstitution } from "../support/factories";
import type { GivenInstitution } from "../support/factories";
import { givenFinalResult, givenReadmission } from "../support/final-results";

let home: GivenInstitution;
const NOW = new Date("2026-12-10T03:00:00Z");

beforeAll(async () => {
  home = await givenInstitution();
});

async function givenResult(options: Parameters<typeof givenFinalResult>[1] = {}) {
  const { candidateId } = await givenPreparedAssessment(home);
  return givenFinalResult(candidateId, options);
}

type Old = Awaited<ReturnType<typeof givenPreparedAssessment>>;

/** The same person for the same position in another event. Answers the candidate. */
async function givenAgain({ hr, candidateId, targetPosition }: Old): Promise<string> {
  const { person } = await db.candidate.findUniqueOrThrow({ where: { id: candidateId }, select: { person: true } });
  const eventId = await givenEvent(hr, { name: "Penilaian ulang" });
  const input = AddCandidate.parse({ ...personInput({ name: person.name }), nip: person.nip, eventId, targetPosition });
  return (await addCandidate(hr, input)).id;
}

/** What HR decided after the standard was replaced; that it was is tested elsewhere. */
async function givenDecision({ hr, candidateId, standard }: Old, choice: StandardChoice): Promise<void> {
  const decision = { standardVersionId: standard.id, choice, reason: "Standar diganti.", decidedById: hr.id };
  await db.standardDecision.create({ data: { candidateId, ...decision } });
}

describe("the check page", () => {
  it("says that a report holds, who issued it and until when, and nothing about the person", async () => {
    const { checkCode, contentHash } = await givenResult();
    const found = await findVerification(checkCode, NOW);
    expect(found).toEqual({
      state: "VALID",
      institution: home.name,
      issuedOn: "2026-11-28",
      validUntil: "2029-11-28",
      isExpired: false,
      revokedOn: null,
      shortHash: contentHash.slice(0, 12),
    });
    expect(JSON.stringify(found)).not.toContain("Ratna");
  });

  it("says that it was replaced, and the newer one holds", async () => {
    const old = await givenResult();
    const newer = await givenFinalResult(old.candidateId, { createdAt: new Date("2026-12-02T03:00:00Z") });
    expect((await findVerification(old.checkCode, NOW))?.state).toBe("REPLACED");
    expect((await findVerification(newer.checkCode, NOW))?.state).toBe("VALID");
  });

  it("says that it was replaced, once the person was assessed anew elsewhere because HR had decided so", async () => {
    const old = await givenPreparedAssessment(home, { person: { name: "Sri Wahyuni" } });
    const { checkCode } = await givenFinalResult(old.candidateId);
    const again = await givenAgain(old);
    await givenFinalResult(again, { createdAt: new Date("2026-12-02T03:00:00Z") });
    // Two assessments of their own right stand beside each other.
    expect((await findVerification(checkCode, NOW))?.state).toBe("VALID");
    expect((await findResult(old.hr, old.candidateId))?.successor).toBeNull();
    await givenDecision(old, "REASSESS");
    expect((await findVerification(checkCode, NOW))?.state).toBe("REPLACED");
    expect((await findResult(old.hr, old.candidateId))?.successor).toBe("Penilaian ulang");
    await givenDecision(old, "KEEP");
    expect((await findVerification(checkCode, NOW))?.state).toBe("VALID");
  });

  it("says that it was revoked, also where a newer one exists, but not why", async () => {
    const revoked = { at: new Date("2026-12-01T18:00:00Z"), reason: "Peserta Ratna Dewi keliru dinilai." };
    const { id, checkCode, candidateId } = await givenResult({ revoked });
    await givenReadmission(id);
    await givenFinalResult(candidateId, { createdAt: new Date("2026-12-02T03:00:00Z") });
    const found = await findVerification(checkCode, NOW);
    // Half past midnight in Jakarta is still the day before in London.
    expect(found).toMatchObject({ state: "REVOKED", revokedOn: "2026-12-02" });
    expect(JSON.stringify(found)).not.toContain("Ratna");
  });

  it("accuses nobody whose event was opened again: it holds no more, and later it is replaced", async () => {
    const revoked = { at: new Date("2026-12-01T03:00:00Z"), reason: "Peserta lain keliru.", isReopened: true };
    const { checkCode, candidateId } = await givenResult({ revoked });
    expect(await findVerification(checkCode, NOW)).toMatchObject({ state: "REOPENED", revokedOn: "2026-12-01" });
    await givenFinalResult(candidateId, { createdAt: new Date("2026-12-02T03:00:00Z") });
    expect((await findVerification(checkCode, NOW))?.state).toBe("REPLACED");
  });

  it("says when its time is over: the last day still counts", async () => {
    const { checkCode } = await givenResult({ validUntil: "2026-12-10" });
    expect((await findVerification(checkCode, NOW))?.isExpired).toBe(false);
    expect((await findVerification(checkCode, new Date("2026-12-10T17:00:00Z")))?.isExpired).toBe(true);
  });

  it("takes a code however it was typed off the paper, and finds nothing for any other", async () => {
    const { checkCode } = await givenResult();
    const bare = checkCode.replaceAll("-", "");
    for (const typed of [
      ` ${checkCode.slice(0, 8)} ${checkCode.slice(8)}\n`,
      checkCode.toLowerCase(),
      bare,
      bare.toLowerCase(),
      checkCode.replaceAll("-", "–"),
      checkCode.replaceAll("-", " - "),
      `LHP-2026-${checkCode}`,
    ]) {
      expect(await findVerification(typed, NOW), typed).not.toBeNull();
    }
    for (const wrong of ["", " ", "x", `${checkCode}x`, checkCode.slice(1), "a".repeat(5000), "\0"]) {
      expect(await findVerification(wrong, NOW)).toBeNull();
    }
  });
});
