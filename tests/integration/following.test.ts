import { beforeAll, describe, expect, it } from "vitest";

import { db } from "@/lib/core/db";
import { addFollower, chooseLeader } from "@/lib/following/commands";
import { findFollowing } from "@/lib/following/queries";
import { copyStandard, declareRelation, removeDraft } from "@/lib/editing/commands";
import { sendForReview, withdrawRegulation } from "@/lib/publication/commands";
import { startRegulation } from "@/lib/regulations/commands";
import { findPosition, findStandardInForce } from "@/lib/standards/queries";

import { givenEditableDraft, regulationHead } from "../support/editing";
import { givenInstitution, randomKey } from "../support/factories";
import type { GivenInstitution } from "../support/factories";
import { sendAndPublish } from "../support/publishing";
import { viewerWith } from "../support/viewers";

let home: GivenInstitution;

beforeAll(async () => {
  home = await givenInstitution();
});

async function given() {
  const draft = await givenEditableDraft(home);
  const { admin, regulation } = draft;
  const leader = (await findFollowing(admin, regulation))?.positions[0]?.slug ?? "";
  const key = randomKey();
  const [first, second] = [`camat-${key}`, `lurah-${key}`] as const;
  const rest = { regulation, newUnit: "", newTier: "ADMINISTRATOR", follows: leader } as const;
  await addFollower(admin, { ...rest, newName: `Camat ${key}` });
  await addFollower(admin, { ...rest, newName: `Lurah ${key}` });
  const followed = async () =>
    new Map((await findFollowing(admin, regulation))?.positions.map((each) => [each.slug, each.follows]));
  return { ...draft, leader, first, second, followed };
}

const revisionOf = async (slug: string) =>
  (await db.regulation.findUniqueOrThrow({ where: { slug }, select: { revision: true } })).revision;

describe("following the standard of another position of the draft", () => {
  it("is drafted with the regulation, and refuses circles, chains and who has a standard, in words", async () => {
    const { admin, regulation, leader, first, second, followed } = await given();
    const choose = (position: string, follows: string | null, seen: string | null) =>
      chooseLeader(admin, { regulation, position, follows, seen });
    const said = (words: RegExp) => ({ kind: "invalid", fields: { follows: [expect.stringMatching(words)] } });
    expect(await followed()).toEqual(
      new Map([
        [leader, null],
        [first, leader],
        [second, leader],
      ]),
    );
    await expect(choose(first, first, leader)).rejects.toMatchObject(said(/sendiri/));
    await expect(choose(leader, first, null)).rejects.toMatchObject(said(/^Melingkar: /));
    await expect(choose(first, second, leader)).rejects.toMatchObject(said(/sendiri mengikuti/));
    await choose(first, null, leader);
    expect((await followed()).get(first)).toBeNull();
    await expect(choose(first, leader, leader)).rejects.toMatchObject({
      kind: "conflict",
      fields: { follows: ["Sekarang tersimpan: tidak mengikuti."] },
    });
    const trail = { subjectType: "regulation", actorId: admin.id, action: "regulation.edited" };
    expect(await db.auditEvent.count({ where: trail })).toBe(3);
  });

  it("is public with the publication, not before, and goes when that is withdrawn", async () => {
    const { admin, regulation, leader, first } = await given();
    const followsNow = async () => (await findPosition(home.slug, first))?.followings[0]?.leader.slug ?? null;
    expect(await followsNow()).toBeNull();
    await sendAndPublish({ drafter: admin, verifier: await viewerWith("VERIFIER", home) }, regulation);
    expect(await followsNow()).toBe(leader);
    const input = { regulation, revision: await revisionOf(regulation), reason: "Naskahnya keliru." };
    await withdrawRegulation(await viewerWith("VERIFIER", home), input);
    expect(await followsNow()).toBeNull();
  });

  it("keeps a draft from being sent whose followers have nobody to follow", async () => {
    const { admin, regulation, standardId } = await given();
    await removeDraft(admin, { standardId });
    const sent = sendForReview(admin, { regulation, revision: await revisionOf(regulation) });
    await expect(sent).rejects.toMatchObject({ kind: "rule", message: expect.stringMatching(/Camat .* mengikuti/) });
  });
});

describe("whom a position follows", () => {
  const NAME = { newUnit: "", newTier: "PENGAWAS" as const };

  /** A typed regulation from a day on, in which the position follows a new one with a copied standard. */
  async function typedFollowing(place: Awaited<ReturnType<typeof givenPlace>>, effectiveFrom: string) {
    const { slug: regulation } = await startRegulation(place.admin, {
      ...regulationHead(place.home.id),
      effectiveFrom,
    });
    const leader = `Kepala ${randomKey()}`;
    const copy = { sourceId: place.sourceId, annex: null, position: null, newName: leader, ...NAME };
    await copyStandard(place.admin, { ...copy, regulation });
    const follows = (await findFollowing(place.admin, regulation))?.positions[0]?.slug ?? "";
    return { regulation, follows };
  }

  async function givenPlace() {
    const own = await givenInstitution();
    const { admin, copy } = await givenEditableDraft(own);
    return { home: own, admin, verifier: await viewerWith("VERIFIER", own), sourceId: copy.sourceId };
  }

  const publish = ({ admin, verifier }: Awaited<ReturnType<typeof givenPlace>>, regulation: string) =>
    sendAndPublish({ drafter: admin, verifier }, regulation);

  it("depends on the day, whichever regulation is published first, and what is withdrawn leaves no trace", async () => {
    const place = await givenPlace();
    const first = await typedFollowing(place, "2027-01-01");
    await addFollower(place.admin, { ...NAME, ...first, newName: "Camat" });
    await publish(place, first.regulation);
    const { id: positionId } = await db.position.findFirstOrThrow({
      where: { slug: "camat", institutionId: place.home.id },
    });
    const later = await typedFollowing(place, "2029-01-01");
    const between = await typedFollowing(place, "2028-01-01");
    for (const { regulation, follows } of [later, between]) {
      await givenListing({ regulation, positionId, follows, institutionId: place.home.id });
      await publish(place, regulation);
    }
    const leaders = async () =>
      (await findPosition(place.home.slug, "camat"))?.followings.map(({ leader, validFrom, validTo }) => [
        leader.slug,
        validFrom,
        validTo,
      ]);
    const inForce = async (day: string) => (await findStandardInForce(place.home.slug, "camat", day))?.position.slug;
    expect(await leaders()).toEqual([
      [later.follows, "2029-01-01", null],
      [between.follows, "2028-01-01", "2028-12-31"],
      [first.follows, "2027-01-01", "2027-12-31"],
    ]);
    expect(await inForce("2026-12-31")).toBeUndefined();
    expect(await inForce("2027-12-31")).toBe(first.follows);
    expect(await inForce("2028-12-31")).toBe(between.follows);
    expect(await inForce("2029-01-01")).toBe(later.follows);
    const versions = (await findPosition(place.home.slug, "camat"))?.versions;
    expect(versions?.map(({ owner, validFrom, validTo }) => [owner.slug, validFrom, validTo])).toEqual([
      [later.follows, "2029-01-01", null],
      [between.follows, "2028-01-01", "2028-12-31"],
      [first.follows, "2027-01-01", "2027-12-31"],
    ]);

    const { regulation } = between;
    await withdrawRegulation(place.verifier, { regulation, revision: await revisionOf(regulation), reason: "Keliru." });
    expect(await leaders()).toEqual([
      [later.follows, "2029-01-01", null],
      [first.follows, "2027-01-01", "2028-12-31"],
    ]);
  });

  it("ends where a later regulation gives it a standard of its own, or revokes what said so", async () => {
    const place = await givenPlace();
    const first = await typedFollowing(place, "2027-01-01");
    await addFollower(place.admin, { ...NAME, ...first, newName: "Camat" });
    await addFollower(place.admin, { ...NAME, ...first, newName: "Lurah" });
    await publish(place, first.regulation);
    const { slug: next } = await startRegulation(place.admin, {
      ...regulationHead(place.home.id),
      effectiveFrom: "2028-01-01",
    });
    await declareRelation(place.admin, { regulation: next, type: "REVOKES", target: first.regulation, words: "" });
    const copy = { sourceId: place.sourceId, annex: null, newName: "", newUnit: "", newTier: null };
    await copyStandard(place.admin, { ...copy, position: "camat", regulation: next });
    await publish(place, next);
    const periodOf = async (slug: string) =>
      (await findPosition(place.home.slug, slug))?.followings.map(({ validFrom, validTo }) => [validFrom, validTo]);
    expect(await periodOf("camat")).toEqual([["2027-01-01", "2027-12-31"]]);
    expect(await periodOf("lurah")).toEqual([["2027-01-01", "2027-12-31"]]);
    const camat = await findStandardInForce(place.home.slug, "camat", "2028-01-01");
    expect(camat?.position.slug).toBe("camat");
    expect(await findStandardInForce(place.home.slug, "lurah", "2028-01-01")).toBeNull();
  });
});

type Listing = {
  readonly regulation: string;
  readonly positionId: string;
  readonly follows: string;
  readonly institutionId: string;
};

/** A position that is there already, named in a typed draft as an import would name it. */
async function givenListing({ regulation, positionId, follows, institutionId }: Listing) {
  const annex = await db.annex.findFirstOrThrow({ where: { regulation: { slug: regulation } } });
  const leader = await db.position.findFirstOrThrow({ where: { slug: follows, institutionId } });
  const place = { ordinal: 90, nameAsWritten: "Camat", lineFrom: 1, lineTo: 1 };
  await db.annexListing.create({ data: { ...place, annexId: annex.id, positionId, followsId: leader.id } });
}
