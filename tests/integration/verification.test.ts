import fc from "fast-check";
import { afterAll, beforeEach, describe, expect, it } from "vitest";

import type { Viewer } from "@/lib/auth/policy";
import { todayInJakarta } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import { removeDraft, saveCompetency } from "@/lib/editing/commands";
import {
  addComment,
  publishRegulation,
  resolveComment,
  returnRegulation,
  sendForReview,
  withdrawRegulation,
} from "@/lib/publication/commands";
import { draftRegulation } from "@/lib/regulations/commands";
import { findRegulation } from "@/lib/regulations/queries";
import { draftStandard } from "@/lib/standards/commands";
import { findStandardInForce } from "@/lib/standards/queries";

import { regulationDraftFor, SOURCE_TEXT, standardDraftFor } from "../support/drafts";
import { givenInstitution } from "../support/factories";
import type { GivenInstitution } from "../support/factories";
import { send, sendAndPublish } from "../support/publishing";
import { membershipsIn, viewerWith } from "../support/viewers";

const POSITION = "sekretaris-daerah";
const CITATION = { value: "dicabut", source: [{ lineFrom: 1, lineTo: 1, reading: "dicabut" }] };

let home: GivenInstitution;
let drafter: Viewer;
let verifier: Viewer;

beforeEach(async () => {
  home = await givenInstitution();
  drafter = await viewerWith("ADMIN", home);
  verifier = await viewerWith("VERIFIER", home);
});
afterAll(() => db.$disconnect());

/** A draft that begins on the day and revokes these; answers its slug. */
async function drafted(effectiveFrom: string, revokes: readonly string[] = []): Promise<string> {
  const relations = revokes.map((target) => ({ type: "REVOKES" as const, target, citation: CITATION }));
  const regulation = { ...regulationDraftFor(home), effectiveFrom, relations };
  await draftRegulation(drafter, regulation, SOURCE_TEXT);
  await draftStandard(drafter, { ...standardDraftFor(regulation), validFrom: effectiveFrom });
  return regulation.slug;
}

const published = async (effectiveFrom: string, revokes: readonly string[] = []): Promise<string> => {
  const slug = await drafted(effectiveFrom, revokes);
  await sendAndPublish({ drafter, verifier }, slug);
  return slug;
};

const stateOf = (slug: string) =>
  db.regulation.findUniqueOrThrow({
    where: { slug },
    select: { id: true, revision: true, status: true, standards: { select: { id: true, status: true } } },
  });

const inForce = (day: string) => findStandardInForce(home.slug, POSITION, day);

describe("verification", () => {
  it("hands the draft to the verifiers and back, and says why", async () => {
    const slug = await drafted("2027-01-01");
    const revision = await send(drafter, slug);
    expect(await stateOf(slug)).toMatchObject({ status: "DRAFT", standards: [{ status: "IN_REVIEW" }] });
    await expect(sendForReview(drafter, { regulation: slug, revision })).rejects.toMatchObject({ kind: "rule" });

    const reason = "Level Integritas berbeda dari naskah.";
    await returnRegulation(verifier, { regulation: slug, revision, reason });
    expect(await stateOf(slug)).toMatchObject({ standards: [{ status: "DRAFT" }] });
    const [round] = await db.reviewRound.findMany({ where: { regulation: { slug } } });
    expect(round).toMatchObject({ outcome: "RETURNED", reason, endedById: verifier.id });
    await expect(publishRegulation(verifier, { regulation: slug, revision })).rejects.toMatchObject({ kind: "rule" });
    await sendAndPublish({ drafter, verifier }, slug);
    expect(await stateOf(slug)).toMatchObject({ status: "IN_FORCE", standards: [{ status: "PUBLISHED" }] });
  });

  it("holds the draft still: nothing in it can be edited or taken away", async () => {
    const slug = await drafted("2027-01-01");
    const [standard] = (await stateOf(slug)).standards;
    await send(drafter, slug);
    await expect(removeDraft(drafter, { standardId: standard?.id ?? "" })).rejects.toMatchObject({ kind: "rule" });
  });

  it("is not for the other institution, to which there is no such regulation", async () => {
    const slug = await drafted("2027-01-01");
    const revision = await send(drafter, slug);
    const stranger = await viewerWith(["ADMIN", "VERIFIER"], await givenInstitution());
    const reason = "x";
    for (const attempt of [
      () => sendForReview(stranger, { regulation: slug, revision }),
      () => returnRegulation(stranger, { regulation: slug, revision, reason }),
      () => publishRegulation(stranger, { regulation: slug, revision }),
      () => withdrawRegulation(stranger, { regulation: slug, revision, reason }),
      () => addComment(stranger, { regulation: slug, standardId: null, path: "", body: "x" }),
    ]) {
      await expect(attempt()).rejects.toMatchObject({ kind: "not-found" });
    }
  });

  it("is never done by who edited any part, though another one drafted it", async () => {
    const slug = await drafted("2027-01-01");
    const both = await viewerWith(["ADMIN", "VERIFIER"], home);
    const [standard] = (await stateOf(slug)).standards;
    await saveCompetency(both, {
      standardId: standard?.id ?? "",
      rowId: null,
      seen: "",
      reason: null,
      kind: "MANAGERIAL",
      code: null,
      ordinal: null,
      name: "Uji penyunting",
      level: 3,
      description: null,
    });
    const revision = await send(drafter, slug);
    await expect(publishRegulation(both, { regulation: slug, revision })).rejects.toMatchObject({
      kind: "rule",
      message: expect.stringContaining("orang lain"),
    });
  });

  it("is never done by who took a standard out of it", async () => {
    const slug = await drafted("2027-01-01");
    const both = await viewerWith(["ADMIN", "VERIFIER"], home);
    const [standard] = (await stateOf(slug)).standards;
    await removeDraft(both, { standardId: standard?.id ?? "" });
    const revision = await send(drafter, slug);
    await expect(publishRegulation(both, { regulation: slug, revision })).rejects.toMatchObject({ kind: "rule" });
    await publishRegulation(verifier, { regulation: slug, revision });
  });
});

describe("a comment at a value", () => {
  it("keeps what the value said, and stands against publishing until it is resolved", async () => {
    const slug = await drafted("2027-01-01");
    const [standard] = (await stateOf(slug)).standards;
    const standardId = standard?.id ?? "";
    const { id } = await db.competencyRequirement.findFirstOrThrow({ where: { standardVersionId: standardId } });
    const comment = { regulation: slug, standardId, path: `/competencies/${id}/level`, body: "Naskah: 5." };
    await expect(addComment(verifier, comment)).rejects.toMatchObject({ kind: "rule" });
    const revision = await send(drafter, slug);
    await addComment(verifier, comment);
    await expect(addComment(verifier, { ...comment, path: `/requirements/${id}` })).rejects.toMatchObject({
      kind: "not-found",
    });
    const written = await db.reviewComment.findFirstOrThrow({ where: { regulation: { slug } } });
    expect(written).toMatchObject({ quote: expect.stringMatching(/Level: \d/), authorId: verifier.id });

    await expect(publishRegulation(verifier, { regulation: slug, revision })).rejects.toMatchObject({ kind: "rule" });
    await resolveComment(verifier, { commentId: written.id });
    expect(await db.reviewComment.findFirst({ where: { id: written.id } })).toMatchObject({
      resolvedById: verifier.id,
    });
    await publishRegulation(verifier, { regulation: slug, revision });
  });
});

describe("two verifiers at once", () => {
  it("publish one regulation once; the other one reads who did", async () => {
    const slug = await drafted("2027-01-01");
    const revision = await send(drafter, slug);
    const second = await viewerWith("VERIFIER", home);
    const attempts = await Promise.allSettled(
      [verifier, second].map((each) => publishRegulation(each, { regulation: slug, revision })),
    );
    const [refused] = attempts.flatMap((each) => (each.status === "rejected" ? [each.reason as Error] : []));
    expect(attempts.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(refused).toMatchObject({ kind: "rule", message: expect.stringContaining("sudah diterbitkan oleh") });
    expect(await db.auditEvent.count({ where: { action: "regulation.published", institutionId: home.id } })).toBe(1);
  });

  it("publish two regulations of one position without an overlap", async () => {
    const slugs = [await drafted("2027-01-01"), await drafted("2028-01-01"), await drafted("2029-01-01")];
    const revisions: number[] = [];
    for (const slug of slugs) revisions.push(await send(drafter, slug));
    await Promise.all(
      slugs.map((regulation, index) => publishRegulation(verifier, { regulation, revision: revisions[index] ?? 0 })),
    );
    expect(await ranges()).toEqual([
      ["2027-01-01", "2027-12-31"],
      ["2028-01-01", "2028-12-31"],
      ["2029-01-01", null],
    ]);
  });
});

async function ranges(): Promise<readonly (readonly [string, string | null])[]> {
  const rows = await db.standardVersion.findMany({
    where: { position: { institutionId: home.id }, status: "PUBLISHED" },
    orderBy: { validFrom: "asc" },
    select: { validFrom: true, validTo: true },
  });
  return rows.map(({ validFrom, validTo }) => [iso(validFrom), validTo && iso(validTo)] as const);
}

const iso = (date: Date): string => date.toISOString().slice(0, 10);

describe("validity", () => {
  it("never overlaps, whatever the order of publishing and withdrawing", { timeout: 120_000 }, async () => {
    const step = fc.record({
      month: fc.integer({ min: 0, max: 23 }),
      revokesLast: fc.boolean(),
      isWithdrawn: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 5 }), async (steps) => {
        home = await givenInstitution();
        drafter = await viewerWith("ADMIN", home);
        verifier = await viewerWith("VERIFIER", home);
        let last: readonly string[] = [];
        for (const { month, revokesLast, isWithdrawn } of steps) {
          const day = iso(new Date(Date.UTC(2026, month, 15)));
          const slug = await drafted(day, revokesLast ? last : []);
          const isPublished = await sendAndPublish({ drafter, verifier }, slug).then(
            () => true,
            // A sentence, never an error of the database.
            (error: unknown) => expect(error).toMatchObject({ kind: "rule" }),
          );
          if (isPublished === true && isWithdrawn && day > todayInJakarta(new Date())) {
            const { revision } = await stateOf(slug);
            await withdrawRegulation(verifier, { regulation: slug, revision, reason: "Uji" });
          } else if (isPublished === true) last = [slug];
          const found = await ranges();
          found.slice(1).forEach(([from], index) => {
            expect((found[index]?.[1] ?? "9999-12-31") < from).toBe(true);
          });
        }
      }),
      { numRuns: 8 },
    );
  });

  it("is bounded by what was published for a later day", async () => {
    await published("2020-01-01");
    await published("2028-01-01");
    await published("2027-01-01");
    expect(await ranges()).toEqual([
      ["2020-01-01", "2026-12-31"],
      ["2027-01-01", "2027-12-31"],
      ["2028-01-01", null],
    ]);
  });

  it("ends a regulation that came into the store after the one that revokes it", async () => {
    const early = await drafted("2020-01-01");
    await published("2028-01-01", [early]);
    await sendAndPublish({ drafter, verifier }, early);
    expect(await findRegulation(early)).toMatchObject({ status: "IN_FORCE", revokedFrom: "2028-01-01" });
    expect(await inForce("2027-12-31")).toMatchObject({ regulation: { slug: early }, validTo: "2027-12-31" });
  });
});

describe("withdrawing before the first day", () => {
  it("makes it a draft again, and what it would have replaced runs on", async () => {
    const first = await published("2020-01-01");
    const second = await published("2028-01-01", [first]);
    expect(await findRegulation(first)).toMatchObject({ revokedFrom: "2028-01-01" });
    const { revision } = await stateOf(second);
    await withdrawRegulation(verifier, { regulation: second, revision, reason: "Tanggal keliru." });
    expect(await findRegulation(second)).toBeNull();
    expect(await findRegulation(first)).toMatchObject({ status: "IN_FORCE", revokedFrom: null });
    expect(await inForce("2030-01-01")).toMatchObject({ regulation: { slug: first }, validTo: null });
    const [round] = await db.reviewRound.findMany({ where: { regulation: { slug: second } } });
    expect(round).toMatchObject({ outcome: "WITHDRAWN", reason: "Tanggal keliru." });
    // Corrected, it goes the same way again.
    await sendAndPublish({ drafter, verifier }, second);
    expect(await inForce("2028-01-01")).toMatchObject({ regulation: { slug: second } });
  });

  it("gives the days to what comes next where another one was put in between", async () => {
    await published("2020-01-01");
    const middle = await published("2027-01-01");
    await published("2028-01-01");
    const { revision } = await stateOf(middle);
    await withdrawRegulation(verifier, { regulation: middle, revision, reason: "Batal ditetapkan." });
    expect(await ranges()).toEqual([
      ["2020-01-01", "2027-12-31"],
      ["2028-01-01", null],
    ]);
  });

  it("is refused once the first day has come, by us and by the database", async () => {
    const slug = await published("2020-01-01");
    const { id, revision } = await stateOf(slug);
    const attempt = withdrawRegulation(verifier, { regulation: slug, revision, reason: "Keliru." });
    await expect(attempt).rejects.toMatchObject({ kind: "rule", message: expect.stringContaining("bukan ditarik") });
    const past = db.standardVersion.updateMany({
      where: { regulationId: id },
      data: { status: "DRAFT", publishedById: null, publishedAt: null },
    });
    await expect(past).rejects.toThrow(/Foreign key constraint/);
    await expect(db.regulation.update({ where: { id }, data: { status: "DRAFT", publishedAt: null } })).rejects.toThrow(
      /Foreign key constraint/,
    );
  });

  it("never leaves a published standard under a draft regulation", async () => {
    const slug = await published("2028-01-01");
    const withdrawal = db.regulation.update({ where: { slug }, data: { status: "DRAFT", publishedAt: null } });
    await expect(withdrawal).rejects.toThrow(/Foreign key constraint/);
  });
});

it("a viewer of both institutions is judged by the one that the regulation belongs to", async () => {
  const slug = await drafted("2027-01-01");
  const revision = await send(drafter, slug);
  const other = await givenInstitution();
  const mixed: Viewer = { ...(await viewerWith("HR", home)), memberships: membershipsIn(other, ["VERIFIER"]) };
  await expect(publishRegulation(mixed, { regulation: slug, revision })).rejects.toMatchObject({ kind: "not-found" });
});
