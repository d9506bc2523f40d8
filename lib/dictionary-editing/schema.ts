import { z } from "zod";

import { pageNumber } from "@/lib/core/page-number";
import type { Grid } from "@/lib/core/grid";
import { ImportFile, ImportTable } from "@/lib/core/grid-schema";
import { Slug } from "@/lib/regulations/schema";
import { CompetencyKind, RequiredLevel } from "@/lib/standards/schema";

export const MAX_NAME = 300;
export const MAX_TEXT = 5_000;
export const MAX_LINES = 50;

const line = (max: number) =>
  z
    .string("Isian tidak terbaca.")
    .trim()
    .max(max, `Paling panjang ${max} karakter.`)
    // PostgreSQL keeps no such character.
    .refine((text) => !text.includes("\0"), "Hapus karakter yang tidak dapat ditulis.");
const optional = (max: number) =>
  line(max)
    .default("")
    .transform((text) => (text === "" ? null : text));
const blankToNull = (value: unknown) => (value === "" || value === undefined ? null : value);

/** A text area in which each line is one item; what stands twice counts once. */
const lines = (max: number) =>
  line(MAX_LINES * max)
    .default("")
    .transform((text) => [...new Set(text.split("\n").map((item) => item.trim()))].filter((item) => item !== ""))
    .pipe(
      z
        .array(z.string().max(max, `Tiap baris paling panjang ${max} karakter.`))
        .max(MAX_LINES, `Paling banyak ${MAX_LINES} baris.`),
    );

/** The words of an entry, which all institutions share. */
export const EntryFields = {
  name: line(MAX_NAME).min(1, "Wajib diisi."),
  kind: z.enum(CompetencyKind.options, "Pilih Manajerial, Sosial Kultural, atau Teknis."),
  definition: optional(MAX_TEXT),
  aliases: lines(MAX_NAME),
} as const;
export const EntryCode = Slug.max(100, "Paling panjang 100 karakter.");

/** The text of one level in an institution's dictionary. */
export const LevelFields = {
  description: optional(MAX_TEXT),
  indicators: lines(1_000),
  source: optional(MAX_NAME),
} as const;

const INSTITUTION = z.uuid("Pilih instansi.");
const SEEN = {
  institutionId: INSTITUTION,
  /** Mark of what was on the screen when one began to type; "" for a new entry. */
  seen: z.string().max(64).default(""),
  /** Given when one saw what somebody else stored meanwhile and keeps one's own: the mark of that. */
  overwrite: z.string().max(64).optional(),
} as const;

export const SaveEntry = z.object({
  ...SEEN,
  /** Code of the entry, or null for a new one. */
  rowId: z.preprocess(blankToNull, EntryCode.nullable()),
  /** Of a new entry; null takes the name's own. It is an address and quoted by standards: it never changes. */
  code: z.preprocess(blankToNull, EntryCode.nullable()),
  ...EntryFields,
});
export type SaveEntry = z.infer<typeof SaveEntry>;

export const RemoveEntry = z.object({ institutionId: INSTITUTION, code: EntryCode, seen: SEEN.seen });
export type RemoveEntry = z.infer<typeof RemoveEntry>;

export const SaveLevel = z
  .object({
    ...SEEN,
    /** Code of the entry. */
    rowId: EntryCode,
    level: z.preprocess(Number, RequiredLevel),
    ...LevelFields,
  })
  .superRefine(({ description, indicators, source }, context) => {
    const isFilled = description !== null || indicators.length > 0 || source !== null;
    const say = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
    if (isFilled && description === null) say("description", "Tulis uraian level ini.");
    if (isFilled && source === null) say("source", "Tulis dari mana teks ini diambil.");
  });
export type SaveLevel = z.infer<typeof SaveLevel>;

const NOT_A_LEVEL = "Isi 1 sampai 5, atau kosongkan.";

/** One row of an import, each cell as the forms would send it. */
export const ImportRow = z
  .object({
    code: z.preprocess(blankToNull, EntryCode.nullable()),
    ...EntryFields,
    level: z.preprocess(
      (value) => (blankToNull(value) === null ? null : Number(value)),
      z.union([RequiredLevel, z.null()], NOT_A_LEVEL),
    ),
    ...LevelFields,
  })
  .superRefine(({ level, ...text }, context) => {
    const say = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
    const isFilled = text.description !== null || text.indicators.length > 0;
    if (level === null && isFilled) say("level", "Isi level dari teks pada baris ini.");
    if (level !== null && text.description === null) say("description", "Tulis uraian level ini.");
    if (level !== null && text.source === null) say("source", "Tulis dari mana teks level ini diambil.");
  });

export const PreviewDictionary = z.object({
  institutionId: INSTITUTION,
  file: ImportFile("Pilih berkas XLSX atau CSV yang berisi kamus."),
});

export const ImportDictionary = z.object({
  institutionId: INSTITUTION,
  table: ImportTable,
  /** Mark of what the dry run found: nothing else is applied. */
  seen: z.string().max(64),
  /** Of the dry run that is confirmed, for the page to know what an answer belongs to. */
  previewId: z.uuid("Unggah kembali berkasnya."),
});
export type ImportDictionary = Omit<z.infer<typeof ImportDictionary>, "previewId" | "table"> & { readonly table: Grid };

type Parameters = Readonly<Record<string, string | readonly string[] | undefined>>;

const FILTERS = z.object({
  instansi: z.string().catch(""),
  q: z
    .string()
    .catch("")
    .transform((text) => text.replaceAll("\0", "").trim().slice(0, 200)),
  jenis: CompetencyKind.nullable().catch(null),
  halaman: pageNumber(999_999),
});

/** The parameters of the pages under `/admin/kamus`; what is not understood is as if it were not there. */
export function readEntryFilters(given: Parameters): {
  readonly institution: string;
  readonly words: string;
  readonly kind: z.infer<typeof CompetencyKind> | null;
  readonly page: number;
} {
  const { instansi: institution, q: words, jenis: kind, halaman: page } = FILTERS.parse(given);
  return { institution, words, kind, page };
}
