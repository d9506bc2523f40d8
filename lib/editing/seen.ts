import { Refusal, refuse } from "@/lib/core/errors";
import { differences } from "@/lib/editing/differences";

type Seen = { readonly seen: string; readonly overwrite?: string | undefined };

/**
 * What stands now is what was on the screen, or what one was shown and chose to replace.
 *
 * @param mark of what stands now (fingerprint.ts)
 * @param values stored and typed, for the sentences beside the fields that differ
 * @throws Refusal `conflict` with what is stored beside each field that was typed otherwise
 */
export function requireSeen(mark: string, { seen, overwrite }: Seen, [stored, typed]: readonly [object, object]): void {
  if (mark === (overwrite ?? seen)) return;
  throw new Refusal(
    "conflict",
    "Bagian ini berubah sejak Anda membukanya, oleh orang lain atau di tab Anda yang lain. Bandingkan isian Anda dengan yang tersimpan, lalu pilih salah satu.",
    differences(stored, typed),
  );
}

type Revised = { readonly revision: number };

/**
 * Nothing of it changed since it was shown.
 *
 * @throws Refusal `conflict`
 */
export function requireRevision({ revision }: Revised, seen: Revised): void {
  if (revision !== seen.revision) throw refuse.stale();
}
