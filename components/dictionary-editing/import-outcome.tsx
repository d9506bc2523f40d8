import { FailureNotice } from "@/components/ui/failure-notice";
import { Notice } from "@/components/ui/notice";
import { formatNumber } from "@/lib/core/numbers";
import type { FormState } from "@/lib/core/result";

type Outcome = { readonly added: number; readonly changed: number; readonly same: number; readonly invalid: number };
export type DictionaryImportState = FormState<Outcome & { readonly previewId: string }>;

/** What the import did, or why it did nothing. */
export function DictionaryOutcomeNotice({ outcome }: { readonly outcome: DictionaryImportState }) {
  if (outcome.status === "idle") return null;
  if (outcome.status === "failed") return <FailureNotice failure={outcome.failure} />;
  const { added, changed, same, invalid } = outcome.data;
  return (
    <Notice tone="positive" role="status">
      {formatNumber(added)} baris ditambahkan, {formatNumber(changed)} baris diperbarui
      {same > 0 && `, ${formatNumber(same)} baris sudah sama`}
      {invalid > 0 && `, ${formatNumber(invalid)} baris bermasalah tidak diimpor`}.
    </Notice>
  );
}
