import { beforeAll, describe, expect, it } from "vitest";

import type { Viewer } from "@/lib/auth/policy";
import { db } from "@/lib/core/db";
import { addComment } from "@/lib/publication/commands";
import { WHOLE_BODY_PATH } from "@/lib/publication/comment-paths";
import { findBodyReview, findReview, findStandardReview, listBodyComments } from "@/lib/publication/queries";
import { AddComment } from "@/lib/publication/schema";
import { RegulationBody } from "@/lib/regulations/schema";

import { givenDraftRegulation } from "../support/drafts";
import { givenInstitution } from "../support/factories";
import { send } from "../support/publishing";
import { viewerWith } from "../support/viewers";

let verifier: Viewer;
let drafter: Viewer;
let slug: string;

beforeAll(async () => {
  const home = await givenInstitution();
  [verifier, drafter] = [await viewerWith("VERIFIER", home), await viewerWith("ADMIN", home)];
  slug = (await givenDraftRegulation(home)).draft.slug;
  await send(drafter, slug);
});

const valuesFor = async (viewer: Viewer) =>
  ((await findBodyReview(viewer, slug))?.groups ?? []).flatMap(({ values }) => values);

describe("a comment at a passage of the body", () => {
  it("stands beside it for verifier and drafter, and keeps what it said", async () => {
    const paths = (await valuesFor(verifier)).map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths).toEqual(expect.arrayContaining(["/title", "/signatures/ENACTED/name"]));
    for (const path of paths) {
      await addComment(verifier, AddComment.parse({ regulation: slug, standardId: "", path, body: `Periksa ${path}` }));
    }
    for (const { path, text, comments } of await valuesFor(drafter)) {
      const quote = expect.stringContaining(text ?? "tidak terbaca") as string;
      expect(comments).toMatchObject([{ path, body: `Periksa ${path}`, quote }]);
    }
    expect(await listBodyComments(drafter, slug)).toHaveLength(paths.length);
  });

  it("is not needed for what is noted about the whole: that stands there already", async () => {
    const { id } = await db.standardVersion.findFirstOrThrow({ where: { regulation: { slug } }, select: { id: true } });
    const whole = { standardVersionId: id, path: "", kind: "UNCERTAIN", verbatim: "", reason: "Disalin." } as const;
    await db.transcriptionNote.create({ data: { ...whole, ordinal: 900 } });
    const note = { kind: "UNCERTAIN", verbatim: "", shown: null, reason: "Disalin." };
    expect((await findStandardReview(verifier, id))?.notes).toContainEqual(note);
    const { body } = await db.regulation.findUniqueOrThrow({ where: { slug }, select: { body: true } });
    const told = RegulationBody.parse(body).findings.map(({ remark }) => remark.reason);
    expect((await findBodyReview(verifier, slug))?.notes.map(({ reason }) => reason)).toEqual(told);
  });

  it.each(["/considerations/9999-9999", "/articles/77/lead", "/requirements/0193f0aa-1111-7222-8333-444455556666"])(
    "is refused at %s, which there is not",
    async (path) => {
      const gone = addComment(verifier, { regulation: slug, standardId: null, path, body: "x" });
      await expect(gone).rejects.toMatchObject({ kind: "not-found" });
    },
  );

  it("may be about all of the body, and says so where it is listed", async () => {
    const place = { regulation: slug, standardId: null, path: WHOLE_BODY_PATH };
    await addComment(verifier, { ...place, body: "Urutannya keliru." });
    const whole = { path: WHOLE_BODY_PATH, quote: "Batang tubuh secara keseluruhan" };
    expect((await findBodyReview(drafter, slug))?.otherComments).toMatchObject([whole]);
    expect((await findReview(drafter, slug))?.comments).toContainEqual(expect.objectContaining(whole));
  });

  it("is none of a standard", async () => {
    const { id: standardId } = await db.standardVersion.findFirstOrThrow({ where: { regulation: { slug } } });
    const misplaced = addComment(verifier, { regulation: slug, standardId, path: "/title", body: "x" });
    await expect(misplaced).rejects.toMatchObject({ kind: "not-found" });
  });
});
