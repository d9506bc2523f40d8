import readExcelFile from "read-excel-file/node";
import { beforeAll, describe, expect, it } from "vitest";

import type { Viewer } from "@/lib/auth/policy";
import { db } from "@/lib/core/db";
import { exportPerson } from "@/lib/personal-data/commands";
import { SEX_LABEL } from "@/lib/people/labels";
import { personJson } from "@/lib/personal-data/in-words";
import { findPersonalData } from "@/lib/personal-data/queries";
import { renderPersonXlsx } from "@/lib/personal-data/workbook";
import { saveChanges, submitSheet } from "@/lib/sheets/commands";

import {
  evidenceChange,
  fillSheet,
  givenAssessment,
  givenCandidate,
  givenEvent,
  subjectsOf,
} from "../support/assessments";
import { givenInstitution } from "../support/factories";
import type { GivenInstitution } from "../support/factories";
import { givenEventStatus, givenFinalResult } from "../support/recap-results";
import { viewerWith } from "../support/viewers";

let home: GivenInstitution;
let hr: Viewer;

beforeAll(async () => {
  home = await givenInstitution();
  hr = await viewerWith("HR", home);
});

type Json = {
  readonly person: object;
  readonly assessments: readonly { readonly results: unknown }[];
};

const NOTE = "Memimpin rapat sampai ada keputusan.";

/** A candidate with a sheet that is sent, evidence and a final result. */
async function givenFinished() {
  const given = await givenAssessment(home, { hr, person: { name: "Ratna Dewi" } });
  const { assessor, sheetId } = given;
  await fillSheet(assessor, sheetId);
  const { indicator } = subjectsOf(given);
  const change = evidenceChange(indicator, { observation: "EVIDENT", note: NOTE });
  await saveChanges(assessor, sheetId, { changes: [change] });
  await submitSheet(assessor, { sheetId, confirmed: true });
  await givenFinalResult(given.candidateId);
  await givenEventStatus(given.eventId, "FINAL");
  return given;
}

describe("what is held on a person", () => {
  it("comes whole: identity, marks, evidence with every version, result and trail", async () => {
    const { eventId, candidateId } = await givenFinished();
    const { data, fileName } = await exportPerson(hr, { eventId, candidateId, format: "json" });
    const [assessment] = data.assessments;
    expect(data.person).toMatchObject({ name: "Ratna Dewi", birthDate: "1985-04-12" });
    expect(assessment).toMatchObject({ areMarksIncluded: true, targetPosition: expect.any(String) });
    expect(assessment?.sheets[0]?.evidence.map(({ note }) => note)).toEqual([NOTE]);
    expect(assessment?.sheets[0]?.ratings.every(({ competency }) => !competency.startsWith("Tidak terbaca"))).toBe(
      true,
    );
    expect(JSON.stringify(assessment?.sheets[0]?.history)).toContain(NOTE);
    expect(assessment?.results[0]).toMatchObject({ percent: expect.any(Number), content: { format: 1 } });
    expect(data.trail.map(({ action }) => action)).toContain("Lembar dikirim");
    expect(fileName).not.toContain(data.person.nip);
  });

  it("says as JSON in words what is a code, and leaves what was frozen as it is", async () => {
    const { eventId, candidateId } = await givenFinished();
    const { data } = await exportPerson(hr, { eventId, candidateId, format: "json" });
    const json = JSON.parse(personJson(data)) as Json;
    expect(json.person).toMatchObject({ sex: SEX_LABEL[data.person.sex] });
    expect(json.assessments[0]).toMatchObject({
      event: { status: "Selesai" },
      sheets: [{ status: "Terkirim", evidence: [{ observation: "Tampak" }] }],
    });
    const { assessments, ...rest } = json;
    const own = JSON.stringify([rest, assessments.map(({ results: _frozen, ...assessment }) => assessment)]);
    expect(own.match(/"[A-Z]+(?:_[A-Z]+)+"|"[A-Z]{4,}"/g)).toBeNull();
    expect(json.assessments.map(({ results }) => results)).toEqual(data.assessments.map(({ results }) => results));
  });

  it("covers every event of the institution, and is written down without NIP and name", async () => {
    const { eventId, candidateId, targetPosition } = await givenFinished();
    const { person } = await db.candidate.findUniqueOrThrow({ where: { id: candidateId }, include: { person: true } });
    const second = await givenEvent(hr, { name: "Kegiatan Kedua" });
    await givenCandidate(hr, second, {
      targetPosition,
      person: { nip: person.nip, name: person.name },
    });
    const { data } = await exportPerson(hr, { eventId, candidateId, format: "xlsx" });
    expect(data.assessments.map(({ event }) => event.name)).toEqual(["Kegiatan Uji", "Kegiatan Kedua"]);
    const rows = await db.auditEvent.findMany({ where: { action: "person.exported", subjectId: person.id } });
    expect(rows).toMatchObject([{ actorId: hr.id, institutionId: home.id, after: { candidateId, format: "xlsx" } }]);
    expect(JSON.stringify(rows.map(({ after }) => after))).not.toContain(person.nip);
  });

  it("opens as a workbook", async () => {
    const { eventId, candidateId } = await givenFinished();
    const { data } = await exportPerson(hr, { eventId, candidateId, format: "xlsx" });
    const sheets = await readExcelFile(await renderPersonXlsx(data));
    const textOf = (name: string) => JSON.stringify(sheets.find(({ sheet }) => sheet === name)?.data);
    expect(textOf("Identitas")).toContain("Ratna Dewi");
    expect(textOf("Bukti")).toContain(NOTE);
    expect(textOf("Hasil akhir")).toContain("Kegiatan Uji");
  });

  it("says nothing of the sheets while they are filled, also to HR who assess themselves", async () => {
    const given = await givenAssessment(home, { hr });
    await fillSheet(given.assessor, given.sheetId);
    await submitSheet(given.assessor, { sheetId: given.sheetId, confirmed: true });
    const data = await findPersonalData(hr, given.candidateId);
    expect(data?.assessments[0]).toMatchObject({ areMarksIncluded: false, sheets: [{ ratings: [], history: [] }] });
  });
});

describe("the export", () => {
  it("is refused to who is not HR of the institution, and leaves no row then", async () => {
    const { eventId, candidateId } = await givenFinished();
    const stranger = await viewerWith("HR", await givenInstitution());
    const key = { eventId, candidateId, format: "json" } as const;
    await expect(exportPerson(stranger, key)).rejects.toMatchObject({ kind: "not-found" });
    await expect(exportPerson(await viewerWith("ASSESSOR", home), key)).rejects.toMatchObject({ kind: "forbidden" });
    const elsewhere = { ...key, eventId: await givenEvent(hr) };
    await expect(exportPerson(hr, elsewhere)).rejects.toMatchObject({ kind: "not-found" });
    const { personId } = await db.candidate.findUniqueOrThrow({ where: { id: candidateId } });
    expect(await db.auditEvent.count({ where: { action: "person.exported", subjectId: personId } })).toBe(0);
  });
});
