"use client";

import { useState } from "react";

import { NewPasswordFields } from "@/components/auth/new-password-fields";
import type { FormView } from "@/components/ui/action-form";
import { ActionForm } from "@/components/ui/action-form";
import { TextField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { signInAction } from "@/lib/users/actions";

/** Was the password a one-time one? Only then the server speaks of a new one. */
const isChoosing = (errors: FormView["errors"]) =>
  errors("newPassword") !== undefined || errors("repeatedPassword") !== undefined;

type Props = {
  /** The page that was asked for, or "". */
  readonly returnTo: string;
};

/**
 * E-mail and password; a refusal keeps the e-mail and never sends the password back. A one-time password is answered by
 * asking for an own one in the same form: the browser keeps what was typed, so that it is not typed twice.
 */
export function SignInForm({ returnTo }: Props) {
  const [oneTime, keepOneTime] = useState("");
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
            label={isChoosing(errors) ? "Kata sandi sementara" : "Kata sandi"}
            name="password"
            type="password"
            autoComplete="current-password"
            required
            defaultValue={isChoosing(errors) ? oneTime : ""}
            onChange={(event) => {
              keepOneTime(event.target.value);
            }}
            errors={errors("password")}
          />
          {isChoosing(errors) && <NewPasswordFields errors={errors} />}
          <SubmitButton className="justify-self-start">Masuk</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
