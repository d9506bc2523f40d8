"use client";

import { ActionForm } from "@/components/ui/action-form";
import { ConfirmedForm } from "@/components/ui/confirmed-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { movePassageAction, removePassageAction } from "@/lib/regulation-editing/actions";

type Props = {
  readonly regulation: string;
  readonly list: string;
  readonly rowId: string;
  readonly mark: string;
  /** What the passage is called: for screen readers, where many such buttons follow each other. */
  readonly of: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
};

/** One place up or down, or out (asked once more). */
export function PassageControls({ isFirst, isLast, mark, ...place }: Props) {
  return (
    <div className="flex flex-wrap items-start gap-2">
      {!isFirst && <Move {...place} direction="naik" label="Naik" />}
      {!isLast && <Move {...place} direction="turun" label="Turun" />}
      <ConfirmedForm
        action={removePassageAction}
        summary={
          <>
            Hapus<span className="sr-only"> {place.of}</span>
          </>
        }
        variant="quiet"
        sent={{ regulation: place.regulation, list: place.list, rowId: place.rowId, seen: mark }}
        submit={
          <>
            Ya, hapus<span className="sr-only"> {place.of}</span>
          </>
        }
        submitVariant="critical"
      >
        <p className="text-sm">Dihapus dari rancangan beserta rinciannya.</p>
      </ConfirmedForm>
    </div>
  );
}

type PlaceProps = Pick<Props, "regulation" | "list" | "rowId" | "of">;

function Move({ direction, label, ...place }: PlaceProps & { readonly direction: string; readonly label: string }) {
  return (
    <ActionForm action={movePassageAction} className="grid gap-2">
      {() => (
        <>
          <input type="hidden" name="regulation" value={place.regulation} />
          <input type="hidden" name="list" value={place.list} />
          <input type="hidden" name="rowId" value={place.rowId} />
          <input type="hidden" name="direction" value={direction} />
          <SubmitButton variant="quiet">
            {label}
            <span className="sr-only"> {place.of}</span>
          </SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
