import "server-only";

import type { Viewer } from "@/lib/auth/policy";
import { authorize } from "@/lib/auth/viewer";
import { db } from "@/lib/core/db";
import { Refusal } from "@/lib/core/errors";
import type { Grid } from "@/lib/core/grid";
import type { GridHeadings } from "@/lib/core/grid-layout";
import { readLayout } from "@/lib/core/grid-layout";
import { literal } from "@/lib/core/like";
import { entryMark, levelMark, readRegister, readUse, visibleTo } from "@/lib/dictionary-editing/entry-queries";
import type { ColumnKey } from "@/lib/dictionary-editing/import-columns";
import { COLUMNS } from "@/lib/dictionary-editing/import-columns";
import type { Register } from "@/lib/dictionary-editing/import-register";
import type { CheckedFile } from "@/lib/dictionary-editing/import-rows";
import { checkRows } from "@/lib/dictionary-editing/import-rows";
import type { EntryUse, EntryWords, LevelWords } from "@/lib/dictionary-editing/rules";
import { NO_TEXT } from "@/lib/dictionary-editing/rules";
import type { Page } from "@/lib/dictionary/queries";
import { readPage } from "@/lib/dictionary/queries";
import { fingerprint } from "@/lib/editing/fingerprint";
import type { CompetencyKind } from "@/lib/generated/prisma/enums";
import { MAX_LEVEL, MIN_LEVEL } from "@/lib/standards/schema";

type Wanted = {
  readonly institutionId: string;
  readonly words: string;
  /** All kinds where it is null. */
  readonly kind: CompetencyKind | null;
  readonly page: number;
};

export type EntryOverview = {
  readonly code: string;
  readonly name: string;
  readonly kind: CompetencyKind;
  /** Levels that have a text in the institution's dictionary. */
  readonly levels: readonly number[];
  /** How many rows of standards name it, own drafts too. */
  readonly rows: number;
  /** Some published standard asks it at a level, and so has words for that level. */
  readonly isInStandards: boolean;
};

/**
 * A page of all entries by name, also of those that no standard names yet.
 *
 * @throws Refusal `forbidden`
 */
export async function listEntries(
  viewer: Viewer,
  { institutionId, words, kind, page }: Wanted,
): Promise<Page<EntryOverview>> {
  authorize(viewer, "dictionary:edit", institutionId);
  const contains = { contains: literal(words), mode: "insensitive" } as const;
  const where = {
    ...(kind ? { kind } : {}),
    ...(words === "" ? {} : { OR: [{ name: contains }, { code: contains }, { aliases: { has: words } }] }),
  };
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
          levels: { where: { institutionId }, orderBy: { level: "asc" }, select: { level: true } },
          uses: { where: { change: { gt: 0 }, requiredLevel: { not: null } }, take: 1, select: { day: true } },
          _count: { select: { requirements: { where: visibleTo(institutionId) } } },
        },
        ...window,
      });
      return rows.map(({ levels, uses, _count, ...row }) => ({
        ...row,
        isInStandards: uses.length > 0,
        levels: levels.map(({ level }) => level),
        rows: _count.requirements,
      }));
    },
  });
}

export type EditableLevel = LevelWords & {
  readonly level: number;
  /** Of the text as it stands, also where there is none. */
  readonly mark: string;
};

export type EditableEntry = EntryWords & {
  readonly code: string;
  readonly mark: string;
  readonly use: EntryUse;
  /** All five, in the institution's dictionary. */
  readonly levels: readonly EditableLevel[];
};

/**
 * An entry with the institution's texts of its levels; null where there is none of this code.
 *
 * @throws Refusal `forbidden`
 */
export async function findEntry(
  viewer: Viewer,
  { institutionId, code }: { readonly institutionId: string; readonly code: string },
): Promise<EditableEntry | null> {
  authorize(viewer, "dictionary:edit", institutionId);
  const row = await db.competency.findUnique({
    where: { code },
    select: {
      name: true,
      kind: true,
      definition: true,
      aliases: true,
      levels: {
        where: { institutionId },
        select: { level: true, description: true, indicators: true, source: true },
      },
    },
  });
  if (!row) return null;
  const { levels, ...words } = row;
  const all = Array.from({ length: MAX_LEVEL - MIN_LEVEL + 1 }, (_, index) => index + MIN_LEVEL);
  return {
    code,
    ...words,
    mark: entryMark(words),
    use: await readUse(db, { institutionId, code }),
    levels: all.map((level) => {
      const { level: _level, ...text } = levels.find((each) => each.level === level) ?? { level, ...NO_TEXT };
      return { level, ...text, mark: levelMark(text) };
    }),
  };
}

export type CheckedDictionary = CheckedFile & {
  readonly headings: GridHeadings<ColumnKey>;
  readonly stored: Register;
  /** Of everything that would be written, and of what it would replace. */
  readonly mark: string;
};

/**
 * The dry run of a workbook: what each row would do, and everything that is wrong with it. Changes nothing.
 *
 * @throws Refusal `forbidden`, `invalid` where the columns are not there
 */
export async function checkDictionary(
  viewer: Viewer,
  { institutionId, table }: { readonly institutionId: string; readonly table: Grid },
  client: Pick<typeof db, "competency"> = db,
): Promise<CheckedDictionary> {
  authorize(viewer, "dictionary:edit", institutionId);
  const layout = readLayout(table, { columns: COLUMNS, rowsAre: "level kompetensi" });
  if ("obstacles" in layout) throw new Refusal("invalid", "Berkas belum dapat diperiksa.", { file: layout.obstacles });
  const stored = await readRegister(client, institutionId);
  const checked = checkRows(table, layout.headings, stored);
  return { ...checked, headings: layout.headings, stored, mark: fingerprint(checked.rows) };
}
