import { beforeAll, describe, expect, it } from "vitest";

import type { Viewer } from "@/lib/auth/policy";
import { assignAssessor, returnSheet } from "@/lib/candidates/commands";
import { db } from "@/lib/core/db";
import { cancelEvent } from "@/lib/events/commands";
import { importLevels } from "@/lib/level-import/commands";
import { findLevelImport } from "@/lib/level-import/queries";
import { saveChanges, submitSheet } from "@/lib/sheets/commands";
import { listOwnSheets } from "@/lib/sheets/queries";

import { givenAssessment, ratingChange, revisionOf, smallStandardOf } from "../support/assessments";
import { FILE, givenComputerTest, imported, ratingsOf, sheetOf, tableOf } from "../support/computer-test";
import type { GivenTest } from "../support/computer-test";
import { givenInstitution } from "../support/factories";
import type { GivenInstitution } from "../support/factories";
import { viewerWith } from "../support/viewers";

let home: GivenInstitution;

beforeAll(async () => {
  home = await givenInstitution();
});

describe("whose it is", () => {
  const gone = (viewer: Viewer, { instrumentId }: GivenTest) => findLevelImport(viewer, instrumentId);

  it("is each assessor's own: of the sheets of another one nothing is read or written", async () => {
    const given = await givenComputerTest(home);
    const { hr, assessor, instrumentId, first, second } = given;
    const other = await viewerWith("ASSESSOR", home);
    expect(await gone(other, given)).toBeNull();
    await imported(
      given,
      await tableOf(given, [
        [first.nip, 1, 1],
        [second.nip, 1],
      ]),
    );
    await assignAssessor(hr, { candidateId: second.candidateId, assessorId: other.id, instrumentId });
    const theirs = await findLevelImport(other, instrumentId);
    expect(theirs?.sheets.map(({ nip }) => nip)).toEqual([second.nip]);
    expect(theirs?.sheets.flatMap(({ slots }) => [...slots.values()].map(({ level }) => level))).toEqual([null, null]);
    const table = await tableOf(given, [
      [first.nip, 5, 5],
      [second.nip, 5],
    ]);
    expect(await imported({ ...given, assessor: other }, table)).toMatchObject({ added: 1, invalid: 1 });
    expect(await ratingsOf(first.sheetId)).toMatchObject([{ level: 1 }, { level: 1 }]);
    expect(await ratingsOf(second.sheetId)).toMatchObject([{ level: 1 }]);
    expect((await gone(assessor, given))?.sheets).toHaveLength(2);
  });

  it("does not exist for other instruments, roles and institutions", async () => {
    const given = await givenComputerTest(home);
    const observed = await givenAssessment(home);
    const instrument = await db.eventInstrument.findFirstOrThrow({ where: { eventId: observed.eventId } });
    expect(await findLevelImport(observed.assessor, instrument.id)).toBeNull();
    const elsewhere = await viewerWith(["ASSESSOR", "HR"], await givenInstitution());
    for (const viewer of [given.hr, elsewhere, { ...given.assessor, memberships: [] }]) {
      expect(await gone(viewer, given)).toBeNull();
      const input = { instrumentId: given.instrumentId, table: [], seen: "", fileName: FILE };
      await expect(importLevels(viewer, input)).rejects.toMatchObject({ kind: "not-found" });
    }
  });

  it("ends with the last sheet that is sent, and with the stage of scoring", async () => {
    const given = await givenComputerTest(home, { targetPositions: [await smallStandardOf(home)] });
    const { hr, assessor, eventId, first } = given;
    await imported(given, await tableOf(given, [[first.nip, 3, 3]]));
    const { statement } = await sheetOf(assessor, first.sheetId);
    await saveChanges(assessor, first.sheetId, { changes: [ratingChange(statement, { mark: "MET" })] });
    await submitSheet(assessor, { sheetId: first.sheetId, confirmed: false });
    expect(await gone(assessor, given)).toBeNull();
    await returnSheet(hr, { sheetId: first.sheetId, reason: "Tes diulang." });
    expect(await gone(assessor, given)).not.toBeNull();
    await cancelEvent(hr, { eventId, revision: await revisionOf(eventId), reason: "Anggaran dialihkan." });
    expect(await gone(assessor, given)).toBeNull();
  });
});

describe("a sheet of a computer test", () => {
  it("asks for no evidence: it is ready once everything is rated, and is sent without a confirmation", async () => {
    const given = await givenComputerTest(home);
    const { assessor, first } = given;
    const { statement, competencies } = await sheetOf(assessor, first.sheetId);
    expect(competencies.flatMap(({ indicators }) => indicators)).toEqual([]);
    await imported(given, await tableOf(given, [[first.nip, 3, 4]]));
    const phase = async () => (await listOwnSheets(assessor)).find(({ id }) => id === first.sheetId)?.phase;
    expect(await phase()).toBe("IN_PROGRESS");
    await saveChanges(assessor, first.sheetId, { changes: [ratingChange(statement, { mark: "MET" })] });
    expect(await phase()).toBe("READY");
    await submitSheet(assessor, { sheetId: first.sheetId, confirmed: false });
    expect(await phase()).toBe("SUBMITTED");
  });
});
