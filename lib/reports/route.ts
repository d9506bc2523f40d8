import "server-only";

import { getViewer } from "@/lib/auth/viewer";
import { Refusal, refuse } from "@/lib/core/errors";
import { refuseBrokenFile, refuseFile } from "@/lib/core/file-refusal";
import { log } from "@/lib/core/log";
import { isUuid } from "@/lib/core/uuid";
import { viewReport } from "@/lib/reports/commands";
import { renderReport } from "@/lib/reports/pdf";
import { reportFileName } from "@/lib/reports/rules";

type Context = { readonly params: Promise<{ readonly kegiatan: string; readonly peserta: string }> };

/** Answers the PDF; whoever may not see it is told that there is none. */
export async function answerReport(_request: Request, { params }: Context): Promise<Response> {
  try {
    const { kegiatan: eventId, peserta: candidateId } = await params;
    const viewer = await getViewer();
    if (!viewer || !isUuid(eventId) || !isUuid(candidateId)) throw refuse.notFound("Laporan");
    const report = await viewReport(viewer, { eventId, candidateId });
    return new Response(new Uint8Array(await renderReport(report)), {
      headers: {
        "Content-Type": "application/pdf",
        "Content-Disposition": `inline; filename="${reportFileName(report)}"`,
        "Cache-Control": "private, no-store",
      },
    });
  } catch (error) {
    if (error instanceof Refusal) return refuseFile({ status: 404, detail: error.message });
    const incident = crypto.randomUUID();
    log.error({ incident, action: "report.view", err: error }, "report failed");
    return refuseBrokenFile(incident);
  }
}
