import { getViewer } from "@/lib/auth/viewer";
import { log } from "@/lib/core/log";
import { isUuid } from "@/lib/core/uuid";
import { renderRecapXlsx } from "@/lib/downloads/recap-xlsx";
import { exportRecap } from "@/lib/recap/looks";

const CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
// Personal data: no cache keeps it.
const NO_STORE = { "Cache-Control": "no-store" };

export async function GET(
  _request: Request,
  { params }: RouteContext<"/kegiatan/[kegiatan]/rekap/unduh/xlsx">,
): Promise<Response> {
  try {
    const viewer = await getViewer();
    if (!viewer) return refusal(401, "Sesi Anda berakhir. Silakan masuk kembali.");
    const { kegiatan: id } = await params;
    const recap = isUuid(id) ? await exportRecap(viewer, id) : null;
    if (!recap) return refusal(404, "Kegiatan tidak ditemukan.");
    if (!recap.findings) return refusal(409, "Rekap baru ada pada tahap integrasi atau selesai.");
    const body = await renderRecapXlsx({ event: recap.event, findings: recap.findings });
    const fileName = `rekap-${recap.event.institution.slug}-${id}.xlsx`;
    const disposition = `attachment; filename="${fileName}"`;
    return new Response(new Uint8Array(body), {
      headers: { ...NO_STORE, "Content-Type": CONTENT_TYPE, "Content-Disposition": disposition },
    });
  } catch (error) {
    const incident = crypto.randomUUID();
    log.error({ incident, action: "recap.download", err: error }, "download failed");
    return refusal(500, `Terjadi kesalahan pada sistem. Kode insiden: ${incident}`);
  }
}

function refusal(status: number, message: string): Response {
  return new Response(`${message}\n`, {
    status,
    headers: { ...NO_STORE, "Content-Type": "text/plain; charset=utf-8" },
  });
}
