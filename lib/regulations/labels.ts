import type { PositionTier, RegulationKind, RegulationStatus, RelationType } from "@/lib/generated/prisma/enums";

/** Indonesian wording. A member added to the schema without a label does not compile. */
export const REGULATION_STATUS_LABEL = {
  DRAFT: "Rancangan",
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

/** "Peraturan Bupati Nomor 213 Tahun 2020". */
export function regulationName(regulation: { kind: RegulationKind; number: string; year: number }): string {
  return `${REGULATION_KIND_LABEL[regulation.kind]} Nomor ${regulation.number} Tahun ${regulation.year}`;
}

/** "Lampiran II", or "Lampiran" where it is the only one. */
export function annexName({ label }: { label: string }): string {
  return label === "" ? "Lampiran" : `Lampiran ${label}`;
}
