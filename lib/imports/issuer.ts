import type { ImportFinding } from "@/lib/importer/draft";
import { plain } from "@/lib/importer/words";
import type { CitedText } from "@/lib/sources/schema";

const OFFICE = /^(BUPATI|WALI\s?KOTA|GUBERNUR)\s+(.+)$/i;
const GOVERNMENT = { BUPATI: "Kabupaten", WALIKOTA: "Kota", GUBERNUR: "Provinsi" } as const;

/** The government whose head issues a regulation: "BUPATI PURWAKARTA" is that of "Kabupaten PURWAKARTA"; null where it is not said so. */
export function governmentOf(issuer: string | null): string | null {
  const [, office, place] = OFFICE.exec(issuer?.trim() ?? "") ?? [];
  if (office === undefined || place === undefined) return null;
  const government = GOVERNMENT[office.toUpperCase().replace(/\s/g, "") as keyof typeof GOVERNMENT];
  return `${government} ${place.replace(/\s+/g, " ")}`;
}

type Institution = { readonly name: string; readonly shortName: string };

/** The government that issued a regulation, where it is another than this institution; null where it is this one, or not said. */
export function strangerOf(issuer: string | null, own: Pick<Institution, "name">): string | null {
  const government = governmentOf(issuer);
  return government !== null && !plain(own.name).includes(plain(government)) ? government : null;
}

/** What is to be looked at where a text calls another government its issuer than the institution that imports it. */
export function strangerFinding({ value, source }: CitedText, own: Institution): ImportFinding | null {
  if (strangerOf(value, own) === null) return null;
  return {
    kind: "TO_VERIFY",
    severity: "WARNING",
    source,
    path: "/regulation/issuer",
    found: value ?? "",
    suggestion: null,
    message: `Penerbit naskah ini “${value}”, sedangkan impor ini milik ${own.shortName}. Periksa apakah naskahnya memang milik instansi itu; bila penerbitnya salah baca, betulkan.`,
  };
}
