import "server-only";

import type { Viewer } from "@/lib/auth/policy";
import { sessionCookieName } from "@/lib/auth/session-cookie";
import { findLiveSession, IDLE_SECONDS, IS_SECURE, keepSession, SEEN_SECONDS } from "@/lib/auth/sessions";

const COOKIE = `${sessionCookieName(IS_SECURE)}=`;

/**
 * `getViewer` for a request that Next does not see: who is signed in by its cookies, with the roles of this moment. It
 * counts as a sign of life, as with next-auth, which writes one down when a session has not been seen for a while.
 */
export async function viewerOfCookies(cookies: string | undefined): Promise<Viewer | null> {
  const pair = cookies?.split(";").find((part) => part.trim().startsWith(COOKIE));
  const token = pair?.trim().slice(COOKIE.length);
  if (token === undefined || token === "") return null;
  const live = await findLiveSession(token);
  if (!live) return null;
  const isDue = live.expiresAt.getTime() <= Date.now() + (IDLE_SECONDS - SEEN_SECONDS) * 1000;
  if (isDue) await keepSession(token);
  return live.viewer;
}
