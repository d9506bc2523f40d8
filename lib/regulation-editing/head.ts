import { toCivilDate } from "@/lib/core/civil-date";
import type { EditRegulation } from "@/lib/regulations/schema";

export type Head = Omit<EditRegulation, "rowId" | "seen" | "overwrite" | "reason" | "isRetroactive">;
type HeadRows = Omit<Head, "effectiveFrom"> & { readonly effectiveFrom: Date };

/** The head as its form has it; its mark is the fingerprint of this. */
export function headOf({ kind, number, year, title, issuer, effectiveFrom }: HeadRows): Head {
  return { kind, number, year, title, issuer, effectiveFrom: toCivilDate(effectiveFrom) };
}
