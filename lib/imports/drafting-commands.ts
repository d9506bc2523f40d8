import "server-only";

import type { Viewer } from "@/lib/auth/policy";
import { db } from "@/lib/core/db";
import { refuse } from "@/lib/core/errors";
import { readDrafting, readUndecided } from "@/lib/imports/drafting-queries";
import type { Advance } from "@/lib/imports/work-commands";
import { noteOpenFindings } from "@/lib/publication/finding-commands";
import { draftRegulation } from "@/lib/regulations/commands";
import { draftStandard } from "@/lib/standards/commands";

/**
 * Makes the draft regulation of an import and the drafts of its standards, through the commands that seeds and forms use:
 * each of them asks for the viewer's rights itself. Begun again it goes on where it was.
 *
 * @returns true when it is made, false when the work is no longer this worker's
 * @throws Refusal `forbidden`, `rule` when something stands in the way by now
 */
export async function draftImport(
  viewer: Viewer,
  { importId, completed }: { readonly importId: string; readonly completed: number },
  advance: Advance,
): Promise<boolean> {
  const { regulation, standards, obstacles } = await readDrafting(db, importId);
  const [obstacle] = obstacles;
  if (obstacle || !regulation) throw refuse.rule(obstacle?.message ?? "Kepala peraturan belum lengkap.");
  const { fileName, text } = await db.importSession.findUniqueOrThrow({
    where: { id: importId },
    select: { fileName: true, text: true },
  });
  if (completed === 0) {
    await draftRegulation(viewer, regulation, { fileName, text });
    if (!(await advance(1))) return false;
  }
  for (const [at, { draft }] of standards.entries()) {
    if (at + 1 < completed) continue;
    await draftStandard(viewer, draft);
    if (!(await advance(at + 2))) return false;
  }
  await db.$transaction(
    async (tx) => {
      const undecided = await readUndecided(tx, importId, standards);
      await noteOpenFindings(tx, viewer, { regulation: regulation.slug, findings: undecided });
      await tx.importSession.update({ where: { id: importId }, data: { draftSlug: regulation.slug } });
    },
    { timeout: 120_000 },
  );
  return true;
}
