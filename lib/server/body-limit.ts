import type { IncomingMessage, ServerResponse } from "node:http";

const MEGABYTE = 1024 * 1024;
/** A file of 5 MB to import and, when it is the second, what was found in the one before. */
const USUAL_BYTES = 16 * MEGABYTE;
/** Pages whose form takes more: a regulation of up to 50 MB, and the text that is pasted beside it. */
const LARGER: ReadonlyMap<string, number> = new Map([["/admin/impor", 64 * MEGABYTE]]);

type Exchange = { readonly request: IncomingMessage; readonly response: ServerResponse };

/**
 * Answers a form that is larger than its page takes, in words: Next would answer with an error of the server. What
 * does not say its length is left to Next, which stops reading at the largest of the limits (next.config.ts).
 *
 * @returns false when the request is of a usual size and somebody else has to answer
 */
export function refuseLargeBody({ request, response }: Exchange): boolean {
  const [path = "/"] = (request.url ?? "/").split("?", 1);
  const limit = LARGER.get(path) ?? USUAL_BYTES;
  const length = Number(request.headers["content-length"] ?? 0);
  if (request.method !== "POST" || length <= limit) return false;
  response.writeHead(413, { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" });
  // A browser that is still sending does not read: what comes is thrown away first.
  request.resume().once("end", () => response.end(pageOf({ path, length, limit })));
  return true;
}

type Facts = { readonly path: string; readonly length: number; readonly limit: number };

/** Without styles and scripts: it is answered before anything of the portal is known. */
function pageOf({ path, length, limit }: Facts): string {
  const form = /^\/[\w/-]*$/.test(path) ? path : "/";
  return `<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Kiriman terlalu besar</title>
</head>
<body>
<main>
<h1>Kiriman ini terlalu besar</h1>
<p>Yang dikirim berukuran ${megabytes(Math.ceil(length / MEGABYTE))}; halaman ini menerima paling banyak ${megabytes(limit / MEGABYTE)}. Tidak ada yang disimpan.</p>
<p>Kembali ke isian dengan tombol Kembali pada peramban, lalu bagi berkasnya, misalnya per lampiran.</p>
<p><a href="${form}">Buka halamannya lagi</a></p>
</main>
</body>
</html>
`;
}

const megabytes = (count: number): string => `${count.toLocaleString("id-ID")} MB`;
