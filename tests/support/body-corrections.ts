import type { Viewer } from "@/lib/auth/policy";
import {
  publishBodyCorrection,
  saveBodyPassage,
  sendBodyCorrection,
  startBodyCorrection,
} from "@/lib/body-corrections/commands";
import { findBodyCorrection } from "@/lib/body-corrections/queries";
import { db } from "@/lib/core/db";
import { findRegulation } from "@/lib/regulations/queries";

import { givenPublishedCopy, today } from "./corrections";
import type { GivenInstitution } from "./factories";
import { viewerWith } from "./viewers";

export const WHY = "Salah terbaca; pada naskah resmi tertulis demikian.";
export const TITLE = "/title";

/** Path of the first passage of "menimbang". */
export async function firstConsideration(regulation: string): Promise<string> {
  const [span] = (await findRegulation(regulation))?.body.considerations[0]?.text.source ?? [];
  if (!span) throw new Error("The regulation has no considerations.");
  return `/considerations/${span.lineFrom}-${span.lineTo}`;
}

type Published = { readonly drafter: Viewer; readonly verifier: Viewer; readonly regulation: string };

/** A typed regulation in force since 2021, as many of an institution as needed: its title is a passage of its body. */
export const givenPublishedBody = (home: GivenInstitution): Promise<Published> => givenPublishedCopy(home);

export async function seenBody(correctionId: string) {
  const where = { id: correctionId };
  const { revision } = await db.bodyCorrection.findUniqueOrThrow({ where, select: { revision: true } });
  return { correctionId, revision };
}

/** What the form of a passage would send: the text that its own words become. */
export async function typedFor(viewer: Viewer, correctionId: string, rowId: string, change: (text: string) => string) {
  const correction = await findBodyCorrection(viewer, correctionId);
  const value = correction?.groups.flatMap(({ values }) => values).find(({ path }) => path === rowId);
  if (!value) throw new Error(`The correction has no passage ${rowId}.`);
  const { text, mark: seen } = value.form;
  return { correctionId, rowId, seen, overwrite: undefined, text: change(text ?? ""), reason: WHY, lines: null };
}

type Corrected = { readonly path: string; readonly change: (text: string) => string };
const OTHER_TITLE: Corrected = { path: TITLE, change: (text) => `${text} DIBETULKAN` };

/** A correction of one passage (the title), not sent yet. Answers its id. */
export async function draftBodyCorrected(
  { drafter, regulation }: Omit<Published, "verifier">,
  { path, change } = OTHER_TITLE,
) {
  const { id } = await startBodyCorrection(drafter, { regulation });
  await saveBodyPassage(drafter, await typedFor(drafter, id, path, change));
  return id;
}

export async function sendBodyCorrected(published: Published, corrected = OTHER_TITLE): Promise<string> {
  const id = await draftBodyCorrected(published, corrected);
  await sendBodyCorrection(published.drafter, await seenBody(id));
  return id;
}

/** The same published by a verifier, from a day on (today). */
export async function publishBodyCorrected(published: Published, day = today(), corrected = OTHER_TITLE) {
  const id = await sendBodyCorrected(published, corrected);
  await publishBodyCorrection(published.verifier, { ...(await seenBody(id)), day });
  return id;
}

/** For the browser tests: one of the first consideration that is being written, and one that its regulation is read with. */
export async function givenBodyCorrections(drafter: Viewer, regulation: Readonly<Record<"written" | "read", string>>) {
  const change = (text: string) => `${text} uji`;
  const written = { path: await firstConsideration(regulation.written), change };
  const bodyCorrection = await draftBodyCorrected({ drafter, regulation: regulation.written }, written);
  const { institution } = await db.regulation.findUniqueOrThrow({
    where: { slug: regulation.read },
    select: { institution: true },
  });
  const people = {
    drafter: await viewerWith("ADMIN", institution),
    verifier: await viewerWith("VERIFIER", institution),
  };
  const read = { path: await firstConsideration(regulation.read), change };
  await publishBodyCorrected({ ...people, regulation: regulation.read }, today(), read);
  return { bodyCorrection, correctedBody: regulation.read };
}
