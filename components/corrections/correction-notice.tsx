import { formatDate } from "@/lib/core/dates";
import type { VersionSummary } from "@/lib/standards/queries";

type Props = {
  readonly correction: VersionSummary["correction"];
  /** "YYYY-MM-DD" in Jakarta */ readonly today: string;
};

/** That a version corrects our copy of its regulation, since when and why; nothing of what the regulation came with. */
export function CorrectionNotice({ correction, today }: Props) {
  if (correction === null) return null;
  const { since, reason } = correction;
  return (
    <p className="max-w-prose whitespace-pre-line wrap-anywhere">
      Koreksi salinan {since > today ? "mulai" : "sejak"} {formatDate(since)}: {reason}
    </p>
  );
}
