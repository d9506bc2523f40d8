import { TextField } from "@/components/ui/field";
import type { FormView } from "@/components/ui/action-form";
import { MIN_PASSWORD } from "@/lib/users/rules";

/** A new password and its repetition. */
export function NewPasswordFields({ errors }: Pick<FormView, "errors">) {
  return (
    <>
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
    </>
  );
}
