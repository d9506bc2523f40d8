import "server-only";

import type { Viewer } from "@/lib/auth/policy";
import { getViewer } from "@/lib/auth/viewer";
import { Refusal, refuse } from "@/lib/core/errors";
import { log } from "@/lib/core/log";
import type { FailureKind } from "@/lib/core/result";
import { isUuid } from "@/lib/core/uuid";

const STATUS: Record<FailureKind, number> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  "not-found": 404,
  conflict: 409,
  rule: 409,
  unexpected: 500,
};

const CONTENT_TYPE = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
} as const;

type Context = { readonly params: Promise<{ readonly kegiatan: string }> };
type Asked = { readonly viewer: Viewer; readonly eventId: string; readonly request: Request };

type ImportFile = {
  readonly name: string;
  readonly format: keyof typeof CONTENT_TYPE;
  readonly write: (asked: Asked) => Promise<Buffer | string>;
};

/** The handler of one file of the import: for who is signed in, and with a sentence where there is no file to give. */
export function defineImportFile({ name, format, write }: ImportFile) {
  return async function handle(request: Request, { params }: Context): Promise<Response> {
    try {
      const viewer = await getViewer();
      if (!viewer) throw refuse.unauthenticated();
      const { kegiatan: eventId } = await params;
      if (!isUuid(eventId)) throw refuse.notFound("Kegiatan");
      const body = await write({ viewer, eventId, request });
      return new Response(typeof body === "string" ? body : new Uint8Array(body), {
        headers: {
          "Content-Type": CONTENT_TYPE[format],
          "Content-Disposition": `attachment; filename="${name}.${format}"`,
          "Cache-Control": "no-store",
        },
      });
    } catch (error) {
      return refusal(error, name);
    }
  };
}

function refusal(error: unknown, action: string): Response {
  if (error instanceof Refusal) {
    const details = Object.values(error.fields ?? {}).flat();
    return plain(STATUS[error.kind], [error.message, ...details].join(" "));
  }
  const incident = crypto.randomUUID();
  log.error({ incident, action, err: error }, "import file failed");
  return plain(STATUS.unexpected, `Terjadi kesalahan pada sistem. Kode insiden: ${incident}`);
}

function plain(status: number, text: string): Response {
  const headers = { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" };
  return new Response(`${text}\n`, { status, headers });
}
