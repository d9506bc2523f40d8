import type { Viewer } from "@/lib/auth/policy";
import { startImport } from "@/lib/imports/commands";
import { readImport } from "@/lib/imports/work-commands";

/** An import whose text has been read. */
export async function givenImport(
  admin: Viewer,
  institutionId: string,
  text: string,
): Promise<{ readonly id: string }> {
  const handedIn = await startImport(admin, { institutionId, fileName: "naskah-uji.txt", text });
  await readImport(handedIn.id, () => Promise.resolve(true));
  return handedIn;
}

/** The bench from its beginning, with nothing filtered. */
export const WHOLE_BENCH = { kind: null, state: null, page: 1, finding: null, standard: null } as const;
