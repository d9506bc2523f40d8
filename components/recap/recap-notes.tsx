import { Notice } from "@/components/ui/notice";
import type { WithoutResult } from "@/lib/recap/queries";

/** Who has no final result, by name: a ranking that leaves people out silently would mislead. */
export function MissingResults({ missing }: { readonly missing: readonly WithoutResult[] }) {
  if (missing.length === 0) return null;
  return (
    <Notice tone="caution" title={`${missing.length} peserta belum mempunyai hasil akhir`}>
      <ul className="list-disc pl-6">
        {missing.map(({ candidateId, name, maskedNip, targetName }) => (
          <li key={candidateId}>
            {name}, NIP {maskedNip}, untuk {targetName}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

type NineBoxProps = { readonly known: number; readonly total: number };

/** Why there is no nine-box: it needs a second axis and limits, and neither is made up. */
export function NineBoxGap({ known, total }: NineBoxProps) {
  return (
    <section aria-labelledby="sembilan-kotak" className="grid gap-3">
      <h2 id="sembilan-kotak">Kotak manajemen talenta</h2>
      <p>Belum dapat ditampilkan. Yang masih kurang:</p>
      <ul className="max-w-prose list-disc pl-6">
        {known < total && (
          <li>
            nilai kinerja {total - known} dari {total} peserta;
          </li>
        )}
        <li>batas sumbu kinerja dan sumbu potensial: skema penilaian kegiatan ini tidak memuatnya.</li>
      </ul>
    </section>
  );
}
