import { afterAll, beforeAll, expect, it } from "vitest";

import type { Viewer } from "@/lib/auth/policy";
import { db } from "@/lib/core/db";
import { moveRow, saveCompetency, saveIndicator, saveRequirement } from "@/lib/editing/commands";
import { findDraft } from "@/lib/editing/queries";
import { addComment, publishRegulation } from "@/lib/publication/commands";
import { savePassage } from "@/lib/regulation-editing/commands";
import { markOf, rowsAt, rowValues } from "@/lib/regulation-editing/parts";
import { findEditableRegulation } from "@/lib/regulation-editing/queries";
import { keysOf } from "@/lib/regulations/passages";

import { givenDraftRegulation } from "../support/drafts";
import { givenEditableDraft } from "../support/editing";
import { givenInstitution } from "../support/factories";
import type { GivenInstitution } from "../support/factories";
import { send } from "../support/publishing";
import { viewerWith } from "../support/viewers";

let home: GivenInstitution;

beforeAll(async () => {
  home = await givenInstitution();
});
afterAll(() => db.$disconnect());

async function lastOf(subjectId: string, action: string) {
  return db.auditEvent.findFirstOrThrow({
    where: { subjectId, action },
    orderBy: { id: "desc" },
    select: { before: true, after: true },
  });
}

const NEW = { rowId: null, seen: "", reason: null } as const;

async function drafted(admin: Viewer, standardId: string) {
  const draft = await findDraft(admin, standardId);
  if (!draft) throw new Error("The draft is gone.");
  return draft;
}

it("an edited indicator or requirement is recorded as it was and as it is, and a move names what was moved", async () => {
  const { admin, standardId } = await givenEditableDraft(home);
  for (const name of ["Uji pertama", "Uji kedua"]) {
    const own = { kind: "TECHNICAL", code: null, ordinal: null, level: 3, description: null } as const;
    await saveCompetency(admin, { ...NEW, ...own, standardId, name });
  }
  const { standard } = await drafted(admin, standardId);
  const [first, second] = standard.competencies.slice(-2);
  if (!first || !second) throw new Error("The competencies are gone.");
  const indicator = { standardId, competencyId: first.id, code: "3.1", reason: null };
  const seen = await saveIndicator(admin, { ...NEW, ...indicator, text: "semula" });
  const stored = (await drafted(admin, standardId)).standard.competencies.find(({ id }) => id === first.id);
  const rowId = stored?.indicators[0]?.id ?? "";
  await saveIndicator(admin, { ...indicator, rowId, seen, text: "kini" });
  expect(await lastOf(standardId, "standard.edited")).toEqual({
    before: { text: "semula" },
    after: { part: "indicator", change: "edited", name: first.name, code: "3.1", text: "kini" },
  });

  const requirement = {
    standardId,
    category: "DISCIPLINE",
    ordinal: null,
    label: null,
    reason: null,
  } as const;
  const rest = { importanceUncertain: false, anyOfGroup: null, rule: null, importance: null } as const;
  const saved = await saveRequirement(admin, { ...NEW, ...requirement, ...rest, text: "Semula" });
  await saveRequirement(admin, { ...requirement, ...rest, rowId: saved.id, seen: saved.mark, text: "Kini" });
  expect(await lastOf(standardId, "standard.edited")).toMatchObject({
    before: { text: "Semula" },
    after: { part: "requirement", category: requirement.category, text: "Kini" },
  });

  await moveRow(admin, { standardId, rowId: second.id, onto: first.id });
  expect((await lastOf(standardId, "standard.edited")).after).toEqual({
    part: "competency",
    change: "moved",
    name: second.name,
    onto: first.name,
  });
});

it("an edited passage of the body is recorded as it was and as it is", async () => {
  const { admin, regulation } = await givenEditableDraft(home);
  const passage = { regulation, list: "considerations", marker: "a.", reason: null, lines: null };
  await savePassage(admin, { ...passage, rowId: null, seen: "", text: "bahwa semula" });
  const opened = await findEditableRegulation(admin, regulation);
  const rows = opened ? (rowsAt(opened.parts, passage.list) ?? []) : [];
  const [row] = rows;
  if (!opened || !row) throw new Error("The passage is gone.");
  const edit = { ...passage, rowId: keysOf(rows)[0] ?? "", seen: markOf(rowValues(row)), text: "bahwa kini" };
  await savePassage(admin, edit);
  expect(await lastOf(opened.id, "regulation.edited")).toMatchObject({
    before: { text: "bahwa semula" },
    after: { part: "considerations", change: "edited", text: "bahwa kini" },
  });
});

it("a comment is recorded in its words; publishing says from where, and what it revoked and ended", async () => {
  const verifier = await viewerWith("VERIFIER", home);
  const old = await givenDraftRegulation(home, "2021-01-01");
  const revision = await send(old.drafter, old.draft.slug);
  await publishRegulation(verifier, { regulation: old.draft.slug, revision });
  const { draft, drafter } = await givenDraftRegulation(home, "2031-01-01");
  const { id } = await db.regulation.findUniqueOrThrow({ where: { slug: draft.slug }, select: { id: true } });
  const target = await db.regulation.findUniqueOrThrow({ where: { slug: old.draft.slug }, select: { id: true } });
  const words = { citation: "dicabut", lineFrom: 1, lineTo: 1, ordinal: 0 };
  // The second is none that the portal holds: it is named as it is cited.
  const unheld = "Keputusan Bupati Nomor 4 Tahun 2011";
  await db.regulationRelation.createMany({
    data: [
      { regulationId: id, type: "REVOKES", targetId: target.id, ...words },
      { regulationId: id, type: "REVOKES", ...words, citation: unheld, ordinal: 1 },
    ],
  });
  const sent = await send(drafter, draft.slug);
  await addComment(verifier, { regulation: draft.slug, standardId: null, path: "/title", body: "Periksa judulnya." });
  expect((await lastOf(id, "regulation.commented")).after).toEqual({
    at: expect.stringContaining("Tentang"),
    note: "Periksa judulnya.",
  });
  await db.reviewComment.deleteMany({ where: { regulationId: id } });
  await publishRegulation(verifier, { regulation: draft.slug, revision: sent });
  expect(await lastOf(id, "regulation.published")).toMatchObject({
    before: { status: "IN_REVIEW" },
    after: {
      status: "IN_FORCE",
      revoked: [expect.stringMatching(/^Peraturan Bupati Nomor \d+ Tahun \d+$/), unheld],
      amended: [],
      ended: [expect.stringMatching(/\(versi 1\)$/)],
    },
  });
});
