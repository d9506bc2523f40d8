import { Badge } from "@/components/ui/badge";
import { buttonClass } from "@/components/ui/button";
import { Table } from "@/components/ui/table";
import { formatNumber } from "@/lib/core/numbers";
import { JOB_STATUS_LABEL } from "@/lib/jobs/labels";
import { archivePath } from "@/lib/jobs/paths";
import type { JobSummary } from "@/lib/jobs/queries";

const TONE = {
  QUEUED: "neutral",
  RUNNING: "accent",
  DONE: "positive",
  FAILED: "critical",
  CANCELLED: "neutral",
} as const satisfies Record<JobSummary["status"], string>;

const NO_FILES = { removed: "Sudah dihapus", none: "–" } as const;

/** What the archive still holds. */
function contentText(fileCount: number, total: number): string {
  const gone = total - fileCount;
  if (gone === 0) return `${formatNumber(fileCount)} laporan`;
  return `${formatNumber(fileCount)} laporan; ${formatNumber(gone)} dikeluarkan karena hasilnya tidak berlaku lagi atau datanya dihapus`;
}

type Props = { readonly eventId: string; readonly jobs: readonly JobSummary[] };

/** What became of each job. The download is a plain link: fetching it ahead would be written down as a look. */
export function JobTable({ eventId, jobs }: Props) {
  return (
    <Table caption="Pekerjaan sebelumnya" hideCaption stacks>
      <thead>
        <tr>
          <th scope="col">Dimulai</th>
          <th scope="col">Oleh</th>
          <th scope="col">Status</th>
          <th scope="col">Laporan</th>
          <th scope="col">Berkas</th>
        </tr>
      </thead>
      <tbody>
        {jobs.map(({ id, startedAt, createdBy, status, completed, total, problem, hasFiles, fileCount }) => (
          <tr key={id}>
            <th scope="row">{startedAt}</th>
            <td data-label="Oleh">{createdBy}</td>
            <td data-label="Status">
              <Badge tone={TONE[status]}>{JOB_STATUS_LABEL[status]}</Badge>
              {problem !== null && <p className="mt-1 max-w-xs text-sm">{problem}</p>}
            </td>
            <td data-label="Laporan">
              {formatNumber(completed)} dari {formatNumber(total)}
            </td>
            <td data-label="Berkas">
              {hasFiles ? (
                <>
                  <a href={archivePath(eventId, id)} className={buttonClass("secondary")}>
                    Unduh ZIP<span className="sr-only"> yang dimulai {startedAt}</span>
                  </a>
                  <span className="block text-sm">{contentText(fileCount, total)}</span>
                </>
              ) : (
                NO_FILES[status === "DONE" ? "removed" : "none"]
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
