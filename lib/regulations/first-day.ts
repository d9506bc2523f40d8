import { civilDateIn, formatDate } from "@/lib/core/dates";
import type { CitedText } from "@/lib/sources/schema";

type FirstDay = { readonly year: number; readonly effectiveFrom: string };

/**
 * What is wrong with a first day in force ("YYYY-MM-DD"); null when nothing is. No regulation begins before the year that
 * its number counts in: such a day is a slip of the pen.
 */
export function firstDayObstacle({ year, effectiveFrom }: FirstDay): string | null {
  // Civil dates sort as text.
  if (effectiveFrom >= `${year}-01-01`) return null;
  return `Hari pertama berlaku tidak dapat sebelum tahun peraturannya (${year}). Perbaiki tanggalnya, atau tahun peraturannya.`;
}

/**
 * The day of enactment that a first day precedes; null where it precedes none. A regulation may hold from an earlier day
 * than its own only for strong reasons, which its text says (UU 12/2011, Lampiran II): somebody has to confirm it.
 *
 * @param days enacted, promulgated ("YYYY-MM-DD"), as far as they are known
 */
export function precededDay(effectiveFrom: string, days: readonly (string | null)[]): string | null {
  // Civil dates sort as text.
  const later = days.filter((day): day is string => day !== null && day > effectiveFrom);
  return later.toSorted()[0] ?? null;
}

type Act = "ENACTED" | "PROMULGATED";
type Text = {
  readonly articles: readonly {
    readonly heading: CitedText;
    readonly lead: CitedText | null;
    readonly items: readonly { readonly text: CitedText }[];
  }[];
  readonly signatures: readonly { readonly act: Act; readonly date: { readonly value: string | null } }[];
};

export type SaidDay = {
  /** "Pasal 4". */
  readonly article: string | null;
  readonly passage: CitedText;
  /** The act whose day it is; null where the passage names a day of its own. */
  readonly act: Act | null;
  /** "YYYY-MM-DD"; null where it cannot be read. */
  readonly day: string | null;
};

const EFFECT = /mulai\s+berlaku\s+(?:sejak|pada|terhitung\s+mulai)?\s*(?:tanggal)?\s*(.{0,60})/iu;

/** "… mulai berlaku pada tanggal diundangkan dan berlaku surut sejak tanggal 4 Januari 2021." */
const BACKDATED = /\bsurut\s+(?:sejak|mulai|terhitung|pada|dari|tanggal|\s)*(.{0,60})/iu;

/**
 * What the articles say of the first day in force; null where they say nothing. Looked for from the last article: there it
 * stands (UU 12/2011, Lampiran II, ketentuan penutup).
 */
export function saidFirstDay({ articles, signatures }: Text): SaidDay | null {
  const passages = articles
    .toReversed()
    .flatMap(({ heading, lead, items }) =>
      [...(lead ? [lead] : []), ...items.map(({ text }) => text)].map((passage) => ({ heading, passage })),
    );
  const dayOf = (wanted: Act) => signatures.find(({ act }) => act === wanted)?.date.value ?? null;
  for (const { heading, passage } of passages) {
    const rest = EFFECT.exec(passage.value ?? "")?.[1];
    if (rest === undefined) continue;
    const before = BACKDATED.exec(passage.value ?? "")?.[1];
    if (before !== undefined) return { article: heading.value, passage, act: null, day: civilDateIn(before) };
    const act = actIn(rest);
    return { article: heading.value, passage, act, day: act ? dayOf(act) : civilDateIn(rest) };
  }
  return null;
}

function actIn(rest: string): Act | null {
  if (/^diundangkan\b/i.test(rest)) return "PROMULGATED";
  return /^ditetapkan\b/i.test(rest) ? "ENACTED" : null;
}

/** What a first day in force contradicts; null where the articles name no other day. */
export function contradictedDay(effectiveFrom: string, said: SaidDay | null): string | null {
  if (said === null || said.day === null || said.day === effectiveFrom) return null;
  return `${said.article ?? "Batang tubuhnya"} menyebut mulai berlaku ${formatDate(said.day)}, bukan ${formatDate(effectiveFrom)}`;
}
