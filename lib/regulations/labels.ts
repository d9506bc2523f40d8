import type { PositionTier, RegulationKind, RelationType } from "@/lib/generated/prisma/enums";
import { formatDate } from "@/lib/core/dates";
import type { RegulationStatus } from "@/lib/regulations/document";

/** Indonesian wording. A member added to the schema without a label does not compile. */
export const REGULATION_STATUS_LABEL = {
  DRAFT: "Rancangan",
  UPCOMING: "Belum berlaku",
  IN_FORCE: "Berlaku",
  REVOKED: "Dicabut",
} as const satisfies Record<RegulationStatus, string>;

export const REGULATION_KIND_LABEL = {
  PERBUP: "Peraturan Bupati",
  PERWAL: "Peraturan Walikota",
  PERGUB: "Peraturan Gubernur",
} as const satisfies Record<RegulationKind, string>;

export const RELATION_TYPE_LABEL = {
  REVOKES: "Mencabut",
  AMENDS: "Mengubah",
  BASED_ON: "Mengingat",
} as const satisfies Record<RelationType, string>;

export const POSITION_TIER_LABEL = {
  JPT_UTAMA: "JPT Utama",
  JPT_MADYA: "JPT Madya",
  JPT_PRATAMA: "JPT Pratama",
  ADMINISTRATOR: "Administrator",
  PENGAWAS: "Pengawas",
  FUNGSIONAL: "Fungsional",
  PELAKSANA: "Pelaksana",
} as const satisfies Record<PositionTier, string>;

/** "Sekretaris, Dinas Kesehatan"; the unit only where the position has one. */
export function positionTitle({ name, unit }: { readonly name: string; readonly unit: string }): string {
  return unit === "" ? name : `${name}, ${unit}`;
}

/** What is selected of a regulation to name it. */
export const REGULATION_NAME = { kind: true, number: true, year: true, issuer: true } as const;

type OfIssuer = {
  readonly kind: RegulationKind;
  /** As printed; "" where it is not known. */
  readonly issuer: string;
};

/** What a regulation calls itself: a mayor is printed "Walikota" or "Wali Kota", and each is kept. */
export function kindName({ kind, issuer }: OfIssuer): string {
  return kind === "PERWAL" && /wali\s+kota/i.test(issuer) ? "Peraturan Wali Kota" : REGULATION_KIND_LABEL[kind];
}

/** "Peraturan Bupati Nomor 213 Tahun 2020". */
export function regulationName({
  number,
  year,
  ...of
}: OfIssuer & { readonly number: string; readonly year: number }): string {
  return `${kindName(of)} Nomor ${number} Tahun ${year}`;
}

/** When a regulation was or will be revoked, seen from a day: "sejak 1 Januari 2026", "dicabut mulai 1 Februari 2999". */
export function revocationText(revokedFrom: string, day: string): string {
  return `${revokedFrom <= day ? "sejak" : "dicabut mulai"} ${formatDate(revokedFrom)}`;
}

/** "Lampiran II", or "Lampiran" where it is the only one. */
export function annexName({ label }: { label: string }): string {
  return label === "" ? "Lampiran" : `Lampiran ${label}`;
}
