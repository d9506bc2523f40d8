import { comparable, spellings } from "@/lib/core/grid";
import type { Employment } from "@/lib/generated/prisma/enums";

/** Pangkat by golongan ruang, lowest first (DOMAIN.md, People's data). */
export const RANKS = [
  { code: "I/a", name: "Juru Muda" },
  { code: "I/b", name: "Juru Muda Tk.I" },
  { code: "I/c", name: "Juru" },
  { code: "I/d", name: "Juru Tk.I" },
  { code: "II/a", name: "Pengatur Muda" },
  { code: "II/b", name: "Pengatur Muda Tk.I" },
  { code: "II/c", name: "Pengatur" },
  { code: "II/d", name: "Pengatur Tk.I" },
  { code: "III/a", name: "Penata Muda" },
  { code: "III/b", name: "Penata Muda Tk.I" },
  { code: "III/c", name: "Penata" },
  { code: "III/d", name: "Penata Tk.I" },
  { code: "IV/a", name: "Pembina" },
  { code: "IV/b", name: "Pembina Tk.I" },
  { code: "IV/c", name: "Pembina Utama Muda" },
  { code: "IV/d", name: "Pembina Utama Madya" },
  { code: "IV/e", name: "Pembina Utama" },
] as const;

export type RankCode = (typeof RANKS)[number]["code"];
export const RANK_CODES = RANKS.map(({ code }) => code) as [RankCode, ...RankCode[]];

/** Golongan of a PPPK; it has no pangkat, and no order in common with the ranks of a PNS. */
// prettier-ignore
export const PPPK_GRADES = [
  "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII",
] as const;
export type PppkGrade = (typeof PPPK_GRADES)[number];
export type Rank = RankCode | PppkGrade;

/** Whether it is a golongan ruang of a PNS, and not a golongan of a PPPK. */
export function isRankCode(rank: Rank): rank is RankCode {
  return RANKS.some(({ code }) => code === rank);
}

/** Whether somebody employed like this can hold the rank. */
export function isRankOf(employment: Employment, rank: Rank): boolean {
  return isRankCode(rank) === (employment === "PNS");
}

/** "Pembina Tk.I (IV/b)", "Golongan IX". */
export function rankName(rank: Rank): string {
  const name = RANKS.find(({ code }) => code === rank)?.name;
  return name ? `${name} (${rank})` : `Golongan ${rank}`;
}

/** Negative when the first rank is lower than the second, 0 when they are the same. */
export function compareRanks(first: RankCode, second: RankCode): number {
  return RANK_CODES.indexOf(first) - RANK_CODES.indexOf(second);
}

export type RankReading = {
  /** Null where nothing was recognised: a rank is never guessed. */
  readonly code: RankCode | null;
  /** What is wrong with what was written, or null. */
  readonly contradiction: string | null;
};

const GOLONGAN = /\b(IV|III|II|I)\s*[./-]?\s*([a-z])\b/gi;
/** "Tk I", "Tk. 1", "Tingkat I" … The digit keeps this I from being read as a golongan. */
const FIRST_CLASS = /\b(?:tingkat|tkt?)\b[\s.]*(?:I|1)\b/gi;

/**
 * Reads a rank as it is written in the field: "Pembina Tk 1, (IV/b)", "IV.b", "(IV/ a)", "Penata Tingkat I".
 * Name and golongan that do not belong together are a contradiction: the golongan counts, the sentence says it.
 */
export function parseRank(written: string): RankReading {
  const text = written.replace(FIRST_CLASS, "Tk.1");
  const named = rankOfName(text.replace(GOLONGAN, " "));
  const [code, another] = new Set([...text.matchAll(GOLONGAN)].map(([, figure, letter]) => codeOf(figure, letter)));
  if (!code) return { code: named?.code ?? null, contradiction: null };
  if (another) return { code: null, contradiction: `Tertulis lebih dari satu golongan: ${code} dan ${another}.` };
  const coded = RANKS.find((rank) => rank.code === code);
  if (!coded) return { code: null, contradiction: `Golongan ${code} tidak ada; isi I/a sampai dengan IV/e.` };
  if (!named || named === coded) return { code: coded.code, contradiction: null };
  const contradiction = `Pangkat dan golongan tidak sesuai: ${named.name} adalah golongan ${named.code}, bukan ${code}.`;
  return { code: coded.code, contradiction };
}

function codeOf(figure = "", letter = ""): string {
  return `${figure.toUpperCase()}/${letter.toLowerCase()}`;
}

function rankOfName(written: string) {
  const name = nameOnly(written);
  return RANKS.find((rank) => nameOnly(rank.name.replace(FIRST_CLASS, "Tk.1")) === name);
}

function nameOnly(name: string): string {
  return name
    .replace(/[^a-z1]+/gi, " ")
    .trim()
    .toLowerCase();
}

/** Education, lowest first; D-IV counts as S1 (DOMAIN.md). */
export const EDUCATIONS = ["SD", "SMP", "SMA", "D1", "D2", "D3", "D4", "S1", "S2", "S3"] as const;
export type Education = (typeof EDUCATIONS)[number];

/** As it is written in the field. */
export const EDUCATION_SPELLINGS = spellings<Education>({
  SD: "Sekolah Dasar|SD sederajat|MI",
  SMP: "SLTP|MTs|SMP sederajat",
  SMA: "SLTA|SMK|SMU|MA|SMA sederajat|SMA/SMK|SLTA sederajat",
  D1: "D-I|Diploma I|Diploma 1",
  D2: "D-II|Diploma II|Diploma 2",
  D3: "D-III|Diploma III|Diploma 3",
  D4: "D-IV|Diploma IV|Diploma 4|Diploma IV (setara S1)|Sarjana Terapan",
  S1: "Sarjana|Sarjana (S1)|Strata 1|Strata I|S-I",
  S2: "Magister|Magister (S2)|Strata 2|Strata II|S-II",
  S3: "Doktor|Doktor (S3)|Strata 3|Strata III|S-III",
});

/** Reads an education as it is written in the field: "D-IV", "Diploma III", "S-1"; null where nothing is recognised. */
export function parseEducation(written: string): Education | null {
  return EDUCATION_SPELLINGS.get(comparable(written)) ?? null;
}

const EDUCATION_ORDER: Record<Education, number> = {
  SD: 0,
  SMP: 1,
  SMA: 2,
  D1: 3,
  D2: 4,
  D3: 5,
  D4: 6,
  S1: 6,
  S2: 7,
  S3: 8,
};

/** Negative when the first is lower than the second, 0 when they count the same. */
export function compareEducations(first: Education, second: Education): number {
  return EDUCATION_ORDER[first] - EDUCATION_ORDER[second];
}
