import "server-only";

import { recordAudit } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/policy";
import { authorize } from "@/lib/auth/viewer";
import { db } from "@/lib/core/db";
import { refuse } from "@/lib/core/errors";
import { entryMark, isEntryUsed, lockEntry } from "@/lib/dictionary-editing/entry-queries";
import { asFields } from "@/lib/dictionary-editing/rules";
import type { RemoveEntry } from "@/lib/dictionary-editing/schema";

/** Not which of them: drafts of others are told to nobody. */
const IN_USE =
  "Entri ini masih dipakai standar, rancangan, instrumen penilaian, saran pengembangan, atau kamus instansi lain, sehingga tidak dapat dihapus.";

/**
 * Takes an entry out of the dictionary with the institution's texts of its levels, where nothing goes by it.
 *
 * @throws Refusal `forbidden`, `not-found`, `conflict` (changed after it was shown), `rule` (in use)
 */
export async function removeEntry(viewer: Viewer, { institutionId, code, seen }: RemoveEntry): Promise<void> {
  authorize(viewer, "dictionary:edit", institutionId);
  await db.$transaction(async (tx) => {
    // Nobody begins to go by it meanwhile.
    await tx.$queryRaw`SELECT 1 FROM competencies WHERE code = ${code} FOR UPDATE`;
    const stored = await lockEntry(tx, code);
    if (!stored) throw refuse.notFound("Kompetensi");
    const { id, ...words } = stored;
    if (entryMark(words) !== seen) throw refuse.stale();
    if (await isEntryUsed(tx, { institutionId, code })) throw refuse.rule(IN_USE);
    const texts = await tx.competencyLevel.findMany({
      where: { competencyId: id },
      orderBy: { level: "asc" },
      select: { level: true, description: true, indicators: true, source: true },
    });
    await tx.competencyLevel.deleteMany({ where: { competencyId: id } });
    await tx.competency.delete({ where: { id }, select: { id: true } });
    await recordAudit(tx, {
      actor: viewer,
      institutionId,
      action: "dictionary.entry-removed",
      subjectType: "competency",
      subjectId: code,
      before: { ...asFields(words), texts: texts.map((text) => asFields(text)) },
    });
  });
}
