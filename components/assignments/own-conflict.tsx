import { DeclareConflict, WithdrawConflict } from "@/components/assignments/conflict-forms";
import { SaidRemovals } from "@/components/ui/said-removals";
import { CONFLICT_REASON_LABEL } from "@/lib/assignments/labels";
import type { OwnConflict } from "@/lib/assignments/own-conflict-queries";
import { endSentence } from "@/lib/core/sentences";

type Props = {
  readonly candidate: { readonly id: string; readonly name: string };
  readonly assessorId: string;
  readonly conflict: OwnConflict | undefined;
  /** Only what was declared is said; declaring is asked for elsewhere. */
  readonly isReading?: boolean;
};

/** What an assessor says of themself: that they must not assess this candidate. */
export function OwnConflictNote(props: Props) {
  const said = props.conflict
    ? { id: "declared", gone: "Benturan kepentingan dicabut." }
    : { id: "none", gone: "Benturan kepentingan dinyatakan." };
  return (
    <SaidRemovals rows={[said]}>
      <OwnConflictForms {...props} />
    </SaidRemovals>
  );
}

function OwnConflictForms({ candidate: { id, name }, assessorId, conflict, isReading = false }: Props) {
  if (!conflict) {
    return isReading ? null : (
      <DeclareConflict candidateId={id} assessors={[{ id: assessorId, label: "Saya" }]} ownOf={name} />
    );
  }
  return (
    <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
      <p className="text-caution">
        Benturan kepentingan dinyatakan: {CONFLICT_REASON_LABEL[conflict.reason]}
        {conflict.note && ` (${conflict.note})`}. {decisionTexts(conflict).join(" ")}
      </p>
      {conflict.isOwnWord && conflict.decisions.length === 0 && (
        <WithdrawConflict candidateId={id} assessorId={assessorId} name={name} />
      )}
    </div>
  );
}

function decisionTexts({ decisions, role }: OwnConflict): readonly string[] {
  if (decisions.length === 0) {
    return [
      "Bagian SDM memutuskan: lembar Anda ditarik, atau penugasan dipertahankan; sampai saat itu lembarnya tetap ada.",
    ];
  }
  const isSigningOpen = role.isChair && !role.hasSheets && decisions[0]?.choice === "WITHDRAW";
  return [
    ...decisions.toReversed().map(decisionText),
    ...(isSigningOpen ? ["Apakah Anda boleh mengesahkan hasilnya sebagai ketua tim belum diputuskan."] : []),
  ];
}

/** The reason of a withdrawal stands with the sheet. */
function decisionText({ choice, role, reason }: OwnConflict["decisions"][number]): string {
  if (choice === "WITHDRAW") return "Bagian SDM menarik lembar Anda untuk peserta ini.";
  if (role.hasSheets) return endSentence(`Bagian SDM mempertahankan penugasan Anda dengan alasan: ${reason}`);
  return endSentence(
    role.isChair
      ? `Bagian SDM mengizinkan Anda mengesahkan hasilnya sebagai ketua tim dengan alasan: ${reason}`
      : `Bagian SDM mengizinkan Anda ditugaskan lagi dengan alasan: ${reason}`,
  );
}
