import type { Viewer } from "@/lib/auth/policy";
import { db } from "@/lib/core/db";
import { startImport } from "@/lib/imports/commands";
import { readImport } from "@/lib/imports/work-commands";

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
