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

/** What somebody with a conflict of interest does for the candidate. */
export type ConflictedRole = { readonly isChair: boolean; readonly hasSheets: boolean };

/** On the choice that lets them: what it comes to is told by what they do. */
export function keepLabel({ isChair, hasSheets }: ConflictedRole): string {
  if (hasSheets) return CONFLICT_CHOICE_LABEL.KEEP;
  return isChair ? "Izinkan mengesahkan sebagai ketua tim" : "Izinkan penugasan";
}

/** What was decided, as it holds for that role. */
export function decidedLabel(choice: ConflictChoice, { isChair, hasSheets }: ConflictedRole): string {
  if (choice === "WITHDRAW" || hasSheets) return CONFLICT_DECIDED_LABEL[choice];
  return isChair ? "Tetap mengesahkan sebagai ketua tim" : "Penugasan diizinkan";
}

type Decision = { readonly choice: ConflictChoice };

/**
 * Decisions about one conflict, the newest first, each with what it was about: one from before the sheets were withdrawn was
 * about the sheets.
 */
export function withRoles<One extends Decision>(
  decisions: readonly One[],
  role: ConflictedRole,
): readonly (One & { readonly role: ConflictedRole })[] {
  const newestWithdrawal = decisions.findIndex(({ choice }) => choice === "WITHDRAW");
  return decisions.map((decision, place) => ({
    ...decision,
    role: newestWithdrawal >= 0 && place >= newestWithdrawal ? { ...role, hasSheets: true } : role,
  }));
}

type Conflicted = ConflictedRole & { readonly candidate: string; readonly assessor: string };

/** "Adi menilai Ratna": between whom a conflict of interest is. */
export function conflictText({ candidate, assessor, isChair, hasSheets }: Conflicted): string {
  if (!isChair) return `${assessor} menilai ${candidate}`;
  return hasSheets
    ? `${assessor} menilai ${candidate} dan mengesahkan hasilnya sebagai ketua tim`
    : `${assessor} mengesahkan hasil ${candidate} sebagai ketua tim`;
}

/** What HR has to decide about those conflicts, and what goes on until then: only what is still there to be decided. */
export function openConflictsText(conflicts: readonly ConflictedRole[]): string {
  const sentences = [
    conflicts.some(({ hasSheets }) => hasSheets) &&
      "Bagian SDM mempertahankan penugasannya dengan alasan, atau menarik lembarnya; sampai saat itu lembar asesor itu masih ikut dihitung.",
    conflicts.some(({ isChair }) => isChair) &&
      "Bagian SDM memutuskan dengan alasan apakah ketua tim boleh mengesahkan, atau mengganti ketua tim pada tahap persiapan; sampai saat itu ketua tim belum dapat ikut menetapkan nilai akhir atau mengesahkan.",
  ];
  return sentences.filter((one) => one !== false).join(" ");
}

type Assignment = { readonly assessorName: string; readonly instrumentName: string };

/** What is said of an assignment that was taken back. */
export function assignmentGone({ assessorName, instrumentName }: Assignment): string {
  return `Penugasan ${assessorName} (${instrumentName}) ditarik.`;
}
