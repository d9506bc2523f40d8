import { unitsOf } from "@/lib/requirements/rules";
import type { Weighed } from "@/lib/requirements/rules";

/**
 * The requirements in one sentence, to stand beside every category that is printed: a match alone reads as if nothing else
 * were asked for. Alternatives count once; where the regulation prints no importance, nothing is called mutlak.
 */
export function requirementSentence(checks: readonly Weighed[]): string {
  const units = unitsOf(checks);
  if (units.length === 0) return "Peraturan tidak memuat persyaratan.";
  const notMet = units.filter(({ outcome }) => outcome === "NOT_MET");
  const notProven = units.filter(({ outcome }) => outcome === "NOT_PROVEN");
  if (notMet.length + notProven.length === 0) {
    return units.length === 1 ? "Satu-satunya persyaratan terpenuhi." : `Semua ${units.length} persyaratan terpenuhi.`;
  }
  const isSilent = units.every(({ importance }) => importance === null);
  const weight = (of: readonly Unit[]) => (isSilent || of.length === 0 ? "" : ` (${weightOf(of)})`);
  const counts = `${notMet.length} persyaratan tidak terpenuhi${weight(notMet)}, ${notProven.length} belum terbukti${weight(notProven)}`;
  return isSilent ? `${counts}; peraturan tidak menyebut mana yang mutlak.` : `${counts}.`;
}

type Unit = ReturnType<typeof unitsOf>[number];

function weightOf(units: readonly Unit[]): string {
  const mandatory = units.filter(({ importance }) => importance === "MANDATORY").length;
  const unknown = units.filter(({ importance }) => importance === null).length;
  const parts = [
    ...(mandatory > 0 ? [`${mandatory} mutlak`] : []),
    ...(unknown > 0 ? [`${unknown} tanpa tingkat penting`] : []),
  ];
  return parts.join(", ") || "tidak ada yang mutlak";
}
