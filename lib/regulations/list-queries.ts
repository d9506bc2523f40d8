import "server-only";

import { fromCivilDate } from "@/lib/core/civil-date";
import { todayInJakarta } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import { literal } from "@/lib/core/like";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { RegulationSummary } from "@/lib/regulations/document";
import { REGULATION_KIND_LABEL } from "@/lib/regulations/labels";
import { RegulationKind } from "@/lib/regulations/schema";
import { REGULATION_SUMMARY, toRegulationSummary } from "@/lib/regulations/summary";

// Public queries: they take no viewer, because a published regulation is gazetted. Drafts are left out in `where`.

const PAGE_SIZE = 20;
const MAX_WORDS = 8;

type Asked = {
  /**
   * "YYYY-MM-DD": only those that had taken effect by then, with their status of that day. Without it all, with today's
   * status: whoever asks for today wants to know what is announced, too.
   */
  readonly asOf?: string | null;
  /** Each stands in the name, the title or the institution. */
  readonly words?: string | null;
  readonly page?: number;
  readonly pageSize?: number;
};

export type RegulationList = {
  readonly items: readonly RegulationSummary[];
  readonly total: number;
  readonly pages: number;
};

/** A page of the published regulations, newest first; empty behind the last one. */
export async function listRegulations({
  asOf = null,
  words = null,
  page = 1,
  pageSize = PAGE_SIZE,
}: Asked): Promise<RegulationList> {
  const where = {
    status: { not: "DRAFT" },
    ...(asOf === null ? {} : { effectiveFrom: { lte: fromCivilDate(asOf) } }),
    AND: (words ?? "")
      .split(/\s+/)
      .filter(Boolean)
      .slice(0, MAX_WORDS)
      .map((word) => having(word, fromCivilDate(asOf ?? todayInJakarta(new Date())))),
  } satisfies Prisma.RegulationWhereInput;
  const [total, rows] = await Promise.all([
    db.regulation.count({ where }),
    db.regulation.findMany({
      where,
      orderBy: [{ effectiveFrom: "desc" }, { slug: "asc" }],
      select: REGULATION_SUMMARY,
      skip: (page - 1) * pageSize,
      take: pageSize,
    }),
  ]);
  return {
    items: rows.map((row) => toRegulationSummary(row, asOf ?? undefined)),
    total,
    pages: Math.max(1, Math.ceil(total / pageSize)),
  };
}

/** A word of "Peraturan Bupati Purwakarta Nomor 213 Tahun 2020 tentang …", also as corrected by the day, or "perbup". */
function having(word: string, day: Date): Prisma.RegulationWhereInput {
  const contains = { contains: literal(word), mode: "insensitive" } as const;
  const containsJson = { string_contains: literal(word), mode: "insensitive" } as const;
  const said = word.toLowerCase();
  const kinds = RegulationKind.options.filter((kind) =>
    `${kind} ${REGULATION_KIND_LABEL[kind]} nomor tahun tentang`.toLowerCase().includes(said),
  );
  return {
    OR: [
      { number: contains },
      { title: contains },
      { corrections: { some: { validFrom: { lte: day }, passages: { path: ["/title", "value"], ...containsJson } } } },
      { institution: { OR: [{ name: contains }, { shortName: contains }] } },
      { kind: { in: kinds } },
      ...(/^\d{4}$/.test(word) ? [{ year: Number(word) }] : []),
    ],
  };
}
