const OFFICE = /^(BUPATI|WALI\s?KOTA|GUBERNUR)\s+(.+)$/i;
const GOVERNMENT = { BUPATI: "Kabupaten", WALIKOTA: "Kota", GUBERNUR: "Provinsi" } as const;

/** The government whose head issues a regulation: "BUPATI PURWAKARTA" is that of "Kabupaten PURWAKARTA"; null where it is not said so. */
export function governmentOf(issuer: string | null): string | null {
  const [, office, place] = OFFICE.exec(issuer?.trim() ?? "") ?? [];
  if (office === undefined || place === undefined) return null;
  const government = GOVERNMENT[office.toUpperCase().replace(/\s/g, "") as keyof typeof GOVERNMENT];
  return `${government} ${place.replace(/\s+/g, " ")}`;
}
