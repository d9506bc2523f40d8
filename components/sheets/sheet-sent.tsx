import Link from "next/link";

import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { formatNumber } from "@/lib/core/numbers";
import { unsentAdvice } from "@/lib/sheets/labels";
import type { SentSheet } from "@/lib/sheets/queries";

/** After a sheet is sent while others of the same candidate are not: what opens the result, and where to go on. */
export function SheetSent({ sheet: { candidate, remaining, isOpen, isChair } }: { readonly sheet: SentSheet }) {
  const [next] = remaining;
  if (!isOpen) {
    return (
      <Notice title={`Hasil ${candidate} tidak dibuka untuk Anda`}>
        Tahap penilaian sudah berakhir, dan {formatNumber(remaining.length)} lembar Anda untuk peserta ini tidak
        terkirim. {unsentAdvice({ isChair })}
      </Notice>
    );
  }
  return (
    <div className="grid gap-4">
      <Notice tone="positive" role="status" title="Lembar terkirim">
        Hasil {candidate} terbuka setelah {formatNumber(remaining.length)} lembar Anda yang lain untuk peserta ini
        terkirim.
      </Notice>
      <ul className="grid list-disc gap-1 pl-6">
        {remaining.map(({ id, instrument }) => (
          <li key={id}>
            <Link href={`/penilaian/${id}`}>
              {instrument} untuk {candidate}
            </Link>
          </li>
        ))}
      </ul>
      {next && (
        <ButtonLink href={`/penilaian/${next.id}`} className="justify-self-start">
          Lanjutkan: {next.instrument}
        </ButtonLink>
      )}
    </div>
  );
}
