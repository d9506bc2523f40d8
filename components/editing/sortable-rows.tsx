"use client";

import type { PointerEvent, ReactNode } from "react";
import { startTransition, useActionState, useEffect, useRef, useState } from "react";

import { Notice } from "@/components/ui/notice";
import { useInBrowser } from "@/components/ui/use-in-browser";
import { IDLE } from "@/lib/core/result";
import { moveRowAction } from "@/lib/editing/actions";

type Props = {
  readonly standardId: string;
  readonly rows: readonly { readonly id: string; readonly content: ReactNode }[];
  /** Nothing is moved in a draft that is being verified. */
  readonly isEditable: boolean;
  readonly className: string;
  readonly rowClassName: string;
};

/** The row that is held, and the one whose place it would get now. */
type Drag = { readonly id: string; readonly onto: string };

/**
 * Rows that are dragged by their handle to the place of another one, by mouse, pen or finger; Escape lets go. The buttons
 * "Naik" and "Turun" do the same for keyboard and screen reader; without scripts there is no handle.
 */
export function SortableRows({ standardId, rows, isEditable, className, rowClassName }: Props) {
  const [state, move, isPending] = useActionState(moveRowAction, IDLE);
  const { list, drag, handleOf } = useDrag(({ id, onto }) => {
    const form = new FormData();
    for (const [name, value] of Object.entries({ standardId, rowId: id, onto })) form.set(name, value);
    startTransition(() => move(form));
  });
  const hasHandles = useInBrowser() && isEditable;
  const place = (id: string) => rows.findIndex((row) => row.id === id);

  return (
    <>
      {state.status === "failed" && (
        <Notice tone="critical" role="alert">
          {state.failure.message}
        </Notice>
      )}
      <ol ref={list} className={className} aria-busy={isPending}>
        {rows.map(({ id, content }) => (
          <li
            key={id}
            data-row={id}
            className={`relative ${rowClassName} ${hasHandles ? "pl-11" : ""} ${drag?.id === id ? "opacity-60" : ""}`}
          >
            {hasHandles && <Handle {...handleOf(id)} />}
            {drag?.onto === id && drag.id !== id && <DropLine isBelow={place(drag.id) < place(id)} />}
            {content}
          </li>
        ))}
      </ol>
    </>
  );
}

/** Follows a pointer from the handle of one row to another row of the same list. */
function useDrag(onDrop: (drag: Drag) => void) {
  const list = useRef<HTMLOListElement>(null);
  const [drag, setDrag] = useState<Drag | null>(null);
  const isHeld = drag !== null;

  useEffect(() => {
    if (!isHeld) return;
    const letGo = (event: KeyboardEvent) => {
      if (event.key === "Escape") setDrag(null);
    };
    document.addEventListener("keydown", letGo);
    return () => document.removeEventListener("keydown", letGo);
  }, [isHeld]);

  const handleOf = (id: string) => ({
    onPointerDown: (event: PointerEvent) => {
      if (event.button !== 0) return;
      event.preventDefault();
      event.currentTarget.setPointerCapture(event.pointerId);
      setDrag({ id, onto: id });
    },
    onPointerMove: ({ clientY }: PointerEvent) => {
      if (isHeld) setDrag({ id, onto: rowAt(list.current, clientY) ?? id });
    },
    onPointerUp: ({ clientY }: PointerEvent) => {
      // Asked again, not read from what is drawn: a quick hand lets go before the line is there.
      const onto = rowAt(list.current, clientY) ?? id;
      setDrag(null);
      if (isHeld && onto !== id) onDrop({ id, onto });
    },
    onPointerCancel: () => setDrag(null),
  });
  return { list, drag, handleOf };
}

/** The row at a height of the window: the first that does not end above it, or the last. */
function rowAt(list: HTMLElement | null, clientY: number): string | undefined {
  const rows = [...(list?.querySelectorAll<HTMLElement>(":scope > [data-row]") ?? [])];
  return (rows.find((row) => row.getBoundingClientRect().bottom >= clientY) ?? rows.at(-1))?.dataset["row"];
}

function Handle(listeners: ReturnType<ReturnType<typeof useDrag>["handleOf"]>) {
  return (
    <span
      aria-hidden="true"
      title="Seret untuk memindahkan"
      data-drag-handle=""
      className="absolute inset-y-0 left-0 flex w-9 cursor-grab touch-none items-center justify-center rounded-l-md text-muted select-none hover:bg-sunken active:cursor-grabbing"
      {...listeners}
    >
      <svg viewBox="0 0 10 16" width="10" height="16" fill="currentColor">
        {[3, 8, 13].flatMap((y) => [2, 8].map((x) => <circle key={`${x}-${y}`} cx={x} cy={y} r="1.5" />))}
      </svg>
    </span>
  );
}

function DropLine({ isBelow }: { readonly isBelow: boolean }) {
  return (
    <span
      aria-hidden="true"
      className={`pointer-events-none absolute inset-x-0 h-1 rounded-sm bg-accent ${isBelow ? "-bottom-1.5" : "-top-1.5"}`}
    />
  );
}
