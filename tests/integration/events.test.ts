import { beforeAll, describe, expect, it } from "vitest";

import type { Viewer } from "@/lib/auth/policy";
import { removeAssignment } from "@/lib/candidates/commands";
import { db } from "@/lib/core/db";
import { cancelEvent, editEvent, planEvent, startScoring } from "@/lib/events/commands";
import { findEvent, listEventChoices, listEvents } from "@/lib/events/queries";
import { PlanEvent } from "@/lib/events/schema";
import { addInstrument } from "@/lib/instruments/commands";
import { findInstrumentPlan } from "@/lib/instruments/queries";
import { closeAccount } from "@/lib/users/commands";

import { loadSchemes } from "../../seeds/schemes";
import {
  fillSheet,
  givenAssessment,
  givenEvent,
  givenPreparedAssessment,
  givenScoringStarted,
  givenSheet,
  revisionOf,
  smallStandardOf,
} from "../support/assessments";
import { givenInstitution } from "../support/factories";
import type { GivenInstitution } from "../support/factories";
import { setColumn } from "../support/instruments";
import { viewerWith } from "../support/viewers";

const REASON = "Anggaran dialihkan.";
const UNKNOWN = "0190aaaa-0000-7000-8000-000000000000";

let home: GivenInstitution;
let hr: Viewer;
let schemes: { readonly appointment: string; readonly mapping: string };

beforeAll(async () => {
  home = await givenInstitution();
  hr = await viewerWith("HR", home);
  await loadSchemes();
  const idOf = async (code: string) =>
    (await db.assessmentScheme.findFirstOrThrow({ where: { code, institutionId: null } })).id;
  schemes = { appointment: await idOf("pengisian-jabatan"), mapping: await idOf("pemetaan") };
});

function plan(options: Partial<PlanEvent> = {}): PlanEvent {
  const dates = { startsOn: "2026-11-24", endsOn: "2026-11-28" };
  return {
    institutionId: home.id,
    name: "Seleksi Administrator",
    schemeId: schemes.appointment,
    chairId: null,
    ...dates,
    ...options,
  };
}

async function edit(eventId: string, options: Partial<PlanEvent> = {}) {
  return { ...plan(options), eventId, revision: await revisionOf(eventId) };
}

const stored = (id: string) => db.assessmentEvent.findUniqueOrThrow({ where: { id }, include: { instruments: true } });
const trailOf = (subjectId: string) => db.auditEvent.findMany({ where: { subjectId }, orderBy: { id: "asc" } });

describe("planning an event", () => {
  it("takes the purpose from the scheme, and gives the event one instrument for everything", async () => {
    const { id } = await planEvent(hr, plan({ schemeId: schemes.mapping }));
    const event = await stored(id);
    expect(event).toMatchObject({
      status: "PREPARING",
      purpose: "MAPPING",
      createdById: hr.id,
      institutionId: home.id,
    });
    expect(event.startsOn.toISOString()).toBe("2026-11-24T00:00:00.000Z");
    expect(event.instruments).toMatchObject([{ measuresAll: true, ordinal: 0 }]);
    const [entry, ...others] = await trailOf(id);
    expect(entry).toMatchObject({ action: "event.planned", actorId: hr.id, institutionId: home.id });
    expect(others).toEqual([]);
  });

  it("takes instruments and matrix from an earlier event, but no candidates and nothing of another institution", async () => {
    const source = await givenPreparedAssessment(home);
    await addInstrument(source.hr, { eventId: source.eventId, kind: "INTERVIEW", name: "" });
    const { id: instrumentId } = await db.eventInstrument.findFirstOrThrow({
      where: { eventId: source.eventId, kind: "INTERVIEW" },
    });
    const [competency] = (await findInstrumentPlan(source.hr, source.eventId))?.competencies ?? [];
    await setColumn(source.hr, source.eventId, instrumentId, [competency?.id ?? ""]);

    const { id } = await planEvent(hr, plan({ copyOf: source.eventId }));
    const copy = await findInstrumentPlan(hr, id);
    expect(copy?.instruments).toMatchObject([
      { measuresAll: true, sheetCount: 0 },
      { kind: "INTERVIEW", measuresAll: false, competencyIds: [competency?.id], sheetCount: 0 },
    ]);
    expect((await findEvent(hr, id))?.candidates).toEqual([]);

    const foreign = await givenPreparedAssessment(await givenInstitution());
    await expect(planEvent(hr, plan({ copyOf: foreign.eventId }))).rejects.toMatchObject({ kind: "not-found" });
  });

  it("refuses an unknown scheme beside its field", async () => {
    await expect(planEvent(hr, plan({ schemeId: UNKNOWN }))).rejects.toMatchObject({
      kind: "invalid",
      fields: { schemeId: ["Pilih skema penilaian."] },
    });
  });

  it("takes HR or an assessor of the institution as chair", async () => {
    for (const role of ["HR", "ASSESSOR"] as const) {
      const { id: chairId } = await viewerWith(role, home);
      const { id } = await planEvent(hr, plan({ chairId }));
      expect(await stored(id)).toMatchObject({ chairId });
    }
  });

  it.each([
    ["somebody of another institution", async () => viewerWith("HR", await givenInstitution())],
    ["somebody with another role", () => viewerWith("VERIFIER", home)],
    ["somebody whose account is closed", givenClosedAccount],
  ])("refuses %s as chair", async (_who, given) => {
    const { id: chairId } = await given();
    await expect(planEvent(hr, plan({ chairId }))).rejects.toMatchObject({
      kind: "invalid",
      fields: { chairId: ["Pilih ketua dari daftar."] },
    });
  });

  it("wants dates in order, and a day that exists", () => {
    const problems = (options: Partial<PlanEvent>) =>
      PlanEvent.safeParse({ ...plan(options), chairId: "" }).error?.issues.map(({ path }) => path.join("."));
    expect(problems({ endsOn: "2026-11-24" })).toBeUndefined();
    expect(problems({ endsOn: "2026-11-23" })).toEqual(["endsOn"]);
    expect(problems({ startsOn: "2026-02-30" })).toEqual(["startsOn"]);
  });
});

async function givenClosedAccount(): Promise<Viewer> {
  const account = await viewerWith("ASSESSOR", home);
  await closeAccount(await viewerWith("ADMIN", home), { userId: account.id, institutionId: home.id, revision: 0 });
  return account;
}

describe("changing an event", () => {
  it("keeps what was changed, and the trail knows who did", async () => {
    const eventId = await givenEvent(hr);
    const change = {
      name: "Seleksi yang baru",
      schemeId: schemes.appointment,
      startsOn: "2026-12-01",
      endsOn: "2026-12-02",
    };
    await editEvent(hr, await edit(eventId, change));
    expect(await findEvent(hr, eventId)).toMatchObject({
      name: "Seleksi yang baru",
      purpose: "APPOINTMENT",
      startsOn: "2026-12-01",
      endsOn: "2026-12-02",
      revision: 1,
    });
    expect((await trailOf(eventId)).at(-1)).toMatchObject({ action: "event.edited", actorId: hr.id, after: change });
  });

  it("never moves the event to another institution, whatever the form sends", async () => {
    const eventId = await givenEvent(hr);
    const { id: institutionId } = await givenInstitution();
    await editEvent(hr, await edit(eventId, { institutionId }));
    expect(await stored(eventId)).toMatchObject({ institutionId: home.id });
  });

  it("refuses another first day once standards are pinned to it, and takes everything else", async () => {
    const { eventId } = await givenPreparedAssessment(home, { hr });
    await expect(editEvent(hr, await edit(eventId, { startsOn: "2026-11-23" }))).rejects.toMatchObject({
      kind: "invalid",
      fields: { startsOn: [expect.stringContaining("sudah dikunci")] },
    });
    await editEvent(hr, await edit(eventId, { name: "Nama lain", endsOn: "2026-11-30" }));
    expect(await stored(eventId)).toMatchObject({ name: "Nama lain", revision: 1 });
  });

  it("refuses a form that was opened before somebody else's change", async () => {
    const eventId = await givenEvent(hr);
    const [mine, theirs] = [await edit(eventId, { name: "Milik saya" }), await edit(eventId, { name: "Milik rekan" })];
    await editEvent(hr, theirs);
    await expect(editEvent(hr, mine)).rejects.toMatchObject({ kind: "conflict" });
    expect(await stored(eventId)).toMatchObject({ name: "Milik rekan" });
  });

  it("lets one of two changes of the same moment through", async () => {
    const eventId = await givenEvent(hr);
    const changes = [await edit(eventId, { name: "Pertama" }), await edit(eventId, { name: "Kedua" })];
    const outcomes = await Promise.allSettled(changes.map((change) => editEvent(hr, change)));
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(outcomes.find(({ status }) => status === "rejected")).toMatchObject({ reason: { kind: "conflict" } });
    expect((await trailOf(eventId)).filter(({ action }) => action === "event.edited")).toHaveLength(1);
  });

  it("is over once scoring has started", async () => {
    const { eventId } = await givenAssessment(home, { hr });
    await expect(editEvent(hr, await edit(eventId))).rejects.toMatchObject({ kind: "rule" });
  });
});

describe("starting the scoring", () => {
  it("opens the event, once", async () => {
    const { eventId } = await givenPreparedAssessment(home, { hr });
    await givenScoringStarted(hr, eventId);
    expect(await stored(eventId)).toMatchObject({ status: "SCORING", revision: 1 });
    expect((await trailOf(eventId)).at(-1)).toMatchObject({
      action: "event.scoring-started",
      actorId: hr.id,
      before: { status: "PREPARING" },
      after: { status: "SCORING" },
    });
    await expect(givenScoringStarted(hr, eventId)).rejects.toMatchObject({ kind: "rule" });
  });

  it("is refused without candidates", async () => {
    const eventId = await givenEvent(hr);
    await expect(givenScoringStarted(hr, eventId)).rejects.toMatchObject({
      kind: "rule",
      message: "Tambahkan paling sedikit satu peserta.",
    });
  });

  it("is refused while a candidate has no assessor, by name", async () => {
    const { eventId, sheetId } = await givenPreparedAssessment(home, { hr, person: { name: "Ratna Dewi" } });
    await removeAssignment(hr, { sheetId });
    await expect(givenScoringStarted(hr, eventId)).rejects.toMatchObject({
      kind: "rule",
      message: "Tugaskan paling sedikit satu asesor untuk Ratna Dewi.",
    });
    expect(await stored(eventId)).toMatchObject({ status: "PREPARING", revision: 0 });
  });

  it("is refused to a page that is older than somebody else's change", async () => {
    const { eventId } = await givenPreparedAssessment(home, { hr });
    const revision = await revisionOf(eventId);
    await editEvent(hr, await edit(eventId, { name: "Sudah diubah" }));
    await expect(startScoring(hr, { eventId, revision })).rejects.toMatchObject({ kind: "conflict" });
    expect(await stored(eventId)).toMatchObject({ status: "PREPARING" });
  });
});

describe("cancelling an event", () => {
  const cancel = async (eventId: string) =>
    cancelEvent(hr, { eventId, revision: await revisionOf(eventId), reason: REASON });

  it.each([
    ["prepared", () => givenPreparedAssessment(home, { hr })],
    ["scored", () => givenAssessment(home, { hr })],
  ])("that is being %s keeps the reason", async (stage, given) => {
    const { eventId } = await given();
    await cancel(eventId);
    expect(await findEvent(hr, eventId)).toMatchObject({
      status: "CANCELLED",
      stageChanges: [{ status: "CANCELLED", reason: REASON }, ...(stage === "scored" ? [{ status: "SCORING" }] : [])],
    });
    expect((await trailOf(eventId)).at(-1)).toMatchObject({
      action: "event.cancelled",
      actorId: hr.id,
      after: { status: "CANCELLED", reason: REASON },
    });
  });

  it("works once, and nothing starts or changes it afterwards", async () => {
    const { eventId } = await givenPreparedAssessment(home, { hr });
    await cancel(eventId);
    await expect(cancel(eventId)).rejects.toMatchObject({ kind: "rule" });
    await expect(givenScoringStarted(hr, eventId)).rejects.toMatchObject({ kind: "rule" });
    await expect(editEvent(hr, await edit(eventId))).rejects.toMatchObject({ kind: "rule" });
  });
});

describe("the list and the page of an event", () => {
  it("count candidates and sheets that are sent, and hold no NIP and no mark", async () => {
    const assessors = [await viewerWith("ASSESSOR", home), await viewerWith("ASSESSOR", home)];
    const { eventId, sheetId, assessor, submit } = await givenSheet(home, { hr, assessors });
    await fillSheet(assessor, sheetId);
    await submit();
    const summary = (await listEvents(hr)).find(({ id }) => id === eventId);
    expect(summary).toMatchObject({ candidateCount: 1, sheetCount: 2, submittedCount: 1, status: "SCORING" });

    const event = await findEvent(hr, eventId);
    const [candidate] = event?.candidates ?? [];
    const byAssessor = new Map(candidate?.sheets.map((sheet) => [sheet.assessorId, sheet]));
    expect(byAssessor.get(assessor.id)).toMatchObject({ status: "SUBMITTED" });
    expect(byAssessor.get(assessors[1]?.id ?? "")).toMatchObject({ status: "NOT_STARTED" });
    expect(candidate?.maskedNip).toMatch(/^\d{4}•+ •+ • \d{3}$/);
    expect(JSON.stringify(event)).not.toMatch(/\d{18}|"level"|"mark"/);
  });

  it("say by name that its first day lies before every standard of the institution, while nobody is in it", async () => {
    const institution = await givenInstitution();
    const planner = await viewerWith("HR", institution);
    const warningsOn = async (startsOn: string) => {
      const { id } = await planEvent(planner, plan({ institutionId: institution.id, startsOn, endsOn: "2026-11-28" }));
      return (await findEvent(planner, id))?.warnings ?? [];
    };
    expect(await warningsOn("2019-03-01")).toEqual([
      `Pada 1 Maret 2019 tidak ada standar jabatan ${institution.shortName} yang berlaku; peserta tidak dapat ditambahkan.`,
    ]);
    await smallStandardOf(institution);
    expect(await warningsOn("2019-03-01")).toEqual([
      expect.stringMatching(
        /Sesudah hari itu, Peraturan Bupati Nomor 213 Tahun 2020 yang pertama, mulai 3 September 2020/,
      ),
    ]);
    expect(await warningsOn("2026-11-24")).toEqual([]);
  });

  it("show the chair the event, without anything to manage", async () => {
    const chair = await viewerWith("ASSESSOR", home);
    const eventId = await givenEvent(hr, { chairId: chair.id });
    expect((await listEvents(chair)).map(({ id }) => id)).toEqual([eventId]);
    expect(await findEvent(chair, eventId)).toMatchObject({ canManage: false });
    expect(await listEventChoices(chair)).toMatchObject({ institutions: [], members: [] });
  });

  it("name each person once, as assessor when one of the roles is", async () => {
    const both = await viewerWith(["HR", "ASSESSOR"], home);
    const { members } = await listEventChoices(hr);
    expect(members.filter(({ id }) => id === both.id)).toMatchObject([{ isAssessor: true, institutionId: home.id }]);
    expect(members.find(({ id }) => id === hr.id)).toMatchObject({ isAssessor: false });
  });
});
