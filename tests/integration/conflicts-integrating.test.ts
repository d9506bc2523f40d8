import { beforeAll, describe, expect, it } from "vitest";

import { decideConflict, declareConflict } from "@/lib/assignments/commands";
import { listOwnConflicts } from "@/lib/assignments/own-conflict-queries";
import { findAssignmentPlan, listOpenConflicts } from "@/lib/assignments/queries";
import type { Viewer } from "@/lib/auth/policy";
import { db } from "@/lib/core/db";
import { findEvent } from "@/lib/events/queries";
import { finishEvent } from "@/lib/finalisation/commands";
import { findIntegrationOverview } from "@/lib/finalisation/queries";
import { acceptMedians, decideValue } from "@/lib/integration/commands";
import { findIntegration } from "@/lib/integration/queries";
import { erasePerson } from "@/lib/personal-data/commands";
import { renderReport } from "@/lib/reports/pdf";
import { findReport } from "@/lib/reports/queries";

import { revisionOf, subjectsOf } from "../support/assessments";
import { givenInstitution } from "../support/factories";
import type { GivenInstitution } from "../support/factories";
import { readPdfText } from "../support/pdf-text";
import { givenIntegration, givenSigned, gridOf, sign } from "../support/integration";
import { viewerWith } from "../support/viewers";

// Issue 3, "Planning", and docs/adr/0023: a meeting may be the first to notice a conflict.
const ASK = { page: 1, search: "" };
const WHY = "Kerabat dekat; dinilai asesor lain.";

let home: GivenInstitution;
let hr: Viewer;

beforeAll(async () => {
  home = await givenInstitution();
  hr = await viewerWith("HR", home);
});

describe("a conflict that is found while the event is integrated", () => {
  /** Everybody has signed; the first assessor, a level below the second on the first competency, says it. */
  async function givenLate() {
    const given = await givenSigned(home, { hr, levels: [[2], [3]] });
    const [assessor, other] = given.assessors as [Viewer, Viewer];
    const pair = { candidateId: given.candidateId, assessorId: assessor.id };
    await declareConflict(assessor, { ...pair, reason: "SAME_UNIT", note: "" });
    const decide = (choice: "KEEP" | "WITHDRAW") => decideConflict(hr, { ...pair, choice, reason: WHY });
    const finish = async () =>
      finishEvent(hr, { eventId: given.eventId, revision: await revisionOf(given.eventId), reason: null });
    return { ...given, ...subjectsOf(given), assessor, other, decide, finish };
  }

  it("is declared about the chair too, who may be no assessor, and said to HR and to who integrates", async () => {
    const { chair, candidateId, eventId, assessor } = await givenLate();
    expect(await findIntegration(hr, candidateId)).toMatchObject({ chairConflict: null });
    await declareConflict(hr, { candidateId, assessorId: chair.id, reason: "SUPERIOR", note: "" });
    const chairConflict = { name: chair.name, state: "UNDECIDED" };
    expect(await findIntegration(assessor, candidateId)).toMatchObject({ chairConflict });
    expect((await findAssignmentPlan(hr, eventId, ASK))?.chair).toMatchObject({ id: chair.id });
    expect(await listOpenConflicts(hr, eventId)).toContainEqual(
      expect.objectContaining({ assessor: chair.name, isChair: true, hasSheets: false }),
    );
    const event = await findEvent(hr, eventId);
    expect(event?.warnings).toContainEqual(
      expect.stringContaining(`Ketua tim, ${chair.name}, belum dapat mengesahkan`),
    );
  });

  it("keeps the chair from signing, and the candidate from a result, until HR keeps them with a reason", async () => {
    const given = await givenIntegration(home, { hr });
    const { chair, assessors, candidateId, eventId } = given;
    const own = { candidateId, assessorId: chair.id };
    const decideChair = (choice: "KEEP" | "WITHDRAW", viewer = hr) =>
      decideConflict(viewer, { ...own, choice, reason: WHY });
    await acceptMedians(chair, { candidateId });
    await sign(chair, candidateId);
    await declareConflict(hr, { ...own, reason: "SUPERIOR", note: "" });
    // What was signed before does not make it good.
    const entry = async () => (await findIntegrationOverview(hr, eventId))?.entries[0];
    expect((await entry())?.obstacles).toContain("Benturan kepentingan ketua tim belum diputuskan.");
    await expect(sign(chair, candidateId)).rejects.toMatchObject({
      kind: "rule",
      message: expect.stringMatching(/Bagian SDM memutuskannya.*mengganti ketua tim/),
    });
    // Nor do they have a hand in what is signed; the assessors go on.
    await expect(acceptMedians(chair, { candidateId })).rejects.toThrow("belum dapat ikut menetapkan nilai akhir");
    expect(await findIntegration(chair, candidateId)).toMatchObject({ canIntegrate: false });
    for (const assessor of assessors as Viewer[]) await sign(assessor, candidateId);
    const finish = async (reason: string | null) =>
      finishEvent(hr, { eventId, revision: await revisionOf(eventId), reason });
    await expect(finish("Mendesak.")).rejects.toMatchObject({
      message: expect.stringContaining("Benturan kepentingan ketua tim belum diputuskan."),
    });

    await expect(decideChair("WITHDRAW")).rejects.toMatchObject({ fields: { choice: [expect.any(String)] } });
    await expect(decideChair("KEEP", assessors[0] as Viewer)).rejects.toMatchObject({ kind: "forbidden" });
    await decideChair("KEEP");
    expect(await findIntegration(hr, candidateId)).toMatchObject({ chairConflict: { state: "KEPT" } });
    expect(await findIntegration(chair, candidateId)).toMatchObject({ canIntegrate: true });
    await sign(chair, candidateId);
    expect(await finish(null)).toBe(1);
    const { id } = await db.result.findFirstOrThrow({ where: { candidateId } });
    const report = await findReport(hr, id);
    if (!report) throw new Error("There is a report.");
    const chairSigner = report.content.signers.find(({ role }) => role === "CHAIR");
    expect(chairSigner?.conflict).toEqual({ kind: "SUPERIOR", decision: WHY });
    expect(report.content.signers.filter(({ conflict }) => conflict)).toHaveLength(1);
    expect(readPdfText(await renderReport(report))).toContain(
      `Benturan kepentingan ${chair.name}, ketua tim (atasan peserta): diputuskan bagian SDM: penugasan dipertahankan, dengan alasan ${WHY}`,
    );
    // It names what is between two people: gone with the personal data.
    await erasePerson(hr, { eventId, candidateId, reason: "Permintaan pegawai.", confirmation: "Ratna Dewi" });
    const { content } = await db.result.findUniqueOrThrow({ where: { id } });
    expect(JSON.stringify(content)).not.toContain(WHY);
  });

  it("of a chair who assesses too is decided twice: over the sheet, and then only over their signing", async () => {
    const [chair, other] = [await viewerWith("ASSESSOR", home), await viewerWith("ASSESSOR", home)];
    const { candidateId, eventId } = await givenIntegration(home, { hr, chair, assessors: [chair, other] });
    const pair = { candidateId, assessorId: chair.id };
    await declareConflict(chair, { ...pair, reason: "OTHER", note: "Ipar saya." });
    const open = async () => (await listOpenConflicts(hr, eventId))[0];
    expect(await open()).toMatchObject({ isChair: true, hasSheets: true });
    await decideConflict(hr, { ...pair, choice: "WITHDRAW", reason: "Kerabat dekat." });
    expect(await open()).toMatchObject({ isChair: true, hasSheets: false });
    await decideConflict(hr, { ...pair, choice: "KEEP", reason: "Tidak ada ketua lain." });
    expect(await open()).toBeUndefined();
    // It lets them sign, and gives them no sheet back.
    const decisions = [
      { choice: "KEEP", role: { isChair: true, hasSheets: false }, reason: "Tidak ada ketua lain." },
      { choice: "WITHDRAW", role: { isChair: true, hasSheets: true }, reason: "Kerabat dekat." },
    ];
    expect((await findAssignmentPlan(hr, eventId, ASK))?.candidates.shown[0]?.conflicts).toMatchObject([
      { state: "KEPT", isAssignable: false, decisions },
    ]);
    expect(await listOwnConflicts(chair)).toMatchObject([{ note: "Ipar saya.", decisions }]);

    await acceptMedians(chair, { candidateId });
    for (const signer of [other, chair]) await sign(signer, candidateId);
    await finishEvent(hr, { eventId, revision: await revisionOf(eventId), reason: null });
    const { id } = await db.result.findFirstOrThrow({ where: { candidateId } });
    const report = await findReport(hr, id);
    if (!report) throw new Error("There is a report.");
    expect(readPdfText(await renderReport(report))).toContain(
      `Benturan kepentingan ${chair.name}, ketua tim (alasan lain): diputuskan bagian SDM: lembarnya ditarik, dengan alasan Kerabat dekat. Tetap mengesahkan sebagai ketua tim, dengan alasan Tidak ada ketua lain.`,
    );
    await erasePerson(hr, { eventId, candidateId, reason: "Permintaan pegawai.", confirmation: "Ratna Dewi" });
    const { content } = await db.result.findUniqueOrThrow({ where: { id } });
    expect(JSON.stringify(content)).not.toMatch(/Kerabat dekat|Tidak ada ketua lain/);
  });

  it("is said to HR and the chair, and the results are fixed with a reason only until it is decided", async () => {
    const { chair, eventId, candidateId, assessor, decide, finish } = await givenLate();
    const open = [{ candidateId, candidate: "Ratna Dewi", assessor: assessor.name, isChair: false, hasSheets: true }];
    expect(await listOpenConflicts(hr, eventId)).toEqual(open);
    expect(await listOpenConflicts(chair, eventId)).toEqual(open);
    await expect(finish()).rejects.toMatchObject({ fields: { reason: [expect.stringContaining("belum diputuskan")] } });
    expect(await decide("KEEP")).toEqual({ voidedSignOffs: 0 });
    expect(await listOpenConflicts(hr, eventId)).toEqual([]);
    expect(await finish()).toBe(1);
    await expect(decide("WITHDRAW")).rejects.toMatchObject({ kind: "rule" });
  });

  it("voids the sign-offs where the sheet falls away, and asks for the reason of what is the median no more", async () => {
    const { chair, candidateId, rating, other, decide } = await givenLate();
    expect(await decide("WITHDRAW")).toEqual({ voidedSignOffs: 3 });
    const grid = await gridOf(chair, candidateId);
    expect(grid.signers.map(({ id, hasSigned }) => [id, hasSigned])).toEqual([
      [other.id, false],
      [chair.id, false],
    ]);
    const row = grid.rows.find(({ competency }) => competency.id === rating);
    expect(row).toMatchObject({ median: { level: 3 }, decision: { level: 2.5, reason: "" } });
    const unfounded = { kind: "rule", message: expect.stringContaining("1 nilai akhir tidak lagi sama dengan median") };
    await expect(sign(other, candidateId)).rejects.toMatchObject(unfounded);
    await decideValue(chair, {
      ...{ candidateId, requirementId: rating, mark: null },
      ...{ level: 3, reason: "", revision: row?.decision?.revision ?? 0 },
    });
    await sign(other, candidateId);
    expect((await gridOf(chair, candidateId)).signers[0]?.hasSigned).toBe(true);
  });
});
