"use client";

import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { applyProposalAction } from "@/lib/assignments/actions";
import { formatNumber } from "@/lib/core/numbers";

type Props = {
  readonly eventId: string;
  readonly perCell: number;
  readonly fingerprint: string;
  readonly addedCount: number;
};

/** Makes what is proposed the plan. */
export function ApplyProposal({ eventId, perCell, fingerprint, addedCount }: Props) {
  return (
    <ActionForm
      action={applyProposalAction}
      className="grid gap-3"
      done={({ added }) => (added === 0 ? "Usulan ini sudah diterapkan." : `${formatNumber(added)} lembar ditugaskan.`)}
    >
      {() => (
        <>
          <input type="hidden" name="eventId" value={eventId} />
          <input type="hidden" name="perCell" value={perCell} />
          <input type="hidden" name="fingerprint" value={fingerprint} />
          {addedCount > 0 && (
            <SubmitButton className="justify-self-start" pendingLabel="Menerapkan…">
              Terapkan usulan ini
            </SubmitButton>
          )}
        </>
      )}
    </ActionForm>
  );
}
