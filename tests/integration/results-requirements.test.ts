import { beforeAll, describe, expect, it } from "vitest";

import type { Viewer } from "@/lib/auth/policy";
import { checkRequirement } from "@/lib/candidates/commands";
import { formatDateTime } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import { cancelEvent } from "@/lib/events/commands";
import { FINAL_EVENT_ROWS, toFinalEvent } from "@/lib/finalisation/locked-event-queries";
import { measuredContentOf, PINNED_ROWS } from "@/lib/finalisation/measured";
import { findIntegrationOverview } from "@/lib/finalisation/queries";
import type { CheckOutcome, RequirementCategory } from "@/lib/generated/prisma/enums";
import { findResult } from "@/lib/results/queries";

import { givenAssessment, givenPublishedStandard, revisionOf } from "../support/assessments";
import type { GivenAssessment, PersonOptions } from "../support/assessments";
import { givenInstitution } from "../support/factories";
import type { GivenInstitution } from "../support/factories";
import { givenIntegration } from "../support/integration";
import { viewerWith } from "../support/viewers";

const UNKNOWN_ID = "00000000-0000-4000-8000-000000000000";

let home: GivenInstitution;
let hr: Viewer;
/** Purwakarta, Lampiran II: S1, IV/a, at most 56 years, and two posts of which one suffices. */
let leader: string;
/** Pekalongan, Sekretaris Daerah: two requirements are *mutlak*, read from a doubtful scan. */
let secretary: string;

beforeAll(async () => {
  home = await givenInstitution();
  hr = await viewerWith("HR", home);
  leader = await givenPublishedStandard(home, { annex: "II" });
  secretary = await givenPublishedStandard(home, { from: "PEKALONGAN", annex: "" });
});

type Options = { readonly person?: PersonOptions; readonly startsOn?: string; readonly targetPosition?: string };

function givenLeader({ startsOn = "2026-11-24", ...options }: Options = {}) {
  return givenAssessment(home, { hr, targetPosition: leader, startsOn, endsOn: "2027-12-31", ...options });
}

const requirementsOf = ({ standard }: GivenAssessment, category: RequirementCategory) =>
  standard.requirements.filter((requirement) => requirement.category === category).map(({ id }) => id);

async function resultOf({ candidateId }: GivenAssessment) {
  const result = await findResult(hr, candidateId);
  if (!result) throw new Error("HR sees the result.");
  return result;
}

/** What would be frozen with everything found as the standard asks for it. */
async function frozenOf({ candidateId }: GivenAssessment) {
  const row = await db.candidate.findUniqueOrThrow({
    where: { id: candidateId },
    select: { ...PINNED_ROWS, event: { select: FINAL_EVENT_ROWS } },
  });
  const measured = measuredContentOf(toFinalEvent(row.event), row, {
    ...{ instruments: [], assessors: [], signedHash: "", signers: [] },
    findingOf: ({ level }) => {
      const value = { level: level ?? 4, mark: "MET" as const };
      return { ...value, median: value, reason: "", dissents: [], evidence: [], advice: "" };
    },
  });
  if (!("content" in measured)) throw new Error("Nothing is missing.");
  return measured.content;
}

async function verdictsOf(given: GivenAssessment, category: RequirementCategory) {
  const wanted = requirementsOf(given, category);
  return (await resultOf(given)).checks.filter(({ id }) => wanted.includes(id));
}

function check({ candidateId }: GivenAssessment, requirementId: string, outcome: CheckOutcome) {
  return checkRequirement(hr, { candidateId, requirementId, outcome, documentSeen: "SK Jabatan 12/2019" });
}

describe("a rule decides", () => {
  it.each([
    { rank: "III/d", outcome: "NOT_MET" },
    { rank: "IV/a", outcome: "MET" },
    { rank: "IV/e", outcome: "MET" },
  ] as const)("rank $rank: $outcome", async ({ rank, outcome }) => {
    const given = await givenLeader({ person: { rank } });
    expect(await verdictsOf(given, "RANK")).toMatchObject([{ outcome, byHand: null }]);
  });

  it.each([
    { education: "D3", outcome: "NOT_MET" },
    { education: "D4", outcome: "MET" },
    { education: "S1", outcome: "MET" },
    { education: "S3", outcome: "MET" },
  ] as const)("education $education: $outcome", async ({ education, outcome }) => {
    const given = await givenLeader({ person: { education } });
    expect(await verdictsOf(given, "EDUCATION")).toMatchObject([{ outcome, byHand: null }]);
  });

  it.each([
    { startsOn: "2027-04-11", outcome: "MET", age: 56 },
    { startsOn: "2027-04-12", outcome: "NOT_MET", age: 57 },
  ])("age on the event's first day, $startsOn: $outcome", async ({ startsOn, outcome, age }) => {
    const given = await givenLeader({ person: { birthDate: "1970-04-12" }, startsOn });
    expect(await verdictsOf(given, "AGE")).toEqual([
      expect.objectContaining({
        outcome,
        reason: `Usia peserta ${age} tahun pada hari kegiatan, paling tinggi 56 tahun.`,
      }),
    ]);
  });
});

describe("a check by hand", () => {
  it("decides where no rule does, with who looked at which document", async () => {
    const given = await givenLeader();
    const [health = ""] = requirementsOf(given, "HEALTH");
    expect(await verdictsOf(given, "HEALTH")).toMatchObject([{ outcome: "NOT_PROVEN", byHand: null }]);
    await check(given, health, "MET");
    const { checkedAt } = await db.requirementCheck.findFirstOrThrow({ where: { candidateId: given.candidateId } });
    const reason = `Diperiksa ${hr.name}, ${formatDateTime(checkedAt)}; dokumen: SK Jabatan 12/2019.`;
    const byHand = { documentSeen: "SK Jabatan 12/2019", checkedAt };
    expect(await verdictsOf(given, "HEALTH")).toEqual([{ id: health, outcome: "MET", byHand, reason }]);
    expect((await resultOf(given)).requirements.met).toContain(health);
  });

  it("can be changed, and every time is in the audit trail", async () => {
    const given = await givenLeader();
    const [health = ""] = requirementsOf(given, "HEALTH");
    await check(given, health, "MET");
    await check(given, health, "NOT_MET");
    expect(await verdictsOf(given, "HEALTH")).toMatchObject([{ outcome: "NOT_MET" }]);
    const trail = await db.auditEvent.findMany({
      where: { subjectId: given.candidateId, action: "requirement.checked" },
      orderBy: { id: "asc" },
    });
    expect(trail.map(({ after }) => after)).toEqual([
      { requirementId: health, outcome: "MET" },
      { requirementId: health, outcome: "NOT_MET" },
    ]);
  });

  it.each(["RANK", "EDUCATION", "AGE"] as const)("is refused where the rule on %s has decided", async (category) => {
    const given = await givenLeader({ person: { rank: "III/a", education: "D3", birthDate: "1960-04-12" } });
    const [requirement = ""] = requirementsOf(given, category);
    await expect(check(given, requirement, "MET")).rejects.toMatchObject({ kind: "rule" });
    expect(await verdictsOf(given, category)).toMatchObject([{ outcome: "NOT_MET", byHand: null }]);
  });

  it("decides on the rank of a PPPK, which no rule can compare", async () => {
    const given = await givenLeader({ person: { employment: "PPPK", rank: "XI" } });
    const [rank = ""] = requirementsOf(given, "RANK");
    expect(await verdictsOf(given, "RANK")).toMatchObject([{ outcome: "NOT_PROVEN" }]);
    await check(given, rank, "NOT_MET");
    expect(await verdictsOf(given, "RANK")).toMatchObject([
      { outcome: "NOT_MET", byHand: { documentSeen: expect.any(String) } },
    ]);
  });

  it("is refused for a requirement of another standard, and once the event is cancelled", async () => {
    const given = await givenLeader();
    const other = await givenLeader({ targetPosition: secretary });
    const [foreign = ""] = requirementsOf(other, "TRAINING");
    await expect(check(given, foreign, "MET")).rejects.toMatchObject({ kind: "not-found" });
    await expect(check(given, UNKNOWN_ID, "MET")).rejects.toMatchObject({ kind: "not-found" });

    await cancelEvent(hr, {
      eventId: given.eventId,
      revision: await revisionOf(given.eventId),
      reason: "Ditunda.",
    });
    const [health = ""] = requirementsOf(given, "HEALTH");
    await expect(check(given, health, "MET")).rejects.toMatchObject({ kind: "rule" });
  });
});

describe("a row of the form that holds nothing but a dash", () => {
  it("is neither counted nor checked", async () => {
    const given = await givenLeader({ targetPosition: secretary });
    const dash = given.standard.requirements.find(({ text }) => text === "-")?.id ?? "";
    const { requirements, requirementsText } = await resultOf(given);
    expect(Object.values(requirements).flat()).not.toContain(dash);
    expect(requirementsText).toContain("7 belum terbukti");
    await expect(check(given, dash, "MET")).rejects.toMatchObject({ kind: "rule" });
  });
});

describe("the two posts of Lampiran II, of which one suffices", () => {
  it("count once: unproven until one is met, which spares the other, or both are not", async () => {
    const given = await givenLeader();
    const [post = "", alternative = ""] = requirementsOf(given, "EXPERIENCE");
    const outcome = async () => {
      const { met, notMet, notProven, notNeeded } = (await resultOf(given)).requirements;
      const groups = Object.entries({ met, notMet, notProven, notNeeded });
      return [post, alternative].map((id) => groups.filter(([, ids]) => ids.includes(id)).map(([name]) => name));
    };
    expect(await outcome()).toEqual([["notProven"], []]);
    await check(given, post, "NOT_MET");
    expect(await outcome()).toEqual([[], ["notProven"]]);
    await check(given, alternative, "MET");
    expect(await outcome()).toEqual([["notNeeded"], ["met"]]);
    await check(given, alternative, "NOT_MET");
    expect(await outcome()).toEqual([["notMet"], []]);
  });
});

describe("an unmet requirement", () => {
  it("that is mutlak knocks out, to be verified where the scan is doubtful", async () => {
    const given = await givenLeader({ targetPosition: secretary });
    const [first = "", second = ""] = requirementsOf(given, "EXPERIENCE");
    await check(given, first, "NOT_MET");
    await check(given, second, "MET");
    const { requirements } = await resultOf(given);
    expect(requirements.knockOuts).toEqual([first]);
    expect(requirements.uncertain).toEqual([first]);
    expect((await frozenOf(given)).knockOuts).toEqual([
      expect.stringMatching(/ \(tanda mutlaknya perlu verifikasi pada naskah resmi\)$/),
    ]);
  });

  it("that is not mutlak does not knock out, and neither does one that is unproven", async () => {
    const given = await givenLeader({ targetPosition: secretary, person: { rank: "III/d" } });
    const [rank = ""] = requirementsOf(given, "RANK");
    const [training = ""] = requirementsOf(given, "TRAINING");
    await check(given, training, "NOT_MET");
    const { requirements } = await resultOf(given);
    expect(requirements.notMet).toEqual([training, rank]);
    expect(requirements.knockOuts).toEqual([]);
    expect(requirements.uncertain).toContain(training);
  });
});

describe("before the results are fixed", () => {
  it("the integration warns while the first day is still to come", async () => {
    const { chair, eventId } = await givenIntegration(home, { startsOn: "2100-01-04", endsOn: "2100-01-08" });
    expect((await findIntegrationOverview(chair, eventId))?.early).toContain("baru mulai 4 Januari 2100");
  });

  it("the integration names the requirements that nobody has proven, until somebody has", async () => {
    const { hr: planner, chair, candidateId, eventId, standard } = await givenIntegration(home);
    const unproven = async () => (await findIntegrationOverview(chair, eventId))?.entries[0]?.unproven;
    // The rank is decided by rule; health needs a document.
    const health = standard.requirements.find(({ category }) => category === "HEALTH");
    expect(await unproven()).toEqual([health?.text]);
    const check = {
      candidateId,
      requirementId: health?.id ?? "",
      outcome: "MET",
      documentSeen: "Surat dokter",
    } as const;
    await checkRequirement(planner, check);
    expect(await unproven()).toEqual([]);
  });
});
