import { isCivilDate } from "@/lib/core/dates";
import { levelOf } from "@/lib/sources/levels";
import { PositionTier, RegulationKind, RelationType, Slug } from "@/lib/regulations/schema";
import { CompetencyKind, Importance, RequirementCategory } from "@/lib/standards/schema";

/** A value as the draft holds it; undefined where the words are none of its kind. */
type Parsed = string | number | boolean | null | undefined;

const IMPORTANCE_WORDS: Readonly<Record<string, string>> = {
  mutlak: "MANDATORY",
  penting: "IMPORTANT",
  perlu: "USEFUL",
};

const oneOf = (options: readonly string[]) => (words: string) => (options.includes(words) ? words : undefined);
const day = (words: string) => (isCivilDate(words) ? words : undefined);

/** How the words of a field are understood, by its name; every other field is text. */
const READERS: ReadonlyMap<string, (words: string) => Parsed> = new Map(
  Object.entries({
    level: (words) => levelOf(words) ?? undefined,
    year: (words) => (/^(19[4-9]|2[01])\d\d$/.test(words) ? Number(words) : undefined),
    date: day,
    importance: (words) => oneOf(Importance.options)(IMPORTANCE_WORDS[words.toLowerCase()] ?? words),
    // What is no reading but a decision on it.
    effectiveFrom: day,
    kind: oneOf(RegulationKind.options),
    tier: oneOf(PositionTier.options),
    type: oneOf(RelationType.options),
    category: oneOf(RequirementCategory.options),
    code: (words) => (Slug.safeParse(words).success ? words : undefined),
    isLeftOut: (words) => (words === "ya" ? true : words === "tidak" ? false : undefined),
  }),
);

/** Fields that no line of the text says: they are set without a reading. */
const DECIDED = new Set(["effectiveFrom", "kind", "tier", "type", "category", "isLeftOut"]);

/** Whether the field under a pointer is a decision instead of a reading; the code of a competency is, an indicator's is read. */
export function isDecided(path: string): boolean {
  return DECIDED.has(fieldOf(path)) || isCompetencyCode(path);
}

function isCompetencyCode(path: string): boolean {
  return /\/competencies\/[^/]+\/code$/.test(path);
}

/** Parts of a printed number: "4", "a", "XI". */
const PART = String.raw`(?:\d{1,3}|[a-z]|(?=[ivx])x{0,3}(?:ix|iv|v?i{0,3}))`;
const PRINTED_NUMBER = new RegExp(String.raw`^\(?${PART}(?:\s?[.,]\s?${PART}){0,3}\s?[.)]?$`, "i");

export const NUMBER_EXPECTED = "Tulis nomornya seperti tercetak, misalnya 4.4, 12 atau a.";

/** Numbers as regulations print them for competencies, positions and indicators: "4.4", "4,4", "1.2.3", "12.", "a)", "IV". */
export function isPrintedNumber(words: string): boolean {
  return PRINTED_NUMBER.test(words);
}

/** A field that holds a printed number; that of a requirement may be a heading ("B.1 Manajerial"). */
export function isNumberField(path: string): boolean {
  return /\/(?:indicators\/[^/]+\/code|(?:competencies|positions)\/[^/]+\/ordinal)$/.test(path);
}

/** A regulation has a kind, too. */
export function isCompetencyKind(path: string): boolean {
  return /\/competencies\/[^/]+\/kind$/.test(path);
}

function fieldOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** What was typed for the field under a pointer; null for nothing, undefined where it is no value of the field. */
export function parseValue(path: string, typed: string): Parsed {
  const words = typed.replace(/\s+/g, " ").trim();
  if (words === "") return isDecided(path) ? undefined : null;
  const field = fieldOf(path);
  if (isCompetencyKind(path)) return oneOf(CompetencyKind.options)(words);
  if (isNumberField(path)) return isPrintedNumber(words) ? words : undefined;
  const reader = field === "code" && !isCompetencyCode(path) ? undefined : READERS.get(field);
  return reader ? reader(words) : words;
}

/** A value as a field of a form shows it. */
export function typedForm(value: string | number | boolean | null): string {
  if (typeof value === "boolean") return value ? "ya" : "tidak";
  return value === null ? "" : String(value);
}

/** Key of the section that holds the tiers nobody has read or chosen yet. */
export const UNKNOWN_TIERS = "jenjang";

/** The values of a form, the tier that is meant for all put where none was chosen. */
export function withTier(typed: Readonly<Record<string, string>>, tier = ""): Readonly<Record<string, string>> {
  const filled = Object.entries(typed).map(([path, value]) => [
    path,
    value === "" && path.endsWith("/tier") ? tier : value,
  ]);
  return Object.fromEntries(filled) as Record<string, string>;
}
