import type { Viewer } from "@/lib/auth/policy";
import { todayInJakarta } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import { publishCorrection, sendCorrection, startCorrection } from "@/lib/corrections/commands";
import { copyStandard, saveCompetency } from "@/lib/editing/commands";
import { findDraft } from "@/lib/editing/queries";
import { startRegulation } from "@/lib/regulations/commands";

import { givenDraftRegulation } from "./drafts";
import { givenEditableDraft, regulationHead } from "./editing";
import type { GivenInstitution } from "./factories";
import { sendAndPublish } from "./publishing";
import { viewerWith } from "./viewers";

export const today = (): string => todayInJakarta(new Date());

export const REASON = "Level kompetensi pertama salah terbaca dari naskah.";

/** The only standard of a regulation. */
export async function onlyStandardOf(slug: string): Promise<string> {
  const { id } = await db.standardVersion.findFirstOrThrow({ where: { regulation: { slug } }, select: { id: true } });
  return id;
}

/** A standard that is published and in force since the day, with who drafted and who published it. */
export async function givenPublished(home: GivenInstitution, since = "2021-01-01") {
  const verifier = await viewerWith("VERIFIER", home);
  const { draft, drafter } = await givenDraftRegulation(home, since);
  await sendAndPublish({ drafter, verifier }, draft.slug);
  return { drafter, verifier, regulation: draft.slug, standardId: await onlyStandardOf(draft.slug) };
}

export async function seenOf(standardId: string) {
  const where = { id: standardId };
  const { revision } = await db.standardVersion.findUniqueOrThrow({ where, select: { revision: true } });
  return { standardId, revision };
}

/** Gives the first competency of a correction another level, as its form does. */
export async function correctLevel(viewer: Viewer, standardId: string, level: number): Promise<void> {
  const draft = await findDraft(viewer, standardId);
  const [row] = draft?.standard.competencies ?? [];
  if (!draft || !row) throw new Error("The correction has lost its competencies.");
  const { id: rowId, kind, code, ordinal, name, description } = row;
  const own = { kind, code, ordinal, name: name ?? "", level, description };
  await saveCompetency(viewer, { standardId, rowId, ...own, seen: draft.marks[rowId] ?? "", reason: REASON });
}

/** A typed regulation with a standard of a position of its own, in force since 2021: as many of an institution as needed. */
export async function givenPublishedCopy(home: GivenInstitution) {
  const { admin: drafter, copy } = await givenEditableDraft(home);
  const head = { ...regulationHead(home.id), year: 2021, effectiveFrom: "2021-01-01" };
  const { slug: regulation } = await startRegulation(drafter, head);
  const newName = `${copy.newName} ${head.number}`;
  const { id: standardId } = await copyStandard(drafter, { ...copy, newName, regulation });
  const verifier = await viewerWith("VERIFIER", home);
  await sendAndPublish({ drafter, verifier }, regulation);
  return { drafter, verifier, regulation, standardId };
}

type Published = { readonly drafter: Viewer; readonly standardId: string };

/** A correction of a published standard, with another level, that waits for its verifiers. Answers its id. */
export async function sendCorrected({ drafter, standardId }: Published): Promise<string> {
  const { id } = await startCorrection(drafter, { standardId, reason: REASON });
  await correctLevel(drafter, id, 1);
  await sendCorrection(drafter, await seenOf(id));
  return id;
}

/** The same published by a verifier, from a day on (today). */
export async function publishCorrected(published: Published & { readonly verifier: Viewer }, day = today()) {
  const id = await sendCorrected(published);
  await publishCorrection(published.verifier, { ...(await seenOf(id)), day });
  return id;
}
