import "server-only";

import type { Viewer } from "@/lib/auth/policy";
import { getViewer } from "@/lib/auth/viewer";
import { Refusal, refuse } from "@/lib/core/errors";
import { log } from "@/lib/core/log";
import { FAILURE_STATUS } from "@/lib/core/result";
import { isUuid } from "@/lib/core/uuid";

const CONTENT_TYPE = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
  pdf: "application/pdf",
} as const;

type Context = { readonly params: Promise<{ readonly kegiatan: string }> };
type Asked = { readonly viewer: Viewer; readonly eventId: string; readonly request: Request };
type Written = { readonly name: string; readonly body: Buffer | string };

type EventFile = {
  readonly format: keyof typeof CONTENT_TYPE;
  /** The file and its name without the ending. Throws a Refusal where there is none to give. */
  readonly write: (asked: Asked) => Promise<Written>;
};

/** The handler of one file of an event: for who is signed in, kept by no cache, a sentence where there is no file to give. */
export function defineEventFile({ format, write }: EventFile) {
  return async function handle(request: Request, { params }: Context): Promise<Response> {
    try {
      const viewer = await getViewer();
      if (!viewer) throw refuse.unauthenticated();
      const { kegiatan: eventId } = await params;
      if (!isUuid(eventId)) throw refuse.notFound("Kegiatan");
      const { name, body } = await write({ viewer, eventId, request });
      return new Response(typeof body === "string" ? body : new Uint8Array(body), {
        headers: {
          "Content-Type": CONTENT_TYPE[format],
          "Content-Disposition": `attachment; filename="${name}.${format}"`,
          "Cache-Control": "no-store",
        },
      });
    } catch (error) {
      return refusal(error, new URL(request.url).pathname);
    }
  };
}

function refusal(error: unknown, path: string): Response {
  if (error instanceof Refusal) {
    const details = Object.values(error.fields ?? {}).flat();
    return plain(FAILURE_STATUS[error.kind], [error.message, ...details].join(" "));
  }
  const incident = crypto.randomUUID();
  log.error({ incident, path, err: error }, "event file failed");
  return plain(FAILURE_STATUS.unexpected, `Terjadi kesalahan pada sistem. Kode insiden: ${incident}`);
}

function plain(status: number, text: string): Response {
  const headers = { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" };
  return new Response(`${text}\n`, { status, headers });
}
