"use client";

import { useEffect, useRef } from "react";

import { focusFindingIfLost } from "@/components/imports/finding-focus";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { undoImportEditAction } from "@/lib/imports/actions";
import type { RecentEdit } from "@/lib/imports/history-queries";

type Props = { readonly importId: string; readonly edits: readonly RecentEdit[]; readonly isEditable: boolean };

/** What was edited last, each with the way to take it back; said aloud when it changes. */
export function RecentEdits({ importId, edits, isEditable }: Props) {
  const [last, ...before] = edits;
  const undone = useFocusAfterUndo(edits);
  return (
    <div className="grid gap-1 text-sm" onSubmit={undone}>
      <p role="status" className="wrap-anywhere">
        {last && (
          <>
            Terakhir disimpan: {last.words}.{" "}
            <span className="text-muted">
              {last.by}, {last.at}
            </span>
          </>
        )}
      </p>
      {last && isEditable && <Undo key={last.id} importId={importId} edit={last} label="Urungkan" />}
      {before.length > 0 && (
        <details>
          <summary className="min-h-6 cursor-pointer text-accent">Suntingan sebelumnya</summary>
          <ul className="grid gap-1 pt-1">
            {before.map((edit) => (
              <li key={edit.id} className="wrap-anywhere">
                {edit.words}.{" "}
                <span className="text-muted">
                  {edit.by}, {edit.at}
                </span>
                {isEditable && <Undo importId={importId} edit={edit} label="Urungkan" />}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

/** The button goes with the edit that it takes back: who pressed it goes on at the finding, or at the draft without one. */
function useFocusAfterUndo(edits: Props["edits"]): () => void {
  const isPending = useRef(false);
  const shown = edits.map(({ id }) => id).join(" ");
  useEffect(() => {
    if (!isPending.current) return;
    isPending.current = false;
    focusFindingIfLost();
  }, [shown]);
  return () => {
    isPending.current = true;
  };
}

type UndoProps = { readonly importId: string; readonly edit: RecentEdit; readonly label: string };

function Undo({ importId, edit: { id, words }, label }: UndoProps) {
  return (
    <ActionForm action={undoImportEditAction} className="grid gap-1">
      {() => (
        <>
          <input type="hidden" name="importId" value={importId} />
          <input type="hidden" name="edit" value={id} />
          <SubmitButton variant="quiet" className="justify-self-start">
            {label}
            <span className="sr-only">: {words}</span>
          </SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
