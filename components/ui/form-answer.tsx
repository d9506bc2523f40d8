"use client";

import type { FormEvent, ReactNode } from "react";
import { useEffect, useRef, useState } from "react";

import { Notice } from "@/components/ui/notice";
import type { Failure } from "@/lib/core/result";

/**
 * Keeps a form from being sent without a connection: the request would end on the page of errors, and what was typed
 * would be gone. `hold` is the form's onSubmit.
 */
export function useHeldForm() {
  const [isHeld, setHeld] = useState(false);
  const hold = (event: FormEvent) => {
    setHeld(!navigator.onLine);
    if (!navigator.onLine) event.preventDefault();
  };
  return { isHeld, hold };
}

type Props = {
  /** It was not sent, for want of a connection. */
  readonly isHeld: boolean;
  readonly failure: Failure | null;
  /** Said where nothing went wrong. */
  readonly children?: ReactNode;
};

/** What came of sending a form, at its head; a refusal takes the focus, so that it is read first. */
export function FormAnswer({ isHeld, failure, children }: Props) {
  const message = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (failure) message.current?.focus();
  }, [failure]);

  if (isHeld) {
    return (
      <Notice tone="caution" role="alert" title="Tidak ada sambungan">
        Belum ada yang dikirim; isian Anda tetap di sini. Tekan tombolnya lagi setelah tersambung.
      </Notice>
    );
  }
  if (!failure) return children;
  return (
    <div ref={message} tabIndex={-1}>
      <Notice tone="critical" role="alert">
        {failure.message}
        {failure.kind === "unauthenticated" && <SignInAgain />}
      </Notice>
    </div>
  );
}

/** Beside the form and not in its place: what was typed stays there. */
function SignInAgain() {
  return (
    <p>
      <a href="/masuk" target="_blank" rel="noreferrer" className="underline underline-offset-4">
        Masuk di tab baru
      </a>
      , lalu tekan tombolnya lagi di sini. Isian Anda tetap ada.
    </p>
  );
}
