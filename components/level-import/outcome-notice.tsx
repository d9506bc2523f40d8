import Link from "next/link";

import { FailureNotice } from "@/components/ui/failure-notice";
import { Notice } from "@/components/ui/notice";
import { formatNumber } from "@/lib/core/numbers";
import type { FormState } from "@/lib/core/result";
import { sheetPath } from "@/lib/level-import/paths";
import type { ImportedLevels, LevelPreview } from "@/lib/level-import/preview";

type Overtaken = { readonly status: "overtaken"; readonly preview: LevelPreview };
export type LevelImportState = FormState<(ImportedLevels | Overtaken) & { readonly previewId: string }>;

/** What the import did, or why it did nothing. */
export function LevelOutcomeNotice({ outcome }: { readonly outcome: LevelImportState }) {
  if (outcome.status === "idle") return null;
  if (outcome.status === "failed") return <FailureNotice failure={outcome.failure} />;
  if (outcome.data.status === "written") return <Written {...outcome.data} />;
  return (
    <Notice tone="caution" role="alert" title="Isian lembar berubah sejak berkas diperiksa">
      Belum ada yang disimpan. Tinjau hasil pemeriksaan yang baru, lalu impor bila masih sesuai.
    </Notice>
  );
}

function Written({ added, replaced, same, invalid, sheets }: ImportedLevels) {
  return (
    <Notice tone="positive" role="status">
      <p>
        {added} level diisi
        {replaced > 0 && `, ${replaced} level diganti`}
        {same > 0 && `, ${same} sudah sama`}
        {invalid > 0 && `, ${formatNumber(invalid)} baris bermasalah tidak diimpor`}.
      </p>
      {sheets.length > 0 && (
        <>
          <p className="mt-2">Tinjau lembar berikut, lalu kirim sendiri:</p>
          <ul
            className="mt-1 grid max-h-80 list-disc gap-1 overflow-y-auto pl-6"
            tabIndex={0}
            aria-label="Lembar terisi"
          >
            {sheets.map(({ id, name }) => (
              <li key={id}>
                <Link href={sheetPath(id)} prefetch={false} className="underline underline-offset-4">
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  );
}
