export const SHORT_HASH_LENGTH = 12;
const MAX_CODE = 100;

/** What a reader compares by eye: the first twelve characters of the result's SHA-256. */
export function shortHash(contentHash: string): string {
  return contentHash.slice(0, SHORT_HASH_LENGTH);
}

const GROUP = /.{1,4}/gu;
/** What stands before the code in the number of a report; no code has an L. */
const REPORT_NUMBER = /^LHP\d{4}/u;

/**
 * A code as typed from paper. Case, spaces, and dashes of any kind make no difference: codes are printed in capitals and in
 * groups of four. Null where it cannot be one.
 */
export function readCode(typed: string): string | null {
  if (typed.length > MAX_CODE) return null;
  const signs = typed
    .replace(/[\s\p{Pd}\u2212]/gu, "")
    .toUpperCase()
    .replace(REPORT_NUMBER, "");
  return /^[0-9A-Z]+$/u.test(signs) ? (signs.match(GROUP) ?? []).join("-") : null;
}

/**
 * "telah diganti": a newer result of the same candidate exists, or of the assessment anew that HR decided on; "tidak berlaku
 * lagi": its event goes on and there is none yet; "datanya telah dihapus": what it says is kept no more.
 */
export type VerificationState = "VALID" | "REPLACED" | "REOPENED" | "REVOKED" | "ERASED";

type Facts = {
  /** How it was taken back: by name, or only because its event went on (ADR 0019); null where it holds. */
  readonly takenBack: "revoked" | "reopened" | null;
  readonly isErased: boolean;
  readonly isNewest: boolean;
};

/** A revocation weighs most: it says that the report was wrong. What is erased can no longer be defended by anybody. */
export function stateOf({ takenBack, isErased, isNewest }: Facts): VerificationState {
  if (takenBack === "revoked") return "REVOKED";
  if (isErased) return "ERASED";
  if (!isNewest) return "REPLACED";
  return takenBack === "reopened" ? "REOPENED" : "VALID";
}
