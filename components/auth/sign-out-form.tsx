"use client";

import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { signOutAction } from "@/lib/auth/actions";

/** A form and not a link: nothing that merely follows links may sign anybody out. */
export function SignOutForm() {
  return (
    <ActionForm action={signOutAction} className="grid">
      {() => (
        <SubmitButton variant="quiet" className="justify-self-start px-2" pendingLabel="Keluar…">
          Keluar
        </SubmitButton>
      )}
    </ActionForm>
  );
}
