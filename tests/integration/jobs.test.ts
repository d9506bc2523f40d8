import { unzipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";

import type { Viewer } from "@/lib/auth/policy";
import { db } from "@/lib/core/db";
import { revokeResult } from "@/lib/finalisation/commands";
import { cancelJob, openArchive, startReports } from "@/lib/jobs/commands";
import { findReportDesk } from "@/lib/jobs/queries";
import { claimJob, finishJob, keepFile, releaseJob, removeOldFiles } from "@/lib/jobs/queue-commands";
import { MAX_ATTEMPTS, workNamed } from "@/lib/jobs/rules";
import { workOnce } from "@/lib/jobs/worker";
import { zipStream } from "@/lib/jobs/zip";

import { givenCandidate, givenEvent, givenPublishedStandard } from "../support/assessments";
import { givenInstitution } from "../support/factories";
import type { GivenInstitution } from "../support/factories";
import { givenFinalResult } from "../support/final-results";
import { readPdfText } from "../support/pdf-text";
import { viewerWith } from "../support/viewers";

const LEASE = 30;
let home: GivenInstitution;
let hr: Viewer;
let targetPosition: string;

beforeAll(async () => {
  home = await givenInstitution();
  hr = await viewerWith("HR", home);
  targetPosition = await givenPublishedStandard(home, { annex: "IV" });
});

/** An event whose candidates have a final result, and the job that makes their reports. */
async function givenJob(names: readonly string[] = ["Budi", "Citra", "Dewi"], owner = hr) {
  const eventId = await givenEvent(owner);
  const results: string[] = [];
  for (const name of names) {
    const candidateId = await givenCandidate(owner, eventId, { targetPosition, person: { name } });
    results.push((await givenFinalResult(candidateId)).id);
  }
  const { id } = await startReports(owner, { eventId });
  return { id, eventId, results };
}

const jobOf = (id: string) =>
  db.job.findUniqueOrThrow({ where: { id }, include: { files: { orderBy: { ordinal: "asc" } } } });
/** As if the worker had died that long ago. */
const expireLease = (id: string) =>
  db.$executeRaw`UPDATE jobs SET leased_until = now() - interval '1 second' WHERE id = ${id}::uuid`;
const file = (ordinal: number) => ({ ordinal, name: `${ordinal}.pdf`, content: new Uint8Array([ordinal]) });

async function claimed() {
  const claim = await claimJob(LEASE);
  if (!claim) throw new Error("There is a job to claim.");
  return claim;
}

describe("a job", () => {
  it("makes a report of every candidate, in order of name, and says how far it is", async () => {
    const { id, eventId } = await givenJob(["Citra", "Budi"]);
    expect((await findReportDesk(hr, eventId))?.open).toMatchObject({ id, status: "QUEUED", completed: 0, total: 2 });
    expect(await workOnce()).toBe(true);
    const job = await jobOf(id);
    expect(job).toMatchObject({ status: "DONE", completed: 2, leasedUntil: null, problem: null });
    expect(job.files.map(({ name }) => name.slice(0, 17))).toEqual(["001-laporan-budi-", "002-laporan-citra"]);
    expect(readPdfText(job.files[0]?.content ?? new Uint8Array())).toContain("Budi, untuk jabatan");
    expect(await workOnce()).toBe(false);
  });

  it("leaves out whom its maker still assesses, and makes the others' reports", async () => {
    const maker = await viewerWith(["HR", "ASSESSOR"], home);
    const eventId = await givenEvent(maker);
    const [budi, citra] = [
      await givenCandidate(maker, eventId, { targetPosition, person: { name: "Budi" } }),
      await givenCandidate(maker, eventId, { targetPosition, person: { name: "Citra" } }),
    ];
    for (const candidateId of [budi, citra]) await givenFinalResult(candidateId);
    const { id: instrumentId } = await db.eventInstrument.findFirstOrThrow({ where: { eventId } });
    await db.sheet.create({ data: { candidateId: budi, assessorId: maker.id, instrumentId } });
    expect(await findReportDesk(maker, eventId)).toMatchObject({ readyCount: 1 });
    const { id } = await startReports(maker, { eventId });
    await workOnce();
    expect(await jobOf(id)).toMatchObject({ status: "DONE", total: 1 });
  });

  it("leaves out who has no result or a revoked one, and prints the newest", async () => {
    const { eventId, results } = await givenJob(["Budi"]);
    await workOnce();
    const revoked = { at: new Date(), reason: "Keliru." };
    await givenCandidate(hr, eventId, { targetPosition, person: { name: "Tanpa Hasil" } });
    const wrong = await givenCandidate(hr, eventId, { targetPosition, person: { name: "Dicabut" } });
    await givenFinalResult(wrong, { revoked });
    const { candidateId } = await db.result.findUniqueOrThrow({ where: { id: results[0] ?? "" } });
    const newer = await givenFinalResult(candidateId, { createdAt: new Date("2026-12-02T03:00:00Z") });
    const { id } = await startReports(hr, { eventId });
    await workOnce();
    expect((await jobOf(id)).input).toEqual({ eventId, resultIds: [newer.id] });
  });

  it("offers no file of a result that was taken back meanwhile, and says how many are left", async () => {
    const { id, eventId, results } = await givenJob(["Budi", "Citra"]);
    await workOnce();
    const [budi = ""] = results;
    await revokeResult(hr, { resultId: budi, reason: "Memakai joki." });
    expect((await jobOf(id)).files.map(({ ordinal }) => ordinal)).toHaveLength(1);
    const desk = await findReportDesk(hr, eventId);
    expect(desk?.earlier).toMatchObject([{ total: 2, fileCount: 1, hasFiles: true }]);
    const names: string[] = [];
    for await (const { name } of (await openArchive(hr, id)).files) names.push(name);
    expect(names).toHaveLength(1);
    expect(names.join(" ")).not.toContain("budi");
  });

  it("is taken up by one worker only", async () => {
    const jobs = [await givenJob(["Budi"]), await givenJob(["Citra"])];
    const claims = await Promise.all(Array.from({ length: 5 }, () => claimJob(LEASE)));
    expect(claims.flatMap((claim) => claim?.id ?? []).sort()).toEqual(jobs.map(({ id }) => id).sort());
    for (const claim of claims) if (claim) await finishJob(claim, null);
  });

  it("whose worker died in the middle is continued by another, and what was made is kept", async () => {
    const { id } = await givenJob();
    const dead = await keepFile(await claimed(), file(0), LEASE);
    expect(await workOnce()).toBe(false);
    await expireLease(id);
    expect(await workOnce()).toBe(true);
    const job = await jobOf(id);
    expect(job).toMatchObject({ status: "DONE", completed: 3 });
    expect(job.files.map(({ name }) => name.slice(0, 11))).toEqual(["0.pdf", "002-laporan", "003-laporan"]);
    // The one thought dead wakes up.
    expect(dead && (await keepFile(dead, file(1), LEASE))).toBeNull();
    if (dead) await finishJob(dead, "Terlambat.");
    expect((await jobOf(id)).status).toBe("DONE");
  });

  it("keeps its lease while it moves, and is given back when the worker is stopped", async () => {
    const { id } = await givenJob();
    const claim = await claimed();
    const renewed = await keepFile(claim, file(0), LEASE + 60);
    expect(renewed?.leasedUntil.getTime()).toBeGreaterThan(claim.leasedUntil.getTime() + 30_000);
    if (renewed) await releaseJob(renewed);
    const stopped = AbortSignal.abort();
    expect(await workOnce({ signal: stopped })).toBe(true);
    expect(await jobOf(id)).toMatchObject({ status: "QUEUED", completed: 1, leasedUntil: null });
    await workOnce();
    expect(await jobOf(id)).toMatchObject({ status: "DONE", completed: 3 });
  });

  it("that is cancelled stops at the next file and leaves none", async () => {
    const { id, eventId } = await givenJob();
    const renewed = await keepFile(await claimed(), file(0), LEASE);
    await cancelJob(hr, { jobId: id });
    expect(renewed && (await keepFile(renewed, file(1), LEASE))).toBeNull();
    expect(await jobOf(id)).toMatchObject({ status: "CANCELLED", files: [] });
    await expect(cancelJob(hr, { jobId: id })).rejects.toMatchObject({ kind: "rule" });
    expect(await workOnce()).toBe(false);
    expect((await startReports(hr, { eventId })).id).not.toBe(id);
    await workOnce();
  });

  it("of somebody who lost the right meanwhile fails and says why", async () => {
    const former = await viewerWith("HR", home);
    const { id } = await givenJob(["Budi"], former);
    await db.membership.deleteMany({ where: { userId: former.id } });
    await workOnce();
    expect(await jobOf(id)).toMatchObject({ status: "FAILED", files: [] });
    expect((await jobOf(id)).problem).toContain("tidak lagi berhak");
  });

  it("that kills its worker each time at the same file is given up, and says so; one that moves is not", async () => {
    const { id, eventId } = await givenJob();
    const moved = await keepFile(await claimed(), file(0), LEASE);
    expect(moved?.completed).toBe(1);
    for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt += 1) {
      await expireLease(id);
      expect((await claimJob(LEASE))?.id).toBe(id);
    }
    // It may still be working: only when its lease has run out too is it over.
    expect(await claimJob(LEASE)).toBeNull();
    expect((await jobOf(id)).status).toBe("RUNNING");
    await expireLease(id);
    expect(await claimJob(LEASE)).toBeNull();
    expect(await jobOf(id)).toMatchObject({ status: "FAILED", leasedUntil: null, files: [] });
    expect((await jobOf(id)).problem).toContain("3 kali terhenti");
    expect(await db.auditEvent.count({ where: { action: "job.failed", subjectId: id } })).toBe(1);
    expect((await findReportDesk(hr, eventId))?.open).toBeNull();
  });

  it("that is given back does not count as an attempt", async () => {
    const { id } = await givenJob(["Budi"]);
    for (let stop = 0; stop <= MAX_ATTEMPTS; stop += 1) await releaseJob(await claimed());
    await workOnce();
    expect((await jobOf(id)).status).toBe("DONE");
  });

  it("cannot be started twice at once, nor without a result", async () => {
    const { id, eventId } = await givenJob(["Budi"]);
    await expect(startReports(hr, { eventId })).rejects.toMatchObject({ kind: "rule" });
    await cancelJob(hr, { jobId: id });
    const both = await Promise.allSettled([startReports(hr, { eventId }), startReports(hr, { eventId })]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await workOnce();
    await expect(startReports(hr, { eventId: await givenEvent(hr) })).rejects.toMatchObject({ kind: "rule" });
  });
});

describe("the files of a job", () => {
  it("leave as a ZIP, and every report in it counts as looked at", async () => {
    const { id, results } = await givenJob();
    await expect(openArchive(hr, id)).rejects.toMatchObject({ kind: "rule" });
    await workOnce();
    const { files } = await openArchive(hr, id);
    const zip = unzipSync(new Uint8Array(await new Response(zipStream(files)).arrayBuffer()));
    const { files: kept } = await jobOf(id);
    expect(Object.keys(zip)).toEqual(kept.map(({ name }) => name));
    expect(Object.values(zip).map(({ length }) => length)).toEqual(kept.map(({ content }) => content.length));
    const looks = await db.auditEvent.findMany({
      where: { action: "report.viewed", actorId: hr.id, subjectId: { in: results } },
    });
    expect(looks.map(({ subjectId }) => subjectId).sort()).toEqual([...results].sort());
  });

  it("are kept for a week, and then the desk says that they are gone", async () => {
    const { id, eventId } = await givenJob(["Budi"]);
    await workOnce();
    const { finishedAt } = await jobOf(id);
    const after = (days: number) => new Date((finishedAt?.getTime() ?? 0) + days * 86_400_000);
    await removeOldFiles(after(6.9));
    expect((await findReportDesk(hr, eventId))?.earlier).toMatchObject([{ id, hasFiles: true }]);
    expect(await removeOldFiles(after(7.1))).toBeGreaterThan(0);
    expect(await removeOldFiles(after(7.2))).toBe(0);
    expect((await jobOf(id)).files).toEqual([]);
    expect((await findReportDesk(hr, eventId))?.earlier).toMatchObject([{ id, status: "DONE", hasFiles: false }]);
    await expect(openArchive(hr, id)).rejects.toMatchObject({
      kind: "rule",
      message: expect.stringContaining("7 hari"),
    });
  });

  it("are nobody else's", async () => {
    const { id, eventId } = await givenJob(["Budi"]);
    await workOnce();
    const stranger = await viewerWith("HR", await givenInstitution());
    await expect(openArchive(stranger, id)).rejects.toMatchObject({ kind: "not-found" });
    await expect(openArchive(await viewerWith("ASSESSOR", home), id)).rejects.toMatchObject({ kind: "forbidden" });
    expect(await findReportDesk(stranger, eventId)).toBeNull();
    await expect(startReports(stranger, { eventId })).rejects.toMatchObject({ kind: "not-found" });
  });
});

describe("workers of their own", () => {
  it("each takes up its own work: reports, or imports", () => {
    expect([workNamed("reports"), workNamed("imports")]).toEqual([["REPORTS"], ["IMPORT_READ", "IMPORT_DRAFT"]]);
    expect(workNamed(undefined)).toHaveLength(3);
  });

  it("leaves the work of another kind where it is", async () => {
    const { id } = await givenJob(["Eka"]);
    expect(await workOnce({ kinds: workNamed("imports") })).toBe(false);
    expect((await jobOf(id)).status).toBe("QUEUED");
    await workOnce();
  });
});
