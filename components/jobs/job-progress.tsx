"use client";

import { useFreshPage } from "@/components/jobs/use-fresh-page";
import { formatNumber } from "@/lib/core/numbers";
import { JOB_STATUS_LABEL } from "@/lib/jobs/labels";
import type { JobSummary } from "@/lib/jobs/queries";

/** How far an open job is; the page asks again every two seconds while it is looked at. */
export function JobProgress({ job: { status, completed, total } }: { readonly job: JobSummary }) {
  useFreshPage();
  return (
    <div className="grid max-w-lg gap-2">
      <p role="status">
        {JOB_STATUS_LABEL[status]}: {formatNumber(completed)} dari {formatNumber(total)} laporan.
      </p>
      <progress value={completed} max={total} aria-label="Kemajuan pekerjaan" />
      <noscript>
        <p className="text-sm text-muted">Muat ulang halaman untuk melihat kemajuannya.</p>
      </noscript>
    </div>
  );
}
