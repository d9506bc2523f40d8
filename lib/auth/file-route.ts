import "server-only";

import type { Viewer } from "@/lib/auth/policy";
import { getViewer } from "@/lib/auth/viewer";
import { Refusal, refuse } from "@/lib/core/errors";
import { refuseBrokenFile, refuseFile } from "@/lib/core/file-refusal";
import { log } from "@/lib/core/log";
import { FAILURE_STATUS } from "@/lib/core/result";

const CONTENT_TYPE = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
  pdf: "application/pdf",
} as const;

export type FileFormat = keyof typeof CONTENT_TYPE;
export type WrittenFile = { readonly name: string; readonly body: Buffer | string };

type Asked<Params> = { readonly viewer: Viewer; readonly params: Params; readonly request: Request };

type PrivateFile<Params> = {
  readonly format: FileFormat;
  /** The file and its name without the ending. Throws a Refusal where there is none to give. */
  readonly write: (asked: Asked<Params>) => Promise<WrittenFile>;
};

/** The handler of one file: for who is signed in, kept by no cache, a sentence where there is no file to give. */
export function definePrivateFile<Params>({ format, write }: PrivateFile<Params>) {
  return async function handle(request: Request, context: { readonly params: Promise<Params> }): Promise<Response> {
    try {
      const viewer = await getViewer();
      if (!viewer) throw refuse.unauthenticated();
      const { name, body } = await write({ viewer, params: await context.params, request });
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
    return refuseFile({ status: FAILURE_STATUS[error.kind], detail: [error.message, ...details].join(" ") });
  }
  const incident = crypto.randomUUID();
  log.error({ incident, path, err: error }, "file failed");
  return refuseBrokenFile(incident);
}
