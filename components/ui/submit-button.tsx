"use client";

import type { ComponentProps } from "react";
import { useFormStatus } from "react-dom";

import { Button } from "@/components/ui/button";

/** Submits its form, once: while the answer is on its way it says so and cannot be pressed again. */
export function SubmitButton({
  children,
  pendingLabel = "Memproses…",
  ...rest
}: ComponentProps<typeof Button> & { pendingLabel?: string }) {
  const { pending } = useFormStatus();
  return (
    <Button type="submit" aria-disabled={pending} onClick={(event) => pending && event.preventDefault()} {...rest}>
      {pending ? pendingLabel : children}
    </Button>
  );
}
