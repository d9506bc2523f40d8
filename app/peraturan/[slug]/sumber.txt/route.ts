import { refuseFile } from "@/lib/core/file-refusal";
import { findSourceDocument } from "@/lib/regulations/queries";
import { Slug } from "@/lib/regulations/schema";

/** The source text byte for byte, as its SHA-256 was computed. */
export async function GET(request: Request, { params }: RouteContext<"/peraturan/[slug]/sumber.txt">) {
  // Here, unlike in a page, the address arrives decoded and may hold what PostgreSQL's text cannot (U+0000).
  const slug = Slug.safeParse((await params).slug);
  const document = slug.success ? await findSourceDocument(slug.data) : null;
  if (!document) return refuseFile({ status: 404, detail: "Dokumen sumber tidak ditemukan." });
  const etag = `"${document.sha256}"`;
  const headers = {
    "Content-Type": "text/plain; charset=utf-8",
    "Content-Disposition": `attachment; filename="${document.fileName}"`,
    "Cache-Control": "public, no-cache",
    ETag: etag,
  };
  if (request.headers.get("if-none-match") === etag) return new Response(null, { status: 304, headers });
  return new Response(document.lines.join("\n"), { headers });
}
