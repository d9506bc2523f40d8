import type { KnownCompetency } from "@/lib/importer/draft";
import { COMMON_COMPETENCIES } from "@/lib/importer/standards/known";

/** The competencies of the law, with the spellings that the store knows, and those that only the store has. */
export function dictionaryWith(stored: readonly KnownCompetency[]): readonly KnownCompetency[] {
  const byCode = new Map(stored.map((competency) => [competency.code, competency]));
  const common = COMMON_COMPETENCIES.map((known) => {
    const own = byCode.get(known.code);
    return own ? { ...known, aliases: [...(known.aliases ?? []), own.name, ...(own.aliases ?? [])] } : known;
  });
  const codes = new Set(common.map(({ code }) => code));
  return [...common, ...stored.filter(({ code }) => !codes.has(code))];
}
