import { Notice } from "@/components/ui/notice";
import { formatNumber } from "@/lib/core/numbers";
import { endSentence } from "@/lib/core/sentences";
import { WITHOUT_RESULT } from "@/lib/recap/labels";
import type { WithoutResult } from "@/lib/recap/queries";

/** Who has no final result, by name: a ranking that leaves people out silently would mislead. */
export function MissingResults({ missing }: { readonly missing: readonly WithoutResult[] }) {
  if (missing.length === 0) return null;
  return (
    <Notice tone="caution" title={`${formatNumber(missing.length)} peserta tanpa hasil akhir yang berlaku`}>
      <ul className="list-disc pl-6">
        {missing.map(({ candidateId, name, maskedNip, targetName, isRevoked }) => (
          <li key={candidateId}>
            {endSentence(`${name}, NIP ${maskedNip}, untuk ${targetName}`)}{" "}
            {WITHOUT_RESULT[isRevoked ? "revoked" : "none"]}.
          </li>
        ))}
      </ul>
    </Notice>
  );
}
