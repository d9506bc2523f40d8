import { beforeAll, describe, expect, it } from "vitest";

import { db } from "@/lib/core/db";
import { addFollower, chooseLeader } from "@/lib/following/commands";
import { findFollowing } from "@/lib/following/queries";
import { removeDraft } from "@/lib/editing/commands";
import { sendForReview, withdrawRegulation } from "@/lib/publication/commands";
import { findPosition } from "@/lib/standards/queries";

import { givenEditableDraft } from "../support/editing";
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
    const followsNow = async () => (await findPosition(home.slug, first))?.follows?.slug ?? null;
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
