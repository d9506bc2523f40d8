import { createHash } from "node:crypto";
import { brotliDecompressSync, gunzipSync } from "node:zlib";

import { describe, expect, it } from "vitest";

import { chooseEncoding, finishPage, matchesEtag, sealScripts } from "@/lib/server/finished-page";

const NONCE = "aWxhaGFyaTEyMzQ1Njc4";
const sha256 = (code: string): string => createHash("sha256").update(code).digest("base64");

describe("sealScripts", () => {
  it("trusts by hash what carried the nonce, and takes the nonce away", () => {
    const { html, hashes } = sealScripts(`<p>a</p><script nonce="${NONCE}">start()</script>`, NONCE);
    expect(html).toBe("<p>a</p><script>start()</script>");
    expect(hashes).toEqual([sha256("start()")]);
  });

  it("does not trust a script that somebody smuggled in", () => {
    const smuggled = '<script>steal()</script><script nonce="guessed">steal()</script>';
    expect(sealScripts(smuggled, NONCE)).toEqual({ html: smuggled, hashes: [] });
  });

  it("needs no hash for a file of ours", () => {
    const { html, hashes } = sealScripts(`<script src="/_next/a.js" async="" nonce="${NONCE}"></script>`, NONCE);
    expect(html).toBe('<script src="/_next/a.js" async=""></script>');
    expect(hashes).toEqual([]);
  });

  it("hashes what is sent: the nonce inside a payload is blanked at the same length", () => {
    const { html, hashes } = sealScripts(`<script nonce="${NONCE}">push("${NONCE}")</script>`, NONCE);
    const code = `push("${"0".repeat(NONCE.length)}")`;
    expect(html).toBe(`<script>${code}</script>`);
    expect(hashes).toEqual([sha256(code)]);
  });

  it("makes the same page of two renderings that differ in their nonce only", () => {
    const other = NONCE.replace("a", "b");
    const page = (nonce: string): string => `<link nonce="${nonce}"><script nonce="${nonce}">x("${nonce}")</script>`;
    expect(sealScripts(page(NONCE), NONCE)).toEqual(sealScripts(page(other), other));
  });
});

describe("finishPage", () => {
  it("holds the same page in each encoding, with a tag of its own", async () => {
    const html = `<p>Standar</p><script nonce="${NONCE}">1</script>`;
    const { bodyIn, etagOf, bytes, policy, link } = finishPage({
      html,
      nonce: NONCE,
      link: `</a.css>; rel=preload; nonce="${NONCE}"`,
    });
    const body = await bodyIn("identity");
    expect(body.toString()).toBe("<p>Standar</p><script>1</script>");
    expect(brotliDecompressSync(await bodyIn("br"))).toEqual(body);
    expect(gunzipSync(await bodyIn("gzip"))).toEqual(body);
    expect(new Set((["br", "gzip", "identity"] as const).map(etagOf)).size).toBe(3);
    expect(bytes).toBeGreaterThan(body.length);
    expect(policy).toContain(`script-src 'self' 'sha256-${sha256("1")}';`);
    expect(`${policy} ${link}`).not.toContain(NONCE);
  });

  it("is compressed once for everybody who asks", () => {
    const { bodyIn } = finishPage({ html: "<p>Standar</p>", nonce: NONCE, link: undefined });
    expect(bodyIn("br")).toBe(bodyIn("br"));
  });
});

describe("chooseEncoding", () => {
  it.each([
    ["gzip, deflate, br, zstd", "br"],
    ["gzip, br;q=0", "gzip"],
    ["gzip;q=0.5", "gzip"],
    ["deflate", "identity"],
    ["", "identity"],
    [undefined, "identity"],
  ])("answers %s with %s", (accept, encoding) => expect(chooseEncoding(accept)).toBe(encoding));
});

describe("matchesEtag", () => {
  it.each([
    ['"a"', true],
    ['"b", W/"a"', true],
    ["*", true],
    ['"ab"', false],
    [undefined, false],
  ])("%s", (header, expected) => expect(matchesEtag(header, '"a"')).toBe(expected));
});
