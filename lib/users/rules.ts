import type { Role } from "@/lib/generated/prisma/enums";

export const MIN_PASSWORD = 12;
const MIN_DIFFERENT = 5;
/** What everybody tries first: it adds nothing to a password. */
const COMMON = /password|passw0rd|kata ?sandi|rahasia|qwerty|asdfgh|admin|abcdef|0?12345\d*/g;
/** One part over and over: it is as long as the part. */
const REPEATED = /^(.+?)\1+$/u;

/** Why a password is refused, or `null` when it is not. Length counts, not a zoo of character classes (NIST SP 800-63B). */
export function passwordObstacle(password: string, email: string): string | null {
  const typed = password.trim().toLowerCase();
  if ([...password].length < MIN_PASSWORD) return `Kata sandi paling sedikit ${MIN_PASSWORD} karakter.`;
  if (typed === email || typed === email.split("@")[0]) return "Kata sandi tidak boleh sama dengan alamat surel.";
  if (new Set(typed).size < MIN_DIFFERENT) {
    return `Kata sandi terlalu mudah ditebak: pakai paling sedikit ${MIN_DIFFERENT} karakter yang berbeda.`;
  }
  const own = typed
    .replace(REPEATED, "$1")
    .replaceAll(email.split("@")[0] ?? "", "")
    .replace(COMMON, "");
  if (new Set(own).size < MIN_DIFFERENT) {
    return "Kata sandi terlalu mudah ditebak: kata yang umum, nama pada surel dan pengulangan tidak dihitung.";
  }
  return null;
}

export type RoleChange = {
  readonly before: readonly Role[];
  readonly after: readonly Role[];
  /** Others who can sign in and are admin of the same institution. */
  readonly otherAdmins: number;
  /** Somebody changes the own roles. */
  readonly isOwn: boolean;
};

/** Why roles may not change so, or `null`: an institution without an admin could never get one again. */
export function roleChangeObstacle({ before, after, otherAdmins, isOwn }: RoleChange): string | null {
  const losesAdmin = before.includes("ADMIN") && !after.includes("ADMIN");
  if (losesAdmin && otherAdmins === 0) {
    return "Ini satu-satunya admin instansi. Beri peran admin kepada orang lain lebih dahulu.";
  }
  if (losesAdmin && isOwn) return "Peran admin Anda sendiri hanya dapat dicabut oleh admin lain.";
  return null;
}
