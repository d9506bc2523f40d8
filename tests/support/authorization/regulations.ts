import { db } from "@/lib/core/db";
import {
  addComment,
  answerComment,
  closeFindings,
  publishRegulation,
  recallRegulation,
  resolveComment,
  returnRegulation,
  sendForReview,
  withdrawRegulation,
} from "@/lib/publication/commands";
import { findDraftComparison } from "@/lib/publication/comparison-queries";
import {
  findBodyReview,
  findReview,
  findStandardReview,
  listBodyComments,
  listReviews,
  listStandardComments,
} from "@/lib/publication/queries";
import { draftRegulation } from "@/lib/regulations/commands";
import { draftStandard } from "@/lib/standards/commands";

import { givenDraftRegulation, regulationDraftFor, SOURCE_TEXT, standardDraftFor } from "../drafts";
import { givenEditableDraft } from "../editing";
import type { GivenInstitution } from "../factories";
import { send } from "../publishing";
import { viewerWith } from "../viewers";
import type { Entry } from "./entry";

let futureYear = 2999;

export const REGULATIONS: readonly Entry[] = [
  {
    name: "regulations/commands.draftRegulation",
    allowed: ["ADMIN"],
    // Institutions are public.
    strangers: "forbidden",
    arrange: async (home) => ({ call: (viewer) => draftRegulation(viewer, regulationDraftFor(home), SOURCE_TEXT) }),
  },
  {
    name: "standards/commands.draftStandard",
    allowed: ["ADMIN"],
    arrange: async (home) => {
      const { draft } = await givenDraftRegulation(home);
      return { call: (viewer) => draftStandard(viewer, standardDraftFor(draft)) };
    },
  },
  {
    name: "publication/commands.sendForReview",
    allowed: ["ADMIN"],
    arrange: async (home) => {
      const { draft, revision } = await givenDraftRegulation(home);
      return { call: (viewer) => sendForReview(viewer, { regulation: draft.slug, revision }) };
    },
  },
  {
    name: "publication/commands.publishRegulation",
    allowed: ["VERIFIER"],
    arrange: async (home) => {
      const seen = await givenSent(home);
      return { call: (viewer) => publishRegulation(viewer, seen) };
    },
  },
  {
    name: "publication/commands.returnRegulation",
    allowed: ["VERIFIER"],
    arrange: async (home) => {
      const seen = await givenSent(home);
      return { call: (viewer) => returnRegulation(viewer, { ...seen, reason: "Uji" }) };
    },
  },
  {
    name: "publication/commands.recallRegulation",
    allowed: ["ADMIN"],
    arrange: async (home) => {
      const seen = await givenSent(home);
      return { call: (viewer) => recallRegulation(viewer, { ...seen, reason: "Uji" }) };
    },
  },
  {
    name: "publication/commands.withdrawRegulation",
    allowed: ["VERIFIER"],
    arrange: async (home) => {
      // Each one begins before those that earlier viewers could not withdraw.
      futureYear -= 1;
      const { regulation, revision } = await givenSent(home, `${futureYear}-01-01`);
      await publishRegulation(await viewerWith("VERIFIER", home), { regulation, revision });
      const seen = { regulation, revision: revision + 1 };
      return { call: (viewer) => withdrawRegulation(viewer, { ...seen, reason: "Uji" }) };
    },
  },
  {
    name: "publication/commands.addComment",
    allowed: ["VERIFIER"],
    arrange: async (home) => {
      const { regulation } = await givenSent(home);
      return { call: (viewer) => addComment(viewer, { regulation, standardId: null, path: "", body: "Uji" }) };
    },
  },
  {
    name: "publication/commands.answerComment",
    allowed: ["ADMIN"],
    arrange: async (home) => {
      const commentId = await givenComment(home);
      return { call: (viewer) => answerComment(viewer, { commentId, answer: "Uji" }) };
    },
  },
  {
    name: "publication/commands.resolveComment",
    on: "what a verifier wrote",
    allowed: ["VERIFIER"],
    arrange: async (home) => {
      const commentId = await givenComment(home);
      return { call: (viewer) => resolveComment(viewer, { commentId }) };
    },
  },
  {
    name: "publication/commands.resolveComment",
    on: "a finding of the import",
    allowed: ["ADMIN", "VERIFIER"],
    arrange: async (home) => {
      const { id: commentId } = await givenFinding(home);
      return { call: (viewer) => resolveComment(viewer, { commentId }) };
    },
  },
  {
    name: "publication/commands.closeFindings",
    allowed: ["ADMIN", "VERIFIER"],
    arrange: async (home) => {
      const { regulation } = await givenFinding(home);
      return {
        call: (viewer) => closeFindings(viewer, { regulation, of: "jenis:TO_VERIFY", reason: "Dicocokkan." }),
      };
    },
  },
  {
    name: "publication/queries.listReviews",
    allowed: ["ADMIN", "VERIFIER"],
    refusal: "not-found",
    arrange: async (home) => {
      const { regulation } = await givenSent(home);
      return { call: async (viewer) => (await listReviews(viewer)).find(({ slug }) => slug === regulation) ?? null };
    },
  },
  {
    name: "publication/queries.findReview",
    allowed: ["ADMIN", "VERIFIER"],
    refusal: "not-found",
    arrange: async (home) => {
      const { regulation } = await givenSent(home);
      return { call: (viewer) => findReview(viewer, regulation) };
    },
  },
  {
    name: "publication/queries.findBodyReview",
    allowed: ["ADMIN", "VERIFIER"],
    refusal: "not-found",
    arrange: async (home) => {
      const { regulation } = await givenSent(home);
      return { call: (viewer) => findBodyReview(viewer, regulation) };
    },
  },
  {
    name: "publication/queries.listStandardComments",
    allowed: ["ADMIN"],
    refusal: "nothing",
    strangers: "nothing",
    arrange: async (home) => {
      const { regulation } = await givenSent(home);
      const where = { regulation: { slug: regulation } };
      const { id } = await db.standardVersion.findFirstOrThrow({ where, select: { id: true } });
      const comment = { regulation, standardId: id, path: "", body: "Uji" };
      await addComment(await viewerWith("VERIFIER", home), comment);
      return {
        call: (viewer) => listStandardComments(viewer, id),
        shows: (answer) => (answer as readonly unknown[]).length === 1,
      };
    },
  },
  {
    name: "publication/queries.listBodyComments",
    allowed: ["ADMIN"],
    refusal: "nothing",
    strangers: "nothing",
    arrange: async (home) => {
      const { regulation } = await givenSent(home);
      const comment = { regulation, standardId: null, path: "/title", body: "Uji" };
      await addComment(await viewerWith("VERIFIER", home), comment);
      return {
        call: (viewer) => listBodyComments(viewer, regulation),
        shows: (answer) => (answer as readonly unknown[]).length === 1,
      };
    },
  },
  {
    name: "publication/comparison-queries.findDraftComparison",
    allowed: ["ADMIN", "VERIFIER"],
    refusal: "not-found",
    arrange: async (home) => {
      const { standardId } = await givenEditableDraft(home);
      return { call: (viewer) => findDraftComparison(viewer, standardId) };
    },
  },
  {
    name: "publication/queries.findStandardReview",
    allowed: ["ADMIN", "VERIFIER"],
    refusal: "not-found",
    arrange: async (home) => {
      const { regulation } = await givenSent(home);
      const where = { regulation: { slug: regulation } };
      const { id } = await db.standardVersion.findFirstOrThrow({ where, select: { id: true } });
      return { call: (viewer) => findStandardReview(viewer, id) };
    },
  },
];

/** Id of a comment that a verifier wrote on a draft. */
async function givenComment(home: GivenInstitution): Promise<string> {
  const { regulation } = await givenSent(home);
  await addComment(await viewerWith("VERIFIER", home), { regulation, standardId: null, path: "", body: "Uji" });
  const { id } = await db.reviewComment.findFirstOrThrow({ where: { regulation: { slug: regulation } } });
  return id;
}

async function givenFinding(home: GivenInstitution) {
  const { regulation } = await givenSent(home);
  const { id: regulationId } = await db.regulation.findUniqueOrThrow({ where: { slug: regulation } });
  const { id: authorId } = await viewerWith("ADMIN", home);
  const note = { regulationId, authorId, path: "", quote: "Peraturan secara keseluruhan", body: "Uji" };
  const { id } = await db.reviewComment.create({ data: { ...note, isFromImport: true, findingKind: "TO_VERIFY" } });
  return { regulation, id };
}

/** A draft that waits for its verifiers, and what they see of it. */
async function givenSent(home: GivenInstitution, effectiveFrom?: string) {
  const { draft, drafter } = await givenDraftRegulation(home, effectiveFrom);
  return { regulation: draft.slug, revision: await send(drafter, draft.slug) };
}
