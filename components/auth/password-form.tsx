"use client";

import { NewPasswordFields } from "@/components/auth/new-password-fields";
import { ActionForm } from "@/components/ui/action-form";
import { TextField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { changeOwnPasswordAction } from "@/lib/users/actions";

/** Change of the own password; the old one is asked, so that an open computer is not enough. */
export function PasswordForm({ email }: { readonly email: string }) {
  return (
    <ActionForm
      action={changeOwnPasswordAction}
      className="grid max-w-md gap-5"
      done={() => "Kata sandi diganti. Semua sesi Anda yang lain sudah diakhiri."}
    >
      {({ errors }) => (
        <>
          {/* Tells a password manager whose password this is. */}
          <input type="text" autoComplete="username" value={email} readOnly hidden />
          <TextField
            label="Kata sandi lama"
            name="currentPassword"
            type="password"
            autoComplete="current-password"
            required
            errors={errors("currentPassword")}
          />
          <NewPasswordFields errors={errors} />
          <SubmitButton className="justify-self-start">Ganti kata sandi</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
