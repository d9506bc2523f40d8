import Link from "next/link";

import { Notice } from "@/components/ui/notice";
import type { FormState } from "@/lib/core/result";
import { eventPath } from "@/lib/events/paths";

type ImportOutcome = { readonly added: number; readonly existing: number; readonly invalid: number };
export type ImportState = FormState<ImportOutcome & { readonly previewId: string }>;

/** Which dry run was confirmed. */
export function previewOf(state: ImportState): string | undefined {
  if (state.status === "done") return state.data.previewId;
  return state.status === "failed" ? state.values["previewId"] : undefined;
}

type Props = { readonly eventId: string; readonly outcome: ImportState };

/** What the import did, or why it did nothing. */
export function ImportOutcomeNotice({ eventId, outcome }: Props) {
  if (outcome.status === "idle") return null;
  if (outcome.status === "failed") {
    const { message, fields = {} } = outcome.failure;
    return (
      <Notice tone="critical" role="alert">
        {[message, ...Object.values(fields).flat()].join(" ")}
      </Notice>
    );
  }
  const { added, existing, invalid } = outcome.data;
  return (
    <Notice tone="positive" role="status">
      {added} peserta ditambahkan
      {existing > 0 && `, ${existing} sudah ada`}
      {invalid > 0 && `, ${invalid} baris bermasalah tidak diimpor`}.{" "}
      <Link href={eventPath(eventId)} className="underline underline-offset-4">
        Lihat kegiatan
      </Link>
    </Notice>
  );
}
