import "server-only";

import { hash, verify } from "@node-rs/argon2";

// argon2id (the library's default) with OWASP's second recommendation: 19 MiB, two passes.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** The same letters typed on another keyboard may arrive as other code points. */
function normalized(password: string): string {
  return password.normalize("NFKC");
}

export function hashPassword(password: string): Promise<string> {
  return hash(normalized(password), COST);
}

const dummyHash = hashPassword("tidak ada akun dengan kata sandi ini");

/**
 * Does the password fit? Verifies against a dummy where there is no account, so that an unknown address takes as long
 * as a wrong password.
 */
export async function isPassword(password: string, passwordHash: string | null): Promise<boolean> {
  const fits = await verify(passwordHash ?? (await dummyHash), normalized(password));
  return passwordHash !== null && fits;
}
