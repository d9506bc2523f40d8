import { getViewer } from "@/lib/auth/viewer";
import { Refusal, refuse } from "@/lib/core/errors";
import { log } from "@/lib/core/log";
import type { FailureKind } from "@/lib/core/result";
import { isUuid } from "@/lib/core/uuid";
import { saveChanges } from "@/lib/sheets/commands";
import { SaveChanges } from "@/lib/sheets/schema";

// The second door for writes (docs/adr/0010): same order as defineFormAction, answering JSON.

const STATUS: Record<FailureKind, number> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  "not-found": 404,
  conflict: 409,
  rule: 409,
  unexpected: 500,
};

export async function PATCH(request: Request, context: RouteContext<"/api/penilaian/[sheet]">): Promise<Response> {
  try {
    if (!isFromOurPages(request)) throw refuse.forbidden();
    const viewer = await getViewer();
    if (!viewer) throw refuse.unauthenticated();
    const { sheet } = await context.params;
    if (!isUuid(sheet)) throw refuse.notFound("Lembar penilaian");
    const parsed = SaveChanges.safeParse(await request.json().catch(() => null));
    if (!parsed.success) throw new Refusal("invalid", parsed.error.issues[0]?.message ?? "Isian tidak dapat dibaca.");
    return answer(200, { results: await saveChanges(viewer, sheet, parsed.data) });
  } catch (error) {
    if (error instanceof Refusal) return answer(STATUS[error.kind], { kind: error.kind, message: error.message });
    const incident = crypto.randomUUID();
    log.error({ incident, action: "sheet.save", err: error }, "autosave failed");
    return answer(500, { kind: "unexpected", message: `Terjadi kesalahan pada sistem. Kode insiden: ${incident}` });
  }
}

/** Browsers say where a request comes from; another site's page must not write with our cookie. */
function isFromOurPages(request: Request): boolean {
  const site = request.headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin";
  const origin = request.headers.get("origin");
  return origin === null || (URL.canParse(origin) && new URL(origin).host === request.headers.get("host"));
}

function answer(status: number, body: unknown): Response {
  return Response.json(body, { status, headers: { "Cache-Control": "no-store" } });
}
