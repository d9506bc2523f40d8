"use client";

import { MoveButtons } from "@/components/editing/move-buttons";
import { ConfirmedForm } from "@/components/ui/confirmed-form";
import { moveRowAction, removeDraftAction, removeRowAction } from "@/lib/editing/actions";

type Props = {
  readonly standardId: string;
  readonly rowId: string;
  readonly mark: string;
  /** What the row is called: for screen readers, where many such buttons follow each other. */
  readonly of: string;
  /** As people count, among the rows past which it can be moved. */
  readonly place: number;
  readonly count: number;
};

/** One place up or down, or out (asked once more). */
export function RowControls({ standardId, rowId, mark, of, place, count }: Props) {
  return (
    <div className="flex flex-wrap items-start gap-2">
      <MoveButtons action={moveRowAction} sent={{ standardId, rowId }} of={of} place={place} count={count} />
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
