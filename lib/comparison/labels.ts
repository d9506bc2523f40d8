import type { Comparison } from "@/lib/comparison/rules";
import type { ChangeKind } from "@/lib/comparison/words";

/** Indonesian wording. A kind without a label does not compile. */
export const CHANGE_LABEL = {
  ADDED: "Ditambah",
  REMOVED: "Dihapus",
  CHANGED: "Berubah",
  SAME: "Sama",
} as const satisfies Record<ChangeKind, string>;

/** "Level naik dari 2 ke 3": said where both sides have a level that differs. */
export function levelChangeText(from: number, to: number): string {
  return `Level ${to > from ? "naik" : "turun"} dari ${from} ke ${to}`;
}

type Counted = Pick<Comparison, "competencyCounts" | "requirementCounts" | "identityCounts">;

/** "3 level naik, 1 kompetensi ditambah": what changed in one sentence, without what is zero. */
export function changeSummary({ competencyCounts, requirementCounts, identityCounts }: Counted): string {
  const { added, removed, reworded } = identityCounts;
  const counted = [
    [competencyCounts.raised, "level naik"],
    [competencyCounts.lowered, "level turun"],
    [competencyCounts.added, "kompetensi ditambah"],
    [competencyCounts.removed, "kompetensi dihapus"],
    [competencyCounts.reworded, "kompetensi berubah tanpa naik atau turun level"],
    [requirementCounts.added, "persyaratan ditambah"],
    [requirementCounts.removed, "persyaratan dihapus"],
    [requirementCounts.reworded, "persyaratan berubah rumusan"],
    [added + removed + reworded, "bagian identitas jabatan berubah"],
  ] as const;
  const changes = counted.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
  return changes.length === 0 ? "Tidak ada perbedaan isi" : changes.join(", ");
}
