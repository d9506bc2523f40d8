"use client";

import { ActionForm } from "@/components/ui/action-form";
import { buttonClass } from "@/components/ui/button";
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
      <details>
        <summary className={`${buttonClass("quiet")} cursor-pointer list-none`}>
          Hapus<span className="sr-only"> {of}</span>
        </summary>
        <ActionForm action={removeRowAction} className="grid gap-2 p-2">
          {() => (
            <>
              <p className="text-sm">Baris ini dihapus dari rancangan beserta isinya.</p>
              <input type="hidden" name="standardId" value={standardId} />
              <input type="hidden" name="rowId" value={rowId} />
              <input type="hidden" name="seen" value={mark} />
              <SubmitButton variant="critical" className="justify-self-start">
                Ya, hapus<span className="sr-only"> {of}</span>
              </SubmitButton>
            </>
          )}
        </ActionForm>
      </details>
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

/** The whole draft, asked once more. */
export function RemoveDraft({ standardId }: Pick<Props, "standardId">) {
  return (
    <details>
      <summary className={`${buttonClass("quiet")} cursor-pointer list-none`}>Hapus rancangan ini</summary>
      <ActionForm action={removeDraftAction} className="grid gap-2 p-2">
        {() => (
          <>
            <p className="text-sm">Seluruh isi rancangan dihapus dan tidak dapat dikembalikan.</p>
            <input type="hidden" name="standardId" value={standardId} />
            <SubmitButton variant="critical" className="justify-self-start">
              Ya, hapus rancangan ini
            </SubmitButton>
          </>
        )}
      </ActionForm>
    </details>
  );
}
