export type ScriptTrust = { readonly nonce: string } | { readonly scriptHashes: readonly string[] };

type PolicyOptions = { readonly dev: boolean };

/**
 * The Content-Security-Policy of a page: code only from our own files, and from inline scripts that carry this
 * response's nonce, or (a page kept finished, which can have no nonce) whose hash was taken when it was made.
 */
export function contentSecurityPolicy(trust: ScriptTrust, { dev }: PolicyOptions): string {
  const inline = "nonce" in trust ? [`'nonce-${trust.nonce}'`] : trust.scriptHashes.map((hash) => `'sha256-${hash}'`);
  const directives = [
    "default-src 'self'",
    // React rebuilds server stacks with eval, and reloads styles inline, in development only.
    ["script-src 'self'", ...inline, ...(dev ? ["'unsafe-eval'"] : [])].join(" "),
    dev ? "style-src 'self' 'unsafe-inline'" : "style-src 'self'",
    "img-src 'self' data:",
    dev ? "connect-src 'self' ws:" : "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ];
  return directives.join("; ");
}

/** Sent with everything. `https` only where the portal is known to be reached that way. */
export function fixedHeaders({ https }: { readonly https: boolean }): ReadonlyMap<string, string> {
  const headers = new Map([
    ["X-Content-Type-Options", "nosniff"],
    ["X-Frame-Options", "DENY"],
    ["Referrer-Policy", "same-origin"],
    ["Cross-Origin-Opener-Policy", "same-origin"],
    ["Cross-Origin-Resource-Policy", "same-origin"],
    ["Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()"],
  ]);
  if (https) headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
  return headers;
}
