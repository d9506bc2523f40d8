import { beforeAll, describe, expect, it } from "vitest";

import type { Viewer } from "@/lib/auth/policy";
import { addCandidate, assignAssessor, returnSheet } from "@/lib/candidates/commands";
import { contentHash } from "@/lib/candidates/freeze";
import { findKnownPerson, listTargetPositions } from "@/lib/candidates/queries";
import { AddCandidate } from "@/lib/candidates/schema";
import { db } from "@/lib/core/db";
import { cancelEvent } from "@/lib/events/commands";
import { findStandardInForce } from "@/lib/standards/queries";

import type { PersonOptions } from "../support/assessments";
import {
  fillSheet,
  givenAssessment,
  givenCandidate,
  givenEvent,
  givenPreparedAssessment,
  givenPublishedStandard,
  givenSheet,
  personInput,
  revisionOf,
} from "../support/assessments";
import { givenFollower, givenInstitution } from "../support/factories";
import type { GivenInstitution } from "../support/factories";
import { viewerWith } from "../support/viewers";

const DAY = "2026-11-24";

let home: GivenInstitution;
let hr: Viewer;
let targetPosition: string;

beforeAll(async () => {
  home = await givenInstitution();
  hr = await viewerWith("HR", home);
  targetPosition = await givenPublishedStandard(home, { annex: "III" });
});

const input = (eventId: string, person: PersonOptions & { readonly nip?: string } = {}) =>
  AddCandidate.parse({ ...personInput(person), eventId, targetPosition });
const stored = (id: string) => db.candidate.findUniqueOrThrow({ where: { id }, include: { person: true } });
const trailOf = (subjectId: string) => db.auditEvent.findMany({ where: { subjectId }, orderBy: { id: "asc" } });

describe("adding a candidate", () => {
  it("pins the standard in force on the first day: version, frozen copy and hash", async () => {
    const eventId = await givenEvent(hr);
    const { id } = await addCandidate(hr, input(eventId));
    const candidate = await stored(id);
    const standard = await findStandardInForce(home.slug, targetPosition, DAY);
    expect(standard?.position.slug).toBe(targetPosition);
    expect(candidate).toMatchObject({ standardVersionId: standard?.id, standardSnapshot: standard });
    expect(candidate.standardHash).toBe(contentHash(candidate.standardSnapshot));
    expect(await trailOf(id)).toMatchObject([
      { action: "candidate.added", actorId: hr.id, after: { standardHash: candidate.standardHash } },
    ]);
  });

  it("freezes the person as typed, and says nothing of them in the trail", async () => {
    const eventId = await givenEvent(hr);
    const typed = input(eventId, { name: "Budi Santoso", sex: "MALE" });
    const { id } = await addCandidate(hr, typed);
    const { profile, person } = await stored(id);
    expect(profile).toMatchObject({ name: "Budi Santoso", rank: "IV/a", education: "S2", birthDate: "1985-04-12" });
    expect(person).toMatchObject({ nip: typed.nip, sex: "MALE", institutionId: home.id });
    expect(JSON.stringify((await trailOf(id)).map(({ before, after }) => ({ before, after })))).not.toMatch(
      new RegExp(`Budi|${typed.nip}`),
    );
  });

  it("keeps one row per NIP of the institution, and the earlier event its own copy", async () => {
    const first = input(await givenEvent(hr));
    const { id } = await addCandidate(hr, first);
    const later = { ...first, eventId: await givenEvent(hr), name: "Ratna Dewi, M.Si.", rank: "IV/b" as const };
    const again = await addCandidate(hr, later);
    const [before, after] = [await stored(id), await stored(again.id)];
    expect(after.personId).toBe(before.personId);
    expect(before.profile).toMatchObject({ name: "Ratna Dewi", rank: "IV/a" });
    expect(after.person).toMatchObject({ name: "Ratna Dewi, M.Si." });
  });

  it("keeps the people of two institutions apart", async () => {
    const elsewhere = await givenInstitution();
    const theirs = await viewerWith("HR", elsewhere);
    const ours = input(await givenEvent(hr));
    await addCandidate(hr, ours);
    const position = await givenPublishedStandard(elsewhere);
    const same = { ...ours, eventId: await givenEvent(theirs), targetPosition: position, name: "Orang Lain" };
    await addCandidate(theirs, same);
    expect(await findKnownPerson(hr, home.id, ours.nip)).toMatchObject({ name: "Ratna Dewi" });
    expect(await findKnownPerson(theirs, elsewhere.id, ours.nip)).toMatchObject({ name: "Orang Lain" });
    expect(await findKnownPerson(hr, elsewhere.id, ours.nip)).toBeNull();
  });

  it("refuses somebody who is a candidate of the event already", async () => {
    const typed = input(await givenEvent(hr));
    await addCandidate(hr, typed);
    await expect(addCandidate(hr, typed)).rejects.toMatchObject({
      kind: "invalid",
      fields: { nip: ["Pegawai ini sudah menjadi peserta kegiatan ini."] },
    });
    expect(await db.candidate.count({ where: { eventId: typed.eventId } })).toBe(1);
  });

  it("of the same person twice at the same moment keeps one, and refuses the other kindly", async () => {
    for (let round = 0; round < 10; round += 1) {
      const typed = input(await givenEvent(hr));
      const outcomes = await Promise.allSettled([addCandidate(hr, typed), addCandidate(hr, typed)]);
      expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
      expect(outcomes.find(({ status }) => status === "rejected")).toMatchObject({ reason: { kind: "invalid" } });
    }
  });

  it("of the same new person to two events at the same moment makes one person", async () => {
    for (let round = 0; round < 10; round += 1) {
      const [first, second] = [await givenEvent(hr), await givenEvent(hr)];
      const typed = input(first);
      await Promise.all([addCandidate(hr, typed), addCandidate(hr, { ...typed, eventId: second })]);
      expect(await db.person.count({ where: { institutionId: home.id, nip: typed.nip } })).toBe(1);
    }
  });

  it("refuses a birth date or an appointment that only the day of today shows to be in the future", async () => {
    const eventId = await givenEvent(hr);
    const born = { ...input(eventId), employment: "PPPK" as const, rank: "IX" as const, birthDate: "2090-01-01" };
    await expect(addCandidate(hr, born)).rejects.toMatchObject({
      kind: "invalid",
      fields: { birthDate: ["Tanggal lahir ada di masa depan."] },
    });
    const appointed = { ...input(eventId), nip: "198504122090012003" };
    await expect(addCandidate(hr, appointed)).rejects.toMatchObject({
      kind: "invalid",
      fields: { nip: [expect.stringContaining("masa depan")] },
    });
    expect(await db.candidate.count({ where: { eventId } })).toBe(0);
  });

  it("refuses a NIP that contradicts the other fields, beside them", () => {
    const typed = { ...personInput(), eventId: home.id, targetPosition };
    const problems = (change: object) =>
      AddCandidate.safeParse({ ...typed, ...change }).error?.issues.map(({ path }) => path.join("."));
    expect(problems({})).toBeUndefined();
    expect(problems({ nip: "19850412 201001 2 00" })).toEqual(["nip"]);
    expect(problems({ birthDate: "1985-04-13" })).toEqual(["birthDate"]);
    expect(problems({ sex: "MALE" })).toEqual(["sex"]);
    expect(problems({ employment: "PPPK" })).toEqual(["rank"]);
    expect(problems({ targetPosition: "" })).toEqual(["targetPosition"]);
  });

  it("refuses a position that is unknown, and one of another institution", async () => {
    const eventId = await givenEvent(hr);
    const theirs = await givenPublishedStandard(await givenInstitution(), { from: "PEKALONGAN", annex: "" });
    for (const position of ["tidak-ada", theirs]) {
      await expect(addCandidate(hr, { ...input(eventId), targetPosition: position })).rejects.toMatchObject({
        kind: "invalid",
        fields: { targetPosition: ["Pilih jabatan target dari daftar."] },
      });
    }
  });

  it("refuses a position whose standard is not in force yet on the first day", async () => {
    const eventId = await givenEvent(hr, { startsOn: "2019-01-01" });
    await expect(addCandidate(hr, input(eventId))).rejects.toMatchObject({
      kind: "invalid",
      fields: { targetPosition: [expect.stringContaining("Tidak ada standar")] },
    });
    expect(await db.person.count({ where: { institutionId: home.id, candidates: { none: {} } } })).toBe(0);
  });

  it("is for an event of the own institution that is being prepared", async () => {
    const stranger = await viewerWith("HR", await givenInstitution());
    await expect(addCandidate(stranger, input(await givenEvent(hr)))).rejects.toMatchObject({ kind: "not-found" });
    const { eventId } = await givenAssessment(home, { hr, targetPosition });
    await expect(addCandidate(hr, input(eventId))).rejects.toMatchObject({ kind: "rule" });
  });
});

describe("the positions that are offered", () => {
  const offered = async (startsOn: string, viewer = hr) =>
    (await listTargetPositions(viewer, { institutionId: home.id, startsOn })).map(({ slug }) => slug);

  it("are those with a standard in force on the day", async () => {
    expect(await offered(DAY)).toEqual([targetPosition]);
    expect(await offered("2019-01-01")).toEqual([]);
  });

  it("can all be chosen, also those that follow a group's standard", async () => {
    const { id: followsId } = await db.position.findFirstOrThrow({
      where: { institutionId: home.id, slug: targetPosition },
    });
    const follower = { institutionId: home.id, slug: "kepala-bagian-hukum", name: "Kepala Bagian Hukum" };
    const { id } = await givenFollower({ ...follower, followsId });
    expect(await offered(DAY)).toEqual([targetPosition, follower.slug]);
    const candidateId = await givenCandidate(hr, await givenEvent(hr), { targetPosition: follower.slug });
    expect(await stored(candidateId)).toMatchObject({ targetPositionId: id });
  });
});

describe("a known NIP", () => {
  it("answers what was typed last", async () => {
    const first = input(await givenEvent(hr));
    await addCandidate(hr, first);
    const moved = { ...first, eventId: await givenEvent(hr), unit: "Sekretariat Daerah", rank: "IV/b" as const };
    await addCandidate(hr, moved);
    expect(await findKnownPerson(hr, home.id, first.nip)).toMatchObject({
      nip: first.nip,
      unit: "Sekretariat Daerah",
      rank: "IV/b",
    });
  });

  it.each(["", "198501012010011999", "abc", "1985\u0000", "%"])("finds nobody for %j", async (typed) => {
    expect(await findKnownPerson(hr, home.id, typed)).toBeNull();
  });
});

describe("assigning an assessor", () => {
  it("makes one sheet, however often it is asked", async () => {
    const candidateId = await givenCandidate(hr, await givenEvent(hr), { targetPosition });
    const { id: assessorId } = await viewerWith("ASSESSOR", home);
    await Promise.all([1, 2, 3].map(() => assignAssessor(hr, { candidateId, assessorId })));
    expect(await db.sheet.findMany({ where: { candidateId } })).toMatchObject([{ assessorId, status: "NOT_STARTED" }]);
    const trail = (await trailOf(candidateId)).filter(({ action }) => action === "assessor.assigned");
    expect(trail).toMatchObject([{ actorId: hr.id, after: { assessorId } }]);
  });

  it.each([
    ["somebody without the role", () => viewerWith("HR", home)],
    ["an assessor of another institution", async () => viewerWith("ASSESSOR", await givenInstitution())],
  ])("refuses %s", async (_who, given) => {
    const { candidateId } = await givenPreparedAssessment(home, { hr, targetPosition });
    const { id: assessorId } = await given();
    await expect(assignAssessor(hr, { candidateId, assessorId })).rejects.toMatchObject({
      kind: "invalid",
      fields: { assessorId: ["Pilih asesor dari daftar."] },
    });
  });

  it("works during scoring too, and not in a cancelled event", async () => {
    const { eventId, candidateId } = await givenAssessment(home, { hr, targetPosition });
    const [second, third] = [await viewerWith("ASSESSOR", home), await viewerWith("ASSESSOR", home)];
    await assignAssessor(hr, { candidateId, assessorId: second.id });
    expect(await db.sheet.count({ where: { candidateId } })).toBe(2);
    await cancelEvent(hr, { eventId, revision: await revisionOf(eventId), reason: "Ditunda." });
    await expect(assignAssessor(hr, { candidateId, assessorId: third.id })).rejects.toMatchObject({ kind: "rule" });
  });
});

describe("returning a sheet", () => {
  const reason = "Lengkapi catatan pada Integritas.";

  it("is for a sheet that was sent, once, with the reason in the trail", async () => {
    const { assessor, sheetId, submit } = await givenSheet(home, { hr, targetPosition });
    await expect(returnSheet(hr, { sheetId, reason })).rejects.toMatchObject({ kind: "rule" });
    await fillSheet(assessor, sheetId);
    await submit();
    await returnSheet(hr, { sheetId, reason });
    expect(await db.sheet.findUniqueOrThrow({ where: { id: sheetId } })).toMatchObject({
      status: "RETURNED",
      returnReason: reason,
    });
    await expect(returnSheet(hr, { sheetId, reason })).rejects.toMatchObject({ kind: "rule" });
    const trail = (await trailOf(sheetId)).filter(({ action }) => action === "sheet.returned");
    expect(trail).toMatchObject([{ actorId: hr.id, after: { reason } }]);
  });

  it("is refused once the event is cancelled", async () => {
    const { eventId, assessor, sheetId, submit } = await givenSheet(home, { hr, targetPosition });
    await fillSheet(assessor, sheetId);
    await submit();
    await cancelEvent(hr, { eventId, revision: await revisionOf(eventId), reason: "Ditunda." });
    await expect(returnSheet(hr, { sheetId, reason })).rejects.toMatchObject({ kind: "rule" });
  });
});
