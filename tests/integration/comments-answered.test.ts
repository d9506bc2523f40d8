import { afterAll, expect, it } from "vitest";

import { db } from "@/lib/core/db";
import { saveCompetency } from "@/lib/editing/commands";
import {
  addComment,
  answerComment,
  publishRegulation,
  resolveComment,
  returnRegulation,
} from "@/lib/publication/commands";
import { findReview, listBodyComments } from "@/lib/publication/queries";

import { givenDraftRegulation } from "../support/drafts";
import { givenInstitution } from "../support/factories";
import { send } from "../support/publishing";
import { viewerWith } from "../support/viewers";

afterAll(() => db.$disconnect());

it("a comment of a verifier is answered by who drafts, and closed only by a verifier who did not write on the draft", async () => {
  const home = await givenInstitution();
  const { draft, drafter } = await givenDraftRegulation(home);
  const { slug } = draft;
  const verifier = await viewerWith("VERIFIER", home);
  const both = await viewerWith(["ADMIN", "VERIFIER"], home);
  const { id, standards } = await db.regulation.findUniqueOrThrow({ where: { slug }, include: { standards: true } });
  const added = { rowId: null, seen: "", reason: null, kind: "MANAGERIAL", code: null, ordinal: null } as const;
  const competency = { ...added, name: "Uji penyunting", level: 3, description: null };
  await saveCompetency(both, { ...competency, standardId: standards[0]?.id ?? "" });
  const revision = await send(drafter, slug);
  const note = { regulation: slug, standardId: null, path: "/title", body: "Judulnya kurang." };
  await addComment(verifier, note);
  const { id: commentId } = await db.reviewComment.findFirstOrThrow({ where: { regulation: { slug } } });

  await expect(resolveComment(drafter, { commentId })).rejects.toMatchObject({ kind: "forbidden" });
  await expect(resolveComment(both, { commentId })).rejects.toMatchObject({ kind: "rule" });
  await expect(answerComment(verifier, { commentId, answer: "x" })).rejects.toMatchObject({ kind: "forbidden" });
  await returnRegulation(verifier, { regulation: slug, revision, reason: "Lihat catatan." });
  for (const answer of ["Diperiksa.", "Judulnya dilengkapi."]) await answerComment(drafter, { commentId, answer });
  const [seen] = await listBodyComments(drafter, slug);
  expect(seen).toMatchObject({
    answer: { words: "Judulnya dilengkapi.", by: drafter.name },
    mayAnswer: true,
    mayClose: false,
  });

  // An answer is enough to send it again; publishing waits for the verifier.
  const again = await send(drafter, slug);
  const publish = () => publishRegulation(verifier, { regulation: slug, revision: again });
  await expect(publish()).rejects.toMatchObject({
    message: expect.stringContaining("belum diselesaikan verifikator"),
  });
  expect((await findReview(verifier, slug))?.comments).toMatchObject([{ mayAnswer: false, mayClose: true }]);
  await resolveComment(verifier, { commentId });
  await expect(answerComment(drafter, { commentId, answer: "Lagi." })).rejects.toMatchObject({ kind: "rule" });
  expect((await findReview(drafter, slug))?.comments).toMatchObject([
    { resolvedBy: verifier.name, resolvedAt: expect.any(Date), mayAnswer: false, mayClose: false },
  ]);
  await publish();
  const trail = await db.auditEvent.findMany({
    where: { subjectId: id, action: "regulation.comment-answered" },
    select: { after: true },
  });
  expect(trail).toHaveLength(2);
  expect(trail[1]?.after).toMatchObject({ note: note.body, answer: "Judulnya dilengkapi." });
});
