import { FailureNotice } from "@/components/ui/failure-notice";
import { Notice } from "@/components/ui/notice";
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
      {added} baris ditambahkan, {changed} baris diperbarui
      {same > 0 && `, ${same} baris sudah sama`}
      {invalid > 0 && `, ${invalid} baris bermasalah tidak diimpor`}.
    </Notice>
  );
}
