import type { RegulationKind } from "@/lib/generated/prisma/enums";
import { plain } from "@/lib/importer/words";
import { REGULATION_KIND_LABEL } from "@/lib/regulations/labels";

const NUMBERED = /nomor\s*:?\s*(\S{1,30})\s+tahun\s+(\d{4})/i;

type Numbered = { readonly kind: RegulationKind; readonly number: string; readonly year: number };

/** Whether a citation ("Peraturan Wali Kota Pekalongan Nomor 17 Tahun 2019 tentang …") names this regulation by kind, number and year. */
export function isCited(citation: string, { kind, number, year }: Numbered): boolean {
  const [, citedNumber, citedYear] = NUMBERED.exec(citation) ?? [];
  return (
    citedNumber === number &&
    Number(citedYear) === year &&
    folded(citation).startsWith(folded(REGULATION_KIND_LABEL[kind]))
  );
}

/** Regulations write "Walikota" (UU 12/2011) or "Wali Kota" (UU 23/2014); each is kept as it is written. */
function folded(text: string): string {
  return plain(text).replace("wali kota", "walikota");
}
