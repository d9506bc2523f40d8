import { z } from "zod";

import { isCivilDate, ISO_DAY_PROBLEM } from "@/lib/core/dates";
import { PositionTier, Slug } from "@/lib/regulations/schema";
import { RequiredLevel } from "@/lib/standards/schema";

export const PAGE_SIZE = 20;
/** So many positions of a list are counted, sorted and paged through; what is beyond them is "lebih dari 1.000". */
export const COUNT_LIMIT = 1000;
/** Likewise of a search by words: whoever has more hits writes another word, and counting them is most of its time. */
export const WORDS_COUNT_LIMIT = 500;
export const MAX_WORDS_LENGTH = 200;

/** What a list of positions is asked for. Null: not asked. */
export type CatalogueFilters = {
  readonly words: string | null;
  readonly institution: string | null;
  readonly tier: PositionTier | null;
  readonly competency: string | null;
  readonly level: number | null;
  /** As of which day; null is today. */
  readonly asOf: string | null;
  readonly page: number;
};
type PositionTier = z.infer<typeof PositionTier>;

/** Names of the GET parameters: part of the product's addresses. */
export const PARAMETER = {
  words: "q",
  institution: "instansi",
  tier: "jenjang",
  competency: "kompetensi",
  level: "level",
  asOf: "per",
  page: "halaman",
} as const satisfies Record<keyof CatalogueFilters, string>;

export type FilterName = Exclude<keyof CatalogueFilters, "page">;

/** A parameter that was not understood, and why: shown on the page, which then does without it. */
export type FilterProblem = { readonly parameter: string; readonly message: string };

export const NO_FILTERS: CatalogueFilters = {
  words: null,
  institution: null,
  tier: null,
  competency: null,
  level: null,
  asOf: null,
  page: 1,
};

/** A day in an address: "2026-11-23". */
export const AsOf = z.string().refine(isCivilDate, ISO_DAY_PROBLEM);

const WholeNumber = z
  .string()
  .regex(/^\d{1,6}$/, "Tulis bilangan bulat, 1 atau lebih.")
  .transform(Number);

const Typed = z
  .string()
  .max(MAX_WORDS_LENGTH, `Kata pencarian paling panjang ${MAX_WORDS_LENGTH} huruf.`)
  // PostgreSQL's text cannot hold it.
  .transform((text) => text.replaceAll("\u0000", "").trim() || null);

const READERS = {
  words: Typed,
  // Its slug, or words of its name.
  institution: Typed,
  tier: z.preprocess((text) => String(text).toUpperCase().replaceAll("-", "_"), PositionTier),
  competency: Slug,
  level: WholeNumber.pipe(RequiredLevel),
  asOf: AsOf,
  page: WholeNumber.pipe(z.int().min(1, "Halaman dimulai dari 1.")),
} as const satisfies { readonly [Name in keyof CatalogueFilters]: z.ZodType<CatalogueFilters[Name]> };

const UNKNOWN = {
  words: null,
  institution: "Instansi ini tidak dikenal.",
  tier: "Jenjang ini tidak dikenal.",
  competency: "Kompetensi ini tidak dikenal.",
  level: null,
  asOf: null,
  page: null,
} as const satisfies Record<keyof CatalogueFilters, string | null>;

export type SearchParameters = Readonly<Record<string, string | readonly string[] | undefined>>;
export type ReadFilters = { readonly filters: CatalogueFilters; readonly problems: readonly FilterProblem[] };

/** Reads the filters from an address. What is not understood is left out and named in `problems`; the rest is kept. */
export function readFilters(parameters: SearchParameters): ReadFilters {
  const problems: FilterProblem[] = [];
  const read = <Name extends keyof CatalogueFilters>(name: Name): CatalogueFilters[Name] => {
    const parameter = PARAMETER[name];
    const given = parameters[parameter];
    if (given === undefined || given === "") return NO_FILTERS[name];
    const parsed = typeof given === "string" ? READERS[name].safeParse(given) : null;
    // TypeScript does not follow a generic key through the table of readers.
    if (parsed?.success) return parsed.data as CatalogueFilters[Name];
    const message = parsed ? (UNKNOWN[name] ?? parsed.error.issues[0]?.message) : "Parameter ini hanya boleh sekali.";
    problems.push({ parameter, message: message ?? "Nilai ini tidak dikenal." });
    return NO_FILTERS[name];
  };
  const filters = {
    words: read("words"),
    institution: read("institution"),
    tier: read("tier"),
    competency: read("competency"),
    level: read("level"),
    asOf: read("asOf"),
    page: read("page"),
  };
  return { filters, problems };
}

/** What names an institution or a competency that does not exist. */
export function unknownFilter(name: "institution" | "competency"): FilterProblem {
  return { parameter: PARAMETER[name], message: UNKNOWN[name] };
}

/** What asks for a page behind the last one. */
export function lastPageOf(pages: number): FilterProblem {
  return { parameter: PARAMETER.page, message: `Halaman terakhir adalah ${pages}; halaman itu yang ditampilkan.` };
}

/** Reads `?per=` of a page about one position. A wrong one is said and today is used. */
export function readAsOf(
  parameters: SearchParameters,
): Pick<ReadFilters, "problems"> & { readonly asOf: string | null } {
  const { filters, problems } = readFilters({ [PARAMETER.asOf]: parameters[PARAMETER.asOf] });
  return { asOf: filters.asOf, problems };
}

/** What a list of regulations is asked for. */
export type RegulationFilters = Pick<CatalogueFilters, "words" | "asOf" | "page">;

/** Reads the filters of the list of regulations, which are written as those of the positions. */
export function readRegulationFilters(
  parameters: SearchParameters,
): Pick<ReadFilters, "problems"> & { readonly filters: RegulationFilters } {
  const names = [PARAMETER.words, PARAMETER.asOf, PARAMETER.page];
  return readFilters(Object.fromEntries(names.map((name) => [name, parameters[name]])));
}

/** The address of the list of regulations with these filters. */
export function regulationsPath(filters: RegulationFilters): `/peraturan` | `/peraturan?${string}` {
  const query = queryOf({ ...NO_FILTERS, ...filters });
  return query.size === 0 ? "/peraturan" : `/peraturan?${query}`;
}

/** The address of the list with these filters: only what is set, in a fixed order. */
export function listPath(filters: CatalogueFilters): `/jabatan` | `/jabatan?${string}` {
  const query = queryOf(filters);
  return query.size === 0 ? "/jabatan" : `/jabatan?${query}`;
}

function queryOf(filters: CatalogueFilters): URLSearchParams {
  const query = new URLSearchParams();
  for (const name of Object.keys(PARAMETER) as (keyof CatalogueFilters)[]) {
    const value = filters[name];
    if (value !== NO_FILTERS[name] && value !== null) query.set(PARAMETER[name], String(value));
  }
  return query;
}
