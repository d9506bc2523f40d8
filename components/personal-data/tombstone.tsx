import { FactList, Facts } from "@/components/ui/fact-list";
import { Notice } from "@/components/ui/notice";
import { formatDateTime } from "@/lib/core/dates";
import { formatPercent } from "@/lib/core/numbers";
import type { ErasedResult } from "@/lib/results/queries";

/** What is left of a candidate: what for, and the figures of the result. */
export function Tombstone({ erased: { erasedAt, targetPosition, figures } }: { readonly erased: ErasedResult }) {
  const facts = [
    ["Jabatan target", targetPosition],
    ["Kesesuaian", figures ? formatPercent(figures.percent) : "Tidak ada hasil akhir"],
    ...(figures ? [["Kategori", figures.category] as const] : []),
    ...(figures?.isRevoked ? [["Keterangan", "Hasil akhir ini dicabut"] as const] : []),
  ] as const;
  return (
    <div className="grid gap-6">
      <Notice title={`Data pribadi dihapus ${formatDateTime(erasedAt)}`}>
        Nama, NIP, bukti dan laporan peserta ini tidak disimpan lagi. Angkanya tetap masuk rekap kegiatan.
      </Notice>
      <FactList isFramed>
        <Facts facts={facts} />
      </FactList>
    </div>
  );
}
