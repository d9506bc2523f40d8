import { afterAll, expect, it } from "vitest";

import { db } from "@/lib/core/db";
import { findInstitutionFeed, findPositionFeed } from "@/lib/feeds/queries";
import { withdrawRegulation } from "@/lib/publication/commands";
import { removeRegulation } from "@/lib/regulation-editing/commands";
import { regulationName } from "@/lib/regulations/labels";
import { findWithdrawnPublication } from "@/lib/feeds/withdrawn-publication-queries";

import { givenDraftRegulation } from "../support/drafts";
import { givenInstitution } from "../support/factories";
import { sendAndPublish } from "../support/publishing";
import { viewerWith } from "../support/viewers";

afterAll(() => db.$disconnect());

it("tells who read an announcement that it was taken back, also once the draft is gone", async () => {
  const home = await givenInstitution();
  const verifier = await viewerWith("VERIFIER", home);
  const { draft: first, drafter } = await givenDraftRegulation(home, "2021-01-01");
  await sendAndPublish({ drafter, verifier }, first.slug);
  const { draft: second } = await givenDraftRegulation(home, "2999-03-01");
  await sendAndPublish({ drafter, verifier }, second.slug);

  expect(await findWithdrawnPublication(second.slug)).toBeNull();
  const revisionOf = async () => (await db.regulation.findUniqueOrThrow({ where: { slug: second.slug } })).revision;
  await withdrawRegulation(verifier, { regulation: second.slug, revision: await revisionOf(), reason: "Keliru." });
  const name = regulationName(await db.regulation.findUniqueOrThrow({ where: { slug: second.slug } }));
  expect(await findWithdrawnPublication(second.slug)).toEqual({
    regulation: name,
    effectiveFrom: "2999-03-01",
    at: expect.any(Date) as Date,
  });
  const titles = [
    "versi 2 tidak jadi berlaku mulai 1 Maret 2999",
    "versi 1 tidak jadi berakhir; tetap berlaku sesudah",
  ];
  const told = titles.map((title) => expect.stringContaining(title) as string);
  const feed = async () => (await findInstitutionFeed(home.slug))?.entries ?? [];
  expect((await feed()).map(({ title }) => title)).toEqual([...told, expect.stringContaining("versi 1 berlaku")]);

  const ids = (await feed()).map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const position = (await findPositionFeed(home.slug, "sekretaris-daerah"))?.entries ?? [];
  expect(position.map(({ id }) => id)).toEqual(ids);
  // Nothing of the reason or of who took it back: that is for the institution's own.
  expect(JSON.stringify(position)).not.toContain("Keliru");

  // Under its old address the draft of another regulation must not be betrayed.
  await db.regulation.update({ where: { slug: second.slug }, data: { number: "999" } });
  expect(await findWithdrawnPublication(second.slug)).toBeNull();

  // What was announced once is not deleted with its history; and the feed would tell it also without the draft.
  const removal = removeRegulation(drafter, { regulation: second.slug, revision: await revisionOf() });
  await expect(removal).rejects.toMatchObject({ kind: "rule" });
  await db.standardVersion.deleteMany({ where: { regulation: { slug: second.slug } } });
  await db.regulation.delete({ where: { slug: second.slug } });
  expect((await feed()).map(({ id }) => id)).toEqual(ids);
});

it("tells nothing of a draft that was never public", async () => {
  const { draft } = await givenDraftRegulation(await givenInstitution(), "2999-03-01");
  expect(await findWithdrawnPublication(draft.slug)).toBeNull();
  expect(await findWithdrawnPublication("'")).toBeNull();
});

it("tells it also where nothing else of the institution is published, and is no feed of one that only drafts", async () => {
  const home = await givenInstitution();
  const verifier = await viewerWith("VERIFIER", home);
  const { draft, drafter } = await givenDraftRegulation(home, "2999-03-01");
  expect(await findInstitutionFeed(home.slug)).toBeNull();
  await sendAndPublish({ drafter, verifier }, draft.slug);
  const { revision } = await db.regulation.findUniqueOrThrow({ where: { slug: draft.slug } });
  await withdrawRegulation(verifier, { regulation: draft.slug, revision, reason: "Keliru." });
  expect((await findInstitutionFeed(home.slug))?.entries.map(({ title }) => title)).toEqual([
    expect.stringContaining("versi 1 tidak jadi berlaku mulai 1 Maret 2999"),
  ]);
});
