import { afterAll, beforeEach, expect, it } from "vitest";

import { db } from "@/lib/core/db";
import { startCorrection } from "@/lib/corrections/commands";
import { findPositionFeed } from "@/lib/feeds/queries";
import { removeDraft } from "@/lib/editing/commands";
import { findDraftComparison } from "@/lib/publication/comparison-queries";
import { findPosition, findStandardVersion } from "@/lib/standards/queries";

import { givenPublished, publishCorrected, REASON } from "../support/corrections";
import { givenDraftRegulation } from "../support/drafts";
import type { GivenInstitution } from "../support/factories";
import { givenInstitution } from "../support/factories";
import { sendAndPublish } from "../support/publishing";
import { publishNext } from "../support/replacements";
import { viewerWith } from "../support/viewers";

// docs/adr/0029: a version is given its number when it is published.

const POSITION = "sekretaris-daerah";

let home: GivenInstitution;
beforeEach(async () => {
  home = await givenInstitution();
});
afterAll(() => db.$disconnect());

const standardOf = (slug: string) =>
  db.standardVersion.findFirstOrThrow({ where: { regulation: { slug } }, select: { id: true, version: true } });

/** Newest first, by their days. */
async function numbers(): Promise<readonly number[]> {
  return ((await findPosition(home.slug, POSITION))?.versions ?? []).map(({ version }) => version);
}

async function publish(slug: string): Promise<void> {
  const [drafter, verifier] = [await viewerWith("ADMIN", home), await viewerWith("VERIFIER", home)];
  await sendAndPublish({ drafter, verifier }, slug);
}

it("a draft has none, however many there are, and the first one that is published gets the next", async () => {
  await publishNext(home, "2021-01-01");
  const early = await givenDraftRegulation(home, "2999-01-01");
  const late = await givenDraftRegulation(home, "2998-01-01");
  expect(await standardOf(early.draft.slug)).toMatchObject({ version: null });
  expect(await standardOf(late.draft.slug)).toMatchObject({ version: null });
  await publish(late.draft.slug);
  await publish(early.draft.slug);
  expect(await numbers()).toEqual([3, 2, 1]);
});

it("a draft that is deleted leaves no gap", async () => {
  const { drafter, ...published } = await givenPublished(home);
  const { id } = await startCorrection(drafter, { standardId: published.standardId, reason: REASON });
  await publishNext(home, "2999-01-01");
  await removeDraft(drafter, { standardId: id });
  await publishCorrected({ drafter, ...published });
  expect(await numbers()).toEqual([2, 3, 1]);
});

it("what is published keeps its number, also where a later one holds before it: the feed says why", async () => {
  const published = await givenPublished(home);
  await publishNext(home, "2999-01-01");
  const before = await findStandardVersion(home.slug, POSITION, 2);
  await publishCorrected(published);
  expect(await findStandardVersion(home.slug, POSITION, 2)).toEqual(before);
  const entries = (await findPositionFeed(home.slug, POSITION))?.entries ?? [];
  const begins = entries.find(({ title }) => title.includes("versi 2 akan berlaku"));
  expect(begins?.text).toContain("Menggantikan versi 3 (terbit belakangan, berlaku lebih dahulu).");
});

it("a draft stands beside the version that holds before it, not beside one of a later day", async () => {
  await publishNext(home, "2021-01-01");
  const between = await givenDraftRegulation(home, "2998-01-01");
  await publishNext(home, "2999-01-01");
  const { id } = await standardOf(between.draft.slug);
  const found = await findDraftComparison(between.drafter, id);
  expect(found).toMatchObject({ earlier: { version: 1 }, draft: { version: null } });
});

it("the database refuses a published version without a number, and one number twice", async () => {
  const { standardId, drafter, verifier } = await givenPublished(home);
  const { id } = await startCorrection(drafter, { standardId, reason: REASON });
  const data = { status: "PUBLISHED", publishedAt: new Date(), publishedById: verifier.id } as const;
  await expect(db.standardVersion.update({ where: { id }, data })).rejects.toThrow(/published_versions_have_a_number/);
  await expect(db.standardVersion.update({ where: { id }, data: { version: 1 } })).rejects.toThrow(/nique/);
  const changed = db.$executeRaw`UPDATE standard_versions SET version = 9 WHERE id = ${standardId}::uuid`;
  await expect(changed).rejects.toThrow(/never changes/);
});
