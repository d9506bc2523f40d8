import { toCivilDate } from "@/lib/core/civil-date";
import type { EditRegulation } from "@/lib/regulations/schema";

type HeadRows = Omit<EditRegulation, "rowId" | "seen" | "overwrite" | "effectiveFrom"> & {
  readonly effectiveFrom: Date;
};

/** The head as its form has it; its mark is the fingerprint of this. */
export function headOf({ kind, number, year, title, issuer, effectiveFrom }: HeadRows) {
  return { kind, number, year, title, issuer, effectiveFrom: toCivilDate(effectiveFrom) };
}
