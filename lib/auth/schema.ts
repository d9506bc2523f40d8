import { z } from "zod";

/** As RFC 5321 has it; also what one index row holds. */
const MAX_EMAIL = 254;
/** Longer ones cost argon2 work without making anybody safer. */
export const MAX_PASSWORD = 200;

/** Surel. Lower case, because nobody has two mailboxes that differ by case only. */
export const Email = z
  .string("Isi alamat surel.")
  .trim()
  .toLowerCase()
  .min(1, { error: "Isi alamat surel.", abort: true })
  .max(MAX_EMAIL, `Alamat surel paling panjang ${MAX_EMAIL} karakter.`)
  .regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, "Tulis alamat surel lengkap, misalnya nama@instansi.go.id.");

/** What signing in takes. Where the password is a one-time one, lib/users/schema.ts wants an own one beside it. */
export const SignIn = z.object({
  email: Email,
  password: z
    .string("Isi kata sandi.")
    .min(1, "Isi kata sandi.")
    .max(MAX_PASSWORD, `Kata sandi paling panjang ${MAX_PASSWORD} karakter.`),
  /** Where the person came from; `ownPath` decides whether it is believed. */
  kembali: z.string().optional(),
});
