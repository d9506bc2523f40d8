import "server-only";

import type { Transaction } from "@/lib/core/db";
import { refuse } from "@/lib/core/errors";
import type { Register } from "@/lib/dictionary-editing/import-register";
import type { EntryWords, LevelWords } from "@/lib/dictionary-editing/rules";
import { asFields } from "@/lib/dictionary-editing/rules";

/** Files are written one after the other, and nobody edits an entry or a text meanwhile; readers go on. */
export async function lockDictionary(tx: Transaction): Promise<void> {
  await tx.$executeRaw`LOCK TABLE competencies, competency_levels IN SHARE ROW EXCLUSIVE MODE`;
}

type Changed<Words> = { readonly key: string; readonly before: Words | undefined; readonly after: Words };

/** What the second register has that the first has not, or has otherwise. */
function changesOf<Words>(
  before: ReadonlyMap<string, Words>,
  after: ReadonlyMap<string, Words>,
): readonly Changed<Words>[] {
  return [...after]
    .map(([key, words]) => ({ key, before: before.get(key), after: words }))
    .filter((change) => change.before !== change.after);
}

/** Writes what became different; answers it for the audit trail, by code (and level). */
export async function writeRegister(
  tx: Transaction,
  institutionId: string,
  [before, after]: readonly [Register, Register],
) {
  const entries = changesOf(before.entries, after.entries);
  await writeEntries(tx, entries);
  const texts = changesOf(before.texts, after.texts);
  await writeTexts(tx, institutionId, texts);
  const changes = [...entries, ...texts];
  return {
    replaced: Object.fromEntries(changes.flatMap(({ key, before: words }) => (words ? [[key, asFields(words)]] : []))),
    replacing: Object.fromEntries(
      changes.flatMap(({ key, before: was, after: words }) => (was ? [[key, asFields(words)]] : [])),
    ),
    codes: changes.map(({ key }) => key),
  };
}

async function writeEntries(tx: Transaction, entries: readonly Changed<EntryWords>[]): Promise<void> {
  const added = entries.filter(({ before }) => !before);
  await tx.competency.createMany({
    data: added.map(({ key: code, after }) => ({ code, ...after, aliases: [...after.aliases] })),
  });
  for (const { key: code, before, after } of entries) {
    if (!before) continue;
    const data = { definition: after.definition, aliases: [...after.aliases] };
    await tx.competency.update({ where: { code }, data, select: { id: true } });
  }
}

async function writeTexts(
  tx: Transaction,
  institutionId: string,
  texts: readonly Changed<LevelWords>[],
): Promise<void> {
  const places = texts.map(({ key }) => key.split(" "));
  const rows = await tx.competency.findMany({
    where: { code: { in: places.map(([code = ""]) => code) } },
    select: { id: true, code: true },
  });
  const ids = new Map(rows.map(({ id, code }) => [code, id]));
  const data = texts.map(({ after }, index) => {
    const [code = "", level] = places[index] ?? [];
    const competencyId = ids.get(code);
    if (!competencyId) throw refuse.stale();
    const { description, indicators, source } = after;
    return {
      institutionId,
      competencyId,
      level: Number(level),
      description: description ?? "",
      indicators: [...indicators],
      source: source ?? "",
    };
  });
  const replaced = data.filter((_, index) => texts[index]?.before);
  for (const { competencyId, level } of replaced) {
    await tx.competencyLevel.deleteMany({ where: { institutionId, competencyId, level } });
  }
  await tx.competencyLevel.createMany({ data });
}
