import { z } from "zod";

import { pageNumber } from "@/lib/core/page-number";
import { parseEducation, parseRank } from "@/lib/ranks/rules";
import { PositionTier, Slug } from "@/lib/regulations/schema";
import {
  CompetencyKind,
  Importance,
  RequiredLevel,
  RequirementCategory,
  RequirementRule,
} from "@/lib/standards/schema";

const MAX_LINE = 300;
const MAX_TEXT = 5_000;

const Id = z.uuid("Baris tidak dikenal.");
const line = (max = MAX_LINE) =>
  z
    .string()
    .trim()
    .max(max, `Paling panjang ${max} karakter.`)
    // PostgreSQL keeps no such character.
    .refine((text) => !text.includes("\0"), "Hapus karakter yang tidak dapat ditulis.");
/** "" is what a form says for nothing. */
const optional = (max = MAX_LINE) =>
  line(max)
    .default("")
    .transform((text) => (text === "" ? null : text));
const required = (max = MAX_LINE) => line(max).min(1, "Wajib diisi.");
const blankToNull = (value: unknown) => (value === "" || value === undefined ? null : value);

/** What every form of a part carries beside its own fields. */
const PART = {
  standardId: z.uuid("Rancangan tidak dikenal."),
  /** Mark of the stored part that was on the screen when one began to type; "" for a new one. */
  seen: z.string().max(64).default(""),
  /** Given when one saw what somebody else stored meanwhile and keeps one's own: the mark of that. */
  overwrite: z.string().max(64).optional(),
  /** Why the value differs from what the document has. */
  reason: optional(1_000),
} as const;
const ROW = { ...PART, rowId: z.preprocess(blankToNull, Id.nullable()) } as const;

export const EditIdentity = z.object({
  ...PART,
  nameAsWritten: required(),
  positionGroup: optional(),
  affair: optional(),
  positionCode: optional(),
  summary: optional(MAX_TEXT),
});
export type EditIdentity = z.infer<typeof EditIdentity>;

export const SaveCompetency = z.object({
  ...ROW,
  kind: CompetencyKind,
  /** "" takes the name's own. */
  code: z.preprocess(blankToNull, Slug.max(100, "Paling panjang 100 karakter.").nullable()),
  ordinal: optional(20),
  name: required(1_000),
  level: z.preprocess((value) => (blankToNull(value) === null ? null : Number(value)), RequiredLevel.nullable()),
  description: optional(MAX_TEXT),
});
export type SaveCompetency = z.infer<typeof SaveCompetency>;

export const SaveIndicator = z.object({
  ...ROW,
  competencyId: Id,
  code: optional(20),
  text: required(MAX_TEXT),
});
export type SaveIndicator = z.infer<typeof SaveIndicator>;

/** Rule and its one value, as a select and a field; the value's shape is the standard's own (RequirementRule). */
const RULE_VALUE = {
  "minimum-rank": (value: string) => ({ type: "minimum-rank", rank: rankOf(value) }),
  "minimum-education": (value: string) => ({ type: "minimum-education", education: parseEducation(value) }),
  "maximum-age": (value: string) => ({ type: "maximum-age", years: yearsOf(value) }),
  "minimum-experience": (value: string) => ({ type: "minimum-experience", years: yearsOf(value) }),
  "minimum-experience-in-field": (value: string) => ({ type: "minimum-experience-in-field", years: yearsOf(value) }),
} as const;

/** As written in the field ("iii/d", "Penata Tk I"); null where name and golongan contradict each other, too. */
function rankOf(value: string): string | null {
  const { code, contradiction } = parseRank(value);
  return contradiction === null ? code : null;
}

const yearsOf = (value: string): number => Number(value.replace(/\s*tahun$/i, ""));

const YEARS_MESSAGE = "Tulis lama pengalaman kerja dalam tahun penuh, 1 sampai 40.";
const RULE_MESSAGE = {
  "minimum-rank": "Tulis golongan ruang atau pangkatnya, misalnya III/d atau Penata Tk.I.",
  "minimum-education": "Tulis jenjangnya, misalnya SMA, D-IV atau S1.",
  "maximum-age": "Tulis usia dalam tahun penuh, 18 sampai 70.",
  "minimum-experience": YEARS_MESSAGE,
  "minimum-experience-in-field": YEARS_MESSAGE,
} as const;
const UNUSED_VALUE =
  "Nilai ini tidak dipakai selama tidak diperiksa otomatis. Pilih apa yang diperiksa, atau kosongkan nilainya.";
export const RuleType = z.enum([
  "minimum-rank",
  "minimum-education",
  "maximum-age",
  "minimum-experience",
  "minimum-experience-in-field",
]);

export const SaveRequirement = z
  .object({
    ...ROW,
    category: RequirementCategory,
    ordinal: optional(60),
    label: optional(),
    text: required(MAX_TEXT),
    importance: z.preprocess(blankToNull, Importance.nullable()),
    importanceUncertain: z.enum(["ya", "tidak"]).default("tidak"),
    anyOfGroup: optional(60),
    ruleType: z.preprocess(blankToNull, RuleType.nullable()),
    ruleValue: line(60).default(""),
  })
  .transform(({ ruleType, ruleValue, importanceUncertain, ...rest }, context) => {
    const row = { ...rest, importanceUncertain: importanceUncertain === "ya" };
    const refuse = (message: string) => {
      context.addIssue({ code: "custom", path: ["ruleValue"], message });
      return z.NEVER;
    };
    if (ruleType === null) return ruleValue === "" ? { ...row, rule: null } : refuse(UNUSED_VALUE);
    const rule = RequirementRule.safeParse(RULE_VALUE[ruleType](ruleValue));
    if (rule.success) return { ...row, rule: rule.data };
    const contradiction = ruleType === "minimum-rank" ? parseRank(ruleValue).contradiction : null;
    return refuse(contradiction ?? RULE_MESSAGE[ruleType]);
  });
export type SaveRequirement = z.infer<typeof SaveRequirement>;

/** By a button one place up or down, or dragged to the place of another row. */
export const MoveRow = z.union(
  [
    z.object({ standardId: PART.standardId, rowId: Id, direction: z.enum(["naik", "turun"]) }),
    z.object({ standardId: PART.standardId, rowId: Id, onto: Id }),
  ],
  "Baris tidak dikenal.",
);
export type MoveRow = z.infer<typeof MoveRow>;

export const RemoveRow = z.object({ standardId: PART.standardId, rowId: Id, seen: PART.seen });
export type RemoveRow = z.infer<typeof RemoveRow>;

export const RemoveDraft = z.object({ standardId: PART.standardId });
export type RemoveDraft = z.infer<typeof RemoveDraft>;

/** What the form says for a standard that is no copy. */
export const EMPTY_SOURCE = "kosong";

export const CopyStandard = z
  .object({
    /** A published standard of one's institution; null begins with nothing. */
    sourceId: z.preprocess(
      (value) => (value === EMPTY_SOURCE ? null : value),
      z.uuid("Pilih standar yang disalin, atau mulai kosong.").nullable(),
    ),
    regulation: z.string().min(1, "Pilih rancangan peraturan.").pipe(Slug),
    /** Which annex of a typed regulation takes the position; null where it has one, or one names the position. */
    annex: z.preprocess(blankToNull, Slug.nullable()),
    /** An existing position, or "" for a new one. */
    position: z.preprocess(blankToNull, Slug.nullable()),
    newName: line().default(""),
    newUnit: line().default(""),
    newTier: z.preprocess(blankToNull, PositionTier.nullable()),
  })
  .refine(({ position, newName }) => position !== null || newName !== "", {
    path: ["newName"],
    message: "Pilih jabatan atau tulis nama jabatan baru.",
  })
  .refine(({ position, newName }) => position === null || newName === "", {
    path: ["newName"],
    message: "Pilih jabatan yang ada atau tulis jabatan baru, tidak keduanya.",
  })
  .refine(({ position, newTier }) => position !== null || newTier !== null, {
    path: ["newTier"],
    message: "Pilih jenjang jabatan baru.",
  });
export type CopyStandard = z.infer<typeof CopyStandard>;

const relation = {
  /** The draft that has the relation. */
  regulation: Slug,
  /** A published regulation of the institution, or null where what is meant is not in the store. */
  target: z.preprocess(blankToNull, Slug.nullable()),
};

export const DeclareRelation = z
  .object({
    ...relation,
    type: z.enum(["REVOKES", "AMENDS"], "Pilih mencabut atau mengubah."),
    /** Which instrument, where it is not in the store. */
    words: line().default(""),
    /** Lines of the document that say so ("12" or "12-14"); a typed draft has none. */
    lines: line(100).default("").optional(),
  })
  .refine(({ target, words }) => target !== null || words !== "", {
    path: ["words"],
    message: "Pilih peraturannya, atau tulis nama peraturan yang tidak ada di portal.",
  })
  .refine(({ target, words }) => target === null || words === "", {
    path: ["words"],
    message: "Pilih peraturannya dari daftar atau tulis namanya, tidak keduanya.",
  });
export type DeclareRelation = z.infer<typeof DeclareRelation>;

export const LinkRelation = z.object({ ...relation, relationId: Id });
export type LinkRelation = z.infer<typeof LinkRelation>;

export const RemoveRelation = LinkRelation.omit({ target: true });
export type RemoveRelation = z.infer<typeof RemoveRelation>;

/** What the address of the list of drafts says: its page. What it says wrongly is left out. */
export const DraftsPlace = z.object({ halaman: pageNumber() });
