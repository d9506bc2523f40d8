import { DeclareConflict, WithdrawConflict } from "@/components/assignments/conflict-forms";
import { SaidRemovals } from "@/components/ui/said-removals";
import { CONFLICT_REASON_LABEL } from "@/lib/assignments/labels";
import type { OwnConflict } from "@/lib/assignments/own-conflict-queries";

type Props = {
  readonly candidate: { readonly id: string; readonly name: string };
  readonly assessorId: string;
  readonly conflict: OwnConflict | undefined;
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

function OwnConflictForms({ candidate: { id, name }, assessorId, conflict }: Props) {
  if (!conflict) {
    return <DeclareConflict candidateId={id} assessors={[{ id: assessorId, label: "Saya" }]} ownOf={name} />;
  }
  return (
    <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
      <p className="text-caution">
        Benturan kepentingan dinyatakan: {CONFLICT_REASON_LABEL[conflict.reason]}. {decisionText(conflict)}
      </p>
      {conflict.isOwnWord && !conflict.decision && (
        <WithdrawConflict candidateId={id} assessorId={assessorId} name={name} />
      )}
    </div>
  );
}

function decisionText({ decision }: OwnConflict): string {
  if (!decision) {
    return "Bagian SDM memutuskan: lembar Anda ditarik, atau penugasan dipertahankan; sampai saat itu lembarnya tetap ada.";
  }
  return decision.choice === "KEEP"
    ? `Bagian SDM mempertahankan penugasan Anda dengan alasan: ${decision.reason}`
    : "Bagian SDM menarik lembar Anda untuk peserta ini.";
}
