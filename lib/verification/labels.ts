import type { VerificationState } from "@/lib/verification/rules";

export const VERIFICATION_LABEL = {
  VALID: "Sah",
  REPLACED: "Telah diganti",
  REOPENED: "Tidak berlaku lagi",
  REVOKED: "Dicabut",
  ERASED: "Datanya telah dihapus",
} as const satisfies Record<VerificationState, string>;
