"use client";

import { ActionForm } from "@/components/ui/action-form";
import { ConfirmedForm } from "@/components/ui/confirmed-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { moveRowAction, removeDraftAction, removeRowAction } from "@/lib/editing/actions";

type Props = {
  readonly standardId: string;
  readonly rowId: string;
  readonly mark: string;
  /** What the row is called: for screen readers, where many such buttons follow each other. */
  readonly of: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
};

/** One place up or down, or out (asked once more). */
export function RowControls({ standardId, rowId, mark, of, isFirst, isLast }: Props) {
  return (
    <div className="flex flex-wrap items-start gap-2">
      {!isFirst && <Move standardId={standardId} rowId={rowId} of={of} direction="naik" label="Naik" />}
      {!isLast && <Move standardId={standardId} rowId={rowId} of={of} direction="turun" label="Turun" />}
      <ConfirmedForm
        action={removeRowAction}
        summary={
          <>
            Hapus<span className="sr-only"> {of}</span>
          </>
        }
        variant="quiet"
        sent={{ standardId, rowId, seen: mark }}
        submit={
          <>
            Ya, hapus<span className="sr-only"> {of}</span>
          </>
        }
        submitVariant="critical"
      >
        <p className="text-sm">Baris ini dihapus dari rancangan beserta isinya.</p>
      </ConfirmedForm>
    </div>
  );
}

type MoveProps = Pick<Props, "standardId" | "rowId" | "of"> & {
  readonly direction: "naik" | "turun";
  readonly label: string;
};

function Move({ standardId, rowId, of, direction, label }: MoveProps) {
  return (
    <ActionForm action={moveRowAction} className="grid gap-2">
      {() => (
        <>
          <input type="hidden" name="standardId" value={standardId} />
          <input type="hidden" name="rowId" value={rowId} />
          <input type="hidden" name="direction" value={direction} />
          <SubmitButton variant="quiet">
            {label}
            <span className="sr-only"> {of}</span>
          </SubmitButton>
        </>
      )}
    </ActionForm>
  );
}

type RemoveProps = Pick<Props, "standardId"> & { readonly isCorrection: boolean };

/** The whole draft, asked once more. */
export function RemoveDraft({ standardId, isCorrection }: RemoveProps) {
  const what = isCorrection ? "koreksi" : "rancangan";
  return (
    <ConfirmedForm
      action={removeDraftAction}
      summary={`Hapus ${what} ini`}
      variant="quiet"
      sent={{ standardId }}
      submit={`Ya, hapus ${what} ini`}
      submitVariant="critical"
    >
      <p className="text-sm">
        Seluruh isi {what} dihapus dan tidak dapat dikembalikan
        {isCorrection && "; yang tampil bagi publik tidak berubah"}.
      </p>
    </ConfirmedForm>
  );
}
