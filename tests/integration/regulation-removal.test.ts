import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { Viewer } from "@/lib/auth/policy";
import { db } from "@/lib/core/db";
import { recallRegulation } from "@/lib/publication/commands";
import { findReview } from "@/lib/publication/queries";
import { removeRegulation } from "@/lib/regulation-editing/commands";
import { findEditableRegulation } from "@/lib/regulation-editing/queries";

import { givenDraftRegulation } from "../support/drafts";
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

async function opened(viewer: Viewer, slug: string) {
  const regulation = await findEditableRegulation(viewer, slug);
  if (!regulation) throw new Error("The regulation is gone.");
  return regulation;
}

const stored = (slug: string) => db.regulation.findUniqueOrThrow({ where: { slug }, include: { standards: true } });

describe("deleting a draft regulation", () => {
  it("takes its standards and what nothing else uses, says so in the trail, and frees its number", async () => {
    const { admin, regulation, copy } = await givenEditableDraft(home);
    const { revision, loss } = await opened(admin, regulation);
    expect(loss).toMatchObject({ standardCount: 1, listingCount: 1, positionCount: 1, isImported: false });
    const { id, documentId } = await stored(regulation);
    await expect(removeRegulation(admin, { regulation, revision: revision - 1 })).rejects.toMatchObject({
      kind: "conflict",
    });
    await removeRegulation(admin, { regulation, revision });
    expect(await db.regulation.count({ where: { id } })).toBe(0);
    expect(await db.position.count({ where: { name: copy.newName } })).toBe(0);
    expect(await db.sourceDocument.count({ where: { id: documentId } })).toBe(0);
    const [event] = await db.auditEvent.findMany({ where: { subjectId: id, action: "regulation.removed" } });
    expect(event).toMatchObject({ actorId: admin.id, before: { slug: regulation, standards: 1, positions: 1 } });
  });

  it("leaves positions that are named elsewhere", async () => {
    const [first, second] = [await givenDraftRegulation(home), await givenDraftRegulation(home)];
    const { revision, loss } = await opened(first.drafter, first.draft.slug);
    expect(loss).toMatchObject({ standardCount: 1, positionCount: 0 });
    await removeRegulation(first.drafter, { regulation: first.draft.slug, revision });
    expect((await stored(second.draft.slug)).standards).toHaveLength(1);
  });

  it("is refused while it is being verified, and once it is published", async () => {
    const { admin, regulation } = await givenEditableDraft(home);
    const revision = await send(admin, regulation);
    await expect(removeRegulation(admin, { regulation, revision })).rejects.toMatchObject({
      kind: "rule",
      message: expect.stringContaining("sedang diverifikasi"),
    });
    const recalled = await recallRegulation(admin, { regulation, revision, reason: "Tanggal keliru." });
    expect((await findReview(admin, regulation))?.rounds[0]).toMatchObject({ outcome: "RECALLED" });
    expect((await opened(admin, regulation)).state).toBe("DRAFT");
    const again = recallRegulation(admin, { regulation, revision: recalled.revision, reason: "Lagi." });
    await expect(again).rejects.toMatchObject({ kind: "rule" });
    await sendAndPublish({ drafter: admin, verifier: await viewerWith("VERIFIER", home) }, regulation);
    const published = await opened(admin, regulation);
    const removal = removeRegulation(admin, { regulation, revision: published.revision });
    await expect(removal).rejects.toMatchObject({ kind: "rule" });
    expect(await findReview(admin, regulation)).toMatchObject({ state: "UPCOMING", rounds: [{}, {}] });
  });
});
