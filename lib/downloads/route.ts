import "server-only";

import { ApiProblem, problem, problemResponse } from "@/lib/api/problem";
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
      return new Response(typeof body === "string" ? body : new Uint8Array(body), {
        headers: {
          "Content-Type": contentType,
          "Content-Disposition": `attachment; filename="${fileName(download, extension)}"`,
          "Cache-Control": "no-cache",
        },
      });
    } catch (error) {
      const expected = expectedProblem(error, pathname);
      return extension === "json" ? problemResponse(expected, pathname, {}) : plainAnswer(expected);
    }
  };
}

/** What went wrong as an answer; what nobody expected is logged under the code that the reader sees. */
function expectedProblem(error: unknown, path: string): ApiProblem {
  if (error instanceof ApiProblem) return error;
  const incident = crypto.randomUUID();
  log.error({ incident, path, err: error }, "download failed");
  return problem.unexpected(incident);
}

function plainAnswer({ reason: { status, title, detail, errors = [] } }: ApiProblem): Response {
  const lines = [`${title}. ${detail}`, ...errors.map(({ parameter, message }) => `${parameter}: ${message}`)];
  const headers = { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" };
  return new Response(`${lines.join("\n")}\n`, { status, headers });
}
