import type { Viewer } from "@/lib/auth/policy";
import { db } from "@/lib/core/db";
import { decideFinding, editSection, startDraft, startImport } from "@/lib/imports/commands";
import { readImport } from "@/lib/imports/work-commands";
import { workOnce } from "@/lib/jobs/worker";

/** An import whose text has been read. */
export async function givenImport(
  admin: Viewer,
  institutionId: string,
  text: string,
): Promise<{ readonly id: string }> {
  const handedIn = await startImport(admin, { institutionId, fileName: "naskah-uji.txt", text });
  await readImport(handedIn.id, () => Promise.resolve(true));
  // As the worker leaves it: nobody takes it up again.
  const { jobId } = await db.importSession.findUniqueOrThrow({ where: { id: handedIn.id }, select: { jobId: true } });
  await db.job.update({ where: { id: jobId }, data: { status: "DONE", completed: 3, finishedAt: new Date() } });
  return handedIn;
}

/** The same, with everything decided that would keep its draft from being made; its first day is left open. */
export async function settledImport(admin: Viewer, institutionId: string, text: string): Promise<string> {
  const { id } = await givenImport(admin, institutionId, text);
  const open = await db.importFinding.findMany({ where: { importId: id, severity: "ERROR", decision: null } });
  for (const { ordinal } of open) {
    const decision = { decision: "DISMISSED", replacement: "", code: "", scope: "one" } as const;
    await decideFinding(admin, { ...decision, importId: id, ordinal });
  }
  return id;
}

/** Sets its first day in force at the bench. */
export function editFirstDay(viewer: Viewer, importId: string, [was, now]: readonly [string, string]) {
  const path = "/regulation/effectiveFrom";
  const typed = { v: { [path]: now }, was: { [path]: was }, reason: "Diisi.", line: "" };
  return editSection(viewer, { importId, standard: null, ...typed });
}

/** Makes the draft of an import; answers its address. */
export async function draftedFrom(admin: Viewer, importId: string): Promise<string> {
  await startDraft(admin, { importId });
  while (await workOnce());
  const session = await db.importSession.findUniqueOrThrow({ where: { id: importId }, select: { draftSlug: true } });
  if (session.draftSlug === null) throw new Error("The draft was not made.");
  return session.draftSlug;
}
