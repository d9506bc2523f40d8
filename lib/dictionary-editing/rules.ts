import { lettersOf } from "@/lib/editing/rules";
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
  /** Drafts of anybody too: for rules, never to be shown. */
  readonly rows: number;
  /** What the institution may know of: everything published, and its own drafts. */
  readonly visibleRows: number;
  /** Published standards of other institutions. */
  readonly publishedElsewhere: number;
};

/** A message beside the field that may not change so. */
type Obstacle = { readonly field: keyof EntryWords; readonly message: string };

export const SHARED_DEFINITION = "Dipakai standar instansi lain, sehingga definisinya tetap.";

/**
 * Why the words of an entry cannot become these (null: they can). Entries are shared: what the published standards of
 * others go by is not renamed or redefined by one institution, and loses no name by which their imports find it; what
 * stands in a standard stays of its kind (DESIGN section 3: published rows never change).
 */
export function entryObstacle(before: EntryWords, after: EntryWords, use: EntryUse): Obstacle | null {
  if (before.kind !== after.kind && use.rows > 0) {
    return { field: "kind", message: "Sudah dipakai standar, sehingga jenisnya tidak dapat diubah." };
  }
  return use.publishedElsewhere > 0 ? sharedObstacle(before, after) : null;
}

function sharedObstacle(before: EntryWords, after: EntryWords): Obstacle | null {
  if (before.name !== after.name) {
    return {
      field: "name",
      message: "Dipakai standar instansi lain, sehingga namanya tetap. Tulis nama ini sebagai nama lain.",
    };
  }
  if (before.definition !== null && before.definition !== after.definition) {
    return { field: "definition", message: SHARED_DEFINITION };
  }
  const removed = before.aliases.filter((alias) => !after.aliases.includes(alias));
  if (removed.length === 0) return null;
  return { field: "aliases", message: `Dipakai standar instansi lain; nama ini tetap: ${removed.join("; ")}.` };
}

/** Names and other names that the entry did not have before, each once. */
export function newNames(before: EntryWords | null, { name, aliases }: EntryWords): readonly string[] {
  const known = new Set(before ? [before.name, ...before.aliases].map(lettersOf) : []);
  return [...new Set([name, ...aliases])].filter((word) => !known.has(lettersOf(word)));
}

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
