import { Badge } from "@/components/ui/badge";
import type { standingOn } from "@/lib/standards/validity";

const STANDING = {
  UPCOMING: ["caution", "Akan berlaku"],
  IN_FORCE: ["positive", "Berlaku"],
  ENDED: ["neutral", "Berakhir"],
} as const satisfies Record<ReturnType<typeof standingOn>, readonly [string, string]>;

/** Whether a version of a standard is in force, not yet, or no longer. */
export function StandingBadge({ standing }: { readonly standing: ReturnType<typeof standingOn> }) {
  const [tone, label] = STANDING[standing];
  return <Badge tone={tone}>{label}</Badge>;
}
