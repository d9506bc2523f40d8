import { afterAll, expect, it } from "vitest";

import { findPosition, findStandardVersion } from "@/lib/standards/queries";
import { db } from "@/lib/core/db";
import { findDraftComparison } from "@/lib/publication/comparison-queries";

import { givenDraftRegulation } from "../support/drafts";
import { givenEditableDraft } from "../support/editing";
import { givenInstitution } from "../support/factories";
import { sendAndPublish } from "../support/publishing";
import { viewerWith } from "../support/viewers";

afterAll(() => db.$disconnect());

const standardOf = (slug: string) =>
  db.standardVersion.findFirstOrThrow({ where: { regulation: { slug } }, select: { id: true } });

it("a draft stands beside the published version of its position before it, for its own institution only", async () => {
  const home = await givenInstitution();
  const verifier = await viewerWith("VERIFIER", home);
  const first = await givenDraftRegulation(home, "2021-01-01");
  expect(await findDraftComparison(verifier, (await standardOf(first.draft.slug)).id)).toBeNull();
  await sendAndPublish({ drafter: first.drafter, verifier }, first.draft.slug);
  const second = await givenDraftRegulation(home, "2031-01-01");
  const { id } = await standardOf(second.draft.slug);
  const found = await findDraftComparison(verifier, id);
  expect(found).toMatchObject({ earlier: { version: 1 }, draft: { id, version: null, status: "DRAFT" } });
  const position = found?.draft.position;
  const stranger = await viewerWith("VERIFIER", await givenInstitution());
  expect(await findDraftComparison(stranger, id)).toBeNull();
  expect(await findDraftComparison(await viewerWith("HR", home), id)).toBeNull();
  // To the public there is no second version.
  expect(await findStandardVersion(home.slug, position?.slug ?? "", 2)).toBeNull();
  expect((await findPosition(home.slug, position?.slug ?? ""))?.versions).toHaveLength(1);
});

it("the first standard of a position stands beside the one that it was copied from", async () => {
  const home = await givenInstitution();
  const { admin, standardId, copy } = await givenEditableDraft(home);
  const found = await findDraftComparison(admin, standardId);
  expect(found?.earlier.id).toBe(copy.sourceId);
  expect(found?.draft.position.name).toBe(copy.newName);
});
