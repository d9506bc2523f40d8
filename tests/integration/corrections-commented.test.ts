import { afterAll, beforeEach, expect, it } from "vitest";

import { db } from "@/lib/core/db";
import { publishCorrection, returnCorrection, sendCorrection } from "@/lib/corrections/commands";
import { findCorrection } from "@/lib/corrections/queries";
import { removeDraft } from "@/lib/editing/commands";
import { addComment, answerComment, resolveComment } from "@/lib/publication/commands";
import { findReview, findStandardReview, listReviews, listStandardComments } from "@/lib/publication/queries";

import { correctLevel, givenPublished, seenOf, sendCorrected, today } from "../support/corrections";
import type { GivenInstitution } from "../support/factories";
import { givenInstitution } from "../support/factories";
import { viewerWith } from "../support/viewers";

afterAll(() => db.$disconnect());

let home: GivenInstitution;
beforeEach(async () => {
  home = await givenInstitution();
});

/** A correction with another level that is being verified, and a comment of the verifier at that level. */
async function givenCommented() {
  const published = await givenPublished(home);
  const id = await sendCorrected(published);
  const { verifier, regulation } = published;
  const review = await findStandardReview(verifier, id);
  const level = review?.groups.flatMap(({ values }) => values).find(({ path }) => path.endsWith("/level"));
  const note = { regulation, standardId: id, path: level?.path ?? "", body: "Pada naskah tertulis 3." };
  await addComment(verifier, note);
  const { id: commentId } = await db.reviewComment.findFirstOrThrow({ where: { standardVersionId: id } });
  return { ...published, id, commentId, note };
}

it("a verifier comments at a value of a correction, who drafts answers, and only closing it lets the correction be published", async () => {
  const { id, commentId, note, verifier, drafter } = await givenCommented();
  const shown = (await findStandardReview(verifier, id))?.groups.flatMap(({ values }) => values);
  expect(shown?.find(({ path }) => path === note.path)?.comments).toMatchObject([{ body: note.body, mayClose: true }]);
  expect((await findCorrection(verifier, id))?.publishObstacles).toEqual([expect.stringContaining("1 catatan")]);
  const publish = async () => publishCorrection(verifier, { ...(await seenOf(id)), day: today() });
  await expect(publish()).rejects.toMatchObject({ kind: "rule", message: expect.stringContaining("1 catatan") });

  await returnCorrection(verifier, { ...(await seenOf(id)), reason: "Lihat catatan." });
  expect(await listStandardComments(drafter, id)).toMatchObject([{ id: commentId, mayAnswer: true, mayClose: false }]);
  await correctLevel(drafter, id, 3);
  await answerComment(drafter, { commentId, answer: "Menjadi 3." });
  // What happened to its comments hides nothing of why it came back.
  expect(await findCorrection(drafter, id)).toMatchObject({ lastReturn: { reason: "Lihat catatan." } });
  await sendCorrection(drafter, await seenOf(id));
  await resolveComment(verifier, { commentId });
  await publish();
  const late = answerComment(drafter, { commentId, answer: "Lagi." });
  await expect(late).rejects.toMatchObject({ kind: "rule", message: "Koreksi ini sudah diterbitkan." });
  const trail = await db.auditEvent.findMany({
    where: { subjectType: "standard-version", subjectId: id, action: { startsWith: "regulation.comment" } },
    orderBy: { id: "asc" },
  });
  expect(trail.map(({ action }) => action)).toEqual([
    "regulation.commented",
    "regulation.comment-answered",
    "regulation.comment-resolved",
  ]);
});

it("writes comments only while the correction is being verified, and closes them by nobody who wrote on it", async () => {
  const { id, commentId, note, verifier, drafter } = await givenCommented();
  const both = await viewerWith(["ADMIN", "VERIFIER"], home);
  await returnCorrection(verifier, { ...(await seenOf(id)), reason: "Lihat catatan." });
  await expect(addComment(verifier, note)).rejects.toMatchObject({ kind: "rule" });
  expect(await findStandardReview(verifier, id)).toMatchObject({ mayComment: false });
  await correctLevel(both, id, 3);
  await expect(resolveComment(both, { commentId })).rejects.toMatchObject({
    message: expect.stringContaining("tidak ikut menyusun"),
  });
  await sendCorrection(drafter, await seenOf(id));
  expect(await findStandardReview(verifier, id)).toMatchObject({ mayComment: true });
  expect(await findStandardReview(drafter, id)).toMatchObject({ mayComment: false });
});

it("leaves the published regulation without them, also when the correction is deleted", async () => {
  const { id, verifier, drafter, regulation } = await givenCommented();
  const ofRegulation = async () => [
    (await findReview(verifier, regulation))?.comments.length,
    (await listReviews(verifier)).find(({ slug }) => slug === regulation)?.openCommentCount,
  ];
  expect(await ofRegulation()).toEqual([0, 0]);
  await returnCorrection(verifier, { ...(await seenOf(id)), reason: "Tidak jadi." });
  await removeDraft(drafter, { standardId: id });
  expect(await ofRegulation()).toEqual([0, 0]);
});
