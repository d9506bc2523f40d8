import { afterAll, expect, it } from "vitest";

import { db } from "@/lib/core/db";
import { findPositionFeed } from "@/lib/feeds/queries";

import { givenDraftRegulation } from "../support/drafts";
import { givenInstitution } from "../support/factories";
import { sendAndPublish } from "../support/publishing";
import { endWithoutSuccessor } from "../support/replacements";
import { viewerWith } from "../support/viewers";

afterAll(() => db.$disconnect());

/** Three versions of one standard, and a position that follows it for a part of their time. */
async function givenFollowed(validFrom: string, validTo: string | null) {
  const home = await givenInstitution();
  const verifier = await viewerWith("VERIFIER", home);
  for (const day of ["2020-01-01", "2022-01-01", "2024-01-01"]) {
    const { draft, drafter } = await givenDraftRegulation(home, day);
    await sendAndPublish({ drafter, verifier }, draft.slug);
  }
  const leader = await db.position.findFirstOrThrow({ where: { slug: "sekretaris-daerah", institutionId: home.id } });
  const period = { validFrom: new Date(validFrom), validTo: validTo === null ? null : new Date(validTo) };
  await db.position.create({
    data: {
      institutionId: home.id,
      slug: "camat",
      name: "Camat",
      tier: "ADMINISTRATOR",
      followings: { create: { followsId: leader.id, ...period } },
    },
  });
  const entries = (await findPositionFeed(home.slug, "camat"))?.entries ?? [];
  return entries.map(
    ({ title, text }) => `${title.replace(/^.*: /, "")}. ${text.replace(/^.*, Lampiran[^.]*\. /, "")}`,
  );
}

it("knows what a version replaces also where who follows it did not follow that one", async () => {
  expect((await givenFollowed("2023-01-01", null)).toSorted()).toEqual([
    "versi 2 berlaku sejak 1 Januari 2022. Menggantikan versi 1.",
    "versi 2 tidak berlaku lagi sejak 1 Januari 2024. Digantikan versi 3.",
    "versi 3 berlaku sejak 1 Januari 2024. Menggantikan versi 2.",
  ]);
});

it("does not tell the end of a standard that was no longer followed by then", async () => {
  expect((await givenFollowed("2020-01-01", "2022-12-31")).toSorted()).toEqual([
    "versi 1 berlaku sejak 1 Januari 2020. Ini versi pertama.",
    "versi 1 tidak berlaku lagi sejak 1 Januari 2022. Digantikan versi 2.",
    "versi 2 berlaku sejak 1 Januari 2022. Menggantikan versi 1.",
  ]);
});

it("says with which regulation the one of a standard that ends was revoked", async () => {
  const home = await givenInstitution();
  const verifier = await viewerWith("VERIFIER", home);
  const { draft, drafter } = await givenDraftRegulation(home, "2020-01-01");
  await sendAndPublish({ drafter, verifier }, draft.slug);
  await endWithoutSuccessor(home, "2022-01-01");
  const { entries } = (await findPositionFeed(home.slug, "sekretaris-daerah")) ?? { entries: [] };
  const ended = entries.find(({ title }) => title.includes("tidak berlaku lagi"));
  expect(ended?.text).toMatch(/Peraturannya dicabut dengan Peraturan \p{L}+ Nomor \S+ Tahun \d+\. Belum ada versi/u);
});
