import "server-only";

import { can } from "@/lib/auth/policy";
import { draftImport } from "@/lib/imports/drafting-commands";
import { ImportJobInput } from "@/lib/imports/schema";
import { readImport } from "@/lib/imports/work-commands";
import type { Hand } from "@/lib/jobs/hand";
import { JobFailure } from "@/lib/jobs/hand";
import { findCreator, finishJob, keepStep } from "@/lib/jobs/queue-commands";

/** Reading a thousand positions takes ten seconds in one step, keeping them some more. */
const LEASE_SECONDS = 180;
const NO_RIGHT = "Pembuat pekerjaan ini tidak lagi berhak menyusun peraturan instansi.";

/**
 * Reads a regulation, which is kept in the end as a whole, so that whoever goes on with it begins again; or makes its
 * draft, standard by standard.
 *
 * @throws JobFailure where who handed it in has lost the right
 */
export async function workOnImport(hand: Hand): Promise<void> {
  const { importId } = ImportJobInput.parse(hand.claim.input);
  const creator = await findCreator(hand.claim);
  if (!creator || !can(creator, "regulation:draft", hand.claim.institutionId)) throw new JobFailure(NO_RIGHT);
  const advance = async (completed: number): Promise<boolean> => {
    const renewed = await keepStep(hand.claim, completed, LEASE_SECONDS);
    if (renewed) hand.claim = renewed;
    return renewed !== null;
  };
  const { kind, completed } = hand.claim;
  const work =
    kind === "IMPORT_DRAFT" ? draftImport(creator, { importId, completed }, advance) : readImport(importId, advance);
  if (await work) await finishJob(hand.claim, null);
}
