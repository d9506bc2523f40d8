import type {
  CompetencyKind,
  Importance,
  NoteKind,
  RequirementCategory,
  StandardStatus,
} from "@/lib/generated/prisma/enums";
import { withoutListSign } from "@/lib/core/sentences";
import { isNotRequired, ruleValue } from "@/lib/standards/rules";
import type { RequirementRule } from "@/lib/standards/schema";

/** Indonesian wording. A member added to the schema without a label does not compile. */
export const STANDARD_STATUS_LABEL = {
  DRAFT: "Rancangan",
  IN_REVIEW: "Menunggu verifikasi",
  PUBLISHED: "Berlaku",
  SUPERSEDED: "Digantikan",
} as const satisfies Record<StandardStatus, string>;

export const COMPETENCY_KIND_LABEL = {
  MANAGERIAL: "Manajerial",
  SOCIOCULTURAL: "Sosial Kultural",
  TECHNICAL: "Teknis",
} as const satisfies Record<CompetencyKind, string>;

export const IMPORTANCE_LABEL = {
  MANDATORY: "Mutlak",
  IMPORTANT: "Penting",
  USEFUL: "Perlu",
} as const satisfies Record<Importance, string>;

export const REQUIREMENT_CATEGORY_LABEL = {
  EDUCATION: "Pendidikan",
  TRAINING: "Pelatihan",
  EXPERIENCE: "Pengalaman kerja",
  RANK: "Pangkat",
  PERFORMANCE_INDICATOR: "Indikator kinerja jabatan",
  AGE: "Usia",
  HEALTH: "Kesehatan",
  EXPERTISE: "Keahlian",
  APPRAISAL: "Penilaian prestasi kerja",
  DISCIPLINE: "Disiplin dan status hukum",
} as const satisfies Record<RequirementCategory, string>;

type VersionOf = { readonly version: number; readonly owner: { readonly slug: string; readonly name: string } };

/** Which version: "2" on the page of the position whose it is, "1 standar Administrator" on that of one which follows it. */
export function versionLabel({ version, owner }: VersionOf, position: { readonly slug: string }): string {
  return owner.slug === position.slug ? String(version) : `${version} standar ${owner.name}`;
}

/** What is checked of a requirement without a person. */
export const REQUIREMENT_RULE_LABEL = {
  "minimum-rank": "Pangkat paling rendah",
  "minimum-education": "Pendidikan paling rendah",
  "maximum-age": "Usia paling tinggi",
  "minimum-experience": "Lama pengalaman kerja paling singkat, bidang apa pun",
  "minimum-experience-in-field": "Lama pengalaman kerja paling singkat, pada bidang tertentu",
} as const satisfies Record<RequirementRule["type"], string>;

/** What was chosen about a requirement and stands in no line: what is checked of it without a person, and its alternatives. */
export function requirementChoices({ rule, anyOfGroup }: Choices): readonly string[] {
  return [
    ...(rule === null ? [] : [`${REQUIREMENT_RULE_LABEL[rule.type]}: ${ruleWords(rule)}`]),
    ...(anyOfGroup === null ? [] : [`Cukup salah satu dari kelompok ${anyOfGroup}`]),
  ];
}

function ruleWords(rule: RequirementRule): string {
  const value = ruleValue(rule);
  return typeof value === "number" ? `${value} tahun` : value;
}

type Choices = { readonly rule: RequirementRule | null; readonly anyOfGroup: string | null };

/** Stands where the document holds no readable value. */
export const UNREADABLE = "tidak terbaca pada dokumen sumber";

/** The same where it begins a sentence or stands alone. */
export const UNREADABLE_ALONE = "Tidak terbaca pada dokumen sumber";

/** Stands for the name of a competency or statement: it is missing only where the document holds no readable one. */
export const UNREADABLE_NAME = `Nama ${UNREADABLE}`;

/**
 * What to call a competency or statement, without the sign that ends it as an item of a list; where its name is lost, the
 * number that is printed before it tells which it is.
 */
export function competencyName({
  name,
  ordinal,
}: {
  readonly name: string | null;
  readonly ordinal: string | null;
}): string {
  if (name !== null) return withoutListSign(name);
  return ordinal === null ? UNREADABLE_NAME : `${UNREADABLE_NAME} (nomor ${ordinal.replace(/\.$/, "")})`;
}

/** The words of a requirement as they are read; where nothing but a dash is printed, what that means. */
export function printedText(text: string): string {
  return isNotRequired(text) ? `tidak dipersyaratkan (tercetak “${text.trim()}”)` : text;
}

export const NOTE_KIND_LABEL = {
  CORRECTED: "Diperbaiki",
  SEPARATED: "Dipisahkan",
  JOINED: "Disambung",
  AS_PRINTED: "Sebagaimana tercetak",
  UNCERTAIN: "Perlu verifikasi",
  UNREADABLE: UNREADABLE_ALONE,
} as const satisfies Record<NoteKind, string>;
