/**
 * Name of the session cookie, next-auth's own. Pure, because whoever wants to know if a request is signed in asks for it.
 *
 * @param secure whether the portal is served over https; browsers refuse a `__Secure-` cookie over http
 */
export function sessionCookieName(secure: boolean): string {
  return secure ? "__Secure-next-auth.session-token" : "next-auth.session-token";
}
