import "server-only";

import { ApiProblem, problem } from "@/lib/api/problem";
import { refuseFile } from "@/lib/core/file-refusal";
import { log } from "@/lib/core/log";
import type { Download } from "@/lib/downloads/request";
import { fileName, findDownload } from "@/lib/downloads/request";

type Context = { readonly params: Promise<Readonly<Record<"instansi" | "jabatan", string>>> };

export type FileFormat = {
  readonly extension: "pdf" | "xlsx" | "json";
  readonly contentType: string;
  readonly render: (download: Download) => Promise<Buffer> | string;
};

/** The handler of one file format: finds the standard, renders it, and says in words why it cannot. */
export function defineDownload({ extension, contentType, render }: FileFormat) {
  return async function GET(request: Request, { params }: Context): Promise<Response> {
    const { pathname, searchParams } = new URL(request.url);
    try {
      const { ["instansi"]: institution, ["jabatan"]: position } = await params;
      const download = await findDownload({ institution, position }, searchParams);
      const body = await render(download);
      return fileAnswer(typeof body === "string" ? body : new Uint8Array(body), {
        contentType,
        fileName: fileName(download, extension),
      });
    } catch (error) {
      return refuseFile({ ...expectedProblem(error, pathname).reason, instance: pathname });
    }
  };
}

/** A public file to keep. */
export function fileAnswer(
  body: string | Uint8Array<ArrayBuffer>,
  file: { readonly contentType: string; readonly fileName: string },
): Response {
  return new Response(body, {
    headers: {
      "Content-Type": file.contentType,
      "Content-Disposition": `attachment; filename="${file.fileName}"`,
      "Cache-Control": "no-cache",
    },
  });
}

/** What went wrong as an answer; what nobody expected is logged under the code that the reader sees. */
export function expectedProblem(error: unknown, path: string): ApiProblem {
  if (error instanceof ApiProblem) return error;
  const incident = crypto.randomUUID();
  log.error({ incident, path, err: error }, "download failed");
  return problem.unexpected(incident);
}
