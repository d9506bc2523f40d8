import Link from "next/link";

import { Notice } from "@/components/ui/notice";
import { formatDate } from "@/lib/core/dates";
import { formatNumber } from "@/lib/core/numbers";
import { eventDataPath } from "@/lib/personal-data/paths";
import type { OverdueEvent } from "@/lib/personal-data/queries";

/** The events whose retention date is past while personal data are still there; nothing where there is none. */
export function OverdueEvents({ events }: { readonly events: readonly OverdueEvent[] }) {
  if (events.length === 0) return null;
  return (
    <div className="mb-8">
      <Notice tone="caution" title="Masa simpan data pribadi sudah lewat">
        <ul className="list-disc pl-6">
          {events.map(({ id, name, retentionUntil, knownCount }) => (
            <li key={id}>
              {name}, disimpan sampai {formatDate(retentionUntil)}, {formatNumber(knownCount)} peserta:{" "}
              <Link href={eventDataPath(id)} className="text-accent underline underline-offset-4">
                Hapus data pribadi<span className="sr-only"> pada {name}</span>
              </Link>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
