"use client";

import type { DragEvent, ReactNode } from "react";
import { startTransition, useActionState, useState, useSyncExternalStore } from "react";

import { Notice } from "@/components/ui/notice";
import { IDLE } from "@/lib/core/result";
import { moveRowAction } from "@/lib/editing/actions";

type Place = {
  readonly standardId: string;
  readonly rowId: string;
  readonly place: number;
  /** Rows are moved within their list. */
  readonly list: string;
};

type Props = {
  /** Null where nothing may be moved. */
  readonly drag: Place | null;
  readonly className: string;
  readonly children: ReactNode;
};

/** What is dragged: while it is over a row the browser tells nothing of it. */
let held: Place | null = null;

const nothingToHear = () => () => {};

/**
 * A row that can be dragged by its handle to the place of another one of its list. The buttons "Naik" and "Turun" do the
 * same for keyboard, touch and screen reader; without scripts there is no handle.
 */
export function DraggableRow({ drag, className, children }: Props) {
  const [state, move, isPending] = useActionState(moveRowAction, IDLE);
  const [edge, setEdge] = useState<"above" | "below" | null>(null);
  const hasScripts = useSyncExternalStore(
    nothingToHear,
    () => true,
    () => false,
  );
  if (!drag) return <li className={className}>{children}</li>;

  const over = (event: DragEvent) => {
    if (!held || held.list !== drag.list || held.rowId === drag.rowId) return;
    event.preventDefault();
    setEdge(held.place < drag.place ? "below" : "above");
  };
  const drop = (event: DragEvent) => {
    if (!held || edge === null) return;
    event.preventDefault();
    setEdge(null);
    const form = new FormData();
    form.set("standardId", held.standardId);
    form.set("rowId", held.rowId);
    form.set("onto", drag.rowId);
    startTransition(() => move(form));
  };
  return (
    <li
      className={`relative ${className} ${hasScripts ? "pointer-fine:pl-11" : ""} ${isPending ? "opacity-60" : ""}`}
      onDragOver={over}
      onDragLeave={() => setEdge(null)}
      onDrop={drop}
    >
      {hasScripts && <Handle drag={drag} />}
      {edge && <DropLine edge={edge} />}
      {state.status === "failed" && (
        <Notice tone="critical" role="alert">
          {state.failure.message}
        </Notice>
      )}
      {children}
    </li>
  );
}

function Handle({ drag }: { readonly drag: Place }) {
  return (
    <span
      draggable
      aria-hidden="true"
      title="Seret untuk memindahkan"
      data-drag-handle=""
      className="absolute inset-y-0 left-0 hidden w-9 cursor-grab items-center justify-center rounded-l-md text-muted select-none hover:bg-sunken active:cursor-grabbing pointer-fine:flex"
      onDragStart={(event) => {
        held = drag;
        event.dataTransfer.effectAllowed = "move";
        // Some browsers drag nothing that carries nothing.
        event.dataTransfer.setData("text/plain", "");
        const row = event.currentTarget.parentElement;
        if (row) event.dataTransfer.setDragImage(row, 16, 16);
      }}
      onDragEnd={() => (held = null)}
    >
      <svg viewBox="0 0 10 16" width="10" height="16" fill="currentColor">
        {[3, 8, 13].flatMap((y) => [2, 8].map((x) => <circle key={`${x}-${y}`} cx={x} cy={y} r="1.5" />))}
      </svg>
    </span>
  );
}

function DropLine({ edge }: { readonly edge: "above" | "below" }) {
  return (
    <span
      aria-hidden="true"
      className={`pointer-events-none absolute inset-x-0 h-1 rounded-sm bg-accent ${edge === "above" ? "-top-1.5" : "-bottom-1.5"}`}
    />
  );
}
