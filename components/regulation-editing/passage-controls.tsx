"use client";

import { ActionForm } from "@/components/ui/action-form";
import { buttonClass } from "@/components/ui/button";
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
      <details>
        <summary className={`${buttonClass("quiet")} cursor-pointer list-none`}>
          Hapus<span className="sr-only"> {place.of}</span>
        </summary>
        <ActionForm action={removePassageAction} className="grid gap-2 p-2">
          {() => (
            <>
              <p className="text-sm">Dihapus dari rancangan beserta rinciannya.</p>
              <Place {...place} />
              <input type="hidden" name="seen" value={mark} />
              <SubmitButton variant="critical" className="justify-self-start">
                Ya, hapus<span className="sr-only"> {place.of}</span>
              </SubmitButton>
            </>
          )}
        </ActionForm>
      </details>
    </div>
  );
}

type PlaceProps = Pick<Props, "regulation" | "list" | "rowId" | "of">;

function Place({ regulation, list, rowId }: PlaceProps) {
  return (
    <>
      <input type="hidden" name="regulation" value={regulation} />
      <input type="hidden" name="list" value={list} />
      <input type="hidden" name="rowId" value={rowId} />
    </>
  );
}

function Move({ direction, label, ...place }: PlaceProps & { readonly direction: string; readonly label: string }) {
  return (
    <ActionForm action={movePassageAction} className="grid gap-2">
      {() => (
        <>
          <Place {...place} />
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
