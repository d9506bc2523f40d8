/** A hundred changes with the longest notes, each character escaped, and some more. */
const MAX_SAVE_BYTES = 3 * 1024 * 1024;

/** Called by Next once when it starts: hands our server what it answers by itself (lib/server/direct-routes.ts). */
export async function register(): Promise<void> {
  // Next builds this file for the edge too, where none of it could run.
  if (process.env["NEXT_RUNTIME"] !== "nodejs") return;
  const [{ offerDirectRoutes }, { answerSave }] = await Promise.all([
    import("@/lib/server/direct-routes"),
    import("@/lib/sheets/door"),
  ]);
  offerDirectRoutes([{ method: "PATCH", prefix: "/api/penilaian/", maxBytes: MAX_SAVE_BYTES, answer: answerSave }]);
}
