import "server-only";

import type { Viewer } from "@/lib/auth/policy";
import { authorize } from "@/lib/auth/viewer";
import { db } from "@/lib/core/db";
import { literal } from "@/lib/core/like";
import type { Page } from "@/lib/dictionary/queries";
import { readPage } from "@/lib/dictionary/queries";
import { fingerprint } from "@/lib/editing/fingerprint";
import type { CompetencyKind } from "@/lib/generated/prisma/enums";

type Wanted = { readonly institutionId: string; readonly words: string; readonly page: number };

export type LibraryEntry = {
  readonly code: string;
  readonly name: string;
  readonly kind: CompetencyKind;
  /** How many suggestions the institution has for it. */
  readonly suggestions: number;
};

/**
 * A page of the competencies by name, each with how much the institution suggests for it.
 *
 * @throws Refusal `forbidden`
 */
export async function listLibrary(viewer: Viewer, { institutionId, words, page }: Wanted): Promise<Page<LibraryEntry>> {
  authorize(viewer, "suggestion:edit", institutionId);
  const contains = { contains: literal(words), mode: "insensitive" } as const;
  const where = words === "" ? {} : { OR: [{ name: contains }, { code: contains }] };
  return readPage(page, {
    count: () => db.competency.count({ where }),
    items: async (window) => {
      const rows = await db.competency.findMany({
        where,
        orderBy: [{ name: "asc" }, { code: "asc" }],
        select: {
          code: true,
          name: true,
          kind: true,
          _count: { select: { suggestions: { where: { institutionId } } } },
        },
        ...window,
      });
      return rows.map(({ _count, ...row }) => ({ ...row, suggestions: _count.suggestions }));
    },
  });
}

export type Suggestion = { readonly id: string; readonly text: string; readonly mark: string };

export type CompetencySuggestions = { readonly name: string; readonly suggestions: readonly Suggestion[] };

/**
 * What the institution suggests for one competency, in the order it was written; null where there is no such competency.
 *
 * @throws Refusal `forbidden`
 */
export async function findSuggestions(
  viewer: Viewer,
  { institutionId, code }: { readonly institutionId: string; readonly code: string },
): Promise<CompetencySuggestions | null> {
  authorize(viewer, "suggestion:edit", institutionId);
  const row = await db.competency.findUnique({
    where: { code },
    select: {
      name: true,
      suggestions: { where: { institutionId }, orderBy: { id: "asc" }, select: { id: true, text: true } },
    },
  });
  if (!row) return null;
  return {
    name: row.name,
    suggestions: row.suggestions.map(({ id, text }) => ({ id, text, mark: fingerprint({ text }) })),
  };
}
