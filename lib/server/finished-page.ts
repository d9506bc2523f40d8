import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

import { contentSecurityPolicy } from "@/lib/server/security-headers";

type Encoding = "br" | "gzip" | "identity";

/** A public page as finished bytes, in every encoding a browser may ask for. */
export type FinishedPage = {
  readonly policy: string;
  readonly link: string | undefined;
  readonly etagOf: (encoding: Encoding) => string;
  /** Compressed when it is first asked for: most searches are never asked again. */
  readonly bodyIn: (encoding: Encoding) => Promise<Buffer>;
  /** What it holds at most. */
  readonly bytes: number;
};

export type RenderedPage = { readonly html: string; readonly nonce: string; readonly link: string | undefined };

const SCRIPT = /<script\b([^>]*)>([\s\S]*?)<\/script>/g;
const [compressBrotli, compressGzip] = [promisify(brotliCompress), promisify(gzip)];
const COMPRESS: Readonly<Record<Encoding, (body: Buffer) => Promise<Buffer>>> = {
  br: (body) => compressBrotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 7 } }),
  gzip: (body) => compressGzip(body, { level: 6 }),
  identity: async (body) => body,
};
const SUFFIX = { br: "-br", gzip: "-gz", identity: "" } as const satisfies Record<Encoding, string>;
/** HTML shrinks to a quarter and less. */
const SHARE_OF_COMPRESSED = 0.5;

/**
 * Turns a rendered page into one that can be sent again: a nonce must not be repeated, so the inline scripts that
 * carried it are trusted by their hash instead. A script without this nonce was not written by us and gets no hash.
 */
export function finishPage({ html, nonce, link }: RenderedPage): FinishedPage {
  const sealed = sealScripts(html, nonce);
  const body = Buffer.from(sealed.html, "utf8");
  const digest = createHash("sha256").update(body).digest("base64url").slice(0, 27);
  const bodies = new Map<Encoding, Promise<Buffer>>();
  return {
    policy: contentSecurityPolicy({ scriptHashes: sealed.hashes }, { dev: false }),
    // Preload headers would repeat the nonce too.
    link: link?.replaceAll(/;\s*nonce="?[^",;]*"?/g, ""),
    etagOf: (encoding) => `"${digest}${SUFFIX[encoding]}"`,
    bodyIn(encoding) {
      const made = bodies.get(encoding) ?? COMPRESS[encoding](body);
      bodies.set(encoding, made);
      return made;
    },
    bytes: Math.ceil(body.length * (1 + SHARE_OF_COMPRESSED)),
  };
}

export function sealScripts(html: string, nonce: string): { html: string; hashes: readonly string[] } {
  const attribute = ` nonce="${nonce}"`;
  // The same length: rows of React's payload may state theirs.
  const blank = "0".repeat(nonce.length);
  const hashes = new Set<string>();
  const scripts = html.replaceAll(SCRIPT, (whole, attributes: string, code: string) => {
    if (!attributes.includes(attribute)) return whole;
    const settled = code.replaceAll(nonce, blank);
    if (!/\ssrc=/.test(attributes)) hashes.add(createHash("sha256").update(settled).digest("base64"));
    return `<script${attributes.replace(attribute, "")}>${settled}</script>`;
  });
  return { html: scripts.replaceAll(attribute, ""), hashes: [...hashes] };
}

/** The best encoding the browser accepts; `q=0` means never. */
export function chooseEncoding(accept: string | undefined): Encoding {
  const offered = (accept ?? "").split(",").map((part) => part.trim().toLowerCase());
  const accepts = (name: string): boolean =>
    offered.some((part) => part.split(";")[0] === name && !/;\s*q=0(\.0*)?$/.test(part));
  if (accepts("br")) return "br";
  return accepts("gzip") ? "gzip" : "identity";
}

/** If-None-Match, which may list several, and may have been weakened on the way. */
export function matchesEtag(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  return header.split(",").some((part) => part.trim() === "*" || part.trim().replace(/^W\//, "") === etag);
}
