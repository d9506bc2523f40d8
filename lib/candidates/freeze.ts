import { createHash } from "node:crypto";

import type { CandidateProfile } from "@/lib/candidates/schema";

/** JSON with sorted keys: the same content has the same text, whatever stored it in between (jsonb reorders keys). */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/** SHA-256 over the canonical JSON: what an assessment was made with can be proven later. */
export function contentHash(value: unknown): string {
  return createHash("sha256").update(canonicalJson(value)).digest("hex");
}

/** What of a person is frozen with the candidate: later edits of the person do not reach back. */
export function profileOf(person: CandidateProfile): CandidateProfile {
  const { employment, name, sex, birthDate, rank, education, educationField, unit, currentPosition } = person;
  const told = { employment, name, sex, birthDate, rank, education, educationField, unit, currentPosition };
  const { experienceYears } = person;
  return experienceYears === undefined ? told : { ...told, experienceYears };
}
