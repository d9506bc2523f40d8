import "server-only";

import type { IncomingHttpHeaders } from "node:http";

import { viewerOfCookies } from "@/lib/auth/request-viewer";
import { Refusal, refuse } from "@/lib/core/errors";
import { log } from "@/lib/core/log";
import { FAILURE_STATUS } from "@/lib/core/result";
import { isUuid } from "@/lib/core/uuid";
import { saveChanges } from "@/lib/sheets/commands";
import { readChanges } from "@/lib/sheets/read-changes";

// The second door for writes (docs/adr/0010): same order as defineFormAction, answering JSON, without Next.

type SaveRequest = {
  readonly headers: IncomingHttpHeaders;
  /** The sheet. */
  readonly subject: string;
  readonly readText: () => Promise<string | null>;
};
type SaveAnswer = { readonly status: number; readonly body: unknown };

/** `PATCH /api/penilaian/[sheet]`: saves what was typed on a sheet. Never rejects: failures are answers, too. */
export async function answerSave({ headers, subject: sheetId, readText }: SaveRequest): Promise<SaveAnswer> {
  try {
    if (!isFromOurPages(headers)) throw refuse.forbidden();
    const viewer = await viewerOfCookies(headers.cookie);
    if (!viewer) throw refuse.unauthenticated();
    if (!isUuid(sheetId)) throw refuse.notFound("Lembar penilaian");
    const sent = readChanges(await readJson(readText));
    if (!sent) throw new Refusal("invalid", "Isian tidak dapat dibaca.");
    return { status: 200, body: { results: [...sent.invalid, ...(await saveChanges(viewer, sheetId, sent))] } };
  } catch (error) {
    if (error instanceof Refusal) {
      return { status: FAILURE_STATUS[error.kind], body: { kind: error.kind, message: error.message } };
    }
    const incident = crypto.randomUUID();
    log.error({ incident, action: "autosave", err: error }, "autosave failed");
    const message = `Terjadi kesalahan pada sistem. Kode insiden: ${incident}`;
    return { status: FAILURE_STATUS.unexpected, body: { kind: "unexpected", message } };
  }
}

async function readJson(readText: SaveRequest["readText"]): Promise<unknown> {
  const text = await readText().catch(() => "");
  if (text === null) throw new Refusal("invalid", "Kiriman terlalu besar.");
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Browsers say where a request comes from; another site's page must not write with our cookie. */
function isFromOurPages({ "sec-fetch-site": site, origin, host }: IncomingHttpHeaders): boolean {
  if (site !== undefined) return site === "same-origin";
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === host);
}
