export const SHORT_HASH_LENGTH = 12;
const MAX_CODE = 100;

/** What a reader compares by eye: the first twelve characters of the result's SHA-256. */
export function shortHash(contentHash: string): string {
  return contentHash.slice(0, SHORT_HASH_LENGTH);
}

/** A code as typed from paper, without the spaces that crept in; null where it cannot be one. */
export function readCode(typed: string): string | null {
  const code = typed.replace(/\s/gu, "");
  return code !== "" && code.length <= MAX_CODE && !code.includes("\0") ? code : null;
}

/** "telah diganti": a newer result of the same candidate exists; "datanya telah dihapus": what it says is kept no more. */
export type VerificationState = "VALID" | "REPLACED" | "REVOKED" | "ERASED";

type Facts = { readonly isRevoked: boolean; readonly isErased: boolean; readonly isNewest: boolean };

/** A revocation weighs most: it says that the report was wrong. What is erased can no longer be defended by anybody. */
export function stateOf({ isRevoked, isErased, isNewest }: Facts): VerificationState {
  if (isRevoked) return "REVOKED";
  if (isErased) return "ERASED";
  return isNewest ? "VALID" : "REPLACED";
}
