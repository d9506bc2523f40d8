import { z } from "zod";

import { FindingKind } from "@/lib/importer/draft";
import { MAX_DOCUMENT_BYTES, MAX_TEXT_CHARACTERS } from "@/lib/importer/readers/reading";
import { isPrintedNumber, NUMBER_EXPECTED } from "@/lib/imports/values";
import { PositionTier, RelationType, Slug } from "@/lib/regulations/schema";
import { CompetencyKind, RequirementCategory } from "@/lib/standards/schema";

export const FILE_TOO_LARGE = "Berkas lebih besar dari 50 MB. Bagi naskahnya, misalnya per lampiran.";

/** A form without a file sends one of no bytes as well; it has no name, for which its readers put these. */
const NAMELESS: readonly string[] = ["", "undefined", "blob"];
export const FILE_EMPTY = "Berkas ini kosong (0 bita). Pilih berkas yang berisi naskah.";

const ImportId = z.uuid("Impor tidak dikenal.");

/** A file or pasted text; a form without a file sends an empty one. */
export const StartImport = z.object({
  institutionId: z.uuid("Pilih instansi."),
  file: z
    .file()
    .max(MAX_DOCUMENT_BYTES, FILE_TOO_LARGE)
    .refine(({ size, name }) => size > 0 || NAMELESS.includes(name), FILE_EMPTY)
    .optional()
    .transform((file) => (file && file.size > 0 ? file : null)),
  text: z
    .string()
    .max(MAX_TEXT_CHARACTERS, "Teks lebih dari 20 juta karakter. Bagi naskahnya, misalnya per lampiran.")
    .default(""),
});
export type StartImport = z.infer<typeof StartImport>;

export const CancelImport = z.object({ importId: ImportId });
export type CancelImport = z.infer<typeof CancelImport>;

/** What a job of an import works on. */
export const ImportJobInput = z.strictObject({ importId: z.uuid() });

export const FindingState = z.enum(["terbuka", "nanti", "selesai"]);
export type FindingState = z.infer<typeof FindingState>;

const place = z.coerce.number().int().min(0).max(1_000_000);

/** What is shown of the findings; null for all of them. Anything else in an address is as if it were not there. */
export const FindingFilter = z.object({
  kind: FindingKind.nullable().catch(null),
  state: z
    .enum([...FindingState.options, "semua"])
    .catch("terbuka")
    .transform((state) => (state === "semua" ? null : state)),
  /** Place of the standard that they are about, as people count. */
  standard: place.min(1).nullable().catch(null),
});
export type FindingFilter = z.infer<typeof FindingFilter>;

/** What an address of the bench asks for beside its filters. */
export const BenchPlace = z.object({
  finding: place.nullable().catch(null),
  /** Pages of the list and of the draft, from 1. */
  page: place.min(1).nullable().catch(null),
  /** Which part of the draft is shown instead of that of the finding: the regulation (0) or a position, as people count. */
  draft: place.nullable().catch(null),
  part: place.min(1).nullable().catch(null),
  /** The finding that was decided together with others just before. */
  together: place.nullable().catch(null),
  /** Key of the section that is edited. */
  edit: z.string().max(200).nullable().catch(null),
});
export type BenchPlace = z.infer<typeof BenchPlace>;

const typed = (max: number) => z.string().trim().max(max, `Paling panjang ${max} karakter.`).default("");
const required = (max: number) => typed(max).pipe(z.string().min(1, "Wajib diisi."));

const isNoOtherThanNumber = (words: string): boolean => words === "" || isPrintedNumber(words);

/** A row as it is typed at the bench. */
export const AddedRow = z.discriminatedUnion("list", [
  z.object({
    list: z.literal("competencies"),
    kind: CompetencyKind,
    ordinal: typed(20).refine(isNoOtherThanNumber, NUMBER_EXPECTED),
    name: required(1_000),
    level: typed(20),
    description: typed(5_000),
  }),
  z.object({
    list: z.literal("indicators"),
    code: typed(20).refine(isNoOtherThanNumber, NUMBER_EXPECTED),
    text: required(5_000),
  }),
  z.object({
    list: z.literal("requirements"),
    category: RequirementCategory,
    label: typed(500),
    text: required(5_000),
  }),
  z.object({
    list: z.literal("relations"),
    type: z.enum(RelationType.options, "Pilih jenis hubungan."),
    citation: required(2_000),
  }),
]);
export type AddedRow = z.infer<typeof AddedRow>;

const Typed = z.string().max(20_000, "Paling panjang 20.000 karakter.");
const reason = required(500);
const optionalLine = z
  .string()
  .trim()
  .regex(/^(\d{1,7}(-\d{1,7})?)?$/, "Tulis nomor baris, misalnya 120 atau 120-124.")
  .default("");

/** Where the action leads back to: the filters of the list. */
const Filters = {
  filterKind: z.string().max(40).default(""),
  filterState: z.string().max(20).default(""),
  filterStandard: z.string().max(10).default(""),
};

/** A decision on a finding, or on all that are alike. */
export const DecideFinding = z.object({
  importId: ImportId,
  ordinal: z.coerce.number("Temuan tidak dikenal.").int().min(0).max(10_000_000),
  decision: z.enum(["ACCEPTED", "DISMISSED", "LATER", "OPEN"], "Pilih keputusan."),
  /** What is put in instead of the suggestion. */
  replacement: z.string().trim().max(5_000, "Paling panjang 5.000 karakter.").default(""),
  /** Canonical code that an unknown competency is mapped to. */
  code: z.union([z.literal(""), Slug]).default(""),
  /** This one, all that say the same, or all of its kind that are open; to open again, all that were decided with it. */
  scope: z.enum(["one", "same", "kind", "together"]).default("one"),
  /** What was decided on it when it came on the screen; not sent where nobody looked. */
  seen: z.string().max(6_000).optional(),
  ...Filters,
});
export type DecideFinding = z.infer<typeof DecideFinding>;

const Part = {
  importId: ImportId,
  /** Place of the standard from 0; "" for the regulation itself. */
  standard: z
    .string()
    .regex(/^\d{0,6}$/, "Jabatan tidak dikenal.")
    .transform((text) => (text === "" ? null : Number(text))),
};

/** The values of a section as they are typed, and as they were on the screen. */
export const EditSection = z.object({
  ...Part,
  v: z.record(z.string().max(200), Typed),
  was: z.record(z.string().max(200), Typed),
  /** As they were shown beside what was typed after a conflict, and are replaced knowingly; else not sent. */
  now: z.record(z.string().max(200), Typed).optional(),
  overwrite: z.literal("ya").optional(),
  /** One tier for every position that has none yet. */
  tier: z.union([z.literal(""), PositionTier]).optional(),
  reason,
  line: optionalLine,
});
export type EditSection = z.infer<typeof EditSection>;

export const AddImportRow = z
  .object({
    ...Part,
    path: z.string().max(200),
    line: optionalLine,
    reason,
    /** The finding that told of the missing row. */
    finding: z.coerce.number().int().min(0).nullable().catch(null),
  })
  .and(AddedRow);
export type AddImportRow = z.infer<typeof AddImportRow>;

export const ChangeImportRow = z.object({
  ...Part,
  path: z.string().max(200),
  change: z.enum(["naik", "turun", "hapus", "gabung"], "Perubahan tidak dikenal."),
  /** Key of the row that is merged into this one. */
  next: z.string().max(200).optional(),
});
export type ChangeImportRow = z.infer<typeof ChangeImportRow>;

/** A row as two: what stands after the line break goes to the second. */
export const SplitImportRow = z.object({
  ...Part,
  path: z.string().max(200),
  text: Typed,
  description: Typed.default(""),
  from: z.string().max(200).default(""),
});
export type SplitImportRow = z.infer<typeof SplitImportRow>;

export const UndoImportEdit = z.object({ importId: ImportId, edit: z.uuid("Suntingan tidak dikenal.") });
export type UndoImportEdit = z.infer<typeof UndoImportEdit>;

export const RemoveImport = z.object({ importId: ImportId });
export type RemoveImport = z.infer<typeof RemoveImport>;

export const StartDraft = z.object({ importId: ImportId });
export type StartDraft = z.infer<typeof StartDraft>;

/** Where somebody is at the bench. */
export const MarkPresence = z.object(Part);
export type MarkPresence = z.infer<typeof MarkPresence>;
