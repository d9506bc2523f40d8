import { formatDate } from "@/lib/core/dates";
import type { StandardStatus } from "@/lib/generated/prisma/enums";
import { STANDARD_STATUS_LABEL } from "@/lib/standards/labels";

type Validity = { readonly validFrom: string; readonly validTo: string | null };

/** "sejak 3 September 2020", or "3 September 2020 sampai 31 Desember 2024". */
export function validityText({ validFrom, validTo }: Validity): string {
  return validTo === null ? `sejak ${formatDate(validFrom)}` : `${formatDate(validFrom)} sampai ${formatDate(validTo)}`;
}

/** Whether it is in force on a day ("YYYY-MM-DD"), not yet, or no longer. */
export function standingOn({ validFrom, validTo }: Validity, day: string): "UPCOMING" | "IN_FORCE" | "ENDED" {
  // Civil dates sort as text.
  if (validFrom > day) return "UPCOMING";
  return validTo === null || validTo >= day ? "IN_FORCE" : "ENDED";
}

/** "Berlaku", "Digantikan", … and of a published version whose first day lies ahead of the day "Akan berlaku". */
export function standardStatusText(
  { status, validFrom }: { readonly status: StandardStatus; readonly validFrom: string },
  day: string,
): string {
  return status === "PUBLISHED" && validFrom > day ? "Akan berlaku" : STANDARD_STATUS_LABEL[status];
}
