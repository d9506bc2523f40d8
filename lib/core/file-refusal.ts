/** Why there is no file; the members of RFC 9457 problem details. */
export type FileRefusal = {
  readonly status: number;
  readonly title?: string;
  readonly detail: string;
  /** The address that was asked for. */
  readonly instance?: string;
  readonly errors?: readonly { readonly parameter: string; readonly message: string }[] | undefined;
};

/** By this type our server knows an answer that it shows to browsers as a page (lib/server/not-found-page.ts). */
const TYPE = "application/problem+json; charset=utf-8";
const UNEXPECTED = 500;
const NOT_FOUND = 404;
const NO_FILE = "Berkas tidak tersedia";

/** The answer to whoever asked for a file that there is none of: problem details for programs, a page for people. */
export function refuseFile({ title = NO_FILE, ...reason }: FileRefusal): Response {
  return new Response(JSON.stringify({ type: "about:blank", title, ...reason }), {
    status: reason.status,
    headers: { "Content-Type": TYPE, "Cache-Control": "no-store" },
  });
}

/** The same where something broke; the code is what was logged. */
export function refuseBrokenFile(incident: string): Response {
  return refuseFile({
    status: UNEXPECTED,
    title: "Kesalahan sistem",
    detail: `Terjadi kesalahan pada sistem. Kode insiden: ${incident}`,
  });
}

/** The page from which a file is downloaded: its address without the part that names the file. */
export function pageOfFile(url: string): string {
  const [path = "/", query] = url.split("?", 2);
  const page = path
    .replace(/(\/kegiatan\/[^/]+\/laporan)\/[^/]+\/unduh$/, "$1")
    .replace(/\/unduh(?:\/[^/]+)?$/, "")
    .replace(/(\/peserta\/[^/]+)\/laporan$/, "$1")
    .replace(/\/[^/]+\.(?:xlsx|csv|txt)$/, "");
  return query === undefined || page === path ? page : `${page}?${query}`;
}

/** What our server hands to the page: the body of the refusal as a component of a URL. */
export function readRefusal(encoded: string): FileRefusal & { readonly title: string } {
  const refusal = JSON.parse(decodeURIComponent(encoded)) as FileRefusal & { readonly title: string };
  // "Tidak ditemukan" says what is not there to a program, which knows what it asked for.
  return refusal.status === NOT_FOUND ? { ...refusal, title: NO_FILE } : refusal;
}
