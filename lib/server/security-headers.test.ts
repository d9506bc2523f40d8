import { describe, expect, it } from "vitest";

import { contentSecurityPolicy, fixedHeaders } from "@/lib/server/security-headers";

describe("contentSecurityPolicy", () => {
  it("trusts inline code only by nonce or hash, and nothing by eval", () => {
    const byNonce = contentSecurityPolicy({ nonce: "abc" }, { dev: false });
    expect(byNonce).toContain("script-src 'self' 'nonce-abc';");
    expect(byNonce).not.toContain("unsafe");
    const byHash = contentSecurityPolicy({ scriptHashes: ["x=", "y="] }, { dev: false });
    expect(byHash).toContain("script-src 'self' 'sha256-x=' 'sha256-y=';");
    expect(byHash).not.toContain("nonce");
  });

  it.each(["object-src 'none'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'"])("says %s", (part) =>
    expect(contentSecurityPolicy({ nonce: "abc" }, { dev: false })).toContain(part),
  );
});

describe("fixedHeaders", () => {
  it("asks for https only where the portal is reached that way", () => {
    expect(fixedHeaders({ https: false }).has("Strict-Transport-Security")).toBe(false);
    expect(fixedHeaders({ https: true }).get("Strict-Transport-Security")).toMatch(/^max-age=31536000/);
  });
});
