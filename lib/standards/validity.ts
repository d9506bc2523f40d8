import { formatDate } from "@/lib/core/dates";

type Validity = { readonly validFrom: string; readonly validTo: string | null };

/** "sejak 3 September 2020", or "3 September 2020 sampai 31 Desember 2024". */
export function validityText({ validFrom, validTo }: Validity): string {
  return validTo === null ? `sejak ${formatDate(validFrom)}` : `${formatDate(validFrom)} sampai ${formatDate(validTo)}`;
}
