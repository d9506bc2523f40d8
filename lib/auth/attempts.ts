import "server-only";

import { createHash } from "node:crypto";

import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";

import { clientNetwork } from "@/lib/auth/client-network";
import { db } from "@/lib/core/db";
import { refuse } from "@/lib/core/errors";

const WINDOW_SECONDS = 15 * 60;
export const ATTEMPTS_PER_ACCOUNT = 10;
/** A whole office may sit behind one address. */
export const ATTEMPTS_PER_NETWORK = 60;

type Statement = { readonly text: string; readonly values: readonly unknown[] };
type LimitRow = { readonly points: number; readonly expire: bigint | null };

/** The limiter's view of a database client: its statements run through the one pool that everything uses. */
const storeClient = {
  async query({ text, values }: Statement) {
    const rows = await db.$queryRawUnsafe<readonly LimitRow[]>(text, ...values);
    const plain = rows.map(({ points, expire }) => ({ points, expire: expire === null ? null : Number(expire) }));
    return { rows: plain, rowCount: plain.length };
  },
};

function limiter(keyPrefix: string, points: number) {
  return new RateLimiterPostgres({
    storeClient,
    storeType: "client",
    tableName: "rate_limits",
    // Made by a migration: the portal's own account need not be allowed to make tables.
    tableCreated: true,
    keyPrefix,
    points,
    duration: WINDOW_SECONDS,
  });
}

const perAccount = limiter("account", ATTEMPTS_PER_ACCOUNT);
const perNetwork = limiter("network", ATTEMPTS_PER_NETWORK);

/** Fits the column whatever was typed, and keeps addresses of people out of the table. */
function accountKey(email: string): string {
  return createHash("sha256").update(email).digest("hex");
}

/** Who tries: the e-mail that was typed and the address it came from; none for somebody who is signed in already. */
export type Attempt = { readonly email: string; readonly address: string | null };

/**
 * Counts an attempt before the password is looked at, so that a thousand at the same moment do not slip through. The
 * network goes first: from a blocked one nobody's account can be blocked as well.
 *
 * @throws Refusal `rule` that says when to try again, also to whoever knows the password
 */
export async function countAttempt({ email, address }: Attempt): Promise<void> {
  if (address !== null) await consume(perNetwork, clientNetwork(address));
  await consume(perAccount, accountKey(email));
}

/** After the right password the account starts afresh, and the network gets its attempt back. */
export async function forgiveAttempts({ email, address }: Attempt): Promise<void> {
  if (address !== null) await perNetwork.reward(clientNetwork(address));
  await perAccount.delete(accountKey(email));
}

async function consume(limit: RateLimiterPostgres, key: string): Promise<void> {
  try {
    await limit.consume(key);
  } catch (blocked) {
    if (!(blocked instanceof RateLimiterRes)) throw blocked;
    const minutes = Math.max(1, Math.ceil(blocked.msBeforeNext / 60_000));
    throw refuse.rule(`Terlalu banyak percobaan. Coba lagi dalam ${minutes} menit.`);
  }
}
