import { z } from "zod";

import { pageNumber } from "@/lib/core/page-number";
import { Slug } from "@/lib/regulations/schema";

const SEEN = {
  regulation: Slug,
  /** Revision that was on the screen; another one means that the draft changed meanwhile. */
  revision: z.coerce.number().int(),
};

const MAX_REASON = 2_000;

const reason = z
  .string()
  .trim()
  .min(1, "Tuliskan alasannya.")
  .max(MAX_REASON, `Paling panjang ${MAX_REASON} karakter.`);

export const SendForReview = z.object(SEEN);
export type SendForReview = z.infer<typeof SendForReview>;

export const ReturnRegulation = z.object({ ...SEEN, reason });
export type ReturnRegulation = z.infer<typeof ReturnRegulation>;

export const RecallRegulation = z.object({ ...SEEN, reason });
export type RecallRegulation = z.infer<typeof RecallRegulation>;

export const PublishRegulation = z.object(SEEN);
export type PublishRegulation = z.infer<typeof PublishRegulation>;

export const WithdrawRegulation = z.object({ ...SEEN, reason });
export type WithdrawRegulation = z.infer<typeof WithdrawRegulation>;

const UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
/** Pointer to a value with row ids: "" is the whole, "/summary", "/competencies/<id>/level", "/requirements/<id>". */
const ValuePath = z
  .string()
  .regex(
    new RegExp(
      `^(/(position|nameAsWritten|positionGroup|affair|positionCode|summary)|/competencies/${UUID}/((name|level|description)|indicators/${UUID})|/requirements/${UUID}(/rule)?)?$`,
    ),
    "Nilai ini tidak dikenal.",
  );

/** "12-12", or "12-12.2" where several passages share their lines. */
const KEY = "[0-9]{1,7}-[0-9]{1,7}(\\.[0-9]{1,4})?";
const SLUG = "[a-z0-9]+(-[a-z0-9]+)*";
/** Path to a passage of a regulation (lib/publication/body-values): "/title", "/considerations/12-12", "/articles/3/lead". */
const PassagePath = z
  .string()
  .regex(
    new RegExp(
      `^(/(kind|number|year|title|issuer|effectiveFrom)|/(preamble|considerations|legalBases|decision|closing|gazette)/${KEY}|` +
        `/articles/[0-9A-Z]{1,6}/(chapter|lead|${KEY}(/${KEY}){0,3})|/signatures/(ENACTED|PROMULGATED)/(place|date|office|name)|` +
        `/relations/${UUID}|/annexes/${SLUG}/(label|title|heading/${KEY}|positions/${SLUG}))$`,
    ),
    "Bagian ini tidak dikenal.",
  );

export const AddComment = z
  .object({
    regulation: Slug,
    /** The draft standard in which the value stands; without it the comment is about the regulation. */
    standardId: z.preprocess((value) => (value === "" || value === undefined ? null : value), z.uuid().nullable()),
    /** The correction of the body that changes the passage, where it is about one. */
    correctionId: z.uuid().optional(),
    path: z.union([ValuePath, PassagePath], "Nilai ini tidak dikenal."),
    body: z.string().trim().min(1, "Tulis catatannya.").max(MAX_REASON, `Paling panjang ${MAX_REASON} karakter.`),
  })
  .refine(
    ({ standardId, correctionId }) => standardId === null || correctionId === undefined,
    "Nilai ini tidak dikenal.",
  );
export type AddComment = z.infer<typeof AddComment>;

/** Which notes of the import: of a kind, on a standard, or ("standar:") on the regulation itself. */
export const FindingScope = z
  .string("Pilih temuan mana yang ditutup.")
  .regex(new RegExp(`^(jenis:[A-Z_]{0,40}|standar:(${UUID})?)$`), "Pilih temuan mana yang ditutup.");

export const CloseFindings = z.object({ regulation: Slug, of: FindingScope, reason });
export type CloseFindings = z.infer<typeof CloseFindings>;

/** What was done about a comment, in words. */
export const AnswerComment = z.object({
  commentId: z.uuid(),
  answer: z
    .string()
    .trim()
    .min(1, "Tulis apa yang ditindaklanjuti.")
    .max(MAX_REASON, `Paling panjang ${MAX_REASON} karakter.`),
});
export type AnswerComment = z.infer<typeof AnswerComment>;

export const ResolveComment = z.object({ commentId: z.uuid() });
export type ResolveComment = z.infer<typeof ResolveComment>;

/** What the address of a verification says: the page of its findings, and of its standards. What it says wrongly is left out. */
export const ReviewPlace = z.object({ halaman: pageNumber(), standar: pageNumber() });
