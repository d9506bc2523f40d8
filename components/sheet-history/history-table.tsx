import { Table } from "@/components/ui/table";
import { formatDateTime } from "@/lib/core/dates";
import { versionText } from "@/lib/sheet-history/labels";
import type { EntryVersion } from "@/lib/sheet-history/queries";

/** Each version with what stood there before it. */
export function HistoryTable({ versions }: { readonly versions: readonly EntryVersion[] }) {
  return (
    <Table caption="Riwayat penilaian, yang terbaru di atas" hideCaption>
      <thead>
        <tr>
          <th scope="col">Waktu</th>
          <th scope="col">Hal</th>
          <th scope="col">Sebelum</th>
          <th scope="col">Sesudah</th>
        </tr>
      </thead>
      <tbody>
        {versions.map(({ id, savedAt, subject, before, after }) => (
          <tr key={id}>
            <th scope="row" className="min-w-40">
              <time dateTime={savedAt.toISOString()}>{formatDateTime(savedAt)}</time>
            </th>
            <td className="min-w-40">{subject}</td>
            <Content content={before} />
            <Content content={after} />
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Content({ content }: { readonly content: EntryVersion["before"] }) {
  const note = content && "note" in content ? content.note : "";
  return (
    <td className="min-w-40 whitespace-pre-line">
      {versionText(content)}
      {note && <span className="block text-sm text-muted">Catatan: {note}</span>}
    </td>
  );
}
