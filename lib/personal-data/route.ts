import "server-only";

import { getViewer } from "@/lib/auth/viewer";
import { Refusal, refuse } from "@/lib/core/errors";
import { refuseBrokenFile, refuseFile } from "@/lib/core/file-refusal";
import { log } from "@/lib/core/log";
import { isUuid } from "@/lib/core/uuid";
import { exportPerson } from "@/lib/personal-data/commands";
import type { PersonalData } from "@/lib/personal-data/document";
import { personJson } from "@/lib/personal-data/in-words";
import type { ExportFormat } from "@/lib/personal-data/paths";
import { renderPersonXlsx } from "@/lib/personal-data/workbook";

type Context = { readonly params: Promise<{ readonly kegiatan: string; readonly peserta: string }> };

const CONTENT_TYPE = {
  json: "application/json; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const satisfies Record<ExportFormat, string>;

/** Answers everything that is held on one person as a file; whoever may not have it is told that there is none. */
export async function answerExport({ params }: Context, format: ExportFormat): Promise<Response> {
  try {
    const { kegiatan: eventId, peserta: candidateId } = await params;
    const viewer = await getViewer();
    if (!viewer || !isUuid(eventId) || !isUuid(candidateId)) throw refuse.notFound("Data pribadi");
    const { data, fileName } = await exportPerson(viewer, { eventId, candidateId, format });
    return new Response(await bodyOf(data, format), {
      headers: {
        "Content-Type": CONTENT_TYPE[format],
        "Content-Disposition": `attachment; filename="${fileName}"`,
        "Cache-Control": "private, no-store",
      },
    });
  } catch (error) {
    if (error instanceof Refusal) return refuseFile({ status: 404, detail: error.message });
    const incident = crypto.randomUUID();
    log.error({ incident, action: "exportPerson", err: error }, "export failed");
    return refuseBrokenFile(incident);
  }
}

async function bodyOf(data: PersonalData, format: ExportFormat): Promise<BodyInit> {
  return format === "json" ? personJson(data) : new Uint8Array(await renderPersonXlsx(data));
}
