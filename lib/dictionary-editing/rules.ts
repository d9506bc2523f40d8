import type { CompetencyKind } from "@/lib/generated/prisma/enums";

/** The words of an entry as a form holds them. */
export type EntryWords = {
  readonly name: string;
  readonly kind: CompetencyKind;
  readonly definition: string | null;
  readonly aliases: readonly string[];
};

/** The text of one level; empty where there is none. */
export type LevelWords = {
  readonly description: string | null;
  readonly indicators: readonly string[];
  readonly source: string | null;
};

export const NO_TEXT: LevelWords = { description: null, indicators: [], source: null };

/** Who names an entry, in standards. */
export type EntryUse = {
  /** Drafts too. */
  readonly rows: number;
  /** Published standards of other institutions. */
  readonly publishedElsewhere: number;
};

/** A message beside the field that may not change so. */
type Obstacle = { readonly field: "name" | "kind"; readonly message: string };

/**
 * Why the words of an entry cannot become these (null: they can). Entries are shared: what the published standards of
 * others go by is not renamed by one institution, and what stands in a standard stays of its kind (DESIGN section 3:
 * published rows never change).
 */
export function entryObstacle(before: EntryWords, after: EntryWords, use: EntryUse): Obstacle | null {
  if (before.kind !== after.kind && use.rows > 0) {
    return { field: "kind", message: "Sudah dipakai standar, sehingga jenisnya tidak dapat diubah." };
  }
  if (before.name !== after.name && use.publishedElsewhere > 0) {
    return {
      field: "name",
      message: "Dipakai standar instansi lain, sehingga namanya tetap. Tulis nama ini sebagai nama lain.",
    };
  }
  return null;
}

/** Names and other names that the entry did not have before, each once. */
export function newNames(before: EntryWords | null, { name, aliases }: EntryWords): readonly string[] {
  const known = new Set(before ? [before.name, ...before.aliases].map(folded) : []);
  return [...new Set([name, ...aliases])].filter((word) => !known.has(folded(word)));
}

const folded = (word: string): string => word.toLowerCase();

/** Whether the level holds nothing: saving it so takes the text out. */
export function isEmptyText({ description, indicators, source }: LevelWords): boolean {
  return description === null && indicators.length === 0 && source === null;
}

/** As the fields of a form hold it: lists as lines. */
export function asFields<T extends object>(words: T): Readonly<Record<keyof T, string | null>> {
  const entries = Object.entries(words).map(([name, value]: [string, unknown]) => [
    name,
    Array.isArray(value) ? value.join("\n") : value,
  ]);
  return Object.fromEntries(entries) as Record<keyof T, string | null>;
}
