import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { Viewer } from "@/lib/auth/policy";
import { db } from "@/lib/core/db";
import { decideFinding, startDraft } from "@/lib/imports/commands";
import { draftImport } from "@/lib/imports/drafting-commands";
import { claimJob, keepStep } from "@/lib/jobs/queue-commands";
import { workOnce } from "@/lib/jobs/worker";
import { publishRegulation, resolveComment, sendForReview } from "@/lib/publication/commands";
import { findReview, findStandardReview } from "@/lib/publication/queries";
import { findEditableRegulation } from "@/lib/regulation-editing/queries";
import { startRegulation } from "@/lib/regulations/commands";

import { regulationHead } from "../support/editing";
import { givenInstitution } from "../support/factories";
import type { GivenInstitution } from "../support/factories";
import { draftedFrom, editFirstDay, settledImport } from "../support/imports";
import { inventedRegulation } from "../support/imports-text";
import { send } from "../support/publishing";
import { viewerWith } from "../support/viewers";

let home: GivenInstitution;
let admin: Viewer;
let verifier: Viewer;

beforeAll(async () => {
  home = await givenInstitution();
  admin = await viewerWith("ADMIN", home);
  verifier = await viewerWith("VERIFIER", home);
});
afterAll(() => db.$disconnect());

const REFUSED = { kind: "rule", message: expect.stringContaining("orang lain") };

describe("whoever had a hand in the import", () => {
  it("never publishes what came of it, though an admin set the value back, made the draft and sent it", async () => {
    const importId = await settledImport(admin, home.id, inventedRegulation(81));
    const both = await viewerWith(["ADMIN", "VERIFIER"], home);
    await editFirstDay(admin, importId, ["", "2026-12-01"]);
    await editFirstDay(both, importId, ["2026-12-01", "2027-05-01"]);
    await editFirstDay(admin, importId, ["2027-05-01", "2026-12-01"]);
    const regulation = await draftedFrom(admin, importId);
    const seen = { regulation, revision: await send(admin, regulation) };
    expect((await findReview(both, regulation))?.publishObstacles.join()).toMatch(/orang lain/);
    await expect(publishRegulation(both, seen)).rejects.toMatchObject(REFUSED);
    await publishRegulation(verifier, seen);
  });

  it("is barred for a decision on a finding, also one that was taken back", async () => {
    const importId = await settledImport(admin, home.id, inventedRegulation(82));
    const both = await viewerWith(["ADMIN", "VERIFIER"], home);
    const { ordinal } = await db.importFinding.findFirstOrThrow({ where: { importId, decision: null } });
    const decision = { importId, ordinal, replacement: "", code: "", scope: "one" } as const;
    await decideFinding(both, { ...decision, decision: "DISMISSED" });
    await decideFinding(both, { ...decision, decision: "OPEN" });
    await editFirstDay(admin, importId, ["", "2026-12-02"]);
    const regulation = await draftedFrom(admin, importId);
    const seen = { regulation, revision: await send(admin, regulation) };
    await expect(publishRegulation(both, seen)).rejects.toMatchObject(REFUSED);
  });

  it("may publish what came of another import", async () => {
    const [touched, other] = [
      await settledImport(admin, home.id, inventedRegulation(83)),
      await settledImport(admin, home.id, inventedRegulation(84)),
    ];
    const both = await viewerWith(["ADMIN", "VERIFIER"], home);
    await editFirstDay(both, touched, ["", "2026-12-03"]);
    await editFirstDay(admin, other, ["", "2027-12-03"]);
    const regulation = await draftedFrom(admin, other);
    const { publishObstacles = [] } = (await send(admin, regulation), await findReview(both, regulation)) ?? {};
    expect(publishObstacles.join()).not.toMatch(/orang lain/);
  });
});

async function reviewOf(viewer: Viewer, regulation: string) {
  const review = await findReview(viewer, regulation);
  if (!review) throw new Error("no review");
  return review;
}

describe("what nobody decided at the bench", () => {
  const UNDECIDED = /temuan impor belum diputuskan/;

  async function draftedWithDoubt(number: number) {
    const importId = await settledImport(
      admin,
      home.id,
      inventedRegulation(number).replace("3.2 Ringkas", "3.7 Ringkas"),
    );
    await editFirstDay(admin, importId, ["", "2026-12-05"]);
    const finding = await db.importFinding.findFirstOrThrow({
      where: { importId, path: "/standards/0/competencies/2/indicators/1/code" },
    });
    expect(finding).toMatchObject({ kind: "NUMBERING", severity: "WARNING", decision: null });
    return { finding, regulation: await draftedFrom(admin, importId) };
  }

  it("goes along with the draft: noted at its value, and said to who sends it", async () => {
    const { finding, regulation } = await draftedWithDoubt(85);
    const { standards, openCommentCount, cautions, warnings } = await reviewOf(admin, regulation);
    expect(openCommentCount).toBeGreaterThan(0);
    expect(cautions.join()).toMatch(UNDECIDED);
    expect(warnings).toEqual([]);
    await send(admin, regulation);
    const id = standards.find(({ position }) => position.includes("Kepala Bidang Uji"))?.id ?? "";
    const review = await findStandardReview(verifier, id);
    const value = review?.groups.flatMap(({ values }) => values).find(({ label }) => label === "Indikator 3.7");
    expect(value?.comments).toMatchObject([{ body: expect.stringContaining(finding.message), resolvedBy: null }]);
  });

  it("keeps nobody from publishing, is said then, and no more once it is marked as checked", async () => {
    const { regulation } = await draftedWithDoubt(86);
    await send(admin, regulation);
    const before = await reviewOf(verifier, regulation);
    expect(before.cautions.join()).toMatch(UNDECIDED);
    expect(before.publishObstacles).toEqual([]);
    for (const { id: commentId } of before.comments) await resolveComment(verifier, { commentId });
    const after = await reviewOf(verifier, regulation);
    expect(after.openCommentCount).toBe(0);
    expect(after.cautions.join()).not.toMatch(UNDECIDED);
  });
});

describe("a draft that a job still writes", () => {
  const MAKING = /^Rancangan ini masih dibuat dari impornya: 1 dari 2 standar/;

  it("says how far it is and is not sent, until all of it is there", async () => {
    const importId = await settledImport(admin, home.id, inventedRegulation(87));
    await editFirstDay(admin, importId, ["", "2026-12-06"]);
    await startDraft(admin, { importId });
    const claim = await claimJob(30, ["IMPORT_DRAFT"]);
    if (!claim) throw new Error("no job");
    // Its worker writes the regulation and the first of two standards, and dies.
    await draftImport(admin, { importId, completed: 0 }, (completed) => Promise.resolve(completed < 2));
    await keepStep(claim, 2, 30);
    const { slug: regulation } = await db.regulation.findFirstOrThrow({
      where: { institutionId: home.id, number: "87" },
      select: { slug: true },
    });
    const half = await reviewOf(admin, regulation);
    expect(half).toMatchObject({ making: { written: 1, total: 2 }, sendObstacles: [expect.stringMatching(MAKING)] });
    expect(await findEditableRegulation(admin, regulation)).toMatchObject({ making: { written: 1, total: 2 } });
    await expect(sendForReview(admin, { regulation, revision: half.revision })).rejects.toMatchObject({
      kind: "rule",
      message: expect.stringMatching(MAKING),
    });
    await db.job.update({ where: { id: claim.id }, data: { leasedUntil: new Date(0) } });
    while (await workOnce());
    expect(await reviewOf(admin, regulation)).toMatchObject({ making: null, sendObstacles: [] });
    await send(admin, regulation);
  });
});

describe("a regulation without standards, positions and relations", () => {
  it("is not sent, and its author reads what to add", async () => {
    const { slug: regulation } = await startRegulation(admin, regulationHead(home.id));
    expect((await findReview(admin, regulation))?.sendObstacles.join()).toMatch(/tambahkan standar/);
    const { revision } = await db.regulation.findUniqueOrThrow({ where: { slug: regulation } });
    await expect(sendForReview(admin, { regulation, revision })).rejects.toMatchObject({
      kind: "rule",
      message: expect.stringContaining("masih kosong"),
    });
  });
});
