import type { EventStatus } from "@/lib/generated/prisma/enums";

export type PlanFacts = {
  readonly status: EventStatus;
  readonly candidates: readonly { readonly name: string; readonly sheetCount: number }[];
};

/** What is still missing before scoring can start, as sentences; empty when it can. */
export function startObstacles({ status, candidates }: PlanFacts): readonly string[] {
  if (status !== "PREPARING") return ["Penilaian hanya dapat dimulai dari tahap persiapan."];
  if (candidates.length === 0) return ["Tambahkan paling sedikit satu peserta."];
  return candidates
    .filter(({ sheetCount }) => sheetCount === 0)
    .map(({ name }) => `Tugaskan paling sedikit satu asesor untuk ${name}.`);
}

/** Why an event cannot be cancelled, or null. */
export function cancelObstacle(status: EventStatus): string | null {
  if (status === "FINAL") return "Kegiatan yang sudah selesai tidak dapat dibatalkan.";
  if (status === "CANCELLED") return "Kegiatan ini sudah dibatalkan.";
  return null;
}
