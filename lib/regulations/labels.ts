import { formatDate } from "@/lib/core/dates";
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

type Dated = {
  readonly status: RegulationStatus;
  readonly effectiveFrom: string;
  readonly revokedFrom: string | null;
};

/** "Berlaku" or, where its first day lies ahead of the day ("YYYY-MM-DD"), "Akan berlaku". */
export function regulationStatusText({ status, effectiveFrom }: Omit<Dated, "revokedFrom">, day: string): string {
  return status === "IN_FORCE" && effectiveFrom > day ? "Akan berlaku" : REGULATION_STATUS_LABEL[status];
}

/** "sejak 1 Februari 2027" of a revoked regulation, "dicabut mulai …" of one that will be; nothing otherwise. */
export function revocationText({ status, revokedFrom }: Omit<Dated, "effectiveFrom">): string | null {
  if (revokedFrom === null) return null;
  return `${status === "REVOKED" ? "sejak" : "dicabut mulai"} ${formatDate(revokedFrom)}`;
}

/** "Peraturan Bupati Nomor 213 Tahun 2020". */
export function regulationName(regulation: { kind: RegulationKind; number: string; year: number }): string {
  return `${REGULATION_KIND_LABEL[regulation.kind]} Nomor ${regulation.number} Tahun ${regulation.year}`;
}

/** "Lampiran II", or "Lampiran" where it is the only one. */
export function annexName({ label }: { label: string }): string {
  return label === "" ? "Lampiran" : `Lampiran ${label}`;
}
