import "server-only";

import { createHash, randomBytes } from "node:crypto";

import type { Viewer, ViewerMembership } from "@/lib/auth/policy";
import type { Transaction } from "@/lib/core/db";
import { createBatcher } from "@/lib/core/batch";
import { db } from "@/lib/core/db";
import { env } from "@/lib/core/env";

/** Is the portal reached over https, so that its cookies are for that only? */
export const IS_SECURE = env.NEXTAUTH_URL?.startsWith("https:") ?? false;

const HOUR_SECONDS = 60 * 60;
/** A session ends after this much time without a request … */
export const IDLE_SECONDS = 12 * HOUR_SECONDS;
/** … and after this much time in any case. */
export const LIFE_SECONDS = 7 * 24 * HOUR_SECONDS;
/** Being seen is written down at most this often. */
export const SEEN_SECONDS = 60;

/** Only the hash is stored: who reads the table cannot sign in with it. */
function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

const secondsAfter = (time: Date, seconds: number) => new Date(time.getTime() + seconds * 1000);

export type NewSession = { readonly userId: string; readonly device: string };

/** Opens a session, and clears away the person's ended ones. The token is answered once and never stored. */
export async function openSession({ userId, device }: NewSession): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const now = new Date();
  await db.$transaction([
    db.session.deleteMany({ where: { userId, expiresAt: { lte: now } } }),
    db.session.create({
      data: { userId, device, tokenHash: hashOf(token), expiresAt: secondsAfter(now, IDLE_SECONDS) },
    }),
  ]);
  return token;
}

export type LiveSession = {
  readonly id: string;
  readonly expiresAt: Date;
  readonly viewer: Viewer;
};

type SessionRow = {
  readonly token_hash: string;
  readonly id: string;
  readonly expires_at: Date;
  readonly user_id: string;
  readonly user_name: string;
  readonly memberships: readonly ViewerMembership[];
};

/** Written in SQL because it stands before every request: one round trip, where Prisma would make four. */
async function findByHashes(hashes: readonly string[]): Promise<readonly (LiveSession | null)[]> {
  const rows = await db.$queryRaw<readonly SessionRow[]>`
    SELECT s.token_hash, s.id, s.expires_at, u.id AS user_id, u.name AS user_name, coalesce((
      SELECT json_agg(json_build_object(
               'institutionId', m.institution_id,
               'institution', json_build_object('slug', i.slug, 'shortName', i.short_name),
               'role', m.role) ORDER BY i.slug, m.role)
      FROM memberships m JOIN institutions i ON i.id = m.institution_id WHERE m.user_id = u.id), '[]') AS memberships
    FROM sessions s JOIN users u ON u.id = s.user_id
    WHERE s.token_hash = ANY(${[...hashes]}) AND s.expires_at > ${new Date()} AND u.closed_at IS NULL`;
  const found = new Map(rows.map((row) => [row.token_hash, toLiveSession(row)]));
  return hashes.map((hash) => found.get(hash) ?? null);
}

function toLiveSession({ id, expires_at: expiresAt, user_id: userId, user_name: name, memberships }: SessionRow) {
  return { id, expiresAt, viewer: { id: userId, name, memberships } };
}

const findTogether = createBatcher({ run: findByHashes, lanes: 2, size: 100 });

/**
 * The live session of a token with its user and roles as they are at this moment; null when it ended or the account is
 * closed. Requests of the same moment share the round trip; each is looked up after it came in, none is remembered.
 */
export function findLiveSession(token: string): Promise<LiveSession | null> {
  return findTogether(hashOf(token));
}

/** Notes that the session is in use: it then ends twelve hours from now, but never later than a week after it began. */
export async function keepSession(token: string): Promise<void> {
  const now = new Date();
  await db.$executeRaw`
    UPDATE sessions
    SET last_seen_at = ${now},
        expires_at = least(${secondsAfter(now, IDLE_SECONDS)}, created_at + make_interval(secs => ${LIFE_SECONDS}))
    WHERE token_hash = ${hashOf(token)} AND last_seen_at < ${secondsAfter(now, -SEEN_SECONDS)}`;
}

export async function endSession(token: string): Promise<void> {
  await db.session.deleteMany({ where: { tokenHash: hashOf(token) } });
}

/** Ends the sessions of a user: all of them, or all but the one that asks. */
export async function endSessions(tx: Transaction, userId: string, exceptId: string | null): Promise<void> {
  await tx.session.deleteMany({ where: exceptId === null ? { userId } : { userId, id: { not: exceptId } } });
}
