import { Table } from "@/components/ui/table";
import { formatDateTime } from "@/lib/core/dates";
import { ratingText } from "@/lib/sheet-history/labels";
import type { RatingVersion } from "@/lib/sheet-history/queries";

/** Each version with what stood there before it. */
export function HistoryTable({ versions }: { readonly versions: readonly RatingVersion[] }) {
  return (
    <Table caption="Riwayat penilaian, yang terbaru di atas" hideCaption>
      <thead>
        <tr>
          <th scope="col">Waktu</th>
          <th scope="col">Kompetensi</th>
          <th scope="col">Sebelum</th>
          <th scope="col">Sesudah</th>
        </tr>
      </thead>
      <tbody>
        {versions.map(({ id, savedAt, competency, before, after }) => (
          <tr key={id}>
            <th scope="row" className="min-w-40">
              <time dateTime={savedAt.toISOString()}>{formatDateTime(savedAt)}</time>
            </th>
            <td className="min-w-40">{competency}</td>
            <Rating rating={before} />
            <Rating rating={after} />
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Rating({ rating }: { readonly rating: RatingVersion["before"] }) {
  return (
    <td className="min-w-40">
      {ratingText(rating)}
      {rating?.note && <span className="block text-sm whitespace-pre-line text-muted">Catatan: {rating.note}</span>}
    </td>
  );
}
