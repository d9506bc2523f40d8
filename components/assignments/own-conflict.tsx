import { DeclareConflict, WithdrawConflict } from "@/components/assignments/conflict-forms";
import { CONFLICT_REASON_LABEL } from "@/lib/assignments/labels";
import type { OwnConflict } from "@/lib/assignments/queries";

type Props = {
  readonly candidate: { readonly id: string; readonly name: string };
  readonly assessorId: string;
  readonly conflict: OwnConflict | undefined;
};

/** What an assessor says of themself: that they must not assess this candidate. */
export function OwnConflictNote({ candidate: { id, name }, assessorId, conflict }: Props) {
  if (!conflict) {
    return <DeclareConflict candidateId={id} assessors={[{ id: assessorId, label: "Saya" }]} isOwn />;
  }
  return (
    <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
      <p className="text-caution">
        Benturan kepentingan dinyatakan: {CONFLICT_REASON_LABEL[conflict.reason]}. Bagian SDM memutuskan penarikan
        penugasan ini; sampai saat itu lembarnya tetap ada.
      </p>
      {conflict.isOwnWord && <WithdrawConflict candidateId={id} assessorId={assessorId} name={name} />}
    </div>
  );
}
