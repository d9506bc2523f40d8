import type { ConflictChoice, ConflictReason } from "@/lib/generated/prisma/enums";

export const CONFLICT_REASON_LABEL = {
  SUPERIOR: "Atasan peserta",
  SAME_UNIT: "Satu unit kerja dengan peserta",
  OTHER: "Alasan lain",
} as const satisfies Record<ConflictReason, string>;

export const CONFLICT_CHOICE_LABEL = {
  WITHDRAW: "Tarik lembarnya",
  KEEP: "Pertahankan penugasan",
} as const satisfies Record<ConflictChoice, string>;

/** The same, once it is done. */
export const CONFLICT_DECIDED_LABEL = {
  WITHDRAW: "Lembar ditarik",
  KEEP: "Penugasan dipertahankan",
} as const satisfies Record<ConflictChoice, string>;

type Conflicted = { readonly candidate: string; readonly assessor: string; readonly isChair: boolean };

/** "Adi menilai Ratna": between whom a conflict of interest is. */
export function conflictText({ candidate, assessor, isChair }: Conflicted): string {
  return isChair ? `${assessor} mengesahkan hasil ${candidate} sebagai ketua tim` : `${assessor} menilai ${candidate}`;
}

type Assignment = { readonly assessorName: string; readonly instrumentName: string };

/** What is said of an assignment that was taken back. */
export function assignmentGone({ assessorName, instrumentName }: Assignment): string {
  return `Penugasan ${assessorName} (${instrumentName}) ditarik.`;
}
