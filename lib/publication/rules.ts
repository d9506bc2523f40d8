import type { RegulationStatus } from "@/lib/generated/prisma/enums";

export type DraftFacts = {
  readonly status: RegulationStatus;
  readonly draftedById: string;
  readonly annexCount: number;
  /** Standards that list no competency. */
  readonly emptyStandardCount: number;
};

/** Why the verifier cannot publish this regulation, or `null` when it can (DESIGN.md 6: what somebody else drafted). */
export function publishObstacle(facts: DraftFacts, verifierId: string): string | null {
  if (facts.status !== "DRAFT") return "Hanya rancangan yang dapat diterbitkan.";
  if (facts.draftedById === verifierId) return "Rancangan harus diterbitkan oleh orang lain, bukan penyusunnya.";
  if (facts.annexCount === 0) return "Tambahkan paling sedikit satu lampiran sebelum menerbitkan.";
  if (facts.emptyStandardCount > 0) return "Setiap standar harus memuat paling sedikit satu kompetensi.";
  return null;
}
