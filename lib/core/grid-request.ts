import "server-only";

import { Refusal } from "@/lib/core/errors";
import type { Grid } from "@/lib/core/grid";
import { MAX_CHARACTERS } from "@/lib/core/grid";
import { ImportTable } from "@/lib/core/grid-schema";

/** The longest table as UTF-8, and what a form adds. */
const MAX_BODY = MAX_CHARACTERS * 3 + 10_000;

/**
 * The table that a page of an import sends back to have it marked, and what else stands in the form.
 *
 * @throws Refusal `invalid`
 */
export async function readSentTable(request: Request): Promise<{ readonly table: Grid; readonly form: FormData }> {
  const isFitting = Number(request.headers.get("content-length") ?? Infinity) <= MAX_BODY;
  const form = isFitting ? await request.formData().catch(() => null) : null;
  const parsed = ImportTable.safeParse(form?.get("table"));
  if (!form || !parsed.success) {
    throw new Refusal("invalid", "Berkas tidak dapat dibaca lagi. Unggah kembali berkasnya.");
  }
  return { table: parsed.data, form };
}
