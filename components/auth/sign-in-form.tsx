"use client";

import { ActionForm } from "@/components/ui/action-form";
import { TextField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { signInAction } from "@/lib/auth/actions";

/** E-mail and password; a refusal keeps the e-mail and never sends the password back. */
export function SignInForm({ returnTo }: { readonly returnTo: string }) {
  return (
    <ActionForm action={signInAction} className="grid max-w-md gap-5">
      {({ value, errors }) => (
        <>
          <input type="hidden" name="kembali" value={returnTo} />
          <TextField
            label="Alamat surel"
            name="email"
            type="email"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            required
            defaultValue={value("email")}
            errors={errors("email")}
          />
          <TextField
            label="Kata sandi"
            name="password"
            type="password"
            autoComplete="current-password"
            required
            errors={errors("password")}
          />
          <SubmitButton className="justify-self-start">Masuk</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
