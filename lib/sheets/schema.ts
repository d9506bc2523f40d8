import { z } from "zod";

export const MAX_NOTE = 4000;
const MAX_CHANGES = 100;
/** Longer than any id that a page has ever made. */
const MAX_SUBJECT_ID = 200;
export const MIN_RATING = 0;
export const MAX_RATING = 5;

/** PostgreSQL's text cannot hold NUL, which comes along when text is pasted from a PDF. */
const Note = z
  .string()
  .max(MAX_NOTE, `Catatan paling panjang ${MAX_NOTE} karakter.`)
  .transform((text) => text.replaceAll("\u0000", ""));
/** Revision of the entry that the change was made on; 0 where there was none yet. The next one has to fit the column. */
const Base = z
  .int()
  .min(0)
  .max(2 ** 31 - 2);

export const StatementMark = z.enum(["MET", "PARTIAL", "NOT_MET"]);
export const Observation = z.enum(["EVIDENT", "PARTIAL", "NOT_EVIDENT", "NOT_OBSERVED"]);

/** What is written about one required competency or statement. */
export const RatingContent = z.strictObject({
  level: z
    .int()
    .min(MIN_RATING, "Level paling rendah adalah 0.")
    .max(MAX_RATING, "Level paling tinggi adalah 5.")
    .nullable(),
  mark: StatementMark.nullable(),
  note: Note,
});
export type RatingContent = z.infer<typeof RatingContent>;

/** What is written about one indicator. */
export const EvidenceContent = z.strictObject({ observation: Observation.nullable(), note: Note });
export type EvidenceContent = z.infer<typeof EvidenceContent>;

/** Before this nobody observed anything here; after tomorrow (a browser's clock may be ahead) nobody has. */
const FIRST_MOMENT = Date.UTC(2000, 0, 1);
const CLOCK_LEEWAY_MS = 86_400_000;

const ObservedAt = z.iso
  .datetime()
  .transform((text) => new Date(text))
  .refine((time) => time.getTime() >= FIRST_MOMENT && time.getTime() <= Date.now() + CLOCK_LEEWAY_MS, {
    error: "Waktu pengamatan tidak boleh pada masa depan atau sebelum tahun 2000.",
  })
  .transform((time) => time.toISOString());

/** A free observation: what was said and done, with the time; it may become evidence of an indicator. */
export const FieldNoteContent = z.strictObject({
  observedAt: ObservedAt,
  text: Note,
  /** Of which it has become evidence. */
  indicatorId: z.uuid().nullable(),
  isRemoved: z.boolean(),
});
export type FieldNoteContent = z.infer<typeof FieldNoteContent>;

/** What an entry of a sheet holds. */
export type EntryContent = RatingContent | EvidenceContent | FieldNoteContent;

export const SheetChange = z.discriminatedUnion("entry", [
  z.strictObject({ entry: z.literal("rating"), subjectId: z.uuid(), base: Base, content: RatingContent }),
  z.strictObject({ entry: z.literal("evidence"), subjectId: z.uuid(), base: Base, content: EvidenceContent }),
  // The browser makes the id of a note.
  z.strictObject({ entry: z.literal("field-note"), subjectId: z.uuid(), base: Base, content: FieldNoteContent }),
]);
export type SheetChange = z.infer<typeof SheetChange>;

/**
 * What a browser sends. Each change is read for itself (`readChanges`): of one that cannot be taken only the subject has to
 * be legible, so that it can be answered beside its field.
 */
export const SentChanges = z.strictObject({
  changes: z
    .array(z.looseObject({ subjectId: z.string().max(MAX_SUBJECT_ID) }))
    .min(1)
    .max(MAX_CHANGES),
});

export type SavedChange =
  | { readonly subjectId: string; readonly status: "saved"; readonly revision: number; readonly savedAt: string }
  | {
      readonly subjectId: string;
      readonly status: "conflict";
      readonly revision: number;
      readonly current: EntryContent;
    }
  | InvalidChange;

/** Not saved, and never will be as it is; the others of its batch were. */
export type InvalidChange = {
  readonly subjectId: string;
  readonly status: "invalid";
  /** Where the message belongs: at the note, or at what is chosen. */
  readonly field: "note" | "choice";
  readonly message: string;
};

export const SubmitSheet = z.object({
  sheetId: z.uuid("Lembar tidak dikenal."),
  /** A checkbox: sent even though evidence is thin. */
  confirmed: z
    .literal("ya")
    .optional()
    .transform((value) => value === "ya"),
});
export type SubmitSheet = z.infer<typeof SubmitSheet>;
