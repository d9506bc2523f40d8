import { formatNumber, formatPercent } from "@/lib/core/numbers";
import type { NineBoxLimits } from "@/lib/schemes/schema";
import type { Third } from "@/lib/talent/rules";

export const PERFORMANCE_LABEL = {
  LOWER: "Di bawah ekspektasi",
  MIDDLE: "Sesuai ekspektasi",
  UPPER: "Di atas ekspektasi",
} as const satisfies Record<Third, string>;

export const POTENTIAL_LABEL = {
  LOWER: "Rendah",
  MIDDLE: "Menengah",
  UPPER: "Tinggi",
} as const satisfies Record<Third, string>;

/** Where the thirds of both axes begin, as a sentence. */
export function limitsText({ performance, potential }: NineBoxLimits): string {
  return (
    `Kinerja: sesuai ekspektasi mulai ${formatNumber(performance.middle)}, di atas ekspektasi mulai ${formatNumber(performance.upper)}. ` +
    `Potensial menurut kesesuaian: menengah mulai ${formatPercent(potential.middle)}, tinggi mulai ${formatPercent(potential.upper)}.`
  );
}

export const NO_LIMITS = "batas sumbu kinerja dan sumbu potensial: skema penilaian kegiatan ini tidak memuatnya";
