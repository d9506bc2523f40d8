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
