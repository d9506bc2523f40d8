import Link from "next/link";

import { FailureNotice } from "@/components/ui/failure-notice";
import { Notice } from "@/components/ui/notice";
import { formatNumber } from "@/lib/core/numbers";
import type { FormState } from "@/lib/core/result";
import { eventPath } from "@/lib/events/paths";

type ImportOutcome = { readonly added: number; readonly existing: number; readonly invalid: number };
export type ImportState = FormState<ImportOutcome & { readonly previewId: string }>;

type Props = { readonly eventId: string; readonly outcome: ImportState };

/** What the import did, or why it did nothing. */
export function ImportOutcomeNotice({ eventId, outcome }: Props) {
  if (outcome.status === "idle") return null;
  if (outcome.status === "failed") return <FailureNotice failure={outcome.failure} />;
  const { added, existing, invalid } = outcome.data;
  return (
    <Notice tone="positive" role="status">
      {formatNumber(added)} peserta ditambahkan
      {existing > 0 && `, ${formatNumber(existing)} sudah ada`}
      {invalid > 0 && `, ${formatNumber(invalid)} baris bermasalah tidak diimpor`}.{" "}
      <Link href={eventPath(eventId)} className="underline underline-offset-4">
        Lihat kegiatan
      </Link>
    </Notice>
  );
}
