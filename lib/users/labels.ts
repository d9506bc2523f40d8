import type { Role } from "@/lib/generated/prisma/enums";

export const ROLE_LABEL = {
  ADMIN: "Admin standar",
  VERIFIER: "Verifikator",
  HR: "Analis SDM",
  ASSESSOR: "Asesor",
  AUDITOR: "Auditor",
} as const satisfies Record<Role, string>;

/** Of an account that is not of this institution alone. */
export const PASSWORD_SET_ELSEWHERE = "Kata sandi akun ini hanya dapat diganti oleh pengelola server.";
export const NAME_SET_ELSEWHERE =
  "Nama akun ini tidak dapat diubah di sini: akunnya tidak hanya milik instansi ini. Mintalah kepada pengelola server.";
