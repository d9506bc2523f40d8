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

/** "Pembina Tk.I (IV/b)". */
export function rankName(code: RankCode): string {
  return `${RANKS.find((rank) => rank.code === code)?.name ?? ""} (${code})`;
}

/** Negative when the first rank is lower than the second, 0 when they are the same. */
export function compareRanks(first: RankCode, second: RankCode): number {
  return RANK_CODES.indexOf(first) - RANK_CODES.indexOf(second);
}

export type RankReading =
  | { readonly code: RankCode; readonly contradiction: string | null }
  | { readonly code: null; readonly contradiction: null };

/**
 * Reads a rank as it is written in the field: "Pembina Tk 1, (IV/b)", "IV.b", "(IV/ a)", "Penata Tingkat I".
 * Name and golongan that do not belong together are a contradiction: the golongan counts, the sentence says it.
 */
export function parseRank(written: string): RankReading {
  const byCode = rankOfCode(written);
  const byName = rankOfName(written);
  const rank = byCode ?? byName;
  if (!rank) return { code: null, contradiction: null };
  const contradiction =
    byCode && byName && byCode !== byName
      ? `Pangkat dan golongan tidak sesuai: ${byName.name} adalah golongan ${byName.code}, bukan ${byCode.code}.`
      : null;
  return { code: rank.code, contradiction };
}

function rankOfCode(written: string) {
  const match = /\b(IV|III|II|I)\s*[./]\s*([a-e])\b/i.exec(written);
  if (!match) return undefined;
  const code = `${match[1]?.toUpperCase()}/${match[2]?.toLowerCase()}`;
  return RANKS.find((rank) => rank.code === code);
}

function rankOfName(written: string) {
  const words = written
    .replace(/\(.*?\)|\b(IV|III|II|I)\s*[./]\s*[a-e]\b/gi, " ")
    .replace(/\b(?:tingkat|tkt?)\b\.?\s*(?:I|1)\b/gi, "Tk.I")
    .replace(/[,;()]/g, " ")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
  return RANKS.find(({ name }) => name.toLowerCase() === words);
}

/** Education, lowest first; D-IV counts as S1 (DOMAIN.md). */
export const EDUCATIONS = ["SD", "SMP", "SMA", "D1", "D2", "D3", "D4", "S1", "S2", "S3"] as const;
export type Education = (typeof EDUCATIONS)[number];

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

export const EDUCATION_LABEL = {
  SD: "SD",
  SMP: "SMP",
  SMA: "SMA sederajat",
  D1: "Diploma I",
  D2: "Diploma II",
  D3: "Diploma III",
  D4: "Diploma IV",
  S1: "Sarjana (S1)",
  S2: "Magister (S2)",
  S3: "Doktor (S3)",
} as const satisfies Record<Education, string>;

/** Negative when the first is lower than the second, 0 when they count the same. */
export function compareEducations(first: Education, second: Education): number {
  return EDUCATION_ORDER[first] - EDUCATION_ORDER[second];
}
