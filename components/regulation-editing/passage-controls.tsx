"use client";

import { MoveButtons } from "@/components/editing/move-buttons";
import { ConfirmedForm } from "@/components/ui/confirmed-form";
import { movePassageAction, removePassageAction } from "@/lib/regulation-editing/actions";

type Props = {
  readonly regulation: string;
  readonly list: string;
  readonly rowId: string;
  readonly mark: string;
  /** What the passage is called: for screen readers, where many such buttons follow each other. */
  readonly of: string;
  /** As people count, among the passages past which it can be moved. */
  readonly place: number;
  readonly count: number;
};

/** One place up or down, or out (asked once more). */
export function PassageControls({ mark, of, place, count, ...row }: Props) {
  return (
    <div className="flex flex-wrap items-start gap-2">
      <MoveButtons action={movePassageAction} sent={row} of={of} place={place} count={count} />
      <ConfirmedForm
        action={removePassageAction}
        summary={
          <>
            Hapus<span className="sr-only"> {of}</span>
          </>
        }
        variant="quiet"
        sent={{ ...row, seen: mark }}
        submit={
          <>
            Ya, hapus<span className="sr-only"> {of}</span>
          </>
        }
        submitVariant="critical"
      >
        <p className="text-sm">Dihapus dari rancangan beserta rinciannya.</p>
      </ConfirmedForm>
    </div>
  );
}
