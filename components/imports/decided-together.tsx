"use client";

import { type Deciding, Hidden } from "@/components/imports/finding-fields";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatNumber } from "@/lib/core/numbers";
import { decideFindingAction } from "@/lib/imports/actions";
import { decisionLabel } from "@/lib/imports/labels";

type Props = Deciding & { readonly count: number };

/** What one decision reached beyond the finding it was made on, with the way to take all of it back. */
export function DecidedTogether({ count, ...props }: Props) {
  const { decision, replacement, suggestion } = props.finding;
  if (decision === null) return null;
  return (
    <div className="rounded-md border border-line bg-surface px-3 py-2 text-sm">
      <p role="status">
        {formatNumber(count)} temuan sekaligus: {decisionLabel({ decision, replacement, suggestion }).toLowerCase()}.
      </p>
      <ActionForm action={decideFindingAction} className="grid gap-1">
        {({ errors }) => (
          <>
            <Hidden {...props} errors={errors} />
            <input type="hidden" name="scope" value="together" />
            <SubmitButton name="decision" value="OPEN" variant="quiet" className="justify-self-start">
              Buka kembali semuanya
            </SubmitButton>
          </>
        )}
      </ActionForm>
    </div>
  );
}
