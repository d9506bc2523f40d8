import { z } from "zod";

import { isCivilDate } from "@/lib/core/dates";

/** Stands in the address for what nobody in particular did. */
export const SYSTEM_ACTOR = "sistem";
const MAX_WORD = 60;
const MAX_PAGE = 100_000;

// A date field shows no day that there is not: what the address says is repeated.
const Day = z.string().refine(isCivilDate, {
  error: ({ input }) => `“${String(input)}” bukan tanggal yang ada, jadi tidak dipakai untuk menyaring.`,
});
const Word = z.string().max(MAX_WORD, "Pilihan ini tidak dikenal.");

const FIELDS = {
  pelaku: z.union([z.literal(SYSTEM_ACTOR), z.uuid()], "Pelaku ini tidak dikenal."),
  tindakan: Word,
  objek: Word,
  id: Word,
  dari: Day,
  sampai: Day,
  halaman: z.coerce
    .number("Halaman ini tidak ada.")
    .int("Halaman ini tidak ada.")
    .min(1, "Halaman ini tidak ada.")
    .max(MAX_PAGE, "Halaman ini tidak ada."),
} as const;

export type AuditField = keyof typeof FIELDS;

/** What is looked for; a part that is missing excludes nothing. */
export type AuditFilter = {
  /** A user's id, or `SYSTEM_ACTOR`. */
  readonly actor?: string;
  readonly action?: string;
  /** One kind of rows, or several with commas between them. */
  readonly subjectType?: string;
  readonly subjectId?: string;
  /** Days in Jakarta, both included. */
  readonly from?: string;
  readonly to?: string;
  readonly page: number;
};

export type AuditSearch = {
  readonly filter: AuditFilter;
  /** What stood in the address, also where it was refused. */
  readonly values: Readonly<Partial<Record<AuditField, string>>>;
  readonly errors: Readonly<Partial<Record<AuditField, readonly string[]>>>;
};

type Params = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Reads the address; rubbish is refused field by field, and the rest still holds. */
export function readSearch(params: Params): AuditSearch {
  const values: Partial<Record<AuditField, string>> = {};
  const errors: Partial<Record<AuditField, readonly string[]>> = {};
  const valid: Partial<Record<AuditField, string>> = {};
  for (const field of Object.keys(FIELDS) as AuditField[]) {
    const given = params[field];
    const typed = (typeof given === "string" ? given : (given?.[0] ?? "")).replaceAll("\0", "").trim();
    if (typed === "") continue;
    values[field] = typed;
    const parsed = FIELDS[field].safeParse(typed);
    if (parsed.success) valid[field] = typed;
    else errors[field] = parsed.error.issues.slice(0, 1).map(({ message }) => message);
  }
  if (valid.dari && valid.sampai && valid.dari > valid.sampai) {
    errors.sampai = ["Tanggal ini lebih awal daripada tanggal mulainya."];
  }
  return { values, errors, filter: toFilter(valid) };
}

function toFilter(valid: Partial<Record<AuditField, string>>): AuditFilter {
  const { pelaku: actor, tindakan: action, objek: subjectType, id: subjectId, dari: from, sampai: to } = valid;
  const entries = Object.entries({ actor, action, subjectType, subjectId, from, to });
  return {
    ...(Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as Omit<AuditFilter, "page">),
    page: Number(valid.halaman ?? 1),
  };
}
