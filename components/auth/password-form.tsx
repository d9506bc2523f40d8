"use client";

import { ActionForm } from "@/components/ui/action-form";
import { TextField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { changeOwnPasswordAction } from "@/lib/users/actions";
import { MIN_PASSWORD } from "@/lib/users/rules";

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
          <TextField
            label="Kata sandi baru"
            name="newPassword"
            type="password"
            autoComplete="new-password"
            hint={`Paling sedikit ${MIN_PASSWORD} karakter. Beberapa kata yang tidak berhubungan mudah diingat dan sulit ditebak.`}
            required
            errors={errors("newPassword")}
          />
          <TextField
            label="Ulangi kata sandi baru"
            name="repeatedPassword"
            type="password"
            autoComplete="new-password"
            required
            errors={errors("repeatedPassword")}
          />
          <SubmitButton className="justify-self-start">Ganti kata sandi</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
