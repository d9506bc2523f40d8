import "server-only";

import type { Name } from "@/lib/audit/codes";
import { codeKey } from "@/lib/audit/codes";
import { db } from "@/lib/core/db";

type Row = {
  readonly subjectType: string;
  readonly subjectId: string;
  readonly before: unknown;
  readonly after: unknown;
};
type Named = readonly (readonly [string, Name])[];

/** What the codes in these rows name within these institutions. No viewer: the query of the page has authorized already. */
export async function nameCodes(rows: readonly Row[], institutionIds: readonly string[]): Promise<Named> {
  const said = rows.flatMap(({ before, after }) => [...wordsIn(before), ...wordsIn(after)]);
  const subjects = rows.map(({ subjectId }) => subjectId);
  // "integritas 3" is a level of an entry.
  const words = [...new Set([...subjects, ...said, ...said.map((word) => word.split(" ")[0] ?? "")])].filter(isCode);
  const named: (readonly [string, Name])[] = [];
  for (let from = 0; from < words.length; from += MOST_AT_ONCE) {
    named.push(...(await nameWords(words.slice(from, from + MOST_AT_ONCE), institutionIds)));
  }
  return named;
}

/** More than a statement of PostgreSQL takes may stand in a file of many rows. */
const MOST_AT_ONCE = 5_000;

async function nameWords(words: readonly string[], institutionIds: readonly string[]): Promise<Named> {
  const institutionId = { in: [...institutionIds] };
  const named = { in: [...words] };
  const [competencies, positions, regulations, schemes] = await Promise.all([
    db.competency.findMany({ where: { code: named }, select: { code: true, name: true } }),
    db.position.findMany({
      where: { slug: named, institutionId },
      select: { slug: true, name: true, unit: true },
    }),
    db.regulation.findMany({
      where: { slug: named, institutionId },
      select: { slug: true, kind: true, number: true, year: true, issuer: true },
    }),
    db.assessmentScheme.findMany({
      where: { code: named, OR: [{ institutionId: null }, { institutionId }] },
      orderBy: { version: "asc" },
      select: { code: true, name: true },
    }),
  ]);
  return [
    ...competencies.map(({ code, name }) => [codeKey("competency", code), name] as const),
    ...positions.map(({ slug, ...position }) => [codeKey("position", slug), position] as const),
    ...regulations.map(({ slug, ...regulation }) => [codeKey("regulation", slug), regulation] as const),
    // The newest name is the one that is known.
    ...schemes.map(({ code, name }) => [codeKey("scheme", code), name] as const),
  ];
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const CODE = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const MOST_SIGNS = 200;
const isCode = (word: string): boolean => word.length <= MOST_SIGNS && CODE.test(word) && !UUID.test(word);

/** Every text and key of a value, however deep. */
function wordsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...wordsIn(inner)]);
}
