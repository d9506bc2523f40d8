import { z } from "zod";

import { pageNumber } from "@/lib/core/page-number";
import { Slug } from "@/lib/regulations/schema";

/** As long as the advice that it is picked for (lib/integration/schema.ts). */
const MAX_TEXT = 2_000;
const MAX_WORDS = 200;

export const SaveSuggestion = z.object({
  institutionId: z.uuid("Pilih instansi."),
  /** Code of the competency. */
  code: Slug,
  /** The suggestion, or null for a new one. */
  rowId: z.preprocess((value) => (value === "" ? null : value), z.uuid("Saran tidak dikenal.").nullable()),
  /** An empty text takes the suggestion out. */
  text: z
    .string("Isian tidak terbaca.")
    .trim()
    .max(MAX_TEXT, `Paling panjang ${MAX_TEXT} karakter.`)
    // PostgreSQL keeps no such character.
    .refine((text) => !text.includes("\0"), "Hapus karakter yang tidak dapat ditulis."),
  /** Mark of what was on the screen when one began to type; "" for a new one. */
  seen: z.string().max(64).default(""),
  /** Given when one saw what somebody else stored meanwhile and keeps one's own: the mark of that. */
  overwrite: z.string().max(64).optional(),
});
export type SaveSuggestion = z.infer<typeof SaveSuggestion>;

type Parameters = Readonly<Record<string, string | readonly string[] | undefined>>;

const FILTERS = z.object({
  instansi: z.string().catch(""),
  q: z
    .string()
    .catch("")
    .transform((text) => text.replaceAll("\0", "").trim().slice(0, MAX_WORDS)),
  halaman: pageNumber(999_999),
});

/** The parameters of the pages under `/admin/saran-pengembangan`; what is not understood is as if it were not there. */
export function readSuggestionFilters(given: Parameters): {
  readonly institution: string;
  readonly words: string;
  readonly page: number;
} {
  const { instansi: institution, q: words, halaman: page } = FILTERS.parse(given);
  return { institution, words, page };
}
