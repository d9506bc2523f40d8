import { z } from "zod";

import { AsOf } from "@/lib/catalogue/schema";
import { ISO_DAY_PROBLEM } from "@/lib/core/dates";
import type { CompetencyKind } from "@/lib/generated/prisma/enums";
import { RequiredLevel } from "@/lib/standards/schema";

export const PAGE_SIZE = 20;
/** So many standards, the newest, are read for the wordings of one level: reading on would tell little more. */
export const MAX_WORDINGS = 200;
const MAX_WORDS_LENGTH = 200;

/** Parts of the dictionary. Statements are technical rows without level, description and indicators. */
export const SECTIONS = ["manajerial", "sosial-kultural", "teknis", "pernyataan-teknis"] as const;
export type DictionarySection = (typeof SECTIONS)[number];

export const SECTION_KIND = {
  manajerial: "MANAGERIAL",
  "sosial-kultural": "SOCIOCULTURAL",
  teknis: "TECHNICAL",
  "pernyataan-teknis": "TECHNICAL",
} as const satisfies Record<DictionarySection, CompetencyKind>;

type Parameters = Readonly<Record<string, string | readonly string[] | undefined>>;

/** What in an address was not understood; the page does without it and says so. */
type Problem = { readonly parameter: string; readonly message: string };

const PageNumber = z
  .string()
  .regex(/^[1-9]\d{0,5}$/)
  .transform(Number);
const FILTERS = {
  q: z.string().transform((text) => text.replaceAll("\u0000", "").trim().slice(0, MAX_WORDS_LENGTH)),
  jenis: z.enum(SECTIONS),
  level: z.string().regex(/^\d$/).transform(Number).pipe(RequiredLevel),
  per: AsOf,
  halaman: PageNumber,
};
const MESSAGE = {
  q: "Parameter ini hanya boleh sekali.",
  jenis: `Pilih salah satu: ${SECTIONS.join(", ")}.`,
  per: ISO_DAY_PROBLEM,
  level: "Level adalah bilangan bulat 1 sampai 5.",
  halaman: "Halaman adalah bilangan bulat mulai dari 1.",
} as const satisfies Record<keyof typeof FILTERS, string>;

type Filters = { readonly [Name in keyof typeof FILTERS]?: z.output<(typeof FILTERS)[Name]> };

/** Reads the parameters of the dictionary's pages. */
export function readDictionaryFilters(given: Parameters): {
  readonly filters: Filters;
  readonly problems: readonly Problem[];
} {
  const filters: Record<string, unknown> = {};
  const problems: Problem[] = [];
  for (const parameter of Object.keys(FILTERS) as (keyof typeof FILTERS)[]) {
    const value = given[parameter];
    if (value === undefined || value === "") continue;
    const parsed = FILTERS[parameter].safeParse(value);
    if (parsed.success) filters[parameter] = parsed.data;
    else problems.push({ parameter, message: Array.isArray(value) ? MESSAGE.q : MESSAGE[parameter] });
  }
  return { filters, problems };
}

/** The part of the filters that keeps a day in a link. */
export function perOf(asOf: string | null): Pick<Filters, "per"> {
  return asOf === null ? {} : { per: asOf };
}

/** An address of the dictionary with the parameters that are set. */
export function dictionaryPath(code: string | null, filters: Filters): `/kompetensi${string}` {
  const set = Object.entries(filters).filter(([name, value]) => value !== "" && !(name === "halaman" && value === 1));
  const query = new URLSearchParams(set.map(([name, value]) => [name, String(value)]));
  return `/kompetensi${code === null ? "" : `/${code}`}${query.size === 0 ? "" : `?${query}`}`;
}
