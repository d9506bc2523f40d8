import type { Viewer } from "@/lib/auth/policy";
import { institutionsWhere } from "@/lib/auth/policy";

/** Does the viewer draft or verify regulations anywhere? Others have no list of them under `/admin`. */
export function mayReview(viewer: Viewer): boolean {
  return (["regulation:draft", "regulation:publish"] as const).some(
    (permission) => institutionsWhere(viewer, permission).length > 0,
  );
}
