import "server-only";

import { getViewer } from "@/lib/auth/viewer";
import { Refusal, refuse } from "@/lib/core/errors";
import { fileNamePart } from "@/lib/core/file-name";
import { refuseBrokenFile, refuseFile } from "@/lib/core/file-refusal";
import { log } from "@/lib/core/log";
import { isUuid } from "@/lib/core/uuid";
import { openArchive } from "@/lib/jobs/commands";
import { zipStream } from "@/lib/jobs/zip";

type Context = { readonly params: Promise<{ readonly kegiatan: string; readonly pekerjaan: string }> };

/** Answers the files of a finished job as ZIP; to who is not HR of the institution there is none. */
export async function answerArchive(_request: Request, { params }: Context): Promise<Response> {
  try {
    const { kegiatan: eventId, pekerjaan: jobId } = await params;
    const viewer = await getViewer();
    if (!viewer || !isUuid(jobId)) throw refuse.notFound("Berkas");
    const archive = await openArchive(viewer, jobId);
    if (archive.eventId !== eventId) throw refuse.notFound("Berkas");
    return new Response(zipStream(archive.files), {
      headers: {
        "Content-Type": "application/zip",
        "Content-Disposition": `attachment; filename="laporan-${fileNamePart(archive.eventName)}.zip"`,
        "Cache-Control": "private, no-store",
      },
    });
  } catch (error) {
    if (error instanceof Refusal) return refuseFile({ status: 404, detail: error.message });
    const incident = crypto.randomUUID();
    log.error({ incident, action: "job.download", err: error }, "archive failed");
    return refuseBrokenFile(incident);
  }
}
