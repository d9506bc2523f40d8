import { z } from "zod";

import { ARTICLE_NUMBER, PositionTier, Slug } from "@/lib/regulations/schema";

const MAX_TEXT = 10_000;

const clean = (max: number) =>
  z
    .string()
    .trim()
    .max(max, `Paling panjang ${max} karakter.`)
    // PostgreSQL keeps no such character.
    .refine((text) => !text.includes("\0"), "Hapus karakter yang tidak dapat ditulis.")
    // A value is printed as running text.
    .transform((text) => text.replace(/\s+/g, " "));
const required = (max: number) => clean(max).pipe(z.string().min(1, "Wajib diisi."));
/** "" is what a form says for nothing. */
const optional = (max: number) =>
  clean(max)
    .default("")
    .transform((text) => (text === "" ? null : text));

/** What every form of a part of a regulation carries beside its own fields. */
const PART = {
  regulation: Slug,
  /** Mark of the stored part that was on the screen when one began to type; "" for a new one. */
  seen: z.string().max(64).default(""),
  /** Given when one saw what somebody else stored meanwhile and keeps one's own: the mark of that. */
  overwrite: z.string().max(64).optional(),
  /** Why the value differs from what the document has. */
  reason: optional(1_000),
  /** Lines of the document that answer for a value that cites none yet. */
  lines: optional(100),
} as const;

const List = z
  .string()
  .regex(
    /^(preamble|considerations|legalBases|decision|closing|gazette|articles\/[\d.-]{1,30}(\/[\d.-]{1,30})?)$/,
    "Bagian ini tidak dikenal.",
  );
const RowKey = z.string().regex(/^[\d.-]{1,30}$/, "Baris tidak dikenal.");
const ArticleNumber = z
  .string()
  .trim()
  .toUpperCase()
  .regex(ARTICLE_NUMBER, "Tulis nomor pasalnya sebagaimana tercetak, misalnya 7, 12A atau II.");
/** "" for a part that is yet to be added. */
const orNew = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === "" || value === undefined ? null : value), schema.nullable());

export const SavePassage = z.object({
  ...PART,
  list: List,
  rowId: orNew(RowKey),
  /** "a.", "1.", "(2)", as printed. */
  marker: optional(20),
  text: required(MAX_TEXT),
});
export type SavePassage = z.infer<typeof SavePassage>;

export const MovePassage = z.object({
  regulation: Slug,
  list: List,
  rowId: RowKey,
  direction: z.enum(["naik", "turun"]),
});
export type MovePassage = z.infer<typeof MovePassage>;

export const RemovePassage = z.object({ regulation: Slug, list: List, rowId: RowKey, seen: PART.seen });
export type RemovePassage = z.infer<typeof RemovePassage>;

export const SaveArticle = z
  .object({
    ...PART,
    /** What its heading's lines call it: its number may be another by now. */
    rowId: orNew(RowKey),
    articleNumber: ArticleNumber,
    chapterHeading: optional(100),
    chapterTitle: optional(500),
    lead: optional(MAX_TEXT),
  })
  .refine(({ chapterHeading, chapterTitle }) => (chapterHeading === null) === (chapterTitle === null), {
    path: ["chapterTitle"],
    message: "Isi nomor dan judul bab, atau kosongkan keduanya.",
  });
export type SaveArticle = z.infer<typeof SaveArticle>;

export const RemoveArticle = z.object({ regulation: Slug, rowId: RowKey, seen: PART.seen });
export type RemoveArticle = z.infer<typeof RemoveArticle>;

export const SaveSignature = z.object({
  ...PART,
  act: z.enum(["ENACTED", "PROMULGATED"]),
  place: required(100),
  date: z.iso.date("Tulis tanggalnya."),
  office: required(200),
  name: required(200),
});
export type SaveSignature = z.infer<typeof SaveSignature>;

export const RemoveSignature = z.object({ regulation: Slug, act: SaveSignature.shape.act, seen: PART.seen });
export type RemoveSignature = z.infer<typeof RemoveSignature>;

export const SaveAnnex = z.object({
  ...PART,
  /** Its address as stored. */
  rowId: orNew(Slug),
  /** "I", "2", "B"; "" for a single one without a number. */
  label: clean(8)
    .default("")
    .transform((label) => label.toUpperCase())
    .pipe(
      z.string().regex(/^([IVXLC]{1,8}|[0-9]{1,3}|[A-Z])?$/, "Tulis nomor atau hurufnya saja, misalnya I, 2 atau A."),
    ),
  title: required(500),
  /** Line by line, as printed. */
  heading: z
    .string()
    .max(3_000, "Paling panjang 3.000 karakter.")
    .transform((text) => text.split("\n"))
    .pipe(z.array(clean(300)))
    .transform((lines) => lines.filter((line) => line !== ""))
    .refine((lines) => lines.length > 0, "Tulis paling sedikit satu baris."),
});
export type SaveAnnex = z.infer<typeof SaveAnnex>;

export const RemoveAnnex = z.object({ regulation: Slug, rowId: Slug, seen: PART.seen });
export type RemoveAnnex = z.infer<typeof RemoveAnnex>;

const Id = z.uuid("Jabatan tidak dikenal.");

export const PlacePosition = z.object({
  regulation: Slug,
  /** Id of the position: its address changes with its name. */
  position: Id,
  annex: Slug,
  /** The annex that named it on the screen. */
  seen: Slug,
  /** Why it is another annex than the document prints it in. */
  reason: optional(1_000),
});
export type PlacePosition = z.infer<typeof PlacePosition>;

export const SavePosition = z.object({
  ...PART,
  rowId: Id,
  name: required(300),
  unit: clean(300).default(""),
  tier: z.enum(PositionTier.options, "Pilih jenjang jabatan."),
});
export type SavePosition = z.infer<typeof SavePosition>;

export const RemoveRegulation = z.object({
  regulation: Slug,
  /** Revision that was on the screen, with what would be lost. */
  revision: z.coerce.number().int(),
});
export type RemoveRegulation = z.infer<typeof RemoveRegulation>;
