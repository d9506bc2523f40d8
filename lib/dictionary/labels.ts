import type { DictionarySection } from "@/lib/dictionary/schema";

export const SECTION_LABEL = {
  manajerial: "Manajerial",
  "sosial-kultural": "Sosial Kultural",
  teknis: "Teknis",
  "pernyataan-teknis": "Pernyataan teknis",
} as const satisfies Record<DictionarySection, string>;
