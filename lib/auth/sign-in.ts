import "server-only";

import { countAttempt, forgiveAttempts } from "@/lib/auth/attempts";
import { isPassword } from "@/lib/auth/password";
import { db } from "@/lib/core/db";
import { refuse } from "@/lib/core/errors";

export type Credentials = { readonly email: string; readonly password: string; readonly address: string };

/** Whose the credentials are, and whether the password is one that an admin has seen: it then opens no session. */
export type Identified = { readonly userId: string; readonly isOneTime: boolean };

/**
 * Whose e-mail and password these are. An unknown address, a closed account, one without a password and a wrong password
 * get the same answer after the same work.
 *
 * @throws Refusal `rule`
 */
export async function checkCredentials({ email, password, address }: Credentials): Promise<Identified> {
  await countAttempt({ email, address });
  const user = await db.user.findUnique({
    where: { email },
    select: { id: true, passwordHash: true, passwordIsOneTime: true, closedAt: true },
  });
  const fits = await isPassword(password, user?.passwordHash ?? null);
  if (!user || !fits || user.closedAt !== null) throw refuse.rule("Surel atau kata sandi tidak cocok.");
  await forgiveAttempts({ email, address });
  return { userId: user.id, isOneTime: user.passwordIsOneTime };
}
