import { EndSessionForm } from "@/components/auth/end-session-form";
import { Badge } from "@/components/ui/badge";
import { Table } from "@/components/ui/table";
import { formatDateTime } from "@/lib/core/dates";
import type { OwnSession } from "@/lib/users/queries";

type Props = {
  readonly sessions: readonly OwnSession[];
  /** The session that looks at the list. */
  readonly currentId: string | null;
};

/** Where one is signed in, with a way to end each session but this one. */
export function SessionTable({ sessions, currentId }: Props) {
  return (
    <Table caption="Sesi yang masih berjalan" hideCaption stacks>
      <thead>
        <tr>
          <th scope="col">Perangkat</th>
          <th scope="col">Masuk</th>
          <th scope="col">Terakhir terlihat</th>
          <th scope="col">Tindakan</th>
        </tr>
      </thead>
      <tbody>
        {sessions.map(({ id, device, createdAt, lastSeenAt }) => (
          <tr key={id}>
            <th scope="row">{device || "Perangkat tidak dikenal"}</th>
            <td data-label="Masuk">
              <time dateTime={createdAt.toISOString()}>{formatDateTime(createdAt)}</time>
            </td>
            <td data-label="Terakhir terlihat">
              <time dateTime={lastSeenAt.toISOString()}>{formatDateTime(lastSeenAt)}</time>
            </td>
            <td>{id === currentId ? <Badge tone="accent">Sesi ini</Badge> : <EndSessionForm sessionId={id} />}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
