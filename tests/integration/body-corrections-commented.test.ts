import { afterAll, beforeEach, expect, it } from "vitest";

import {
  publishBodyCorrection,
  removeBodyCorrection,
  removeBodyPassage,
  returnBodyCorrection,
  sendBodyCorrection,
} from "@/lib/body-corrections/commands";
import { findBodyCorrection } from "@/lib/body-corrections/queries";
import { db } from "@/lib/core/db";
import { addComment, answerComment, resolveComment } from "@/lib/publication/commands";
import { findBodyReview, findReview, listBodyComments, listReviews } from "@/lib/publication/queries";
import { AddComment } from "@/lib/publication/schema";

import {
  draftBodyCorrected,
  firstConsideration,
  seenBody,
  sendBodyCorrected,
  TITLE,
} from "../support/body-corrections";
import { givenPublished, today } from "../support/corrections";
import type { GivenInstitution } from "../support/factories";
import { givenInstitution } from "../support/factories";
import { viewerWith } from "../support/viewers";

// docs/adr/0030: a verifier comments at a passage of a correction of the body, as at a value of any draft.

afterAll(() => db.$disconnect());

let home: GivenInstitution;
beforeEach(async () => {
  home = await givenInstitution();
});

/** A correction of the title that is being verified, and a comment of the verifier at it. */
async function givenCommented() {
  const published = await givenPublished(home);
  const id = await sendBodyCorrected(published);
  const { verifier, regulation } = published;
  const note = { regulation, standardId: null, correctionId: id, path: TITLE, body: "Pada naskah tanpa kata itu." };
  await addComment(verifier, note);
  const { id: commentId } = await db.reviewComment.findFirstOrThrow({ where: { bodyCorrectionId: id } });
  return { ...published, id, commentId, note };
}

it("stands beside its passage, is answered by who drafts, and keeps the correction from publication until it is closed", async () => {
  const { id, commentId, note, verifier, drafter } = await givenCommented();
  const shown = await findBodyCorrection(verifier, id);
  const [change] = shown?.changes ?? [];
  const quote = `Kepala, Tentang: ${change?.after}`;
  expect(change?.comments).toMatchObject([{ body: note.body, quote, mayClose: true, mayAnswer: false }]);
  expect(shown).toMatchObject({ mayComment: true, publishObstacles: [expect.stringContaining("1 catatan")] });
  const publish = async () => publishBodyCorrection(verifier, { ...(await seenBody(id)), day: today() });
  await expect(publish()).rejects.toMatchObject({ kind: "rule", message: expect.stringContaining("1 catatan") });

  await returnBodyCorrection(verifier, { ...(await seenBody(id)), reason: "Lihat catatan." });
  const returned = await findBodyCorrection(drafter, id);
  expect(returned?.changes[0]?.comments).toMatchObject([{ id: commentId, mayAnswer: true, mayClose: false }]);
  await answerComment(drafter, { commentId, answer: "Sudah dicocokkan." });
  expect((await findBodyCorrection(drafter, id))?.lastReturn).toMatchObject({ reason: "Lihat catatan." });
  await sendBodyCorrection(drafter, await seenBody(id));
  await resolveComment(verifier, { commentId });
  await publish();
  const late = answerComment(drafter, { commentId, answer: "Lagi." });
  await expect(late).rejects.toMatchObject({ kind: "rule", message: "Koreksi ini sudah diterbitkan." });
  const trail = await db.auditEvent.findMany({
    where: { subjectType: "body-correction", subjectId: id, action: { startsWith: "regulation.comment" } },
    orderBy: { id: "asc" },
  });
  expect(trail.map(({ action }) => action)).toEqual([
    "regulation.commented",
    "regulation.comment-answered",
    "regulation.comment-resolved",
  ]);
});

it("is written only while the correction is being verified, at what it changes, and closed by nobody who wrote on it", async () => {
  const { id, commentId, note, verifier, drafter, regulation } = await givenCommented();
  const elsewhere = addComment(verifier, { ...note, path: await firstConsideration(regulation) });
  await expect(elsewhere).rejects.toMatchObject({ kind: "not-found" });
  await expect(addComment(drafter, note)).rejects.toMatchObject({ kind: "forbidden" });
  const stranger = await viewerWith("VERIFIER", await givenInstitution());
  await expect(addComment(stranger, note)).rejects.toMatchObject({ kind: "not-found" });
  const other = await givenPublished(await givenInstitution());
  const ofOther = addComment(other.verifier, { ...note, regulation: other.regulation });
  await expect(ofOther).rejects.toMatchObject({ kind: "rule" });
  await returnBodyCorrection(verifier, { ...(await seenBody(id)), reason: "Lihat catatan." });
  await expect(addComment(verifier, note)).rejects.toMatchObject({ kind: "rule" });
  const author = await viewerWith(["ADMIN", "VERIFIER"], home);
  await db.bodyCorrection.findUniqueOrThrow({ where: { id } });
  const seen = (await findBodyCorrection(author, id))?.changes[0]?.mark ?? "";
  await removeBodyPassage(author, { correctionId: id, rowId: TITLE, seen });
  // It says where it stood, though the passage reads as ever again.
  expect(await findBodyCorrection(drafter, id)).toMatchObject({ changes: [], otherComments: [{ id: commentId }] });
  await expect(resolveComment(author, { commentId })).rejects.toMatchObject({
    message: expect.stringContaining("tidak ikut menyusun"),
  });
});

it("is none of the regulation itself, also when the correction is deleted", async () => {
  const { id, verifier, drafter, regulation } = await givenCommented();
  const ofRegulation = async () => [
    (await findReview(verifier, regulation))?.comments.length,
    (await listReviews(verifier)).find(({ slug }) => slug === regulation)?.openCommentCount,
    (await findBodyReview(verifier, regulation))?.groups.flatMap(({ values }) => values.flatMap((v) => v.comments))
      .length,
    (await listBodyComments(drafter, regulation)).length,
  ];
  expect(await ofRegulation()).toEqual([0, 0, 0, 0]);
  await returnBodyCorrection(verifier, { ...(await seenBody(id)), reason: "Tidak jadi." });
  await removeBodyCorrection(drafter, await seenBody(id));
  expect(await db.reviewComment.count({ where: { regulation: { slug: regulation } } })).toBe(0);
});

it("stands on one thing: a standard or a correction, in the form and in the database", async () => {
  const { standardId, drafter, ...published } = await givenPublished(home);
  const correctionId = await draftBodyCorrected({ drafter, ...published });
  const both = { regulation: published.regulation, standardId, correctionId, path: TITLE, body: "x" };
  expect(AddComment.safeParse(both).success).toBe(false);
  expect(AddComment.safeParse({ ...both, standardId: "" }).success).toBe(true);
  const row = { path: TITLE, quote: "x", body: "x", authorId: drafter.id, standardVersionId: standardId };
  const { regulationId } = await db.bodyCorrection.findUniqueOrThrow({ where: { id: correctionId } });
  const forged = db.reviewComment.create({ data: { ...row, regulationId, bodyCorrectionId: correctionId } });
  await expect(forged).rejects.toThrow(/comment_stands_in_one_draft/);
});
