import "server-only";

import type { FilterProblem } from "@/lib/catalogue/schema";
import { PARAMETER, unknownFilter } from "@/lib/catalogue/schema";
import { db } from "@/lib/core/db";

// Public: which institutions there are is no secret.

/** More than these are no list to choose from: 550 options were most of what a search page weighed. */
const MAX_LISTED = 50;
const MAX_SUGGESTED = 20;
const MAX_NAMED = 5;

type Found = {
  readonly found: { readonly id: string; readonly slug: string; readonly name: string } | typeof NONE;
  readonly problem: FilterProblem | null;
};
const NONE = { id: null, slug: null, name: null };
const FOUND = { id: true, slug: true, shortName: true } as const;

/** Whose counts are null: there are too many hits to count. */
type InstitutionCounts = Readonly<Record<string, number>> | null;

export type InstitutionChoices = {
  /** All institutions; otherwise those with the most hits, beside which any other can be typed. */
  readonly isWhole: boolean;
  readonly items: readonly { readonly value: string; readonly name: string; readonly count: number | null }[];
};

/**
 * The institution that was asked for by its slug or by words of its name, in any case and order: "kab. purwakarta".
 *
 * @param text null asks for none
 * @returns the institution, or what is to be said: none has the words, or several have
 */
export async function findInstitution(text: string | null): Promise<Found> {
  if (text === null) return { found: NONE, problem: null };
  const bySlug = await db.institution.findUnique({ where: { slug: text.toLowerCase() }, select: FOUND });
  if (bySlug) return toFound(bySlug);
  const words = text.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  if (words.length === 0) return { found: NONE, problem: unknownFilter("institution") };
  const named = await db.institution.findMany({
    where: {
      AND: words.map((word) => {
        const has = { contains: word, mode: "insensitive" } as const;
        return { OR: [{ name: has }, { shortName: has }] };
      }),
    },
    orderBy: { shortName: "asc" },
    take: MAX_NAMED + 1,
    select: FOUND,
  });
  const [only, another] = named;
  if (!only) return { found: NONE, problem: unknownFilter("institution") };
  if (!another) return toFound(only);
  const names = named.slice(0, MAX_NAMED).map(({ slug, shortName }) => `${shortName} (${slug})`);
  const more = named.length > MAX_NAMED ? ", dan lainnya" : "";
  const message = `Beberapa instansi bernama “${text}”: ${names.join(", ")}${more}. Tulis namanya lebih lengkap, atau kode di dalam kurung.`;
  return { found: NONE, problem: { parameter: PARAMETER.institution, message } };
}

/** Institutions to choose from, by name, with how many hits each would leave. */
export async function listInstitutionChoices(
  counts: InstitutionCounts,
  maxListed = MAX_LISTED,
): Promise<InstitutionChoices> {
  const listed = await db.institution.findMany({
    orderBy: { shortName: "asc" },
    take: maxListed + 1,
    select: FOUND,
  });
  const isWhole = listed.length <= maxListed;
  const shown = isWhole ? listed : await findSuggested(counts);
  const countOf = (id: string): number | null => counts && (counts[id] ?? 0);
  return {
    isWhole,
    items: shown.map(({ id, slug, shortName }) => ({ value: slug, name: shortName, count: countOf(id) })),
  };
}

function findSuggested(counts: InstitutionCounts) {
  const most = Object.entries(counts ?? {}).sort(([, a], [, b]) => b - a);
  return db.institution.findMany({
    where: { id: { in: most.slice(0, MAX_SUGGESTED).map(([id]) => id) } },
    orderBy: { shortName: "asc" },
    select: FOUND,
  });
}

function toFound({ id, slug, shortName }: { id: string; slug: string; shortName: string }): Found {
  return { found: { id, slug, name: shortName }, problem: null };
}
