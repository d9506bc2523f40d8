import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { Viewer } from "@/lib/auth/policy";
import { db } from "@/lib/core/db";
import { removeDraft } from "@/lib/editing/commands";
import { findDraft } from "@/lib/editing/queries";
import { findFollowing } from "@/lib/following/queries";
import { cancelImport, removeImport, startDraft } from "@/lib/imports/commands";
import { draftImport } from "@/lib/imports/drafting-commands";
import { findImport } from "@/lib/imports/queries";
import type { Claim } from "@/lib/jobs/queue-commands";
import { claimJob, finishJob } from "@/lib/jobs/queue-commands";
import { workOnce } from "@/lib/jobs/worker";
import { sendForReview } from "@/lib/publication/commands";
import { findReview } from "@/lib/publication/queries";
import { editRegulation, removeRegulation } from "@/lib/regulation-editing/commands";
import { findEditableRegulation } from "@/lib/regulation-editing/queries";

import { givenInstitution } from "../support/factories";
import type { GivenInstitution } from "../support/factories";
import { editFirstDay, settledImport } from "../support/imports";
import { inventedRegulation } from "../support/imports-text";
import { send } from "../support/publishing";
import { viewerWith } from "../support/viewers";

let home: GivenInstitution;
let admin: Viewer;

beforeAll(async () => {
  home = await givenInstitution();
  admin = await viewerWith("ADMIN", home);
});
afterAll(() => db.$disconnect());

async function reviewOf(slug: string) {
  const review = await findReview(admin, slug);
  if (!review) throw new Error("no review");
  return review;
}

describe("half a draft", () => {
  const STOPPED = /^Pembuatan rancangan ini dari impornya terhenti/;

  /** Half a draft: its worker wrote the regulation and the first of two standards when the job ended otherwise than done. */
  async function stoppedAtHalf(number: number, end: (importId: string, claim: Claim) => Promise<void>) {
    const importId = await settledImport(admin, home.id, inventedRegulation(number));
    await editFirstDay(admin, importId, ["", "2026-12-06"]);
    await startDraft(admin, { importId });
    const claim = await claimJob(30, ["IMPORT_DRAFT"]);
    if (!claim) throw new Error("no job");
    await draftImport(admin, { importId, completed: 0 }, (completed) => Promise.resolve(completed < 2));
    await end(importId, claim);
    const { slug } = await db.regulation.findFirstOrThrow({
      where: { institutionId: home.id, number: String(number) },
    });
    return { importId, regulation: slug };
  }

  const ENDINGS: [string, number, (importId: string, claim: Claim) => Promise<void>][] = [
    ["cancelled", 88, (importId) => cancelImport(admin, { importId })],
    ["failed", 89, (_importId, claim) => finishJob(claim, "Pekerjaan ini gagal.")],
  ];

  it.each(ENDINGS)(
    "is neither sent nor edited once its making was %s, and is made anew",
    async (_what, number, end) => {
      const { importId, regulation } = await stoppedAtHalf(number, end);
      const half = await reviewOf(regulation);
      expect(half).toMatchObject({
        making: { importId, isStopped: true },
        sendObstacles: [expect.stringMatching(STOPPED)],
      });
      await expect(sendForReview(admin, { regulation, revision: half.revision })).rejects.toMatchObject({
        kind: "rule",
        message: expect.stringMatching(STOPPED),
      });
      // Making it anew would lose what was typed here.
      const editable = await findEditableRegulation(admin, regulation);
      if (!editable) throw new Error("no draft");
      expect(editable).toMatchObject({ state: "UNFINISHED", removalObstacle: null });
      const head = {
        ...editable.head,
        rowId: editable.id,
        seen: editable.mark,
      };
      const refusal = { kind: "rule", message: expect.stringContaining("belum lengkap") };
      await expect(editRegulation(admin, { ...head, title: "Lain" })).rejects.toMatchObject(refusal);
      const { id: standardId } = await db.standardVersion.findFirstOrThrow({ where: { regulationId: editable.id } });
      await expect(removeDraft(admin, { standardId })).rejects.toMatchObject(refusal);
      // Its forms say the same before anybody types.
      expect(await findDraft(admin, standardId)).toMatchObject({ lock: "UNFINISHED", isEditable: false });
      expect(await findFollowing(admin, regulation)).toMatchObject({ lock: "UNFINISHED", canEdit: false });
      // Without its import nothing would tell that it is not whole.
      await expect(removeImport(admin, { importId })).rejects.toMatchObject({ kind: "rule" });
      expect(await findImport(admin, importId)).toMatchObject({
        status: "IN_REVIEW",
        stopped: { half: { slug: regulation } },
      });

      await startDraft(admin, { importId });
      while (await workOnce());
      const whole = await reviewOf(regulation);
      expect(whole).toMatchObject({ making: null, sendObstacles: [], standards: { length: 2 } });
      expect(await findImport(admin, importId)).toMatchObject({ status: "DRAFTED", stopped: null });
      expect(await findDraft(admin, whole.standards[0]?.id ?? "")).toMatchObject({ lock: null, isEditable: true });
      await send(admin, regulation);
    },
  );

  it("stays half a draft when the import makes another under a corrected number, and is deleted", async () => {
    const { importId, regulation } = await stoppedAtHalf(90, (id) => cancelImport(admin, { importId: id }));
    await db.importSession.update({ where: { id: importId }, data: { draftSlug: "peraturan-bernomor-lain" } });
    const half = await reviewOf(regulation);
    expect(half).toMatchObject({ making: { isStopped: true }, sendObstacles: [expect.stringMatching(STOPPED)] });
    await removeRegulation(admin, { regulation, revision: half.revision });
    expect(await db.regulation.count({ where: { slug: regulation } })).toBe(0);
  });

  it("is not deleted under the hands of the job that writes it", async () => {
    const { importId, regulation } = await stoppedAtHalf(92, () => Promise.resolve());
    const { revision } = await reviewOf(regulation);
    await expect(removeRegulation(admin, { regulation, revision })).rejects.toMatchObject({
      kind: "rule",
      message: expect.stringContaining("masih dibuat"),
    });
    await cancelImport(admin, { importId });
  });
});
