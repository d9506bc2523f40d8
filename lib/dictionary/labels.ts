import { formatNumber } from "@/lib/core/numbers";
import type { LevelText } from "@/lib/dictionary/rules";
import type { DictionarySection } from "@/lib/dictionary/schema";

export const SECTION_LABEL = {
  manajerial: "Manajerial",
  "sosial-kultural": "Sosial Kultural",
  teknis: "Teknis",
  "pernyataan-teknis": "Pernyataan teknis",
} as const satisfies Record<DictionarySection, string>;

/** How many wordings there are; their order is said only where some are used more than others. */
export function wordingsText(texts: readonly Pick<LevelText<unknown>, "sources">[]): string {
  const isOrdered = new Set(texts.map(({ sources }) => sources.length)).size > 1;
  const order = isOrdered ? "; yang paling banyak dipakai lebih dahulu" : "";
  return `Ada ${formatNumber(texts.length)} rumusan yang berbeda${order}.`;
}
