import type { DraftStandard } from "@/lib/standards/schema";

type Requirement = DraftStandard["requirements"][number];
type Category = Requirement["category"];

// The first that fits says what a requirement is about; forms name it, lists do not.
const CATEGORIES: readonly (readonly [Category, RegExp])[] = [
  ["DISCIPLINE", /\b(?:tidak (?:sedang|pernah)|hukuman|tersangka|terdakwa|terpidana)\b/i],
  ["APPRAISAL", /\b(?:penilaian (?:prestasi|kinerja)|prestasi kerja|skp)\b/i],
  ["PERFORMANCE_INDICATOR", /\bindikator kinerja\b/i],
  ["TRAINING", /\b(?:pelatihan|diklat|pendidikan dan pelatihan)\b/i],
  ["RANK", /\b(?:(?:ber)?pangkat|golongan)\b/i],
  ["AGE", /\b(?:usia|umur|berusia|berumur)\b/i],
  ["HEALTH", /\bsehat\b|^(?:\S{1,4}\s)?kesehatan\s*:?$/i],
  ["EXPERTISE", /\b(?:keahlian|sertifikat|sertifikasi|kompetensi teknis|integritas|rekam jejak)\b/i],
  ["EXPERIENCE", /\b(?:pengalaman|masa kerja|menduduki|jabatan (?:fungsional|administrator|pengawas))\b/i],
  ["EDUCATION", /\b(?:(?:ber)?pendidikan|sarjana|diploma|ijazah|jenjang|bidang ilmu)\b/i],
];

const TITLE =
  /^(?:\S{1,4}[.)]\s*|(?:[A-Za-z]|[IVX]{1,4}|\d{1,2})\s+)?(?:(?:kualifikasi\s+)?pendidikan|pelatihan|diklat|pengalaman(?:\s+(?:kerja|jabatan))?|pangkat(?:\s*[/,]?\s*(?:dan\s+)?gol(?:ongan)?(?:\s+ruang)?)?|indikator\s+kinerja(?:\s+jabatan)?)\s*:?$/i;

/** Whether these words are the title of a category, and no requirement: "A. Pendidikan", "2. Pengalaman Kerja". */
export function isCategoryTitle(text: string): boolean {
  return text.length < 60 && TITLE.test(text);
}

/** The labels that the form prints below its categories (PermenPANRB 38/2017, lampiran). */
export const FORM_LABELS = "jenjang(?:\\s+pendidikan)?|bidang\\s+ilmu|manajerial|teknis|fungsional";
const FORM_LABEL = new RegExp(`^(?:${FORM_LABELS})$`, "i");

const MARK = /^\s*(?:[•●▪■◦‣➢*·–—-]|\(?(?:\d{1,2}|[a-z])[.)])?\s*/i;

/** Whether these words are such a label, and no more but a number, letter or bullet and a colon. */
export function isFormLabel(text: string): boolean {
  return FORM_LABEL.test(
    text
      .slice(0, 80)
      .replace(MARK, "")
      .replace(/[\s:]+$/, ""),
  );
}

/** What a requirement, or a heading of the form, is about; null where its words do not say. */
export function categoryOf(text: string): Category | null {
  const short = text.slice(0, 400);
  return CATEGORIES.find(([, words]) => words.test(short))?.[0] ?? null;
}

/** What a computer can check about a requirement: rank, lowest education, highest age, years of work (DESIGN.md 4). */
export function ruleOf(category: Category, text: string): Requirement["rule"] {
  const short = text.slice(0, 400);
  if (category === "RANK") {
    const rank = /\b(I|II|III|IV)\s*[/.]\s*([a-e])\b/.exec(short);
    return rank ? { type: "minimum-rank", rank: `${rank[1]}/${rank[2]}` } : undefined;
  }
  if (category === "AGE") {
    const [years = 0] = countsIn(short, AT_MOST);
    return years >= 18 && years <= 70 ? { type: "maximum-age", years } : undefined;
  }
  if (category === "EXPERIENCE") return experienceRule(short);
  return category === "EDUCATION" ? educationRule(short) : undefined;
}

const AT_MOST =
  "paling\\s+(?:tinggi|tua|lama|banyak)|maksimal|maksimum|(?:se)?tinggi-?\\s?tingginya|tidak\\s+(?:lebih\\s+dari|melebihi)";
const AT_LEAST =
  "paling\\s+(?:kurang|singkat|sedikit|rendah)|minimal|minimum|(?:se)?kurang-?\\s?kurangnya|(?:se)?tidak-?\\s?tidaknya|sedikitnya|tidak\\s+kurang\\s+dari";
const COUNT = "(?:\\s+(?:telah|sudah|selama|berusia|berumur|usia|umur))*\\s*:?\\s+(\\d{1,2})\\b";
const YEARS = "\\s*(?:\\([\\p{L} ]+\\)\\s*)?tahun";

/** "minimal selama 2 (dua) tahun": each count to which the text gives such a bound. */
function countsIn(text: string, bound: string, unit = ""): readonly number[] {
  return [...text.matchAll(new RegExp(`\\b(?:${bound})${COUNT}${unit}`, "giu"))].map(([, count]) => Number(count));
}

/**
 * Regulations ask for years in some field or position: all years together can be too few, never proof enough. Where a
 * sentence counts several times, which may be alternatives, the fewest are asked of everybody.
 */
function experienceRule(text: string): Requirement["rule"] {
  const years = Math.min(...countsIn(text, AT_LEAST, YEARS));
  return years >= 1 && years <= 40 ? { type: "minimum-experience-in-field", years } : undefined;
}

// From the lowest: "D-III, diutamakan S-1" asks for a D-III.
const EDUCATIONS: readonly (readonly ["SMA" | "D3" | "S1" | "S2" | "S3", RegExp])[] = [
  ["SMA", /\b(?:slta|sma|smk)\b/i],
  ["D3", /\b(?:diploma (?:iii|tiga)|d-?\s?(?:iii|3))\b/i],
  ["S1", /\b(?:sarjana|diploma (?:iv|empat)|strata (?:satu|i|1)|[sd]-?\s?(?:1|iv|4))\b/i],
  ["S2", /\b(?:magister|pasca ?sarjana|strata (?:dua|ii|2)|s-?\s?2)\b/i],
  ["S3", /\b(?:doktor|strata (?:tiga|iii|3)|s-?\s?3)\b/i],
];

function educationRule(text: string): Requirement["rule"] {
  const lowest = EDUCATIONS.find(([, words]) => words.test(text))?.[0];
  return lowest && { type: "minimum-education", education: lowest };
}

const RANKS: readonly (readonly [RegExp, string])[] = [
  [/\bPembina\s+Utama\s+Madya\b/i, "IV/d"],
  [/\bPembina\s+Utama\s+Muda\b/i, "IV/c"],
  [/\bPembina\s+Utama\b/i, "IV/e"],
  [/\bPembina\s+(?:Tingkat|Tk\.?)\s*(?:I|1)\b/i, "IV/b"],
  [/\bPembina\b/i, "IV/a"],
  [/\bPenata\s+Muda\s+(?:Tingkat|Tk\.?)\s*(?:I|1)\b/i, "III/b"],
  [/\bPenata\s+Muda\b/i, "III/a"],
  [/\bPenata\s+(?:Tingkat|Tk\.?)\s*(?:I|1)\b/i, "III/d"],
  [/\bPenata\b/i, "III/c"],
  [/\bPengatur\s+Muda\s+(?:Tingkat|Tk\.?)\s*(?:I|1)\b/i, "II/b"],
  [/\bPengatur\s+Muda\b/i, "II/a"],
  [/\bPengatur\s+(?:Tingkat|Tk\.?)\s*(?:I|1)\b/i, "II/d"],
  [/\bPengatur\b/i, "II/c"],
];

/** The grade that belongs to the rank that a text names, where it prints another one beside it; null where they fit. */
export function otherRank(text: string): string | null {
  const short = text.slice(0, 400);
  const printed = /\(?\s*(I|II|III|IV)\s*[/.]\s*([a-e])\s*\)?/.exec(short);
  const named = short.slice(0, printed?.index ?? 0);
  const grade = RANKS.find(([rank]) => rank.test(named))?.[1];
  return printed && grade && grade !== `${printed[1]}/${printed[2]}` ? grade : null;
}
