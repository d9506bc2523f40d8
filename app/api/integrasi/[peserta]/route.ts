import { getViewer } from "@/lib/auth/viewer";
import { log } from "@/lib/core/log";
import { isUuid } from "@/lib/core/uuid";
import { findIntegrationVersion } from "@/lib/integration/queries";

/** What the open grid asks every few seconds: has anybody changed something? Tells no more than that. */
export async function GET(_request: Request, context: RouteContext<"/api/integrasi/[peserta]">): Promise<Response> {
  try {
    const { peserta: candidateId } = await context.params;
    const viewer = await getViewer();
    const version = viewer && isUuid(candidateId) ? await findIntegrationVersion(viewer, candidateId) : null;
    if (version === null) return answer(404, { message: "Peserta tidak ditemukan." });
    return answer(200, { version });
  } catch (error) {
    const incident = crypto.randomUUID();
    log.error({ incident, action: "integration.version", err: error }, "version not read");
    return answer(500, { message: `Terjadi kesalahan pada sistem. Kode insiden: ${incident}` });
  }
}

function answer(status: number, body: unknown): Response {
  return Response.json(body, { status, headers: { "Cache-Control": "no-store" } });
}
