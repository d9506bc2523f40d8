import { afterAll, beforeAll, expect, it } from "vitest";

import { db } from "@/lib/core/db";
import { declareRelation } from "@/lib/editing/commands";
import { publishRegulation, withdrawRegulation } from "@/lib/publication/commands";
import { findReview } from "@/lib/publication/queries";
import { removeRegulation } from "@/lib/regulation-editing/commands";
import { findEditableRegulation } from "@/lib/regulation-editing/queries";
import { draftRegulation } from "@/lib/regulations/commands";

import { givenDraftRegulation, SOURCE_TEXT } from "../support/drafts";
import { givenEditableDraft } from "../support/editing";
import { givenInstitution } from "../support/factories";
import type { GivenInstitution } from "../support/factories";
import { send, sendAndPublish } from "../support/publishing";
import { viewerWith } from "../support/viewers";

let home: GivenInstitution;

beforeAll(async () => {
  home = await givenInstitution();
});
afterAll(() => db.$disconnect());

it("a regulation that was public once is neither deleted nor begun anew: its history stays", async () => {
  const verifier = await viewerWith("VERIFIER", home);
  const { draft, drafter } = await givenDraftRegulation(home, "2997-01-01");
  const regulation = draft.slug;
  const revision = await send(drafter, regulation);
  await publishRegulation(verifier, { regulation, revision });
  await withdrawRegulation(verifier, { regulation, revision: revision + 1, reason: "Keliru." });
  const opened = await findEditableRegulation(drafter, regulation);
  expect(opened).toMatchObject({ state: "DRAFT", removalObstacle: expect.stringContaining("pernah terbit") });
  const refused = { kind: "rule", message: opened?.removalObstacle };
  const removal = removeRegulation(drafter, { regulation, revision: opened?.revision ?? 0 });
  await expect(removal).rejects.toMatchObject(refused);
  await expect(draftRegulation(drafter, draft, SOURCE_TEXT)).rejects.toMatchObject(refused);
  expect((await findReview(drafter, regulation))?.rounds).toMatchObject([{ outcome: "WITHDRAWN" }]);
});

it("a relation is declared once, and a target that is revoked already says so", async () => {
  const revoked = await givenDraftRegulation(home, "2021-01-01");
  const verifier = await viewerWith("VERIFIER", home);
  await sendAndPublish({ drafter: revoked.drafter, verifier }, revoked.draft.slug);
  const { admin, regulation } = await givenEditableDraft(home);
  const relation = { regulation, type: "REVOKES", target: revoked.draft.slug, words: "" } as const;
  await declareRelation(admin, relation);
  await expect(declareRelation(admin, relation)).rejects.toMatchObject({
    fields: { target: ["Hubungan dengan peraturan ini sudah ada."] },
  });
  await sendAndPublish({ drafter: admin, verifier }, regulation);
  const next = await givenEditableDraft(home);
  await declareRelation(next.admin, { ...relation, regulation: next.regulation, target: null, words: "Perbup 1/1999" });
  // Its name alone: on every page the kind of the relation stands before it.
  expect((await findReview(next.admin, next.regulation))?.relations).toMatchObject([{ citation: "Perbup 1/1999" }]);
  const targets = (await findReview(next.admin, next.regulation))?.targets;
  expect(targets?.find(({ slug }) => slug === revoked.draft.slug)?.revokedFrom).toBe("2031-01-01");
  expect(targets?.find(({ slug }) => slug === regulation)?.revokedFrom).toBeNull();
});
